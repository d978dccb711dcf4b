import type { Page } from '@playwright/test';

/** From now on the page may not write to the clipboard, as where a policy forbids it. */
export async function shutClipboard(page: Page): Promise<void> {
    await page.evaluate(() => {
        const writeText = (): Promise<void> =>
            Promise.reject(new Error('Write permission denied.'));
        Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
}

export function clipboardOf(page: Page): Promise<string> {
    return page.evaluate(() => navigator.clipboard.readText());
}
