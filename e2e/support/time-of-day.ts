/**
 * The time of day as a page and its frames see it, which a test corrects. Only `Date` is moved: timers and
 * `performance.now` run on the time that passes, as when somebody sets the computer's clock.
 */
import type { Page } from '@playwright/test';

declare global {
    interface Window {
        /** Milliseconds that the clock is put on. */
        clockIsFast: number;
    }
}

export async function makeClockMovable(page: Page): Promise<void> {
    await page.addInitScript(() => {
        const { Date: native } = window;
        const now = (): number => native.now() + window.clockIsFast;
        window.clockIsFast = 0;
        window.Date = new Proxy(native, {
            construct: (target, args, made) =>
                Reflect.construct(target, args.length === 0 ? [now()] : args, made) as object,
            apply: () => new native(now()).toString(),
            get: (target, name, receiver) =>
                name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown)
        });
    });
}

/** Puts the clock on or, with a negative number, back. */
export async function correctClock(page: Page, milliseconds: number): Promise<void> {
    for (const frame of page.frames())
        await frame.evaluate((by) => {
            window.clockIsFast += by;
        }, milliseconds);
}
