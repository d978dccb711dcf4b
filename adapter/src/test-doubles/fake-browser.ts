import { LETTER, StoreTaken, type Store, type StoredEntry } from '../ports/store';
import type { TabMessage, Tabs } from '../ports/tabs';

/**
 * One user's tabs in one browser: what they keep, which of them has the phone, and what they tell each
 * other. Everything happens as soon as it is asked for, unless a test says otherwise.
 */
export class FakeBrowser {
    /** Unknown, since a test may put there what it likes. */
    readonly kept = new Map<string, unknown>();
    claimedBy: FakeStore | null = null;
    owner: FakeTabs | null = null;
    readonly waiting: FakeTabs[] = [];
    readonly tabs = new Set<FakeTabs>();
    /** Everything that tabs told each other. */
    readonly told: TabMessage[] = [];
    /** What is told now is heard by nobody. */
    silent = false;

    tab(): { store: FakeStore; tabs: FakeTabs } {
        const tabs = new FakeTabs(this);
        this.tabs.add(tabs);
        return { store: new FakeStore(this), tabs };
    }

    /** Gives the phone to the tab that waits longest. */
    passOn(): void {
        this.owner = null;
        this.waiting.shift()?.get();
    }
}

/** A storage whose commits can be held back or fail, as a disk does. */
export class FakeStore implements Store {
    /** 'now' commits at once, 'held' when `release` is called, 'fails' rejects, 'never' stays silent. */
    mode: 'now' | 'held' | 'fails' | 'never' = 'now';
    readonly #browser: FakeBrowser;
    #held: (() => void)[] = [];

    constructor(browser: FakeBrowser) {
        this.#browser = browser;
    }

    async load(ids?: readonly string[]): Promise<unknown[]> {
        await this.#access();
        const { kept } = this.#browser;
        const found = ids ? ids.map((id) => kept.get(id)) : [...kept.values()];
        return structuredClone(found.filter((entry) => entry !== undefined));
    }

    async letters(): Promise<unknown[]> {
        return this.load([...this.#browser.kept.keys()].filter((id) => id.startsWith(LETTER)));
    }

    async claim(): Promise<void> {
        await this.#access();
        this.#browser.claimedBy = this;
    }

    async commit(put: readonly StoredEntry[], remove: readonly string[]): Promise<void> {
        const copies = structuredClone(put);
        await this.#access();
        this.#check();
        for (const id of remove) this.#browser.kept.delete(id);
        for (const entry of copies) this.#browser.kept.set(entry.id, entry);
    }

    async leave(letter: StoredEntry): Promise<void> {
        const copy = structuredClone(letter);
        await this.#access();
        if (!this.#browser.kept.has(copy.id)) this.#browser.kept.set(copy.id, copy);
    }

    async clear(): Promise<void> {
        await this.#access();
        this.#check();
        this.#browser.kept.clear();
    }

    /** Lets through what waits. */
    release(): void {
        this.#held.splice(0).forEach((release) => release());
    }

    async #access(): Promise<void> {
        if (this.mode === 'fails') throw new Error('disk full');
        if (this.mode === 'never') return new Promise(() => undefined);
        if (this.mode === 'held') await new Promise<void>((release) => this.#held.push(release));
    }

    #check(): void {
        if (this.#browser.claimedBy !== this) throw new StoreTaken();
    }
}

/** One tab's side of the lock and of the talk between tabs. */
export class FakeTabs implements Tabs {
    /** While frozen it hears nothing; what it missed comes when it wakes up. */
    frozen = false;
    readonly #browser: FakeBrowser;
    #granted: (() => void)[] = [];
    #lost: () => void = () => undefined;
    #listener: (message: unknown) => void = () => undefined;
    #missed: (() => void)[] = [];

    constructor(browser: FakeBrowser) {
        this.#browser = browser;
    }

    async own(): Promise<void> {
        if (this.#browser.owner === this) return;
        await new Promise<void>((granted) => {
            this.#granted.push(granted);
            if (this.#browser.owner === null) this.get();
            else if (!this.#browser.waiting.includes(this)) this.#browser.waiting.push(this);
        });
    }

    async take(): Promise<void> {
        const before = this.#browser.owner;
        if (before === this) return;
        this.get();
        if (before) before.#hears(() => before.#lost());
    }

    async owns(): Promise<boolean> {
        return this.#browser.owner === this;
    }

    onLost(listener: () => void): void {
        this.#lost = listener;
    }

    tell(message: TabMessage): void {
        if (!this.#browser.tabs.has(this)) return;
        const copy = structuredClone(message);
        this.#browser.told.push(copy);
        if (this.#browser.silent) return;
        for (const tab of this.#browser.tabs)
            if (tab !== this) tab.#hears(() => tab.#listener(copy));
    }

    hear(listener: (message: unknown) => void): void {
        this.#listener = listener;
    }

    /** Also what happens to a tab that dies. */
    close(): void {
        this.#browser.tabs.delete(this);
        const place = this.#browser.waiting.indexOf(this);
        if (place >= 0) this.#browser.waiting.splice(place, 1);
        if (this.#browser.owner === this) this.#browser.passOn();
    }

    get(): void {
        const place = this.#browser.waiting.indexOf(this);
        if (place >= 0) this.#browser.waiting.splice(place, 1);
        this.#browser.owner = this;
        this.#granted.splice(0).forEach((granted) => granted());
    }

    wakeUp(): void {
        this.frozen = false;
        this.#missed.splice(0).forEach((happen) => happen());
    }

    #hears(happen: () => void): void {
        if (this.frozen) this.#missed.push(happen);
        else queueMicrotask(happen);
    }
}
