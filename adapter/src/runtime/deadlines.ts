import type { Clock } from '../ports/clock';

/** One timer for each thing that has a deadline in its state, re-armed whenever the state changes. */
export class Deadlines {
    readonly #clock: Clock;
    readonly #due: (id: string, at: number) => void;
    readonly #armed = new Map<string, { at: number; cancel: () => void }>();

    constructor(clock: Clock, due: (id: string, at: number) => void) {
        this.#clock = clock;
        this.#due = due;
    }

    /** `now` is of the same clock as `at`. */
    arm(id: string, at: number | null, now: number): void {
        const armed = this.#armed.get(id);
        if (armed?.at === at) return;
        armed?.cancel();
        this.#armed.delete(id);
        if (at === null) return;
        const cancel = this.#clock.after(Math.max(0, at - now), () => {
            this.#armed.delete(id);
            this.#due(id, at);
        });
        this.#armed.set(id, { at, cancel });
    }

    clear(): void {
        for (const { cancel } of this.#armed.values()) cancel();
        this.#armed.clear();
    }
}
