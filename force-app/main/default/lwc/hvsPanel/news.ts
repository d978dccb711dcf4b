/** What is worth saying aloud between two looks at the desk. Pure. */
import { newlyChoosing, newlyDialled, newlySaved, newlyStuck } from 'c/hvsDesk';
import { format, labels, personName } from 'c/hvsLabels';
import type { CallView, DeskView } from 'c/hvsProtocol';

export interface News {
    /** The call that has just ended; of several the newest. */
    ended: CallView | null;
    /** A call has just begun: the rep wants to see it and to hang up. */
    begins: boolean;
    /** For a screen reader; null when there is nothing to say. */
    words: string | null;
}

export function newsOf(before: DeskView | null, after: DeskView): News {
    const name = (label: string, calls: readonly CallView[]): string[] =>
        calls.map((call) => format(label, personName(call.person)));
    const choosing = newlyChoosing(before, after);
    const words = [
        ...name(labels.panel.announcementSaved, newlySaved(before, after)),
        ...name(labels.panel.announcementStuck, newlyStuck(before, after)),
        ...name(labels.panel.announcementCallEnded, choosing)
    ].join(' ');
    return {
        ended: choosing.at(-1) ?? null,
        begins: newlyDialled(before, after).length > 0,
        words: words === '' ? null : words
    };
}
