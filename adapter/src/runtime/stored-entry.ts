import { count, id, moment, oneOf, record } from 'c/hvsProtocol';
import { guard } from '../domain/stored-parts';
import type { StoredEntry } from '../ports/store';

/** Of the shape of `Call`, `Work` and letters; a change of any makes the next one. */
export const STATE_VERSION = 1;

/** Something that happened in a tab without the phone; the tab that has it handles it. */
export interface StoredLetter {
    input: 'WorkStarted' | 'ClickedToDial';
    /** Unchecked, as it came from the page: the desk's guards pass it. */
    payload: unknown;
    /** When it happened. */
    at: number;
}

const unchecked = (value: unknown): unknown => value;

/** The envelope, copied, around a state that is still unchecked; null for what is none. */
export const readStoredEntry: (value: unknown) => StoredEntry | null = guard(
    record<StoredEntry>({
        id,
        kind: oneOf('call', 'work', 'letter', 'alive', 'expired', 'preferences', 'recentCalls'),
        version: count,
        savedAt: moment,
        state: unchecked
    })
);

/** The state of an entry of the kind 'letter'; null for what is none. */
export const readStoredLetter: (state: unknown) => StoredLetter | null = guard(
    record<StoredLetter>({
        input: oneOf('WorkStarted', 'ClickedToDial'),
        payload: unchecked,
        at: moment
    })
);
