/** What the list of dispositions shows, from what there is to choose. Pure. */
import { labels } from 'c/hvsLabels';
import type { DispositionView, Outcome } from 'c/hvsProtocol';

export interface Option {
    /** Place in the list as shown; arrows go by it. */
    index: number;
    id: string;
    value: string;
    key: string | null;
    /** Whether the key is drawn beside the value. */
    hint: string | null;
    badge: string;
    isSuggested: boolean;
    isUnmapped: boolean;
    selected: 'true' | 'false';
}

export interface Group {
    name: string;
    label: string;
    options: Option[];
}

const OUTCOMES: Record<Outcome, string> = {
    CallBackLater: labels.picker.outcomeCallBackLater,
    LeftVoicemail: labels.picker.outcomeLeftVoicemail,
    MeaningfulConnect: labels.picker.outcomeMeaningfulConnect,
    NotInterested: labels.picker.outcomeNotInterested,
    Unqualified: labels.picker.outcomeUnqualified
};

/** A badge that repeats the value says nothing. */
function badgeOf({ outcome, value }: DispositionView): string {
    const text = outcome ? OUTCOMES[outcome] : '';
    return text.toLocaleLowerCase() === value.trim().toLocaleLowerCase() ? '' : text;
}

/** Connected first; inside a group the order is the admin's. Empty groups are left out. */
export function groupsOf(
    dispositions: readonly DispositionView[],
    chosen: string | null,
    suggestion: string | null,
    showKeyHints: boolean
): Group[] {
    let index = 0;
    const optionOf = (disposition: DispositionView): Option => ({
        index,
        id: `option-${index++}`,
        value: disposition.value,
        key: disposition.key,
        hint: showKeyHints ? disposition.key : null,
        badge: badgeOf(disposition),
        isSuggested: disposition.value === suggestion,
        isUnmapped: !disposition.mapped,
        selected: disposition.value === chosen ? 'true' : 'false'
    });
    return [
        { name: 'connected', label: labels.picker.connectedGroup, connected: true },
        { name: 'notConnected', label: labels.picker.notConnectedGroup, connected: false }
    ]
        .map(({ name, label, connected }) => ({
            name,
            label,
            options: dispositions.filter((each) => each.connected === connected).map(optionOf)
        }))
        .filter((group) => group.options.length > 0);
}
