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

/** What the lines decide beside the steps: fates by what they are of, and how many messages are lost. */
export interface Decisions {
    fates: ReadonlyMap<string, string>;
    lost: ReadonlySet<string>;
}

export function decisionsIn(lines: readonly string[]): Decisions {
    const fates = new Map<string, string>();
    const lost = new Set<string>();
    for (const line of lines) {
        if (line.startsWith(LOST)) lost.add(line.slice(LOST.length));
        if (!line.startsWith(FATE)) continue;
        const colon = line.lastIndexOf(': ');
        fates.set(line.slice(FATE.length, colon), line.slice(colon + 2));
    }
    return { fates, lost };
}

export const isStep = (line: string): boolean => !line.startsWith(FATE) && !line.startsWith(LOST);

/** Tells one message from the next of the same words. */
export class Occurrences {
    readonly #counts = new Map<string, number>();

    of(words: string): string {
        const count = (this.#counts.get(words) ?? 0) + 1;
        this.#counts.set(words, count);
        return count === 1 ? words : `${words} (${count})`;
    }
}
