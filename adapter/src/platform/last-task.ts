import type { Clock } from '../ports/clock';

/**
 * Puts something off until what is under way is done and what was posted before is on its way. Of several only the
 * last is run.
 */
export function createLastTask(clock: Pick<Clock, 'nextTask'>): (run: () => void) => void {
    let newest: (() => void) | null = null;
    return (run) => {
        const isAwaited = newest !== null;
        newest = run;
        if (isAwaited) return;
        void clock.nextTask().then(() => {
            const last = newest;
            newest = null;
            last?.();
        });
    };
}
