/** How long a rep waits in the panel, with ever more values and calls to finish. Milliseconds, as the page sees it. */
import type { Browser } from '@playwright/test';
import { connect, crowdedOrg, hangUp, leaveToFinish, toFinish } from '../e2e/support/crowd';
import { startWatch, untilDrawn, untilFocus } from '../e2e/support/stopwatch';
import { openPlace } from './stage';

/** Calls to finish, and values to choose from. */
export const CROWDS = [
    { calls: 1, values: 5 },
    { calls: 20, values: 50 },
    { calls: 200, values: 200 }
] as const;

export interface Waits {
    calls: number;
    values: number;
    /** From the hang-up to the focused list. */
    hangUp: number[];
    /** From a key to what came of it on the screen. */
    key: number[];
}

const KEYS = ['1', '2', '3', '4', '5', 'ArrowDown', 'ArrowUp', 'End', 'Home'];

export async function measurePanel(browser: Browser, rounds: number): Promise<Waits[]> {
    const waits: Waits[] = [];
    for (const { calls, values } of CROWDS) {
        const place = await openPlace(browser, 'adapter', crowdedOrg(values));
        const { rep } = place;
        await leaveToFinish(rep, calls);
        await startWatch(rep.page);
        const wait: Waits = { calls, values, hangUp: [], key: [] };
        for (let round = 0; round <= rounds; round += 1) {
            await connect(rep, calls + round);
            await hangUp(rep);
            const time = await untilFocus(rep.page);
            if (round > 0) wait.hangUp.push(time);
            await toFinish(rep, calls + round + 1);
        }
        for (let round = 0; round <= Math.ceil(rounds / KEYS.length); round += 1)
            for (const key of KEYS) {
                await rep.page.keyboard.press(key);
                const time = await untilDrawn(rep.page);
                if (round > 0) wait.key.push(time);
            }
        await place.close();
        waits.push(wait);
    }
    return waits;
}
