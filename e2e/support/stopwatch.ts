/** How long a rep waits after a key, as the page itself sees it. Milliseconds. */
import type { Page } from '@playwright/test';

declare global {
    interface Window {
        stopwatch: { pressedAt: number; focusedAfter: number | null; drawnAfter: number | null };
    }
}

/** Counts from each key until the next list takes the focus, and until what came of the key is drawn. */
export async function startWatch(page: Page): Promise<void> {
    await page.evaluate(() => {
        window.stopwatch = { pressedAt: 0, focusedAfter: null, drawnAfter: null };
        const since = (): number => performance.now() - window.stopwatch.pressedAt;
        const afterDrawing = (work: () => void): void => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = work;
            requestAnimationFrame(() => port2.postMessage(null));
        };
        const pressed = ({ timeStamp }: KeyboardEvent): void => {
            window.stopwatch = { pressedAt: timeStamp, focusedAfter: null, drawnAfter: null };
            afterDrawing(() => (window.stopwatch.drawnAfter = since()));
        };
        const innermost = (active: Element | null): Element | null =>
            active?.shadowRoot?.activeElement ? innermost(active.shadowRoot.activeElement) : active;
        const focused = (): void => {
            if (innermost(document.activeElement)?.getAttribute('role') === 'listbox')
                window.stopwatch.focusedAfter = since();
        };
        window.addEventListener('keydown', pressed, { capture: true });
        window.addEventListener('focusin', focused, { capture: true });
    });
}

async function reading(page: Page, name: 'focusedAfter' | 'drawnAfter'): Promise<number> {
    const found = await page.waitForFunction((which) => window.stopwatch[which], name);
    return (await found.jsonValue()) ?? 0;
}

export const untilFocus = (page: Page): Promise<number> => reading(page, 'focusedAfter');

export const untilDrawn = (page: Page): Promise<number> => reading(page, 'drawnAfter');

export function inWords(what: string, times: readonly number[]): string {
    const sorted = [...times].sort((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    const longest = sorted.at(-1) ?? 0;
    return `${what}: median ${median.toFixed(0)} ms, longest ${longest.toFixed(0)} ms`;
}
