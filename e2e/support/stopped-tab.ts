/**
 * A tab that stands still, as behind a modal dialog: no timer runs in it, no message and no news of a lock
 * arrives until it is woken up, and then all at once. Its softphone's frame stands still with it: both are of
 * one site, which one process renders.
 *
 * A request that a page waits for without doing anything else does that. Chromium's own command for freezing
 * (`Page.setWebLifecycleState`) leaves a page that is in front running, and a debugger's pause loses messages.
 */
import type { FrameLocator, Page } from '@playwright/test';

export interface StoppedTab {
    /** Settles when it stands still. */
    stopped: Promise<void>;
    wake(): Promise<void>;
}

const PLACE = '/stopped';

declare global {
    interface Window {
        standStill(): void;
    }
}

/** Stops the page the next time that a script of one of its frames calls `window.standStill`. */
export async function prepareStop(page: Page): Promise<StoppedTab> {
    let stop = (): void => {};
    let wake = (): void => {};
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    const woken = new Promise<void>((resolve) => (wake = resolve));
    await page.route(`**${PLACE}`, async (route) => {
        stop();
        await woken;
        await route.fulfill({ body: '' });
    });
    for (const frame of page.frames())
        await frame.evaluate((place) => {
            window.standStill = () => {
                const request = new XMLHttpRequest();
                request.open('GET', place, false);
                request.send();
            };
        }, PLACE);
    return {
        stopped,
        async wake() {
            wake();
            await page.evaluate(() => null);
        }
    };
}

/** Stops it now. */
export async function stopTab(page: Page): Promise<StoppedTab> {
    const tab = await prepareStop(page);
    // In a task of its own: the answer to this would come only when the page is awake again.
    await page.evaluate(() => void setTimeout(() => window.standStill()));
    await tab.stopped;
    return tab;
}

/** Stops the tab when its journal has an entry of this kind for the first time, and nothing came of it yet. */
export async function standStillWhenKept(softphone: FrameLocator, kind: string): Promise<void> {
    await softphone.locator('hvs-frame').evaluate((_frame, wanted) => {
        /* oxlint-disable typescript/unbound-method -- each is called with an object of its kind */
        const { transaction } = IDBDatabase.prototype;
        const { put } = IDBObjectStore.prototype;
        /* oxlint-enable typescript/unbound-method */
        let hasWanted = false;
        IDBDatabase.prototype.transaction = function (...args) {
            const begun = transaction.apply(this, args);
            // The first listener of all: the softphone hears of it after the standstill.
            begun.addEventListener('complete', () => {
                if (!hasWanted) return;
                Object.assign(IDBDatabase.prototype, { transaction });
                Object.assign(IDBObjectStore.prototype, { put });
                window.standStill();
            });
            return begun;
        };
        IDBObjectStore.prototype.put = function (entry: { kind?: string }, ...key) {
            hasWanted ||= entry.kind === wanted;
            return put.call(this, entry, ...key);
        };
    }, kind);
}
