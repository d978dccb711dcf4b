/** What a key means in the picker, by where it is pressed. Pure. */
import type { Option } from './options';

export type Place = 'list' | 'notes' | 'elsewhere';
export type Meaning =
    | { does: 'choose'; value: string }
    | { does: 'save' }
    | { does: 'clear' }
    | { does: 'backToList' };

export function placeOf(target: EventTarget | null): Place {
    if (!(target instanceof HTMLElement)) return 'elsewhere';
    if (target.classList.contains('notes')) return 'notes';
    return target.closest('[role="listbox"]') ? 'list' : 'elsewhere';
}

export interface KeyPress {
    readonly key: string;
    readonly ctrlKey: boolean;
    readonly altKey: boolean;
    readonly metaKey: boolean;
    readonly isComposing: boolean;
}

function neighbour(options: readonly Option[], chosen: number, key: string): number | null {
    const last = options.length - 1;
    switch (key) {
        case 'ArrowDown':
            return Math.min(chosen + 1, last);
        case 'ArrowUp':
            return chosen < 0 ? last : Math.max(chosen - 1, 0);
        case 'Home':
            return 0;
        case 'End':
            return last;
        default:
            return null;
    }
}

/** Null for a key that is nothing to the picker; in the notes that is every key but Escape. */
export function meaningOf(
    press: KeyPress,
    place: Place,
    options: readonly Option[],
    chosen: string | null
): Meaning | null {
    if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing) return null;
    if (press.key === 'Escape' && place !== 'list') return { does: 'backToList' };
    if (place === 'notes') return null;
    const byDigit = options.find(({ key }) => key !== null && key === press.key);
    if (byDigit) return { does: 'choose', value: byDigit.value };
    if (place !== 'list') return null;
    if (press.key === 'Enter') return { does: 'save' };
    if (press.key === 'Escape') return chosen === null ? null : { does: 'clear' };
    const at = options.findIndex(({ value }) => value === chosen);
    const target = neighbour(options, at, press.key);
    const option = target === null ? undefined : options[target];
    return option ? { does: 'choose', value: option.value } : null;
}
