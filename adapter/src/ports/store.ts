/** One kept entry; `state` is `unknown` when read back, until a guard has passed it. */
export interface StoredEntry {
    id: string;
    version: number;
    savedAt: number;
    state: unknown;
}

/** Where unfinished calls and works are kept. A commit is all or nothing. */
export interface Store {
    load(): Promise<StoredEntry[]>;
    commit(put: StoredEntry[], remove: string[]): Promise<void>;
    /** 'Forget everything on this device'. */
    clear(): Promise<void>;
}
