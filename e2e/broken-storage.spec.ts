/** The risk: the browser's storage is refused, full, broken or gone, and with it what was kept of the day. */
import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startOwnBrowser } from './support/own-browser';
import { expect, test, type User } from './support/sides';

declare global {
    interface Window {
        store: Awaited<ReturnType<Window['sides']['openIndexedDbStore']>>;
        openedDatabases: string[];
    }
}

const entry = (id: string, state: unknown = 'dialling') => ({
    id,
    kind: 'call' as const,
    version: 1,
    savedAt: 5,
    state
});

/** A text that the browser cannot squeeze, longer than what it keeps within its database. */
const longText = (): string => randomBytes(150_000).toString('hex');

/** Commits as a tab that has just claimed; answers the error's name, or null. */
function commit(
    page: Page,
    user: User,
    entries: ReturnType<typeof entry>[]
): Promise<string | null> {
    return page.evaluate(
        async ([who, put]) => {
            const store = await window.sides.openIndexedDbStore(who);
            await store.claim();
            return store.commit(put, []).then(
                () => null,
                (error: unknown) => (error as Error).name
            );
        },
        [user, entries] as const
    );
}

function load(page: Page, user: User, ids?: string[]): Promise<unknown[]> {
    return page.evaluate(
        async ([who, wanted]) => {
            const store = await window.sides.openIndexedDbStore(who);
            return store.load(wanted);
        },
        [user, ids] as const
    );
}

test('storage that the browser refuses is said to be missing, and the tab is on its own', async ({
    openTab,
    user
}) => {
    const page = await openTab();
    const answers = await page.evaluate(
        (who) =>
            new Promise<unknown>((resolve) => {
                window.addEventListener('message', ({ data }) => resolve(data));
                const frame = document.createElement('iframe');
                // Without an origin of its own: browsers refuse it storage and locks.
                frame.sandbox.add('allow-scripts');
                frame.srcdoc = `<script>${window.sidesScript}
                    const user = ${JSON.stringify(who)};
                    (async () => {
                        const store = await sides.openIndexedDbStore(user).catch(({ name }) => name);
                        const tabs = sides.createWebLockTabs(user);
                        await tabs.own();
                        parent.postMessage([store, await tabs.owns()], '*');
                    })();
                </script>`;
                document.body.append(frame);
            }),
        user
    );
    expect(answers).toEqual(['SecurityError', true]);
});

test('a database of a newer version is not opened and not touched', async ({ openTab, user }) => {
    const page = await openTab();
    const [error, version] = await page.evaluate(async (who) => {
        const name = window.sides.nameOf(who);
        await new Promise((resolve, reject) => {
            const request = indexedDB.open(name, 7);
            request.onsuccess = () => {
                request.result.close();
                resolve(null);
            };
            request.onerror = () => reject(new Error(String(request.error)));
        });
        const refused = await window.sides.openIndexedDbStore(who).then(
            () => 'opened',
            (reason: unknown) => (reason as Error).name
        );
        const found = (await indexedDB.databases()).find((each) => each.name === name);
        return [refused, found?.version] as const;
    }, user);
    expect([error, version]).toEqual(['VersionError', 7]);
});

test('a database that another tab does not let go opens when it can, not before', async ({
    openTab,
    user
}) => {
    const [holder, deleter, page] = [await openTab(), await openTab(), await openTab()];
    await commit(deleter, user, [entry('a')]);
    await holder.evaluate(
        (who) =>
            new Promise((resolve) => {
                const request = indexedDB.open(window.sides.nameOf(who));
                request.onsuccess = () => resolve(null);
            }),
        user
    );
    await deleter.evaluate(
        (who) =>
            new Promise((resolve) => {
                indexedDB.deleteDatabase(window.sides.nameOf(who)).onblocked = () => resolve(null);
            }),
        user
    );
    let holding = true;
    const opened = load(page, user).then((found) => ({ found, holding }));
    await page.evaluate(() => indexedDB.databases());
    holding = false;
    await holder.close();
    expect(await opened).toEqual({ found: [], holding: false });
});

test('full storage refuses the whole commit, and takes the next when there is room', async ({
    openTab,
    server,
    user
}) => {
    const page = await openTab();
    const devtools = await page.context().newCDPSession(page);
    const origin = server.visualforceOrigin;
    // Before the first use: the browser remembers for a while how much room it found.
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 250_000 });
    expect(await commit(page, user, [entry('a')])).toBeNull();
    const big = entry('big', longText());
    expect(await commit(page, user, [entry('a', 'newer'), big])).toBe('QuotaExceededError');
    expect(await load(page, user)).toEqual([entry('a')]);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    expect(await commit(page, user, [entry('a', 'newer'), big])).toBeNull();
    expect(await load(page, user, ['a'])).toEqual([entry('a', 'newer')]);
});

test('what others wrote into an entry is handed over as it is, beside the others', async ({
    openTab,
    user
}) => {
    const page = await openTab();
    await commit(page, user, [entry('a')]);
    await page.evaluate(
        (who) =>
            new Promise((resolve) => {
                const request = indexedDB.open(window.sides.nameOf(who));
                request.onsuccess = () => {
                    const writing = request.result.transaction('entries', 'readwrite');
                    writing.objectStore('entries').put({ id: 'b', state: 'nonsense' });
                    writing.oncomplete = () => {
                        request.result.close();
                        resolve(null);
                    };
                };
            }),
        user
    );
    expect(await load(page, user)).toEqual([entry('a'), { id: 'b', state: 'nonsense' }]);
});

/** Opens and claims it in the page, and keeps it there. */
async function keepOpen(page: Page, user: User): Promise<void> {
    await page.evaluate(async (who) => {
        window.store = await window.sides.openIndexedDbStore(who);
        await window.store.claim();
    }, user);
}

/** What becomes of each way to use the store that the page keeps. */
function useAgain(page: Page): Promise<string[]> {
    return page.evaluate(async (put) => {
        const { store } = window;
        const calls = [
            store.load(),
            store.load(['a']),
            store.claim(),
            store.commit([put], []),
            store.leave(put),
            store.clear()
        ];
        const outcomes = await Promise.allSettled(calls);
        return outcomes.map(({ status }) => status);
    }, entry('a'));
}

/** As a rep does in the browser's settings. */
async function deleteSiteData(page: Page, origin: string): Promise<void> {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
}

test('when the site’s data is deleted, every later call is refused', async ({
    openTab,
    server,
    user
}) => {
    const page = await openTab();
    await keepOpen(page, user);
    await deleteSiteData(page, server.visualforceOrigin);
    expect(await useAgain(page)).toEqual(Array(6).fill('rejected'));
});

test('what is being kept while the site’s data is deleted is refused as well, not forgotten', async ({
    openTab,
    server,
    user
}) => {
    const page = await openTab();
    await keepOpen(page, user);
    const busy = await page.evaluateHandle(async (put) => {
        const { store } = window;
        const keepThree = () => Promise.all([1, 2, 3].map(() => store.commit([put], [])));
        await keepThree();
        const refused = (async () => {
            for (;;) await keepThree();
        })().catch(String);
        return { refused };
    }, entry('a'));
    await deleteSiteData(page, server.visualforceOrigin);
    expect(await busy.evaluate(({ refused }) => refused)).toContain('Error');
});

test('a tab makes way for one that deletes or upgrades the database', async ({ openTab, user }) => {
    const [page, other] = [await openTab(), await openTab()];
    await keepOpen(page, user);
    const deleted = await other.evaluate(
        (who) =>
            new Promise((resolve) => {
                const request = indexedDB.deleteDatabase(window.sides.nameOf(who));
                request.onsuccess = () => resolve('deleted');
                request.onblocked = () => resolve('blocked');
            }),
        user
    );
    expect(deleted).toBe('deleted');
    expect(await useAgain(page)).toEqual(Array(6).fill('rejected'));
});

test('what was committed is there after the browser is killed, and one lost file hides one entry', async ({
    openTab,
    launchOptions,
    user
}, testInfo) => {
    const profile = testInfo.outputPath('profile');
    // Kept in a file of its own.
    const long = entry('long', longText());
    const first = await startOwnBrowser(profile, launchOptions);
    await commit(await openTab(first.context), user, [entry('a'), long]);
    await first.kill();

    const databases = join(profile, 'Default/IndexedDB');
    const files = (await readdir(databases)).filter((name) => name.endsWith('.blob'));
    expect(files).toHaveLength(1);
    for (const file of files) await rm(join(databases, file), { recursive: true });

    const second = await startOwnBrowser(profile, launchOptions);
    const page = await openTab(second.context);
    expect(await load(page, user)).toEqual([entry('a'), { id: 'long' }]);
    expect(await load(page, user, ['long', 'missing'])).toEqual([{ id: 'long' }]);
    await second.kill();
});

test('what is kept of one rep is not opened for the next at the same browser', async ({
    rep,
    server
}) => {
    await rep.page.addInitScript(() => {
        const open = indexedDB.open.bind(indexedDB);
        window.openedDatabases = [];
        indexedDB.open = (name, version) => {
            window.openedDatabases.push(name);
            return open(name, version);
        };
    });
    const opened = async (): Promise<string[]> => {
        const frame = rep.page.frames().find((each) => each.url().includes('/apex/HvsSoftphone'));
        return (await frame?.evaluate(() => window.openedDatabases)) ?? [];
    };
    const nothingToDo = rep.panel.getByText('No calls to finish');
    const waiting = rep.panel.getByText('Waiting for the call');
    await rep.start('Ava Thornton', { order: 'workOnly' });
    await rep.openPanel();
    await expect(waiting).toBeVisible();
    const { user } = await rep.org();

    await server.org.change({ user: { userId: '005000000000099AAA' } });
    await rep.open();
    await rep.openPanel();
    await expect(nothingToDo).toBeVisible();
    expect(await opened()).toEqual([`hvs-cti.${user.organizationId.slice(0, 15)}.005000000000099`]);

    await server.org.change({ user });
    await rep.open();
    await rep.openPanel();
    await expect(waiting).toBeVisible();
});
