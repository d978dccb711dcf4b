import type { Answer } from '../ports/host';
import type { Clock } from '../ports/clock';

/** Settles as the promise does; rejects when that takes longer. What comes later is dropped. */
export function inTime<T>(clock: Clock, milliseconds: number, promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
        const cancel = clock.after(milliseconds, () => reject(new Error('no answer')));
        promise.finally(cancel).then(resolve, reject);
    });
}

/**
 * The answer, or 'unclear' when it takes longer than `milliseconds`. Only for questions that change nothing
 * in the org: what a late answer says is dropped.
 */
export function within<T>(
    clock: Clock,
    milliseconds: number,
    answer: Promise<Answer<T>>
): Promise<Answer<T>> {
    return inTime(clock, milliseconds, answer).catch((error: unknown) => ({
        kind: 'unclear',
        detail: error instanceof Error ? error.message : String(error)
    }));
}
