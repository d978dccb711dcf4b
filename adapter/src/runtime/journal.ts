import type { Desk } from '../domain/desk';
import type { Clock } from '../ports/clock';
import type { Store, StoredEntry } from '../ports/store';

/** Of the shape of `Call` and `Work`; a change of either makes the next one. */
const STATE_VERSION = 1;

/** Keeps every change before its effects are performed: one entry per call and per work. */
export class Journal {
    readonly #store: Store;
    readonly #clock: Clock;

    constructor(store: Store, clock: Clock) {
        this.#store = store;
        this.#clock = clock;
    }

    async keep(desk: Desk, changed: ReadonlySet<string>): Promise<void> {
        const put: StoredEntry[] = [];
        const remove: string[] = [];
        for (const id of changed) {
            const state = desk.calls.get(id) ?? desk.works.get(id);
            if (state) put.push({ id, version: STATE_VERSION, savedAt: this.#clock.now(), state });
            else remove.push(id);
        }
        await this.#store.commit(put, remove);
    }
}
