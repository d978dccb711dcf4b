import { record, type Reader } from 'c/hvsProtocol';

/** What a reader made of a value, or what is wrong with it and where. */
export type Reading<T> = { value: T } | { fault: string };

/** What throws while it is read is wrong like anything else. */
export function readWith<T>(reader: Reader<T>, value: unknown): Reading<T> {
    try {
        return { value: reader(value) };
    } catch (error) {
        return { fault: error instanceof Error ? error.message : String(error) };
    }
}

/** Of a record with one member that is all there is to know. */
export const only =
    <T>(name: string, reader: Reader<T>): Reader<T> =>
    (value) =>
        record<Record<string, T>>({ [name]: reader })(value)[name] as T;
