/** What the tabs of one user tell each other: neither acknowledged nor kept. */
export type TabMessage =
    /** Something happened in a tab without the phone; `letter` is its entry in the store. */
    | { type: 'letter'; letter: unknown }
    /** The letter is dealt with. */
    | { type: 'received'; id: string }
    /** These entries of the store changed or went; null: all. */
    | { type: 'changed'; ids: readonly string[] | null };

/** The browser tabs of one user, of which one has the phone. */
export interface Tabs {
    /** Settles when this tab gets the phone: at once if it is free, else when the tab that has it dies. */
    own(): Promise<void>;
    /** Takes the phone from whichever tab has it; settles when this one has it. */
    take(): Promise<void>;
    /**
     * Whether this tab has the phone at this moment: asked anew each time, so that a tab which was frozen
     * and lost it meanwhile learns so before it acts.
     */
    owns(): Promise<boolean>;
    /** Called each time that the phone was taken from this tab. */
    onLost(listener: () => void): void;
    tell(message: TabMessage): void;
    /** Messages of other tabs; unchecked. */
    hear(listener: (message: unknown) => void): void;
    /** Gives the phone up, if this tab has it, and listens no more. */
    close(): void;
}
