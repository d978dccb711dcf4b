import type { Page } from '@playwright/test';

/** The page and its frames do nothing more, as a tab that the browser has put to sleep; answers what wakes it. */
export async function freeze(page: Page): Promise<() => Promise<void>> {
    const devtools = await page.context().newCDPSession(page);
    const stopped = new Promise((resolve) => devtools.once('Debugger.paused', resolve));
    await devtools.send('Debugger.enable');
    await devtools.send('Debugger.pause');
    await stopped;
    return () => devtools.detach();
}
