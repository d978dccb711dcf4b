/** The org as a test finds it. */
import type { OrgChange } from '../../simulator/contract';
import type { RunningServer } from '../../simulator/server/server';

/**
 * So that tests wait for nobody: calls ring for no time, and Salesforce is not asked before a dial, unless a test
 * says otherwise.
 */
export const QUICK: Record<string, string> = {
    '/hvsPhone/simulatedOutcome': 'noAnswer',
    '/hvsPhone/simulatedRingSeconds': '0',
    '/hvsPhone/doNotCall': 'no'
};

/** Whom most tests call. Drawing all of the Work Queue takes up to a tenth of a test's time. */
const CALLED = ['Ava Thornton', 'Marcus Bell', 'Priya Raman', 'Grace Kim', 'Ethan Brooks'];

/** As on the first day, changed; the Work Queue is short unless a test wants the `whole` one. */
export async function firstDay(
    { org }: RunningServer,
    { change = {}, whole = false }: { change?: OrgChange; whole?: boolean } = {}
): Promise<void> {
    await org.reset();
    const { people, queue } = await org.state();
    const called = people.filter(({ name }) => CALLED.includes(name)).map(({ id }) => id);
    const short = queue.filter(({ personId }) => called.includes(personId));
    await org.change({ queue: whole ? queue : short, ...change });
}
