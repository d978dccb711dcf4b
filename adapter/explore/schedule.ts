/**
 * A schedule: who plays, and line by line what was done and decided. The lines alone repeat it, so that lines
 * can be left out in search of the shortest schedule that still shows a violation.
 */
import type { Cast } from './cast';
import type { Violation } from './judge';

export interface Schedule {
    cast: Cast;
    lines: string[];
}

/** How a run ended, with what it takes to repeat it. */
export interface Outcome {
    schedule: Schedule;
    violations: Violation[];
    /** What the adapter should have survived: a turn that failed, a rejection that nobody heard. */
    broken: string[];
    /** Before everything settles, and in all. */
    unrest: number;
    steps: number;
    works: number;
    tabs: number;
    faults: number;
    crashes: number;
}

const FATE = 'what becomes of ';
const LOST = 'lost on its way: ';

export const fateLine = (what: string, fate: string): string => `${FATE}${what}: ${fate}`;
export const lostLine = (what: string): string => `${LOST}${what}`;

/** The fates that the lines decide on, by what they are of. */
export function fatesIn(lines: readonly string[]): Map<string, string> {
    const fates = new Map<string, string>();
    for (const line of lines) {
        if (!line.startsWith(FATE)) continue;
        const colon = line.lastIndexOf(': ');
        fates.set(line.slice(FATE.length, colon), line.slice(colon + 2));
    }
    return fates;
}

export const isStep = (line: string): boolean => !line.startsWith(FATE) && !isLoss(line);

export const isLoss = (line: string): boolean => line.startsWith(LOST);
