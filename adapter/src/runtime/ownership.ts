import type { Clock } from '../ports/clock';
import type { Tabs } from '../ports/tabs';
import { inTime } from './within';

/** Milliseconds: so old the browser's answer may be on which something is done. */
const FRESH = 1_000;
const TRIES = 5;

/**
 * Whether this tab has the phone now. An answer that came late is of a time before this tab was frozen, and is
 * asked for again; without any fresh one the phone counts as lost.
 */
export async function hasPhoneNow(clock: Clock, tabs: Tabs): Promise<boolean> {
    for (let tries = 0; tries < TRIES; tries += 1) {
        const asked = clock.elapsed();
        const answer = await inTime(clock, 2 * FRESH, tabs.owns()).catch(() => null);
        if (answer === false) return false;
        if (answer && clock.elapsed() - asked < FRESH) return true;
    }
    return false;
}
