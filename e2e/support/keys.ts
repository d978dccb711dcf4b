/** Keys as the page got them from a keyboard, counted. */
import type { Page } from '@playwright/test';

declare global {
    interface Window {
        keysPressed: string[];
    }
}

/** From now on, until the page is loaded anew. Answers which keys were pressed since. */
export async function watchKeys(page: Page): Promise<() => Promise<string[]>> {
    await page.evaluate(() => {
        window.keysPressed = [];
        const note = (event: KeyboardEvent): void => {
            if (event.isTrusted) window.keysPressed.push(event.key);
        };
        window.addEventListener('keydown', note, { capture: true });
    });
    return () => page.evaluate(() => window.keysPressed);
}
