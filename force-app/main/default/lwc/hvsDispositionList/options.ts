/** What the list of dispositions shows, from what there is to choose. Pure. */
import { labels } from 'c/hvsLabels';
import { beginsWith, matches } from './arrange';
import type { DispositionView, Outcome } from 'c/hvsProtocol';

export interface Option {
    /** Place in the whole list; the same as long as the list is open. */
    index: number;
    id: string;
    value: string;
    key: string | null;
    /** Whether the key is drawn beside the value. */
    hint: string | null;
    badge: string;
    isSuggested: boolean;
    isUnmapped: boolean;
    isPinned: boolean;
    star: string;
    starTitle: string;
    isChosen: boolean;
    selected: 'true' | 'false';
    className: string;
}

export interface Group {
    name: string;
    label: string;
    options: Option[];
}

export interface ListParts {
    /** In the order in which they are shown. */
    dispositions: readonly DispositionView[];
    chosen: string | null;
    suggestion: string | null;
    showKeyHints: boolean;
    filter: string;
    /** How many options are drawn; the others are there for the keys. */
    drawn: number;
}

export interface ListView {
    groups: Group[];
    options: Option[];
    active: Option | null;
    activeId: string | null;
    isEmpty: boolean;
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
    return text.toLowerCase() === value.trim().toLowerCase() ? '' : text;
}

function optionOf(disposition: DispositionView, index: number, parts: ListParts): Option {
    const { value, key, mapped, pinned } = disposition;
    const isChosen = value === parts.chosen;
    return {
        index,
        id: `option-${index}`,
        value,
        key,
        hint: parts.showKeyHints ? key : null,
        badge: badgeOf(disposition),
        isSuggested: value === parts.suggestion,
        isUnmapped: !mapped,
        isPinned: pinned,
        star: pinned ? '★' : '☆',
        starTitle: pinned ? labels.picker.unpin : labels.picker.pin,
        isChosen,
        selected: isChosen ? 'true' : 'false',
        className: 'option'
    };
}

/**
 * What the filter leaves, in two groups, empty ones left out. Active is the choice, else the best that the
 * filter has found.
 */
export function listOf(parts: ListParts): ListView {
    const { dispositions, filter } = parts;
    const left = dispositions
        .map((disposition, index) => ({ disposition, option: optionOf(disposition, index, parts) }))
        .filter(({ option }) => filter === '' || matches(filter, option.value, option.badge));
    const options = left.map(({ option }) => option);
    const found =
        filter === ''
            ? null
            : (options.find(({ value }) => beginsWith(filter, value)) ?? options[0] ?? null);
    const active = options.find(({ isChosen }) => isChosen) ?? found;
    if (active) active.className = 'option active';
    const sides = [
        { name: 'connected', label: labels.picker.connectedGroup, connected: true },
        { name: 'notConnected', label: labels.picker.notConnectedGroup, connected: false }
    ];
    const drawn = left.slice(0, parts.drawn);
    const groups = sides.map(({ name, label, connected }) => ({
        name,
        label,
        options: drawn
            .filter(({ disposition }) => disposition.connected === connected)
            .map(({ option }) => option)
    }));
    return {
        groups: groups.filter((group) => group.options.length > 0),
        options,
        active,
        activeId: active?.id ?? null,
        isEmpty: options.length === 0
    };
}
