import type { Clock } from '../ports/clock';

/** The longest delay that a browser's timer takes; a longer one would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

export function createBrowserClock(): Clock {
    const elapsed = (): number => performance.now();
    return {
        now: () => Date.now(),
        elapsed,
        after(delay, run) {
            const dueAt = elapsed() + delay;
            const arm = (wait: number): ReturnType<typeof setTimeout> =>
                setTimeout(
                    () => {
                        const left = dueAt - elapsed();
                        if (wait > LONGEST_TIMER && left > 0) timer = arm(left);
                        else run();
                    },
                    Math.min(Math.max(wait, 0), LONGEST_TIMER)
                );
            let timer = arm(delay);
            return () => clearTimeout(timer);
        },
        // A timer would not do: a tab in the background has one a second.
        nextTask: () =>
            new Promise((resolve) => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => {
                    port1.close();
                    resolve();
                };
                port2.postMessage(null);
            })
    };
}
