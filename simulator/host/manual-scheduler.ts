/** A scheduler whose clock stands still until a test moves it. */
import type { Scheduler } from './scheduler';

interface Planned {
    at: number;
    task: () => void;
}

export class ManualScheduler implements Scheduler {
    #now: number;
    #planned: Planned[] = [];

    constructor(now = Date.UTC(2026, 0, 5, 9)) {
        this.#now = now;
    }

    now(): number {
        return this.#now;
    }

    after(milliseconds: number, task: () => void): void {
        this.#planned.push({ at: this.#now + milliseconds, task });
    }

    /** Moves the clock, runs what falls due on the way, and lets promises settle after each. */
    async pass(milliseconds: number): Promise<void> {
        const end = this.#now + milliseconds;
        await settled();
        for (let next = this.#next(end); next; next = this.#next(end)) {
            this.#now = next.at;
            next.task();
            await settled();
        }
        this.#now = end;
    }

    #next(end: number): Planned | undefined {
        const due = this.#planned.filter(({ at }) => at <= end);
        const [first] = due.toSorted((one, other) => one.at - other.at);
        this.#planned = this.#planned.filter((planned) => planned !== first);
        return first;
    }
}

/** Lets whatever waits for promises go on. */
async function settled(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
}
