/**
 * What a correction of the time of day changes: whatever still runs keeps the time that it has left, and a work
 * the age of its start. A call's start is moved only backwards, to stay in order with later ones: Tasks are
 * looked for from there on, so that it must never become later.
 */
import type { Call } from './call';
import type { Work } from './work';

const moved = (at: number | null, by: number): number | null => (at === null ? null : at + by);

/** The same call when nothing of it moves. Milliseconds. */
export function shiftedCall(call: Call, by: number): Call {
    const talking = call.connectedAt !== null && call.endedAt === null;
    if (by >= 0 && call.deadlineAt === null && !talking) return call;
    return {
        ...call,
        startedAt: call.startedAt + Math.min(by, 0),
        connectedAt: talking ? moved(call.connectedAt, by) : call.connectedAt,
        deadlineAt: moved(call.deadlineAt, by)
    };
}

/** Milliseconds. */
export function shiftedWork(work: Work, by: number): Work {
    return {
        ...work,
        startedAt: work.startedAt + by,
        deadlineAt: moved(work.deadlineAt, by)
    };
}
