/** Where the browser has no Web Locks, as Node has none; e2e/contracts.spec.ts runs them in Chromium. */
import { CollectingLog } from '../../test-doubles/collecting-log';
import { createWebLockTabs } from '../web-lock-tabs';

const USER = { organizationId: 'org', userId: 'user' };

it('a tab without locks always has the phone, and the log says why', async () => {
    const log = new CollectingLog();
    const tabs = createWebLockTabs(USER, log);
    await tabs.own();
    expect(await tabs.owns()).toBe(true);
    await tabs.take();
    tabs.onLost(() => {
        throw new Error('lost');
    });
    expect(await tabs.owns()).toBe(true);
    tabs.close();
    expect(log.events).toEqual(['noLocks']);
});

it('a tab without a channel tells nobody', async () => {
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

it('no lock is named by half a user', () => {
    expect(() => createWebLockTabs({ ...USER, userId: '' }, new CollectingLog())).toThrow();
});
