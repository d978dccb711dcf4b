import type { Clock } from '../ports/clock';

/** Milliseconds. A Salesforce that answers at once has done so by then, and nobody has waited for a picture. */
const A_MOMENT = 24;

/** Puts something off for a moment, so that it holds up nothing that is under way. Of several only the last is run. */
export function createPutOff(clock: Pick<Clock, 'after'>): (run: () => void) => void {
    let newest: (() => void) | null = null;
    return (run) => {
        const isAwaited = newest !== null;
        newest = run;
        if (isAwaited) return;
        clock.after(A_MOMENT, () => {
            const last = newest;
            newest = null;
            last?.();
        });
    };
}
