/**
 * The ground that every browser test stands on: one simulated org per worker, reset for each test, and a
 * rep at a Lightning page of its own. A test fails when the page or the softphone logged an error.
 */
import { test as base, expect, type Page } from '@playwright/test';
import type { OrgChange } from '../../simulator/contract';
import { startServer, type RunningServer } from '../../simulator/server/server';
import { Rep } from './rep';

/**
 * So that tests wait for nobody: calls ring for no time, and Salesforce is not asked before a dial, unless a test
 * says otherwise.
 */
export const QUICK: Record<string, string> = {
    '/hvsPhone/simulatedOutcome': 'noAnswer',
    '/hvsPhone/simulatedRingSeconds': '0',
    '/hvsPhone/doNotCall': 'no'
};

interface Fixtures {
    /** Changes of the org before the page is opened. */
    orgChange: OrgChange;
    rep: Rep;
    /** Errors that the test provokes, as patterns; any other fails it. */
    expectedErrors: RegExp[];
    /** The test moves the clock of page and softphone (`page.clock`); between that it runs as ever. */
    movesClock: boolean;
    /** The phone asks the rep to sign in, and does not come up before. */
    signsIn: boolean;
}

interface WorkerFixtures {
    server: RunningServer;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
    server: [
        // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what is asked for
        async ({}, use) => {
            const openctiLib = process.env['OPENCTI_LIB'];
            const server = await startServer({ port: 0, tls: true, openctiLib });
            await use(server);
            await server.stop();
        },
        { scope: 'worker' }
    ],
    orgChange: [{}, { option: true }],
    expectedErrors: [[], { option: true }],
    movesClock: [false, { option: true }],
    signsIn: [false, { option: true }],
    rep: async ({ page, server, orgChange, expectedErrors, movesClock, signsIn }, use) => {
        await server.org.reset();
        const { callCenter = {}, ...change } = orgChange;
        await server.org.change({ ...change, callCenter: { ...QUICK, ...callCenter } });
        const errors = collectErrors(page, expectedErrors);
        const rep = new Rep(page, server);
        if (movesClock) await page.clock.install();
        await (signsIn ? rep.openPage() : rep.open());
        await use(rep);
        expect(errors, 'errors on the console').toEqual([]);
        const { remarks } = await server.org.state();
        expect(remarks, 'what the org noticed that no client should do').toEqual([]);
    }
});

function collectErrors(page: Page, expected: readonly RegExp[]): string[] {
    const errors: string[] = [];
    const add = (text: string): void => {
        if (!expected.some((pattern) => pattern.test(text))) errors.push(text);
    };
    page.on('pageerror', (error) => add(String(error)));
    page.on('console', (message) => {
        if (message.type() === 'error') add(message.text());
    });
    return errors;
}

export { expect };
