/**
 * A tab that stands still, as behind a modal dialog: no timer runs in it, no message and no news of a lock
 * arrives until it is woken up, and then all at once. Its softphone's frame stands still with it: both are of
 * one site, which one process renders.
 *
 * A request that a page waits for without doing anything else does that. Chromium's own command for freezing
 * (`Page.setWebLifecycleState`) leaves a page that is in front running, and a debugger's pause loses messages.
 */
import type { Page } from '@playwright/test';

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
