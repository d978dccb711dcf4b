/** A browser of the test's own, with a profile on the disk: it can be killed, and come back to what it kept. */
import { chromium, type BrowserContext, type LaunchOptions } from '@playwright/test';

export interface OwnBrowser {
    context: BrowserContext;
    /** Ends it as a crash does: nothing more is written. */
    kill(): Promise<void>;
}

export async function startOwnBrowser(
    profile: string,
    options: LaunchOptions
): Promise<OwnBrowser> {
    const context = await chromium.launchPersistentContext(profile, options);
    const devtools = await context.browser()?.newBrowserCDPSession();
    const { processInfo = [] } = (await devtools?.send('SystemInfo.getProcessInfo')) ?? {};
    const id = processInfo.find(({ type }) => type === 'browser')?.id;
    if (id === undefined) throw new Error('The browser does not name its process.');
    return {
        context,
        async kill() {
            const closed = context.waitForEvent('close');
            process.kill(id, 'SIGKILL');
            await closed;
        }
    };
}
