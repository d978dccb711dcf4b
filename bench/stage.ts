/** Reps side by side in one browser: with what ships, and with the reference. */
import path from 'node:path';
import { chromium, type Browser, type Frame } from '@playwright/test';
import type { OrgChange } from '../simulator/contract';
import { readSeed } from '../simulator/data/read';
import { firstState } from '../simulator/org/seed';
import { readCallCenter } from '../simulator/server/call-center';
import { startServer, type RunningServer } from '../simulator/server/server';
import { findPeoplesBrowser } from '../scripts/setup/browser.mjs';
import { Rep } from '../e2e/support/rep';

export const SIDES = ['adapter', 'reference'] as const;
export type Side = (typeof SIDES)[number];

export interface Place {
    side: Side;
    rep: Rep;
    server: RunningServer;
    close(): Promise<void>;
}

/** What only the simulated phone does takes no time, and a result is saved at once. */
const AT_ONCE: Record<string, string> = {
    '/hvsPhone/provider': 'simulated',
    '/hvsPhone/simulatedOutcome': 'noAnswer',
    '/hvsPhone/simulatedRingSeconds': '0',
    '/hvsPhone/doNotCall': 'no',
    '/hvsDispositions/undoSeconds': '0'
};
const REFERENCE = { '/reqGeneralInfo/reqAdapterUrl': '/apex/Reference' };

/** The org's addresses lead to this machine; their certificate is its own. */
const ARGUMENTS = [
    '--host-resolver-rules=MAP *.force.com 127.0.0.1',
    '--ignore-certificate-errors'
];

export async function launchBrowser(): Promise<Browser> {
    const executablePath = findPeoplesBrowser();
    const asRoot = process.getuid?.() === 0;
    return chromium.launch({
        ...(executablePath === null ? {} : { executablePath }),
        args: [...ARGUMENTS, ...(asRoot ? ['--no-sandbox'] : [])]
    });
}

/** Of the person with this number; each has a step to call for. */
export const nameOf = (person: number): string => `Person ${String(person).padStart(4, '0')}`;

/** The softphone's. */
export function frameOf({ rep }: Place): Frame {
    const frame = rep.page.frames().find((each) => each.url().includes('/apex/'));
    if (!frame) throw new Error('The page has no softphone.');
    return frame;
}

/** So many people with a step each, which is called once. */
export function manySteps(count: number): OrgChange {
    const { people, queue } = firstState(readSeed(readCallCenter()), {
        now: () => Date.now(),
        newId: (prefix) => prefix
    });
    const [person] = people;
    const entry = queue.find(
        ({ personId, stepType }) => personId === person?.id && stepType === 'MakeACall'
    );
    if (!person || !entry) throw new Error('The first person of the org has no call to make.');
    const numbers = Array.from({ length: count }, (_, index) => String(index).padStart(4, '0'));
    return {
        people: numbers.map((number) => ({
            ...person,
            id: `00Q5e00000B${number}AAB`,
            name: nameOf(Number(number)),
            phone: `(415) 555-${number}`
        })),
        queue: numbers.map((number) => ({
            ...entry,
            id: `8HF5e00000B${number}AAB`,
            workId: `8HF5e00000B${number}AAB`,
            personId: `00Q5e00000B${number}AAB`
        }))
    };
}

/**
 * A rep with an org and a browser context of their own.
 * @param change of the org, beside the side's own settings
 * @throws Error if the page is not built or the side does not come up
 */
export async function openPlace(browser: Browser, side: Side, change: OrgChange): Promise<Place> {
    const moreFrom = path.join(import.meta.dirname, 'reference');
    const server = await startServer({ port: 0, tls: true, moreFrom });
    const own = side === 'reference' ? REFERENCE : {};
    await server.org.change({
        ...change,
        callCenter: { ...AT_ONCE, ...own, ...change.callCenter }
    });
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    // What is sent into the page went through esbuild, which marks functions with their names.
    await context.addInitScript('globalThis.__name = (named) => named;');
    const rep = new Rep(await context.newPage(), server);
    await rep.open();
    return {
        side,
        rep,
        server,
        async close() {
            await context.close();
            await server.stop();
        }
    };
}
