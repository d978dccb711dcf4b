import type { Clock } from '../clock';

export interface ControlledClock extends Clock {
    /** Lets time pass, running what falls due, in its order and at its time. */
    advance(milliseconds: number): void;
    /** How many timers wait. */
    readonly waiting: number;
}

export function createControlledClock(start = Date.UTC(2026, 0, 5, 9)): ControlledClock {
    let now = start;
    let timers: { at: number; run: () => void }[] = [];
    return {
        now: () => now,
        elapsed: () => now - start,
        after(delay, run) {
            const timer = { at: now + Math.max(delay, 0), run };
            timers.push(timer);
            return () => {
                timers = timers.filter((other) => other !== timer);
            };
        },
        nextTask: () => Promise.resolve(),
        advance(milliseconds) {
            const until = now + milliseconds;
            for (;;) {
                const due = timers
                    .filter((timer) => timer.at <= until)
                    .reduce<(typeof timers)[number] | null>(
                        (first, timer) => (first && first.at <= timer.at ? first : timer),
                        null
                    );
                if (!due) break;
                timers = timers.filter((timer) => timer !== due);
                now = Math.max(now, due.at);
                due.run();
            }
            now = until;
        },
        get waiting() {
            return timers.length;
        }
    };
}
