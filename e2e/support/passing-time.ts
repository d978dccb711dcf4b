/** Time that the test moves (`movesClock`), in page and softphone. */
import type { Rep } from './rep';
import { expect } from './test';

/** Milliseconds: shorter than all that Salesforce is waited for, so that its answers come in time. */
const STEP = 2_000;

/** Lets time pass until this holds, and leaves room for answers in between. */
export async function passUntil(rep: Rep, holds: () => Promise<boolean>): Promise<void> {
    const look = async (): Promise<boolean> => {
        if (await holds()) return true;
        await rep.page.clock.runFor(STEP);
        return false;
    };
    await expect.poll(look, { intervals: [20], timeout: 60_000 }).toBe(true);
}
