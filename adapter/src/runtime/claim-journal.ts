import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { Store } from '../ports/store';
import type { Tabs } from '../ports/tabs';
import { STORE_ANSWER } from './journal';
import { hasPhoneNow } from './ownership';
import type { PanelLink } from './panel-link';
import { readJournal, type JournalContents } from './read-journal';
import { inTime } from './within';

interface Claiming {
    clock: Clock;
    store: Store;
    tabs: Tabs;
    log: Log;
    /** Milliseconds: how long an unfinished call keeps its contents. */
    keepFor: number;
}

/** Makes the store this tab's and reads it; null when another tab has the phone, 'unread' when the store fails. */
export async function claimJournal({
    clock,
    store,
    tabs,
    log,
    keepFor
}: Claiming): Promise<JournalContents | 'unread' | null> {
    try {
        if (!(await hasPhoneNow(clock, tabs))) return null;
        await inTime(clock, STORE_ANSWER, store.claim());
        // Frozen before its claim, this tab may have claimed after the one that robbed it.
        if (!(await hasPhoneNow(clock, tabs))) return null;
        return readJournal(await inTime(clock, STORE_ANSWER, store.load()), clock.now(), keepFor);
    } catch (error) {
        log.write('error', 'journal not read', { detail: String(error) });
        // Nor did the store answer one that was frozen meanwhile.
        return (await hasPhoneNow(clock, tabs)) ? 'unread' : null;
    }
}

/** What the journal held and the rep will not see. */
export function tellLosses(
    { unreadable, expired }: JournalContents,
    { log, link }: { log: Log; link: PanelLink }
): void {
    if (unreadable.length > 0) {
        log.write('error', 'entries not readable', { ids: unreadable });
        link.addNotices([{ code: 'JournalUnreadable', detail: String(unreadable.length) }]);
    }
    if (expired.length > 0)
        link.addNotices([{ code: 'JournalExpired', detail: String(expired.length) }]);
}
