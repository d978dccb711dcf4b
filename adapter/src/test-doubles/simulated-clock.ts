import type { Clock } from '../ports/clock';

interface Timer {
    at: number;
    run: () => void;
}

/** The clock as one page has it: once the page is gone, nothing that it waited for happens. */
export class PageClock implements Clock {
    gone = false;
    /** While the page is frozen nothing happens in it; it does when it wakes up. */
    frozen = false;
    readonly #clock: Clock;
    #missed: (() => void)[] = [];

    constructor(clock: Clock) {
        this.#clock = clock;
    }

    now(): number {
        return this.#clock.now();
    }

    elapsed(): number {
        return this.#clock.elapsed();
    }

    after(delay: number, run: () => void): () => void {
        return this.#clock.after(delay, () => {
            if (this.frozen) this.#missed.push(run);
            else if (!this.gone) run();
        });
    }

    async nextTask(): Promise<void> {
        await this.#clock.nextTask();
        if (this.frozen) await new Promise<void>((go) => this.#missed.push(go));
        if (this.gone) await new Promise(() => undefined);
    }

    wakeUp(): void {
        this.frozen = false;
        this.#missed.splice(0).forEach((run) => run());
    }
}

/** Lets all promises settle that need nothing but each other. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Time that passes only when a test says so; what falls due runs in its order, each after the last settled. */
export class SimulatedClock implements Clock {
    /** What is under way, behind which the next task comes. */
    taskBefore: Promise<void> = Promise.resolve();
    #now: number;
    #setBy = 0;
    #timers: Timer[] = [];

    constructor(start = Date.UTC(2026, 0, 5, 9)) {
        this.#now = start;
    }

    now(): number {
        return this.#now + this.#setBy;
    }

    /** A browser counts fractions of a millisecond here, and only here. */
    elapsed(): number {
        return this.#now + (this.#now % 7) / 10;
    }

    after(delay: number, run: () => void): () => void {
        const timer = { at: this.#now + Math.max(0, delay), run };
        this.#timers.push(timer);
        return () => {
            this.#timers = this.#timers.filter((other) => other !== timer);
        };
    }

    nextTask(): Promise<void> {
        return this.taskBefore;
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

    /** As when somebody corrects the machine's clock: timers keep their delay. Milliseconds. */
    correct(by: number): void {
        this.#setBy += by;
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
