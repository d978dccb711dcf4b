/** What a key means in the list of dispositions and its filter, by where it is pressed. Pure. */
import type { Option } from './options';

/** The list itself, the field with the filter, or some control beside them. */
export type Place = 'list' | 'field' | 'beside';

export type Meaning =
    | { does: 'choose'; value: string }
    /** Chooses what the filter has found, and is done with the filter. */
    | { does: 'take'; value: string }
    | { does: 'save' }
    | { does: 'clearChoice' }
    | { does: 'clearFilter' }
    | { does: 'filter'; text: string }
    | { does: 'pin'; value: string };

export interface KeyPress {
    readonly key: string;
    readonly code: string;
    readonly shiftKey: boolean;
    readonly ctrlKey: boolean;
    readonly altKey: boolean;
    readonly metaKey: boolean;
    readonly isComposing: boolean;
}

export interface Situation {
    place: Place;
    /** What is on show, in its order. */
    options: readonly Option[];
    /** The option that arrows and Enter start from; null for none. */
    active: Option | null;
    filter: string;
    mayPin: boolean;
}

const PAGE = 10;

/** Also from a keyboard whose row of digits gives others, such as a French one: by where the key lies. */
export function digitOf({ key, code, shiftKey }: KeyPress): string | null {
    if (/^\d$/.test(key)) return key;
    return shiftKey ? null : (/^Digit(\d)$/.exec(code)?.[1] ?? null);
}

/** Arrows go from nothing to the first, upwards to the last. */
function placeAfter(key: string, at: number, last: number): number | null {
    switch (key) {
        case 'ArrowDown':
            return at + 1;
        case 'ArrowUp':
            return at < 0 ? last : at - 1;
        case 'PageDown':
            return at + PAGE;
        case 'PageUp':
            return at - PAGE;
        case 'Home':
            return 0;
        case 'End':
            return last;
        default:
            return null;
    }
}

function walk(key: string, { place, options, active }: Situation): Meaning | null {
    // In the field they move the caret.
    if (place === 'field' && (key === 'Home' || key === 'End')) return null;
    const last = options.length - 1;
    const at = active ? options.indexOf(active) : -1;
    const next = placeAfter(key, at, last);
    const option = next === null ? undefined : options[Math.max(0, Math.min(next, last))];
    return option ? { does: 'choose', value: option.value } : null;
}

function typed(press: KeyPress, { options, filter }: Situation): Meaning | null {
    const { key } = press;
    const digit = filter === '' ? digitOf(press) : null;
    if (digit !== null) {
        const option = options.find((each) => each.key === digit);
        return option ? { does: 'choose', value: option.value } : null;
    }
    if (key === 'Backspace' && filter !== '')
        return { does: 'filter', text: filter.replace(/.$/u, '') };
    const isCharacter = /^.$/u.test(key) && (key !== ' ' || filter !== '');
    return isCharacter ? { does: 'filter', text: filter + key } : null;
}

/** Null for a key that is nothing to the list. */
export function meaningOf(press: KeyPress, situation: Situation): Meaning | null {
    if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing) return null;
    const { place, active, filter, mayPin } = situation;
    if (place === 'beside') return digitOf(press) === null ? null : typed(press, situation);
    switch (press.key) {
        case 'Enter':
            if (!active) return null;
            return active.isChosen ? { does: 'save' } : { does: 'take', value: active.value };
        case 'Escape':
            if (filter !== '' || place === 'field') return { does: 'clearFilter' };
            return active ? { does: 'clearChoice' } : null;
        case '*':
            if (mayPin) return active && { does: 'pin', value: active.value };
            break;
        default:
    }
    return walk(press.key, situation) ?? (place === 'list' ? typed(press, situation) : null);
}
