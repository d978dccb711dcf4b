/** What an entry is of: a life, a letter that waits for the tab that has the phone, or what the rep likes. */
export type EntryKind =
    'call' | 'work' | 'letter' | 'alive' | 'expired' | 'preferences' | 'recentCalls';

/** One kept entry; what is read back is `unknown` until a guard has passed it. */
export interface StoredEntry {
    id: string;
    kind: EntryKind;
    version: number;
    /** Epoch milliseconds. */
    savedAt: number;
    state: unknown;
}

/** What a letter's id begins with. */
export const LETTER = 'letter.';

/** The store was claimed by another tab since: what this one wanted to keep is not kept. */
export class StoreTaken extends Error {
    override name = 'StoreTaken';
}

/**
 * Where unfinished calls and works of one user are kept. All tabs of that user see the same entries; only
 * the one that claimed it last may change them. A commit is all or nothing, and kept when it settles.
 * Each method rejects when the storage fails.
 */
export interface Store {
    /** Everything, or the entries of these ids, in any order; a missing one is left out. */
    load(ids?: readonly string[]): Promise<unknown[]>;
    /** The entries whose id begins with `LETTER`, at a cost that does not grow with the others. */
    letters(): Promise<unknown[]>;
    /** From now on only this tab's commits count. */
    claim(): Promise<void>;
    /** Rejects with `StoreTaken` when another tab has claimed since. */
    commit(put: readonly StoredEntry[], remove: readonly string[]): Promise<void>;
    /** Adds a letter, whoever has claimed; changes nothing if there is an entry of that id. */
    leave(letter: StoredEntry): Promise<void>;
    /** 'Forget everything on this device'. Rejects with `StoreTaken` as `commit` does. */
    clear(): Promise<void>;
}
