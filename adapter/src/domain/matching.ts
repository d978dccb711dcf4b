import type { LinkCertainty } from 'c/hvsProtocol';
import type { Call } from './call';
import { compareNumbers, type PhoneNumber } from './phone-number';
import type { Work } from './work';

/**
 * Salesforce reports a work and a dial separately, in either order, joined by nothing but the number. These
 * two functions decide which belong together; nothing else does, but the rep.
 */
export interface Match<Thing> {
    thing: Thing;
    certainty: Exclude<LinkCertainty, 'rep'>;
}

interface Candidate<Thing> extends Match<Thing> {
    /** Compared from left to right, greater wins. */
    rank: number[];
}

function best<Thing>(candidates: Candidate<Thing>[]): Match<Thing> | null {
    const order = (a: number[], b: number[]): number => {
        for (const [index, value] of a.entries()) {
            const difference = (b[index] ?? 0) - value;
            if (difference !== 0) return difference;
        }
        return 0;
    };
    const [winner] = candidates.sort((a, b) => order(a.rank, b.rank));
    return winner ? { thing: winner.thing, certainty: winner.certainty } : null;
}

function certaintyOf(a: PhoneNumber, b: PhoneNumber): Match<unknown>['certainty'] | null {
    const likeness = compareNumbers(a, b);
    if (likeness === 'different') return null;
    return likeness === 'same' ? 'number' : 'guess';
}

function isAbout(work: Work, recordId: string | null): boolean {
    const target = work.description?.target;
    if (!target || recordId === null) return false;
    return [target.recordId, target.whoId, target.whatId].includes(recordId);
}

/**
 * The work that a fresh dial belongs to, among the recently started ones: an equal number before a guess,
 * then the work for the record that was clicked, then one that waits for its call, then the newest. A
 * guess is made only for a work that waits.
 */
export function workForCall(call: Call, recent: readonly Work[]): Match<Work> | null {
    const candidates: Candidate<Work>[] = [];
    for (const work of recent) {
        if (work.phase !== 'started' && work.phase !== 'linked') continue;
        const certainty = certaintyOf(work.to, call.number);
        if (certainty === null || (certainty === 'guess' && work.phase === 'linked')) continue;
        candidates.push({
            thing: work,
            certainty,
            rank: [
                certainty === 'number' ? 1 : 0,
                isAbout(work, call.clicked?.recordId ?? null) ? 1 : 0,
                work.phase === 'started' ? 1 : 0,
                work.startedAt
            ]
        });
    }
    return best(candidates);
}

/** From here on a Task may exist that was meant for no work. */
const BEFORE_SAVING: ReadonlySet<Call['phase']> = new Set([
    'held',
    'dialling',
    'connected',
    'choosing',
    'undoable'
]);

/**
 * The dial that a fresh work belongs to, among the recent ones: without a work, or with a guessed one that
 * this work's equal number beats. A call that is being saved is never taken, for the same number may have
 * been called just before on another occasion; nor is one whose person the rep has corrected. The rep can
 * still link either.
 */
export function callForWork(work: Work, recent: readonly Call[]): Match<Call> | null {
    const candidates: Candidate<Call>[] = [];
    for (const call of recent) {
        if (call.origin !== 'clicked' || call.assigned !== null) continue;
        if (!BEFORE_SAVING.has(call.phase)) continue;
        const certainty = certaintyOf(work.to, call.number);
        const free = call.workKey === null || (call.link === 'guess' && certainty === 'number');
        if (certainty === null || !free) continue;
        candidates.push({
            thing: call,
            certainty,
            rank: [certainty === 'number' ? 1 : 0, call.startedAt]
        });
    }
    return best(candidates);
}
