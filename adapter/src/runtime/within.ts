import type { Answer } from '../ports/host';
import type { Clock } from '../ports/clock';

/**
 * The answer, or 'unclear' when it takes longer than `milliseconds`. Only for questions that change nothing
 * in the org: what a late answer says is dropped.
 */
export function within<T>(
    clock: Clock,
    milliseconds: number,
    answer: Promise<Answer<T>>
): Promise<Answer<T>> {
    return new Promise((resolve) => {
        const cancel = clock.after(milliseconds, () =>
            resolve({ kind: 'unclear', detail: 'no answer' })
        );
        void answer.then((value) => {
            cancel();
            resolve(value);
        });
    });
}
