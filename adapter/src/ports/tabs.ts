/** The browser tabs of one user, of which one owns the phone. */
export interface Tabs {
    /** Settles when this tab owns the phone. */
    own(): Promise<void>;
    /** Whether it still does; asked before each effect. */
    isOwner(): boolean;
}
