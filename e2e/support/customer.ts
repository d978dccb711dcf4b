/** A customer with a phone, in a page that knows nothing of Salesforce. */
import { buildSync } from 'esbuild';
import { expect, type Page } from '@playwright/test';
import type { RunningServer } from '../../simulator/server/server';
import type { CustomerPhone, Manner } from './customer-in-page';
import type { SipServer } from './sip-server';

const SCRIPT =
    buildSync({
        entryPoints: ['e2e/support/customer-in-page.ts'],
        bundle: true,
        format: 'iife',
        target: 'chrome120',
        write: false,
        logLevel: 'silent'
    }).outputFiles[0]?.text ?? '';

export class Customer {
    readonly page: Page;
    /** Under which the customer is reached. */
    readonly number: string;
    readonly #sip: SipServer;

    constructor(page: Page, number: string, sip: SipServer) {
        this.page = page;
        this.number = number;
        this.#sip = sip;
    }

    /** Waits at the phone from then on. */
    async open({ visualforceOrigin }: RunningServer): Promise<void> {
        await this.page.goto(`${visualforceOrigin}/nothing-here`);
        await this.page.addScriptTag({ content: SCRIPT });
        const { url, domain, password } = this.#sip;
        await this.page.evaluate((given) => window.customer.signIn(...given), [
            url,
            this.number,
            domain,
            password
        ] as const);
    }

    async willDo(manner: Manner): Promise<void> {
        await this.page.evaluate((given) => (window.customer.manner = given), manner);
    }

    async call(number: string): Promise<void> {
        await this.page.evaluate((given) => window.customer.call(given), number);
    }

    async answer(): Promise<void> {
        await this.page.evaluate(() => window.customer.answer());
    }

    async hangUp(): Promise<void> {
        await this.page.evaluate(() => window.customer.hangUp());
    }

    async expectState(state: CustomerPhone['state']): Promise<void> {
        await expect.poll(() => this.page.evaluate(() => window.customer.state)).toBe(state);
    }

    cause(): Promise<string> {
        return this.page.evaluate(() => window.customer.cause);
    }

    isHeld(): Promise<boolean> {
        return this.page.evaluate(() => window.customer.isHeld);
    }

    keys(): Promise<string> {
        return this.page.evaluate(() => window.customer.keys);
    }

    loudness(): Promise<number> {
        return this.page.evaluate(() => window.customer.loudness());
    }

    /** After the server was away. */
    async expectReachable(): Promise<void> {
        const isReachable = (): Promise<boolean> =>
            this.page.evaluate(() => window.customer.isReachable);
        await expect.poll(isReachable, { timeout: 30_000 }).toBe(true);
    }

    bytes(): Promise<{ received: number; sent: number }> {
        return this.page.evaluate(() => window.customer.bytes());
    }
}
