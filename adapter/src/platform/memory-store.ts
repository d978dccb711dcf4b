import type { Store, StoredEntry } from '../ports/store';

/** Keeps entries as long as the page lives, as copies: what is read back is what was committed. */
export function createMemoryStore(): Store {
    const kept = new Map<string, StoredEntry>();
    return {
        load: async () => structuredClone([...kept.values()]),
        async commit(put, remove) {
            // Copied before the first change, so that a value that cannot be kept changes nothing.
            const copies = structuredClone(put);
            for (const id of remove) kept.delete(id);
            for (const entry of copies) kept.set(entry.id, entry);
        },
        clear: async () => kept.clear()
    };
}
