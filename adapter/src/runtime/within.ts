import type { Answer } from '../ports/host';
import type { Clock } from '../ports/clock';

/** Milliseconds: a timer that is so late tells that the tab stood still, not that nobody answered. */
const LATE = 1_000;
/** So often an answer is waited for anew that may have come while the tab stood still. */
const MOST_WAITS = 3;

/**
 * Settles as the promise does; rejects when that takes longer, where only time counts in which the tab ran:
 * after it stood still, a timer may come before an answer that was there long ago. What comes later is
 * dropped.
 */
export function inTime<T>(clock: Clock, milliseconds: number, promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
        const wait = (left: number): (() => void) => {
            const begin = clock.elapsed();
            return clock.after(milliseconds, () => {
                const stoodStill = clock.elapsed() - begin > milliseconds + LATE;
                if (stoodStill && left > 0) cancel = wait(left - 1);
                else reject(new Error('no answer'));
            });
        };
        let cancel = wait(MOST_WAITS - 1);
        promise.finally(() => cancel()).then(resolve, reject);
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
