/**
 * Small readers that a guard is put together from. Each copies what it accepts and throws at the
 * rest; the guard turns the throw into null. Throwing also covers an accessor or a proxy that throws
 * while it is read. Everything has an upper bound, so that a message cannot fill the memory.
 */
export type Reader<T> = (value: unknown) => T;

/** Longer texts than this come from no rep and no record: a Task's description holds 32,000. */
const LONGEST_TEXT = 32_000;
/** A log of some hundred lines. */
const LONGEST_LOG = 500_000;
const LONGEST_ID = 255;
/** A rep's desk holds a few dozen; far more is not a desk. */
const LONGEST_LIST = 2_000;
/** The last moment that a Date can hold. */
const LAST_MOMENT = 8.64e15;

export function refuse(why: string): never {
    throw new TypeError(why);
}

export function fieldsOf(value: unknown): Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? (value as Record<string, unknown>)
        : refuse('not an object');
}

const textUpTo =
    (longest: number): Reader<string> =>
    (value) =>
        typeof value === 'string' && value.length <= longest ? value : refuse('not a text');

export const text = textUpTo(LONGEST_TEXT);

export const longText = textUpTo(LONGEST_LOG);

export const id: Reader<string> = (value) =>
    typeof value === 'string' && value.length > 0 && value.length <= LONGEST_ID
        ? value
        : refuse('not an id');

export const flag: Reader<boolean> = (value) =>
    typeof value === 'boolean' ? value : refuse('not a boolean');

export const moment: Reader<number> = (value) =>
    typeof value === 'number' && value >= 0 && value <= LAST_MOMENT ? value : refuse('not a time');

export const count: Reader<number> = (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
        ? value
        : refuse('not a count');

export function oneOf<const T extends string>(...values: readonly T[]): Reader<T> {
    return (value) => values.find((known) => known === value) ?? refuse('not a known word');
}

export function nullable<T>(read: Reader<T>): Reader<T | null> {
    return (value) => (value === null ? null : read(value));
}

export function list<T>(read: Reader<T>): Reader<T[]> {
    return (value) =>
        Array.isArray(value) && value.length <= LONGEST_LIST
            ? Array.from(value, (item: unknown) => read(item))
            : refuse('not a list');
}

/** Reads the members that `shape` names, and no others. */
export function record<T>(shape: { readonly [K in keyof T]-?: Reader<T[K]> }): Reader<T> {
    const names = Object.keys(shape) as (keyof T & string)[];
    return (value) => {
        const fields = fieldsOf(value);
        const copy: Partial<T> = {};
        for (const name of names) {
            try {
                copy[name] = shape[name](fields[name]);
            } catch (error) {
                return refuse(`${name}: ${error instanceof Error ? error.message : '?'}`);
            }
        }
        return copy as T;
    };
}

/** Reads one of several records, told apart by the word in `tag`. */
export function variant<K extends string, T extends Record<K, string>>(
    tag: K,
    readers: { readonly [V in T[K]]: Reader<Extract<T, Record<K, V>>> }
): Reader<T> {
    return (value) => {
        const word = fieldsOf(value)[tag];
        if (typeof word !== 'string' || !Object.hasOwn(readers, word)) return refuse('unknown');
        return readers[word as T[K]](value);
    };
}
