/** The risk: two tabs believe that they have the phone, or none does. Each tab here is a page of its own. */
import type { Page } from '@playwright/test';
import { expect, test, type User } from './support/sides';

declare global {
    interface Window {
        tabs: ReturnType<Window['sides']['createWebLockTabs']>;
        losses: number;
    }
}

/** Opens the tab's side; it does not ask for the phone yet. */
async function enter(page: Page, user: User): Promise<void> {
    await page.evaluate((who) => {
        window.tabs = window.sides.createWebLockTabs(who);
        window.losses = 0;
        window.tabs.onLost(() => (window.losses += 1));
    }, user);
}

const own = (page: Page): Promise<void> => page.evaluate(() => window.tabs.own());
const take = (page: Page): Promise<void> => page.evaluate(() => window.tabs.take());
const owns = (page: Page): Promise<boolean> => page.evaluate(() => window.tabs.owns());

test('when the tab with the phone crashes, the one that waits gets it', async ({
    openTab,
    user
}) => {
    const [first, second] = [await openTab(), await openTab()];
    for (const page of [first, second]) await enter(page, user);
    await own(first);
    const waiting = own(second);
    expect([await owns(first), await owns(second)]).toEqual([true, false]);
    const devtools = await first.context().newCDPSession(first);
    const crashed = first.waitForEvent('crash');
    // Never answered: the tab is gone.
    devtools.send('Page.crash').catch(() => {});
    await crashed;
    await waiting;
    expect(await owns(second)).toBe(true);
});

test('a tab that is robbed while it is frozen does not act on an answer from before', async ({
    openTab,
    user
}) => {
    const [first, second] = [await openTab(), await openTab()];
    for (const page of [first, second]) await enter(page, user);
    await own(first);
    // A request that the page waits for without doing anything else, until the phone is taken.
    await first.route('**/frozen', async (route) => {
        await take(second);
        await new Promise((resolve) => setTimeout(resolve, 600));
        await route.fulfill({ body: '' });
    });
    const answer = first.evaluate(async () => {
        const asked = window.tabs.owns();
        // The question leaves with the promises that settle by themselves; the answer takes a task.
        for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
        const request = new XMLHttpRequest();
        request.open('GET', '/frozen', false);
        request.send();
        return asked;
    });
    expect(await answer).toBe(false);
    expect(await owns(second)).toBe(true);
    await expect.poll(() => first.evaluate(() => window.losses)).toBe(1);
});

test('a tab that wakes up after it was robbed knows it at once, and can have the phone back', async ({
    openTab,
    user
}) => {
    const [first, second] = [await openTab(), await openTab()];
    for (const page of [first, second]) await enter(page, user);
    await own(first);
    const devtools = await first.context().newCDPSession(first);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    await take(second);
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    expect([await owns(first), await owns(second)]).toEqual([false, true]);
    const back = own(first);
    await second.close();
    await back;
    expect(await owns(first)).toBe(true);
});

test('users do not get into each other’s way', async ({ openTab, user }) => {
    const [first, second] = [await openTab(), await openTab()];
    await enter(first, user);
    await enter(second, { ...user, userId: `${user.userId}x` });
    await own(first);
    await own(second);
    await take(second);
    expect([await owns(first), await owns(second)]).toEqual([true, true]);
    expect(await first.evaluate(() => window.losses)).toBe(0);
});
