import type { Store, StoredEntry } from '../ports/store';

/** A store in memory whose commits can be held back or fail, as a disk does. */
export class HeldStore implements Store {
    readonly kept = new Map<string, StoredEntry>();
    /** 'now' commits at once, 'held' when `release` is called, 'fails' rejects, 'never' stays silent. */
    mode: 'now' | 'held' | 'fails' | 'never' = 'now';
    #held: (() => void)[] = [];

    async load(): Promise<StoredEntry[]> {
        return structuredClone([...this.kept.values()]);
    }

    async commit(put: StoredEntry[], remove: string[]): Promise<void> {
        const copies = structuredClone(put);
        if (this.mode === 'fails') throw new Error('disk full');
        if (this.mode === 'never') return new Promise(() => undefined);
        if (this.mode === 'held') await new Promise<void>((release) => this.#held.push(release));
        for (const id of remove) this.kept.delete(id);
        for (const entry of copies) this.kept.set(entry.id, entry);
    }

    async clear(): Promise<void> {
        this.kept.clear();
    }

    /** Lets the commits through that wait. */
    release(): void {
        this.#held.splice(0).forEach((release) => release());
    }
}
