import type { Clock } from '../ports/clock';
import type { Tabs } from '../ports/tabs';
import { inTime } from './within';

/** Milliseconds: so old the browser's answer may be on which something is done. */
const FRESH = 1_000;
const TRIES = 5;

/** What the browser said of the phone, and when it was asked. */
export interface Asked {
    at: number;
    /** Null where it did not say. */
    owns: boolean | null;
}

/** Never rejects. May be begun while something else is waited for, and handed to `hasPhoneNow`. */
export async function askForPhone(clock: Clock, tabs: Tabs): Promise<Asked> {
    const at = clock.elapsed();
    return { at, owns: await inTime(clock, 2 * FRESH, tabs.owns()).catch(() => null) };
}

/**
 * Whether this tab has the phone now. What was asked more than a second ago may be of a time before this tab was
 * frozen, and is asked again; without any fresh answer the phone counts as lost.
 */
export async function hasPhoneNow(
    clock: Clock,
    tabs: Tabs,
    asking = askForPhone(clock, tabs)
): Promise<boolean> {
    for (let tries = 0; tries < TRIES; tries += 1) {
        const { at, owns } = await (tries === 0 ? asking : askForPhone(clock, tabs));
        if (owns === false) return false;
        if (owns && clock.elapsed() - at < FRESH) return true;
    }
    return false;
}
