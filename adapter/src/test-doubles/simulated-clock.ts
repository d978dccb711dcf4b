import type { Clock } from '../ports/clock';

interface Timer {
    at: number;
    run: () => void;
}

/** Lets all promises settle that need nothing but each other. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Time that passes only when a test says so; what falls due runs in its order, each after the last settled. */
export class SimulatedClock implements Clock {
    #now: number;
    #timers: Timer[] = [];

    constructor(start = Date.UTC(2026, 0, 5, 9)) {
        this.#now = start;
    }

    now(): number {
        return this.#now;
    }

    after(delay: number, run: () => void): () => void {
        const timer = { at: this.#now + Math.max(0, delay), run };
        this.#timers.push(timer);
        return () => {
            this.#timers = this.#timers.filter((other) => other !== timer);
        };
    }

    /** Milliseconds. */
    async advance(time: number): Promise<void> {
        const until = this.#now + time;
        await settled();
        for (let due = this.#next(until); due; due = this.#next(until)) {
            this.#timers = this.#timers.filter((timer) => timer !== due);
            this.#now = Math.max(this.#now, due.at);
            due.run();
            await settled();
        }
        this.#now = until;
    }

    /** As when the machine's clock is corrected: timers keep their delay, the time of day does not. */
    setBack(time: number): void {
        this.#now -= time;
        for (const timer of this.#timers) timer.at -= time;
    }

    get timers(): number {
        return this.#timers.length;
    }

    #next(until: number): Timer | null {
        return this.#timers
            .filter((timer) => timer.at <= until)
            .reduce<Timer | null>(
                (first, timer) => (first && first.at <= timer.at ? first : timer),
                null
            );
    }
}
