/** What is worth saying aloud, or opening for, between two looks at the desk. Pure. */
import {
    isElsewhere,
    newlyChoosing,
    newlyDialled,
    newlyHeld,
    newlyKept,
    newlySaved,
    newlyStuck,
    newlyUndoable,
    newlyUndone
} from 'c/hvsDesk';
import { format, labels, personName } from 'c/hvsLabels';
import type { CallView, DeskView } from 'c/hvsProtocol';

export interface News {
    /** The call that has just ended; of several the newest. */
    ended: CallView | null;
    /** The rep wants to see what begins: a call, to hang up; a tab that fails, to take the phone. */
    opens: boolean;
    /** The next due call is newly offered. */
    offers: boolean;
    /** A call turns up that the rep has to finish, which ends the rest after a conversation. */
    turns: boolean;
    /** For a screen reader; null when there is nothing to say. */
    words: string | null;
}

const isSilent = (desk: DeskView | null): boolean =>
    desk?.status.notices.some(({ code }) => code === 'OtherTabSilent') ?? false;

/** What happens in another tab is its own news; here only that tab itself is, and a call that waits for the rep. */
function newsOfTabs(before: DeskView | null, after: DeskView): News {
    const silent = isSilent(after) && !isSilent(before);
    const [held] = before ? newlyHeld(before, after) : [];
    const moved = before?.status.phone === 'ready';
    const words = silent
        ? labels.tabs.elsewhereSilent
        : held
          ? format(labels.panel.announcementHeld, personName(held.person))
          : moved
            ? labels.panel.announcementPhoneElsewhere
            : null;
    const opens = silent || held !== undefined;
    return { ended: null, opens, words, offers: false, turns: false };
}

export function newsOf(before: DeskView | null, after: DeskView): News {
    if (isElsewhere(after)) return newsOfTabs(before, after);
    const name = (label: string, calls: readonly CallView[]): string[] =>
        calls.map((call) => format(label, personName(call.person)));
    const choosing = newlyChoosing(before, after);
    const undone = newlyUndone(before, after);
    const offers = after.offer?.recordId === before?.offer?.recordId ? null : after.offer;
    const saved = newlySaved(before, after);
    const words = [
        ...(isElsewhere(before) ? [labels.panel.announcementPhoneHere] : []),
        ...name(
            labels.panel.announcementSaved,
            saved.filter((call) => call.followUpOf === null)
        ),
        ...name(
            labels.panel.announcementFollowUpSaved,
            saved.filter((call) => call.followUpOf !== null)
        ),
        ...name(labels.panel.announcementHeld, newlyHeld(before, after)),
        ...name(labels.panel.announcementKept, newlyKept(before, after)),
        ...name(labels.panel.announcementUndoable, newlyUndoable(before, after)),
        ...name(labels.panel.announcementUndone, undone),
        ...name(labels.panel.announcementStuck, newlyStuck(before, after)),
        ...name(
            labels.panel.announcementCallEnded,
            choosing.filter((call) => !undone.some(({ id }) => id === call.id))
        ),
        ...(offers ? [format(labels.panel.announcementNext, offers.name)] : [])
    ].join(' ');
    return {
        ended: choosing.at(-1) ?? null,
        opens: newlyDialled(before, after).length > 0,
        offers: offers !== null,
        turns: choosing.length + newlyStuck(before, after).length > 0,
        words: words === '' ? null : words
    };
}
