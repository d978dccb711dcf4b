import type { Clock } from '../src/ports/clock';
import type { Action } from './actors';
import type { World } from './world';

interface Timer {
    at: number;
    run: () => void;
}

/** The clock of one tab. Its timers become due in the order of their time, and run when a step says so. */
export class TabClock implements Clock {
    readonly #world: World;
    readonly #action: Action;
    /** Soonest first; among equals the one that was set first. */
    readonly #timers: Timer[] = [];

    constructor(world: World, tab: string) {
        this.#world = world;
        this.#action = { line: `tab ${tab}: a timer is due`, run: () => this.#ring() };
    }

    now(): number {
        return this.#world.timeOfDay;
    }

    elapsed(): number {
        return this.#world.elapsed;
    }

    after(delay: number, run: () => void): () => void {
        const timer = { at: this.#world.elapsed + Math.max(0, delay), run };
        let place = this.#timers.length;
        while (place > 0 && (this.#timers[place - 1]?.at ?? 0) > timer.at) place -= 1;
        this.#timers.splice(place, 0, timer);
        return () => {
            const now = this.#timers.indexOf(timer);
            if (now >= 0) this.#timers.splice(now, 1);
        };
    }

    /** Anything may happen before. */
    nextTask(): Promise<void> {
        return new Promise((go) => void this.after(0, go));
    }

    get nextAt(): number {
        return this.#timers[0]?.at ?? Infinity;
    }

    due(): Action | null {
        return this.nextAt <= this.#world.elapsed ? this.#action : null;
    }

    #ring(): void {
        this.#timers.shift()?.run();
    }
}
