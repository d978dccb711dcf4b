/**
 * Time that stands still in every window of a page until a test moves it. Playwright's own clock does nearly
 * that, but it cannot tell when the next timer falls due, holds up timers of no delay too, and knows nothing
 * of what the browser is still busy with; so a test could only guess when to look and how far to go.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { standStill } from './standing-window';
import { test as base } from './test';

/** Milliseconds: longer than any row of tries and looks. */
const PATIENCE = 10 * 60_000;

/** A page whose windows all stand still; put in place before anything is loaded. */
export class StandingPage {
    readonly page: Page;
    #now: number;
    #picture = 0;

    private constructor(page: Page, now: number) {
        this.page = page;
        this.#now = now;
    }

    /** @param start also what the org takes for now, or its records would be of another time */
    static async of(page: Page, start = Date.now()): Promise<StandingPage> {
        await page.addInitScript(standStill, start);
        return new StandingPage(page, start);
    }

    /** Epoch milliseconds. */
    get now(): number {
        return this.#now;
    }

    /** Changes whenever the panel has, as of the last rest; clocks that tick do not count. */
    get picture(): number {
        return this.#picture;
    }

    /** For a window that is loaded later. */
    async keepTime(): Promise<void> {
        await this.page.addInitScript(standStill, this.#now);
    }

    /** Until no window is busy any more, nor has anything to say to another. */
    settle(): Promise<void> {
        return this.passUntil(this.#now);
    }

    /** Lets time pass until then, or until the panel changes before; then everything settles. */
    async passUntil(end: number): Promise<void> {
        const { now, drawn } = await this.page.evaluate(
            ([limit, picture]) => window.standingTime.passUntil(limit, picture),
            [end, this.#picture] as const
        );
        this.#now = now;
        this.#picture = drawn;
    }

    /** Lets time pass until this holds, for ten minutes at the most. */
    async passUntilTrue(holds: () => Promise<boolean>): Promise<void> {
        const end = this.#now + PATIENCE;
        await this.settle();
        while (!(await holds())) {
            expect(this.#now, `${PATIENCE} ms passed in vain`).toBeLessThan(end);
            await this.passUntil(end);
        }
    }

    /** The same until one of these is to be seen. */
    passUntilSeen(wanted: Locator): Promise<void> {
        return this.passUntilTrue(() => wanted.first().isVisible());
    }
}

/** With time that stands still from the start. */
export const test = base.extend<{ time: StandingPage }>({
    time: async ({ page }, use) => {
        await use(await StandingPage.of(page));
    },
    rep: async ({ time, rep }, use) => {
        await time.settle();
        await use(rep);
    }
});
