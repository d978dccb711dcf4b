/**
 * The tab that has the phone is the one that holds a Web Lock: when it dies the browser hands the lock to
 * the next in the queue, and one that does not answer can have it stolen.
 *
 * A tab that was frozen hears of a theft only some time after it runs again. So `owns` asks the browser each
 * time. Even that answer is of the moment when it was given, and may have lain unread while the tab was frozen
 * and robbed: one that took long to arrive is asked for again.
 *
 * Where there are no Web Locks a tab always has the phone, and says so in the log: two tabs would both dial.
 */
import type { Log } from '../ports/log';
import type { Tabs } from '../ports/tabs';
import { nameOf, type User } from './user';

/** Milliseconds. A browser's answer takes one or two. */
const LONG = 500;

/** By a lock that nobody else can hold: whoever holds the phone's may have changed while we ask. */
async function ownClientId(): Promise<string | undefined> {
    const probe = crypto.randomUUID();
    return navigator.locks.request(probe, async () => {
        const { held } = await navigator.locks.query();
        return held?.find(({ name }) => name === probe)?.clientId;
    });
}

function openChannel(name: string): BroadcastChannel | null {
    try {
        return new BroadcastChannel(name);
    } catch {
        return null;
    }
}

export function createWebLockTabs(user: User, log: Log): Tabs {
    const name = `${nameOf(user)}.phone`;
    const self = ownClientId().catch((error: unknown) => {
        log.write('warning', 'noLocks', { detail: String(error) });
        return null;
    });
    let channel = openChannel(name);
    let release: (() => void) | null = null;
    let queued: AbortController | null = null;
    let taking: Promise<void> | null = null;
    let closed = false;
    const waiting: (() => void)[] = [];
    const lost: (() => void)[] = [];

    /** Settles when this tab gets the lock, and rejects when it will not. */
    async function request(options: LockOptions): Promise<void> {
        let mine: typeof release = null;
        let granted = (): void => {};
        const got = new Promise<void>((resolve) => (granted = resolve));
        const hold = (): Promise<void> | undefined => {
            if (closed) return;
            queued?.abort();
            queued = null;
            for (const tell of [granted, ...waiting.splice(0)]) tell();
            return new Promise((letGo) => (release = mine = letGo));
        };
        const over = navigator.locks.request(name, options, hold).catch((error: unknown) => {
            if (mine === null) throw error;
            if (mine !== release) return;
            release = null;
            // What this tab steals from itself is not lost.
            if (!taking) for (const listener of lost) listener();
        });
        await Promise.race([got, over]);
    }

    async function owns(): Promise<boolean> {
        const me = await self;
        if (me === null) return true;
        for (;;) {
            const asked = performance.now();
            const { held } = await navigator.locks.query();
            if (performance.now() - asked > LONG) continue;
            return !!held?.some((lock) => lock.name === name && lock.clientId === me);
        }
    }

    return {
        async own() {
            if (await owns()) return;
            await new Promise<void>((resolve) => {
                waiting.push(resolve);
                if (queued) return;
                queued = new AbortController();
                // It only fails when it is no longer wanted.
                request({ signal: queued.signal }).catch(() => {});
            });
        },
        async take() {
            if ((await self) === null) return;
            taking ??= request({ steal: true }).finally(() => (taking = null));
            await taking;
        },
        owns,
        onLost: (listener) => void lost.push(listener),
        tell: (message) => channel?.postMessage(message),
        hear: (listener) =>
            channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) =>
                listener(data)
            ),
        close() {
            closed = true;
            queued?.abort();
            release?.();
            release = null;
            channel?.close();
            channel = null;
        }
    };
}
