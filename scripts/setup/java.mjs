// @ts-check
import { answerOf } from './processes.mjs';

/** The oldest Java that the Apex checkers run on. */
export const OLDEST_JAVA = 11;

/** @returns {number | null} Java's major version, null without Java */
export function javaVersion() {
    const version = /version "(?:1\.)?(\d+)/.exec(answerOf('java', ['-version']) ?? '')?.[1];
    return version === undefined ? null : Number(version);
}
