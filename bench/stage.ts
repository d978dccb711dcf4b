/** Two reps side by side in one browser: one with what ships, one with the reference. */
import path from 'node:path';
import { chromium, type Browser, type Frame } from '@playwright/test';
import type { OrgChange } from '../simulator/contract';
import { startServer, type RunningServer } from '../simulator/server/server';
import { findBrowser } from '../scripts/setup/browser.mjs';
import { Rep } from '../e2e/support/rep';

export const SIDES = ['adapter', 'reference'] as const;
export type Side = (typeof SIDES)[number];

export interface Place {
    side: Side;
    rep: Rep;
    server: RunningServer;
}

export interface Stage {
    places: readonly Place[];
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
    const executablePath = findBrowser();
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

/** People and steps enough for every round: a step is called once. */
function manySteps(
    { people, queue }: Awaited<ReturnType<RunningServer['org']['state']>>,
    count: number
): OrgChange {
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
 * @param steps calls that can be made on either side
 * @throws Error if the page is not built or a side does not come up
 */
export async function setStage(browser: Browser, steps: number): Promise<Stage> {
    const places: Place[] = [];
    for (const side of SIDES) {
        const moreFrom = path.join(import.meta.dirname, 'reference');
        const server = await startServer({ port: 0, tls: true, moreFrom });
        const callCenter = side === 'reference' ? { ...AT_ONCE, ...REFERENCE } : AT_ONCE;
        await server.org.change({ ...manySteps(await server.org.state(), steps), callCenter });
        const context = await browser.newContext({ ignoreHTTPSErrors: true });
        const rep = new Rep(await context.newPage(), server);
        await rep.open();
        places.push({ side, rep, server });
    }
    return {
        places,
        async close() {
            for (const { rep, server } of places) {
                await rep.page.context().close();
                await server.stop();
            }
        }
    };
}
