/**
 * Parts of what is kept on the device, read with the same small readers as the channel: they copy what
 * they accept, bound every text and list, and throw at the rest.
 */
import {
    flag,
    moment,
    nullable,
    record,
    refuse,
    text,
    type Begun,
    type Choice,
    type Reader
} from 'c/hvsProtocol';
import { LONGEST_DISPOSITION } from './dispositions';
import type { Target } from './org';
import type { PhoneNumber } from './phone-number';

/** Null for what the reader refuses, and for what throws while it is read. */
export const guard =
    <T>(reader: Reader<T>) =>
    (value: unknown): T | null => {
        try {
            return reader(value);
        } catch {
            return null;
        }
    };

/** Reads what is right as a whole, too: its parts hang together as the life's table relies on. */
export const sound =
    <T>(reader: Reader<T>, holds: (read: T) => boolean): Reader<T> =>
    (value) => {
        const copy = reader(value);
        return holds(copy) ? copy : refuse('its parts do not fit');
    };

export const word = sound(text, (value) => value !== '');

export const disposition = sound(
    text,
    (value) => value.trim() !== '' && value.length <= LONGEST_DISPOSITION
);

/** What older versions did not keep stands for `absent`. */
export const since =
    <T>(reader: Reader<T>, absent: T): Reader<T> =>
    (value) =>
        value === undefined ? absent : reader(value);

export const begun = record<Begun>({
    disposition: nullable(text),
    wasConnected: nullable(flag),
    followUp: nullable(record<{ at: number | null }>({ at: nullable(moment) }))
});

export const choice = record<Choice>({
    disposition,
    notes: text,
    wasConnected: flag,
    followUpAt: since(nullable(moment), null)
});

export const phoneNumber = record<PhoneNumber>({
    raw: text,
    e164: nullable(text),
    extension: text,
    digits: text
});

export const target = nullable(
    record<Target>({
        recordId: word,
        name: text,
        whoId: nullable(word),
        whatId: nullable(word),
        doNotCall: since(nullable(flag), null)
    })
);
