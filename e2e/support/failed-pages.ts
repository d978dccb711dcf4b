/**
 * Pictures of a test that failed. Playwright's own (`screenshot: 'only-on-failure'`) draws every page of every test
 * before it closes, in case that something fails afterwards: a fifth of a second for each test.
 */
import type { BrowserContext, TestInfo } from '@playwright/test';

/** Milliseconds; a page that hangs is not waited for any longer. */
const PATIENCE = 5_000;

/** Draws each page as it is now, and hands the pictures over with the test's result; nothing if it went well so far. */
export async function drawIfFailed(context: BrowserContext, testInfo: TestInfo): Promise<void> {
    if (testInfo.status === testInfo.expectedStatus) return;
    for (const [index, page] of context.pages().entries()) {
        const path = testInfo.outputPath(`failed-${index + 1}.png`);
        try {
            await page.screenshot({ path, timeout: PATIENCE });
        } catch {
            // It has crashed, perhaps on purpose: there is nothing to be drawn.
            continue;
        }
        testInfo.attachments.push({ name: `page ${index + 1}`, path, contentType: 'image/png' });
    }
}
