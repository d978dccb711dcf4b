/**
 * The adapter's storage and tabs by themselves, in pages of the softphone's origin. The adapter is not
 * imported here: its script is built and runs where it belongs, in the browser.
 */
import { runInNewContext } from 'node:vm';
import { buildSync } from 'esbuild';
import type { BrowserContext, Page } from '@playwright/test';
import type { RunningServer } from '../../simulator/server/server';
import { test as base, expect } from './test';

const SCRIPT =
    buildSync({
        entryPoints: ['adapter/src/platform/__tests__/in-page.ts'],
        bundle: true,
        format: 'iife',
        target: 'chrome120',
        write: false,
        logLevel: 'silent'
    }).outputFiles[0]?.text ?? '';

function titles(): Window['sides']['titles'] {
    const page: { window: { sides?: Window['sides'] } } = { window: {} };
    runInNewContext(SCRIPT, page);
    if (!page.window.sides) throw new Error('The script of the sides says nothing.');
    return page.window.sides.titles;
}

export const TITLES = titles();

export interface User {
    organizationId: string;
    userId: string;
}

interface Fixtures {
    /** A user whom no other test knows. */
    user: User;
    /** Opens one more tab of the softphone's origin, with `window.sides`. */
    openTab: (context?: BrowserContext) => Promise<Page>;
}

interface WorkerFixtures {
    /** A page for tests that need no browser of their own. */
    sharedPage: Page;
}

async function openPage(context: BrowserContext, server: RunningServer): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${server.visualforceOrigin}/nothing-here`);
    await page.evaluate((script) => (window.sidesScript = script), SCRIPT);
    await page.addScriptTag({ content: SCRIPT });
    return page;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what is asked for
    user: async ({}, use) => {
        await use({ organizationId: '00D000000000001', userId: crypto.randomUUID() });
    },
    openTab: async ({ context, server }, use) => {
        await use((given = context) => openPage(given, server));
    },
    sharedPage: [
        async ({ browser, server }, use) => {
            const context = await browser.newContext({ ignoreHTTPSErrors: true });
            await use(await openPage(context, server));
            await context.close();
        },
        { scope: 'worker' }
    ]
});

export { expect };
