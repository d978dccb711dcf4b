import { LETTER, StoreTaken, type Store, type StoredEntry } from '../ports/store';

/** What several stores in memory share, as tabs share a database. */
export interface Shelf {
    entries: Map<string, StoredEntry>;
    /** The store that claimed last. */
    claimedBy: object | null;
}

/** Keeps entries as long as the page lives, as copies: what is read back is what was committed. */
export function createMemoryStore(shelf: Shelf = { entries: new Map(), claimedBy: null }): Store {
    const { entries } = shelf;
    const self = {};
    const checkClaim = (): void => {
        if (shelf.claimedBy !== self) throw new StoreTaken();
    };
    return {
        load: async (ids) =>
            structuredClone([...entries.values()].filter(({ id }) => !ids || ids.includes(id))),
        letters: async () =>
            structuredClone([...entries.values()].filter(({ id }) => id.startsWith(LETTER))),
        async claim() {
            shelf.claimedBy = self;
        },
        async commit(put, remove) {
            // Copied before the first change, so that a value that cannot be kept changes nothing.
            const copies = structuredClone(put);
            checkClaim();
            for (const id of remove) entries.delete(id);
            for (const entry of copies) entries.set(entry.id, entry);
        },
        async leave(letter) {
            if (!entries.has(letter.id)) entries.set(letter.id, structuredClone(letter));
        },
        async clear() {
            checkClaim();
            entries.clear();
        }
    };
}
