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

afterEach(() => {
    if (before) Object.defineProperty(globalThis, 'navigator', before);
    else Reflect.deleteProperty(globalThis, 'navigator');
});

describe('in a browser without locks', () => {
    beforeEach(() => inBrowserWith({}));

    it('a tab always has the phone, and the log says why', async () => {
        const log = new CollectingLog();
        const tabs = createWebLockTabs(USER, log);
        tabs.onLost(() => {
            throw new Error('lost');
        });
        await tabs.own();
        expect(await tabs.owns()).toBe(true);
        await tabs.take();
        expect(await tabs.owns()).toBe(true);
        tabs.close();
        expect(log.events).toEqual(['noLocks']);
    });

    it('a tab without a channel either tells nobody', async () => {
        const { BroadcastChannel: kept } = globalThis;
        Reflect.deleteProperty(globalThis, 'BroadcastChannel');
        try {
            const tabs = createWebLockTabs(USER, new CollectingLog());
            tabs.hear(() => {});
            tabs.tell({ type: 'changed', ids: null });
            tabs.close();
            expect(await tabs.owns()).toBe(true);
        } finally {
            globalThis.BroadcastChannel = kept;
        }
    });
});

describe('a tab that is robbed and not yet told', () => {
    /** Locks for one tab; another can rob it, and the news of it can be late. */
    class Locks {
        readonly #held = new Map<string, string>();
        readonly #news = new Map<string, (reason: unknown) => void>();

        async request(name: string, ...rest: unknown[]): Promise<unknown> {
            if (this.#held.has(name)) return new Promise(() => {});
            this.#held.set(name, 'this tab');
            const robbed = new Promise((_resolve, reject) => this.#news.set(name, reject));
            const work = (rest.at(-1) as () => Promise<unknown>)();
            return Promise.race([work, robbed]).finally(() => {
                if (this.#held.get(name) === 'this tab') this.#held.delete(name);
            });
        }

        async query(): Promise<unknown> {
            return { held: [...this.#held].map(([name, clientId]) => ({ name, clientId })) };
        }

        rob(name: string): void {
            this.#held.set(name, 'another tab');
        }

        tell(name: string): void {
            this.#news.get(name)?.(new DOMException('stolen', 'AbortError'));
        }
    }

    async function robbed(): Promise<{ locks: Locks; tabs: Tabs; losses: string[] }> {
        const locks = new Locks();
        inBrowserWith({ locks });
        const losses: string[] = [];
        const tabs = createWebLockTabs(USER, new CollectingLog());
        tabs.onLost(() => losses.push('lost'));
        await tabs.own();
        expect(await tabs.owns()).toBe(true);
        locks.rob(PHONE);
        return { locks, tabs, losses };
    }

    it('does not have the phone', async () => {
        const { locks, tabs, losses } = await robbed();
        expect(await tabs.owns()).toBe(false);
        expect(losses).toEqual([]);
        locks.tell(PHONE);
        await new Promise(setImmediate);
        expect(losses).toEqual(['lost']);
        tabs.close();
    });

    it('waits when it asks for the phone', async () => {
        const { tabs } = await robbed();
        let got = false;
        void tabs.own().then(() => {
            got = true;
        });
        await new Promise(setImmediate);
        expect(got).toBe(false);
        tabs.close();
    });
});

it('no lock is named by half a user', () => {
    expect(() => createWebLockTabs({ ...USER, userId: '' }, new CollectingLog())).toThrow();
});
