/** What comes of a key or a click in the list of dispositions: pure, for the component to carry out. */
import { format, labels } from 'c/hvsLabels';
import type { Meaning, Place } from './keys';
import type { ListView } from './options';

export interface Deed {
    /** What the parts above are told; `detail` is a value, or null for none. */
    tells?: { name: 'choose' | 'save'; detail: string | null };
    pins?: { value: string; pinned: boolean };
    /** The filter from now on. */
    filter?: string;
    focus?: 'list' | 'field';
    /** For a screen reader; without it the list speaks for itself. */
    says?: string;
}

export function pinning(value: string, list: ListView): Deed {
    const pinned = !list.options.some((each) => each.value === value && each.isPinned);
    const label = pinned ? labels.picker.pinnedNow : labels.picker.unpinnedNow;
    return { pins: { value, pinned }, says: format(label, value) };
}

export function deedOf(meaning: Meaning, place: Place, list: ListView): Deed {
    switch (meaning.does) {
        case 'choose': {
            const deed: Deed = { tells: { name: 'choose', detail: meaning.value } };
            const { chosen } = labels.picker;
            return place === 'beside' ? { ...deed, says: format(chosen, meaning.value) } : deed;
        }
        case 'take':
            return { tells: { name: 'choose', detail: meaning.value }, filter: '', focus: 'list' };
        case 'save':
            return { tells: { name: 'save', detail: null } };
        case 'clearChoice':
            return { tells: { name: 'choose', detail: null } };
        case 'clearFilter':
            return { filter: '', focus: 'list' };
        case 'filter':
            return { filter: meaning.text, focus: 'field' };
        case 'pin':
            return pinning(meaning.value, list);
    }
}

/** How many values the filter leaves. */
export function countOf(list: ListView): string {
    const { length } = list.options;
    return length === 0 ? labels.picker.noMatch : format(labels.picker.matches, length);
}
