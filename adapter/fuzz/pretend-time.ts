interface Timer {
    at: number;
    every: number | null;
    run: () => void;
}

/** The page's timers and clocks for as long as something runs that knows no others. */
export class PretendTime {
    #now = 0;
    #timers = new Map<number, Timer>();
    #last = 0;

    /** What runs inside sees this time; afterwards everything is as before. */
    within<T>(run: () => T): T {
        const add = (delay: number, every: boolean, work: () => void): number => {
            this.#last += 1;
            const pause = Math.max(1, delay);
            this.#timers.set(this.#last, {
                at: this.#now + pause,
                every: every ? pause : null,
                run: work
            });
            return this.#last;
        };
        const own = {
            setTimeout: (work: () => void, delay = 0) => add(delay, false, work),
            setInterval: (work: () => void, delay = 0) => add(delay, true, work),
            clearTimeout: (id: number) => this.#timers.delete(id),
            clearInterval: (id: number) => this.#timers.delete(id)
        };
        const restore = [
            ...Object.entries(own).map(([name, value]) => replaced(globalThis, name, value)),
            replaced(Date, 'now', () => this.#now),
            replaced(performance, 'now', () => this.#now)
        ];
        try {
            return run();
        } finally {
            for (const back of restore) back();
        }
    }

    /** Milliseconds; to be called within. */
    pass(time: number): void {
        const until = this.#now + time;
        for (;;) {
            const due = [...this.#timers]
                .filter(([, { at }]) => at <= until)
                .sort(([, a], [, b]) => a.at - b.at)[0];
            if (!due) break;
            const [id, timer] = due;
            this.#now = timer.at;
            if (timer.every === null) this.#timers.delete(id);
            else timer.at += timer.every;
            timer.run();
        }
        this.#now = until;
    }

    get timers(): number {
        return this.#timers.size;
    }
}

function replaced(holder: object, name: string, value: unknown): () => void {
    const before = Object.getOwnPropertyDescriptor(holder, name);
    Object.defineProperty(holder, name, { value, configurable: true, writable: true });
    return () => {
        if (before) Object.defineProperty(holder, name, before);
        else Reflect.deleteProperty(holder, name);
    };
}
