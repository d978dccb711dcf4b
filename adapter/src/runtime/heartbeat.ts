import type { Call } from '../domain/call';
import type { Desk } from '../domain/desk';
import type { Clock } from '../ports/clock';
import type { StoredEntry } from '../ports/store';
import { STATE_VERSION } from './stored-entry';

/** So exactly is known how long a call went on whose page died. */
const BEAT = 5_000;

const isLive = (call: Call | undefined): boolean =>
    call !== undefined && call.hasProgress && call.endedAt === null;

/** Says again and again that this tab lives while a call is on its phone. */
export class Heartbeat {
    readonly #clock: Clock;
    readonly #beat: () => void;
    readonly #live = new Set<string>();
    #cancel: (() => void) | null = null;

    constructor(clock: Clock, beat: () => void) {
        this.#clock = clock;
        this.#beat = beat;
    }

    /** Whether a call is on the phone in this tab. */
    get isNeeded(): boolean {
        return this.#live.size > 0;
    }

    follow(desk: Desk, changed: Iterable<string>): void {
        for (const id of changed)
            if (isLive(desk.calls.get(id))) this.#live.add(id);
            else this.#live.delete(id);
        if (!this.isNeeded) this.stop();
        else this.#cancel ??= this.#clock.after(BEAT, () => this.#next());
    }

    entry(): StoredEntry {
        const savedAt = this.#clock.now();
        return { id: 'alive', kind: 'alive', version: STATE_VERSION, savedAt, state: null };
    }

    stop(): void {
        this.#cancel?.();
        this.#cancel = null;
    }

    #next(): void {
        this.#cancel = this.isNeeded ? this.#clock.after(BEAT, () => this.#next()) : null;
        this.#beat();
    }
}
