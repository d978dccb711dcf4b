/**
 * The ground that every browser test stands on: one simulated org per worker, reset for each test, and a
 * rep at a Lightning page of its own. A test fails when the page or the softphone logged an error.
 */
import { test as base, expect, type Page } from '@playwright/test';
import type { OrgChange } from '../../simulator/contract';
import { startServer, type RunningServer } from '../../simulator/server/server';
import { drawIfFailed } from './failed-pages';
import { firstDay, QUICK } from './first-day';
import { Rep } from './rep';

interface Fixtures {
    /** Changes of the org before the page is opened. */
    orgChange: OrgChange;
    /** All steps of the Work Queue, not only a few. */
    wholeQueue: boolean;
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
    context: async ({ context }, use, testInfo) => {
        await use(context);
        await drawIfFailed(context, testInfo);
    },
    orgChange: [{}, { option: true }],
    wholeQueue: [false, { option: true }],
    expectedErrors: [[], { option: true }],
    movesClock: [false, { option: true }],
    signsIn: [false, { option: true }],
    rep: async (
        { page, server, orgChange, wholeQueue, expectedErrors, movesClock, signsIn },
        use
    ) => {
        const callCenter = { ...QUICK, ...orgChange.callCenter };
        await firstDay(server, { change: { ...orgChange, callCenter }, whole: wholeQueue });
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
