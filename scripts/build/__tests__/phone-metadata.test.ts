import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/core';
import examples from 'libphonenumber-js/examples.mobile.json';
import full from 'libphonenumber-js/metadata.min.json';
import { forReadingOnly } from '../phone-metadata';

type Parameters4 = Parameters<typeof parsePhoneNumberFromString>;
const metadata: NonNullable<Parameters4[2]> = full;
const reduced = forReadingOnly(
    full as unknown as Parameters<typeof forReadingOnly>[0]
) as unknown as typeof metadata;
const countries = Object.entries(examples as Record<string, string>);

function readAll(which: typeof metadata): unknown[] {
    return countries.flatMap(([country, national]) => {
        const code = country as CountryCode;
        const number = parsePhoneNumberFromString(national, code, which);
        return [national, `0${national}`, number?.number ?? '', `${national} ext. 12`].map((text) => {
            const read = parsePhoneNumberFromString(text, code, which);
            return [country, text, read?.number, read?.ext, read?.isPossible()];
        });
    });
}

describe('phone metadata for reading only', () => {
    it('reads an example number of every country as the whole of it does', () => {
        expect(countries.length).toBeGreaterThan(200);
        expect(readAll(reduced)).toEqual(readAll(metadata));
    });

    it('says so when the library packs its metadata in another way', () => {
        expect(() =>
            forReadingOnly({ countries: { XX: ['1', '00', '', [], 'text'] }, nonGeographic: {} })
        ).toThrow(/packed in another way/);
    });
});
