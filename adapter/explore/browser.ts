/** What the tabs of one user share in one browser: the store, the lock on the phone, the broadcast. */
import type { Life } from './actors';
import type { TabMessage, Tabs } from '../src/ports/tabs';
import { LETTER, StoreTaken, type Store, type StoredEntry } from '../src/ports/store';
import type { Attempts } from './attempts';
import { deepFrozen } from './deep-frozen';
import type { World } from './world';

/** A store, a lock or a message takes no longer than this while the tab is awake. */
const PROMPTLY = 300;

/** Never answers: for what a dead tab asks. */
const silence = <T>(): Promise<T> => new Promise(() => undefined);

interface Transaction {
    run(): void;
}

interface Watcher {
    /** An entry is now kept, or gone with null. */
    kept(id: string, entry: StoredEntry | null, life: Life): void;
}

/**
 * The store: what is written is kept when its transaction runs, in the order of each tab; which tab's comes
 * first is a choice. A tab that dies takes its transactions along, or they were just in time.
 */
export class SharedStore {
    readonly entries = new Map<string, StoredEntry>();
    #claimedBy: Life | null = null;
    readonly #world: World;
    readonly #attempts: Attempts;
    readonly #watcher: Watcher;
    readonly #strict: boolean;
    readonly #waiting = new Map<Life, Transaction[]>();

    constructor(world: World, attempts: Attempts, watcher: Watcher, strict: boolean) {
        this.#world = world;
        this.#attempts = attempts;
        this.#watcher = watcher;
        this.#strict = strict;
    }

    sideOf(life: Life): Store {
        return {
            load: (ids) =>
                this.#queue(life, () => {
                    if (!ids) return [...this.entries.values()];
                    return ids.flatMap((id) => this.entries.get(id) ?? []);
                }),
            letters: () =>
                this.#queue(life, () =>
                    [...this.entries.values()].filter(({ id }) => id.startsWith(LETTER))
                ),
            claim: () =>
                this.#queue(life, () => {
                    this.#claimedBy = life;
                }),
            commit: (put, remove) => {
                if (this.#strict) put.forEach((entry) => deepFrozen(entry));
                const meant = this.#attempts.mean(life, put, this.entries);
                return this.#queue(life, () => {
                    if (this.#claimedBy !== life) {
                        this.#attempts.drop(meant);
                        throw new StoreTaken();
                    }
                    this.#attempts.keep(life, meant, put, remove);
                    for (const entry of put) this.#put(entry, life);
                    for (const id of remove) this.#remove(id, life);
                });
            },
            leave: (letter) =>
                this.#queue(life, () => {
                    if (!this.entries.has(letter.id)) this.#put(letter, life);
                }),
            clear: () =>
                this.#queue(life, () => {
                    if (this.#claimedBy !== life) throw new StoreTaken();
                    for (const id of [...this.entries.keys()]) this.#remove(id, life);
                })
        };
    }

    /** The tab's script is gone; what it wrote last `landed`, or did not. */
    abandon(life: Life, landed: boolean): void {
        const waiting = this.#waiting.get(life) ?? [];
        this.#waiting.delete(life);
        if (landed) for (const transaction of waiting) transaction.run();
    }

    hasUnwritten(life: Life): boolean {
        return (this.#waiting.get(life)?.length ?? 0) > 0;
    }

    #put(entry: StoredEntry, life: Life): void {
        this.entries.set(entry.id, entry);
        this.#watcher.kept(entry.id, entry, life);
    }

    #remove(id: string, life: Life): void {
        this.entries.delete(id);
        this.#watcher.kept(id, null, life);
    }

    #queue<T>(life: Life, work: () => T): Promise<T> {
        if (!life.alive) return silence();
        return new Promise((resolve, reject) => {
            const waiting = this.#waiting.get(life) ?? [];
            this.#waiting.set(life, waiting);
            waiting.push({
                run() {
                    try {
                        resolve(work());
                    } catch (error) {
                        reject(error instanceof Error ? error : new Error(String(error)));
                    }
                }
            });
            if (waiting.length === 1) this.#expect(life, waiting);
        });
    }

    #expect(life: Life, waiting: Transaction[]): void {
        this.#world.expect({
            line: `tab ${life.tab.name}: the store obeys`,
            life,
            within: PROMPTLY,
            run: () => {
                waiting.shift()?.run();
                if (waiting.length > 0) this.#expect(life, waiting);
            }
        });
    }
}

interface Hopeful {
    life: Life;
    granted: () => void;
}

interface TabsParts {
    world: World;
    strict: boolean;
    /** Whether this message is lost on its way. */
    isLost: (line: string) => boolean;
    /** Another tab has the phone now. */
    moved: () => void;
}

/** The lock on the phone, and what the tabs tell each other. */
export class SharedTabs {
    holder: Life | null = null;
    readonly #world: World;
    readonly #strict: boolean;
    readonly #isLost: TabsParts['isLost'];
    readonly #moved: TabsParts['moved'];
    readonly #waiting: Hopeful[] = [];
    readonly #lost = new Map<Life, () => void>();
    readonly #ears = new Map<Life, (message: unknown) => void>();
    readonly #inboxes = new Map<Life, { line: string; message: TabMessage }[]>();

    constructor({ world, strict, isLost, moved }: TabsParts) {
        this.#world = world;
        this.#strict = strict;
        this.#isLost = isLost;
        this.#moved = moved;
    }

    sideOf(life: Life): Tabs {
        return {
            own: () =>
                new Promise((granted) => {
                    if (!life.alive) return;
                    this.#waiting.push({ life, granted });
                    this.#grant();
                }),
            take: () =>
                new Promise((granted) => {
                    if (!life.alive) return;
                    this.#leaveQueue(life);
                    const before = this.holder;
                    this.holder = life;
                    if (before && before !== life) this.#tellLoss(before);
                    this.#tellGrant(life, granted);
                }),
            owns: () =>
                new Promise((answer) => {
                    if (!life.alive) return;
                    // What was true when it was asked may no longer be when it is heard.
                    const owns = this.holder === life;
                    this.#world.expect({
                        line: `tab ${life.tab.name}: hears whether it has the phone`,
                        life,
                        within: PROMPTLY,
                        run: () => answer(owns)
                    });
                }),
            onLost: (listener) => {
                this.#lost.set(life, listener);
            },
            tell: (message) => {
                if (life.alive) this.#broadcast(life, message);
            },
            hear: (listener) => {
                if (life.alive) this.#ears.set(life, listener);
            },
            close: () => this.release(life)
        };
    }

    /** Gives up what this tab has and waits for. */
    release(life: Life): void {
        this.#ears.delete(life);
        this.#inboxes.delete(life);
        this.#lost.delete(life);
        this.#leaveQueue(life);
        if (this.holder === life) this.holder = null;
        this.#grant();
    }

    #leaveQueue(life: Life): void {
        const place = this.#waiting.findIndex((hopeful) => hopeful.life === life);
        if (place >= 0) this.#waiting.splice(place, 1);
    }

    #grant(): void {
        if (this.holder !== null) return;
        const next = this.#waiting.shift();
        if (!next) return;
        this.holder = next.life;
        this.#tellGrant(next.life, next.granted);
    }

    #tellGrant(life: Life, granted: () => void): void {
        this.#moved();
        this.#world.expect({
            line: `tab ${life.tab.name}: hears that it has the phone`,
            life,
            within: PROMPTLY,
            run: granted
        });
    }

    #tellLoss(life: Life): void {
        this.#world.expect({
            line: `tab ${life.tab.name}: hears that the phone was taken`,
            life,
            within: PROMPTLY,
            run: () => this.#lost.get(life)?.()
        });
    }

    #broadcast(from: Life, message: TabMessage): void {
        if (this.#strict) deepFrozen(message);
        for (const life of this.#ears.keys()) {
            if (life === from) continue;
            const line = `tab ${life.tab.name}: hears from tab ${from.tab.name}: ${message.type}`;
            if (this.#isLost(line)) continue;
            const inbox = this.#inboxes.get(life) ?? [];
            this.#inboxes.set(life, inbox);
            inbox.push({ line, message });
            if (inbox.length === 1) this.#deliver(life, inbox);
        }
    }

    #deliver(life: Life, inbox: { line: string; message: TabMessage }[]): void {
        const [first] = inbox;
        if (!first) return;
        this.#world.expect({
            line: first.line,
            life,
            within: PROMPTLY,
            run: () => {
                inbox.shift();
                if (inbox.length > 0) this.#deliver(life, inbox);
                this.#ears.get(life)?.(first.message);
            }
        });
    }
}
