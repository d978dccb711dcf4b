/** What a browser shows rarely or never; e2e/contracts.spec.ts and e2e/two-phones.spec.ts have the real locks. */
import { CollectingLog } from '../../test-doubles/collecting-log';
import type { Tabs } from '../../ports/tabs';
import { createWebLockTabs } from '../web-lock-tabs';

const USER = { organizationId: 'org', userId: 'user' };
const PHONE = 'hvs-cti.org.user.phone';

const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');

function inBrowserWith(locks: object): void {
    Object.defineProperty(globalThis, 'navigator', { value: locks, configurable: true });
}

const opened: Tabs[] = [];

/** An open channel would keep the test run alive. */
function open(log = new CollectingLog()): Tabs {
    const tabs = createWebLockTabs(USER, log);
    opened.push(tabs);
    return tabs;
}

afterEach(() => {
    for (const tabs of opened.splice(0)) tabs.close();
    if (before) Object.defineProperty(globalThis, 'navigator', before);
    else Reflect.deleteProperty(globalThis, 'navigator');
});

describe('in a browser without locks', () => {
    beforeEach(() => inBrowserWith({}));

    it('a tab always has the phone, and the log says why', async () => {
        const log = new CollectingLog();
        const tabs = open(log);
        tabs.onLost(() => {
            throw new Error('lost');
        });
        await tabs.own();
        expect(await tabs.owns()).toBe(true);
        await tabs.take();
        expect(await tabs.owns()).toBe(true);
        expect(log.events).toEqual(['noLocks']);
    });

    it('a tab without a channel either tells nobody', async () => {
        const { BroadcastChannel: kept } = globalThis;
        Reflect.deleteProperty(globalThis, 'BroadcastChannel');
        try {
            const tabs = open();
            tabs.hear(() => {});
            tabs.tell({ type: 'changed', ids: null });
            expect(await tabs.owns()).toBe(true);
        } finally {
            globalThis.BroadcastChannel = kept;
        }
    });
});

describe('in a browser whose news is late', () => {
    const news = (): Promise<void> => new Promise(setImmediate);

    type Reject = (reason: unknown) => void;

    /** Locks for one tab. Another can rob it; a theft and the grant that follows it are two moments. */
    class Locks {
        readonly #held = new Map<string, { clientId: string; robbed: Reject }>();
        #thefts = Promise.resolve();

        async request(name: string, ...rest: unknown[]): Promise<unknown> {
            if (rest.length > 1 && (rest[0] as LockOptions).steal) {
                const before = this.#thefts;
                this.#thefts = before.then(() => this.#steal(name));
                await this.#thefts;
            } else if (this.#held.has(name)) return new Promise(() => {});
            const theft = new Promise((_resolve, robbed) =>
                this.#held.set(name, { clientId: 'this tab', robbed })
            );
            return Promise.race([theft, (rest.at(-1) as () => unknown)()]);
        }

        async #steal(name: string): Promise<void> {
            await news();
            this.#held.get(name)?.robbed(new DOMException('stolen', 'AbortError'));
            await news();
        }

        async query(): Promise<unknown> {
            return { held: [...this.#held].map(([name, { clientId }]) => ({ name, clientId })) };
        }

        /** The answer tells the tab. */
        rob(name: string): () => void {
            const { robbed } = this.#held.get(name) ?? {};
            this.#held.set(name, { clientId: 'another tab', robbed: () => {} });
            return () => robbed?.(new DOMException('stolen', 'AbortError'));
        }
    }

    interface Owner {
        locks: Locks;
        tabs: Tabs;
        losses: string[];
    }

    async function owner(): Promise<Owner> {
        const locks = new Locks();
        inBrowserWith({ locks });
        const losses: string[] = [];
        const tabs = open();
        tabs.onLost(() => losses.push('lost'));
        await tabs.own();
        expect(await tabs.owns()).toBe(true);
        return { locks, tabs, losses };
    }

    it('a tab that is robbed and not yet told does not have the phone', async () => {
        const { locks, tabs, losses } = await owner();
        const tell = locks.rob(PHONE);
        expect(await tabs.owns()).toBe(false);
        expect(losses).toEqual([]);
        tell();
        await news();
        expect(losses).toEqual(['lost']);
    });

    it('a tab that is robbed and not yet told waits when it asks for the phone', async () => {
        const { locks, tabs } = await owner();
        locks.rob(PHONE);
        let got = false;
        void tabs.own().then(() => {
            got = true;
        });
        await news();
        expect(got).toBe(false);
    });

    it('a tab that hears of a theft when it has the phone again has lost nothing', async () => {
        const { locks, tabs, losses } = await owner();
        const tell = locks.rob(PHONE);
        await tabs.take();
        tell();
        await news();
        expect(losses).toEqual([]);
        expect(await tabs.owns()).toBe(true);
    });

    it('a tab that takes twice at once robs itself only silently', async () => {
        const { tabs, losses } = await owner();
        await Promise.all([tabs.take(), tabs.take()]);
        for (let turn = 0; turn < 10; turn += 1) await news();
        expect(losses).toEqual([]);
    });
});

it('no lock is named by half a user', () => {
    expect(() => createWebLockTabs({ ...USER, userId: '' }, new CollectingLog())).toThrow();
});
