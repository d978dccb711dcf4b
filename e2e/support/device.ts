/** A rep's computer: one browser with one tab, which dies and comes back to what its profile has kept. */
import type { LaunchOptions, TestInfo } from '@playwright/test';
import type { RunningServer } from '../../simulator/server/server';
import { drawIfFailed } from './failed-pages';
import { firstDay } from './first-day';
import { startOwnBrowser, type OwnBrowser } from './own-browser';
import { Rep } from './rep';
import { StandingPage } from './standing-time';
import { test as base, expect } from './test';

/** Milliseconds between what the rep sees and the death of the browser. */
const A_MOMENT = 50;

interface Life {
    /** Settings of the call center, from now on. */
    callCenter?: Record<string, string>;
    /** Time stands still until the test lets it pass, by the device's `time`. */
    standsStill?: boolean;
}

export class Device {
    readonly #profile: string;
    readonly #launchOptions: LaunchOptions;
    readonly #server: RunningServer;
    readonly #errors: string[] = [];
    #browser: OwnBrowser | null = null;
    #time: StandingPage | null = null;

    constructor(profile: string, launchOptions: LaunchOptions, server: RunningServer) {
        this.#profile = profile;
        this.#launchOptions = launchOptions;
        this.#server = server;
    }

    /** Errors on the console of all its lives. */
    get errors(): readonly string[] {
        return this.#errors;
    }

    /** Of a life that was started with `standsStill`. */
    get time(): StandingPage {
        if (!this.#time) throw new Error('Time does not stand still in this life.');
        return this.#time;
    }

    async start({ callCenter = {}, standsStill = false }: Life = {}): Promise<Rep> {
        await this.#server.org.change({ callCenter });
        this.#browser = await startOwnBrowser(this.#profile, this.#launchOptions);
        const page = await this.#browser.context.newPage();
        page.on('pageerror', (error) => this.#errors.push(String(error)));
        page.on('console', (message) => {
            if (message.type() === 'error') this.#errors.push(message.text());
        });
        this.#time = standsStill ? await StandingPage.of(page) : null;
        const rep = new Rep(page, this.#server);
        await rep.open();
        await this.#time?.settle();
        await rep.openPanel();
        return rep;
    }

    /** The browser is killed, a moment after what was seen last. */
    async die(): Promise<void> {
        await new Promise((resolve) => setTimeout(resolve, A_MOMENT));
        await this.#browser?.kill();
        this.#browser = null;
    }

    async end(testInfo: TestInfo): Promise<void> {
        if (!this.#browser) return;
        await drawIfFailed(this.#browser.context, testInfo);
        await this.#browser.context.close();
    }
}

export const test = base.extend<{ device: Device }>({
    device: async ({ launchOptions, server }, use, testInfo) => {
        await firstDay(server);
        const device = new Device(testInfo.outputPath('profile'), launchOptions, server);
        await use(device);
        await device.end(testInfo);
        expect(device.errors, 'errors on the console').toEqual([]);
        const { remarks } = await server.org.state();
        expect(remarks, 'what the org noticed that no client should do').toEqual([]);
    }
});

export { expect };
