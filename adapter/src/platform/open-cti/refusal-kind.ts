/**
 * What kind of refusal a code of Salesforce's stands for. Where each is from: docs/salesforce-refusals.md.
 *
 * Codes decide, since they are the same in every language. Words decide only where a code says no more than
 * that something failed, and of the words only the codes in them: what a trigger or a flow met with is told as
 * `first error: UNABLE_TO_LOCK_ROW, …` inside its own message.
 */
import type { RefusalKind } from '../../domain/org';

/**
 * The first that fits decides: what the rep can mend, then what costs only fields (which are left out then, and
 * must not take what the rep wrote with them), then what passes by itself. A value that does not fit its field
 * (STRING_TOO_LONG, …) breaks no rule of an admin's and is 'other': a Task can do without it.
 */
const KINDS: readonly (readonly [RefusalKind, RegExp])[] = [
    ['session', /^INVALID_SESSION_ID$/],
    ['required', /^REQUIRED_FIELD_MISSING$/],
    ['validation', /^(\w+_VALIDATION_EXCEPTION|DUPLICATES_DETECTED)$/],
    ['permission', /^(INSUFFICIENT_\w+|INVALID_FIELD(_FOR_INSERT_UPDATE)?)$/],
    ['deleted', /^(ENTITY_IS_DELETED|INVALID_CROSS_REFERENCE_KEY|NOT_FOUND)$/],
    ['rowLock', /^UNABLE_TO_LOCK_ROW$/]
];

const SERVER =
    /^(SERVER_ERROR|SERVER_UNAVAILABLE|UNKNOWN_EXCEPTION|REQUEST_LIMIT_EXCEEDED|QUERY_TIMEOUT|SOFTPHONE_CONTAINER_ERROR)$/;

/** A code that opens an account of its own: at the end of the words, or with a comma or colon behind it. */
const CODE_IN_WORDS = /\b[A-Z]+(?:_[A-Z]+)+(?=[,:]|$)/g;

const firstKind = (codes: readonly string[]): RefusalKind | undefined =>
    KINDS.find(([, pattern]) => codes.some((code) => pattern.test(code)))?.[0];

/** `codes` are the innermost that Salesforce gave; none: it said something, but named no code. */
export function refusalKindOf(codes: readonly string[], words: string): RefusalKind {
    return (
        firstKind(codes) ??
        firstKind(words.match(CODE_IN_WORDS) ?? []) ??
        (codes.some((code) => SERVER.test(code)) ? 'server' : 'other')
    );
}
