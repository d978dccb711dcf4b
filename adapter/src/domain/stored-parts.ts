/**
 * Parts of what is kept on the device, read with the same small readers as the channel: they copy what
 * they accept, bound every text and list, and throw at the rest.
 */
import { flag, nullable, record, refuse, text, type Choice, type Reader } from 'c/hvsProtocol';
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

export const choice = record<Choice>({ disposition, notes: text, wasConnected: flag });

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
        whatId: nullable(word)
    })
);
