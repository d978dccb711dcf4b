/**
 * What a rep likes: dispositions pinned to the top of their group, and the ones used last. Kept beside the
 * calls under an id of its own; there is nothing in it of the people who were called.
 */
import { list, record, type DispositionView } from 'c/hvsProtocol';
import type { Disposition } from './dispositions';
import { disposition, guard, sound } from './stored-parts';

export interface Preferences {
    /** In the order in which they were pinned. */
    readonly pinned: readonly string[];
    /** The last one first. */
    readonly recent: readonly string[];
}

export const NO_PREFERENCES: Preferences = { pinned: [], recent: [] };

/** Of the entry that they are kept in. */
export const PREFERENCES_ID = 'preferences';

/** More of them at the top would be a second list, not a short cut. */
const MOST_RECENT = 5;
const MOST_PINNED = 100;

export function isSame(one: Preferences, other: Preferences): boolean {
    const same = (a: readonly string[], b: readonly string[]): boolean =>
        a.length === b.length && a.every((value, index) => value === b[index]);
    return same(one.pinned, other.pinned) && same(one.recent, other.recent);
}

const without = (values: readonly string[], value: string): string[] =>
    values.filter((each) => each !== value);

export function withUsed({ pinned, recent }: Preferences, value: string): Preferences {
    return { pinned, recent: [value, ...without(recent, value)].slice(0, MOST_RECENT) };
}

/** Of too many pins the oldest gives way. */
export function withPin(
    { pinned, recent }: Preferences,
    value: string,
    isPinned: boolean
): Preferences {
    const others = without(pinned, value);
    return { pinned: (isPinned ? [...others, value] : others).slice(-MOST_PINNED), recent };
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/**
 * A digit goes to the value for which the admin wants it, then to the rep's pins, then down the list. So it
 * moves only when the rep pins, or the admin changes the list; not with what was used last.
 */
function digitsFor(rows: readonly Disposition[], pinned: readonly string[]): Map<string, string> {
    const digits = new Map<string, string>();
    const taken = new Set<string>();
    for (const { value, wanted } of rows) {
        if (wanted === null || taken.has(wanted)) continue;
        taken.add(wanted);
        digits.set(value, wanted);
    }
    const free = KEYS.filter((key) => !taken.has(key));
    const values = new Set(rows.map(({ value }) => value));
    const inTurn = [...pinned.filter((value) => values.has(value)), ...values];
    for (const value of inTurn) {
        const key = digits.has(value) ? undefined : free.shift();
        if (key !== undefined) digits.set(value, key);
    }
    return digits;
}

/** The dispositions as this rep may choose them, in the order given. */
export function personalDispositions(
    rows: readonly Disposition[],
    { pinned, recent }: Preferences
): DispositionView[] {
    const digits = digitsFor(rows, pinned);
    const ranks = new Map(
        recent
            .filter((value) => rows.some((row) => row.value === value))
            .map((value, rank) => [value, rank])
    );
    const pins = new Set(pinned);
    return rows.map(({ wanted: _wanted, ...row }) => ({
        ...row,
        key: digits.get(row.value) ?? null,
        pinned: pins.has(row.value),
        recent: ranks.get(row.value) ?? null
    }));
}

const distinct = (longest: number) =>
    sound(
        list(disposition),
        (values) => values.length <= longest && new Set(values).size === values.length
    );

/** Kept preferences, copied; null for what are none. */
export const readStoredPreferences: (state: unknown) => Preferences | null = guard(
    record<Preferences>({ pinned: distinct(MOST_PINNED), recent: distinct(MOST_RECENT) })
);
