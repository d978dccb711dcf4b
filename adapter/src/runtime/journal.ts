import type { Desk } from '../domain/desk';
import { PREFERENCES_ID } from '../domain/preferences';
import { RECENT_CALLS_ID } from '../domain/recent-calls';
import type { Clock } from '../ports/clock';
import type { Store, StoredEntry } from '../ports/store';
import { STATE_VERSION } from './stored-entry';
import { inTime } from './within';

/** A storage that takes longer is treated as one that fails. */
export const STORE_ANSWER = 2_000;

/** What is to be changed beside the calls and works of a turn. */
export interface Aside {
    put?: readonly StoredEntry[];
    remove?: readonly string[];
}

/** Null for what is gone. */
function keptOf(desk: Desk, id: string): Pick<StoredEntry, 'kind' | 'state'> | null {
    if (id === PREFERENCES_ID) return { kind: 'preferences', state: desk.preferences };
    if (id === RECENT_CALLS_ID) return { kind: 'recentCalls', state: desk.recentCalls };
    const call = desk.calls.get(id);
    const work = desk.works.get(id);
    if (call) return { kind: 'call', state: call };
    return work ? { kind: 'work', state: work } : null;
}

/**
 * Keeps every change before its effects are performed: one entry per call and per work. What could not be kept
 * is tried again with the next change.
 */
export class Journal {
    readonly #store: Store;
    readonly #clock: Clock;
    readonly #unkept = new Set<string>();
    /** Of which the store has some state. */
    readonly #known = new Set<string>();
    /** Beside calls and works; null: to be removed. */
    readonly #unkeptAside = new Map<string, StoredEntry | null>();
    /** A commit that does not end: no other is begun, and nobody waits for it a second time. */
    #stuck = false;

    constructor(store: Store, clock: Clock) {
        this.#store = store;
        this.#clock = clock;
    }

    /** Rejects with `StoreTaken` when another tab has the phone, else with whatever the storage says. */
    async keep(desk: Desk, changed: Iterable<string>, aside: Aside = {}): Promise<void> {
        for (const id of changed) this.#unkept.add(id);
        for (const entry of aside.put ?? []) this.#unkeptAside.set(entry.id, entry);
        for (const id of aside.remove ?? []) this.#unkeptAside.set(id, null);
        const put: StoredEntry[] = [];
        const remove: string[] = [];
        for (const [id, entry] of this.#unkeptAside)
            if (entry) put.push(entry);
            else remove.push(id);
        const savedAt = this.#clock.now();
        for (const id of this.#unkept) {
            const kept = keptOf(desk, id);
            if (kept) put.push({ id, ...kept, version: STATE_VERSION, savedAt });
            else remove.push(id);
        }
        if (put.length + remove.length === 0) return;
        if (this.#stuck) throw new Error('an earlier commit has not ended');
        this.#stuck = true;
        const commit = this.#store
            .commit(put, remove)
            .then(() => {
                this.know(put.map(({ id }) => id));
                for (const id of remove) this.#known.delete(id);
            })
            .finally(() => {
                this.#stuck = false;
            });
        await inTime(this.#clock, STORE_ANSWER, commit);
        this.forget();
    }

    /** Whether the store may not have what was last to be changed under this id. */
    isUnkept(id: string): boolean {
        return this.#unkept.has(id) || this.#unkeptAside.has(id);
    }

    /** The store has them, although nothing of them was kept here yet. */
    know(ids: Iterable<string>): void {
        for (const id of ids) this.#known.add(id);
    }

    /** Ids of calls and keys of works of which the store may know nothing at all. */
    get unknown(): string[] {
        return [...this.#unkept].filter((id) => !this.#known.has(id));
    }

    /** Nothing is left to be kept, or it is another tab's business. */
    forget(): void {
        this.#unkept.clear();
        this.#unkeptAside.clear();
    }
}
