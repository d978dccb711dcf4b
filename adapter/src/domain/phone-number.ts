import {
    getCountryCallingCode,
    isSupportedCountry,
    parsePhoneNumberFromString,
    type CountryCode,
    type PhoneNumber as ParsedNumber
} from 'libphonenumber-js/min';

/** A phone number as somebody wrote it, and what could be understood of it. */
export interface PhoneNumber {
    /** As it came; what the rep is shown. */
    raw: string;
    /** Null when the text is no possible number of any country. */
    e164: string | null;
    extension: string;
    /** The digits of the text, without an understood extension. */
    digits: string;
}

/** A number as it is given to a phone. */
export interface DialTarget {
    /** What to dial, prefixes included: digits with an optional leading +, and `,` for pauses. */
    text: string;
    /** The number without prefixes and extension; null when it is no possible number of any country. */
    e164: string | null;
}

/** What a dial puts before a number, from the call center's dialling options. Each may be ''. */
export interface DialPrefixes {
    outside: string;
    longDistance: string;
    international: string;
}

/** Two numbers with fewer equal last digits than this have nothing to do with each other. */
const LEAST_TAIL = 7;
/** A pause of two seconds before an extension is keyed. */
const EXTENSION_PAUSE = ',';

/**
 * Reads a number in any usual format; `country` (ISO 3166-1 alpha-2) decides for one without a country
 * code. Never throws: what cannot be understood keeps its digits.
 */
export function readPhoneNumber(raw: string, country: string): PhoneNumber {
    const text = raw.slice(0, 100);
    const parsed = parsePhoneNumberFromString(text, country as CountryCode);
    if (parsed?.isPossible())
        return {
            raw: text,
            e164: parsed.number,
            extension: parsed.ext ?? '',
            digits: parsed.number.replace(/\D/g, '')
        };
    return { raw: text, e164: null, extension: '', digits: text.replace(/\D/g, '') };
}

export type Likeness = 'same' | 'alike' | 'different';

/**
 * E.164 alone decides when both numbers parse; an extension tells two numbers apart only when both have
 * one. Texts that are equal to the letter are one number, understood or not. Otherwise last digits count
 * when one does not parse, and make a guess ('alike').
 */
export function compareNumbers(a: PhoneNumber, b: PhoneNumber): Likeness {
    if (a.e164 !== null && b.e164 !== null) {
        if (a.e164 !== b.e164) return 'different';
        return a.extension && b.extension && a.extension !== b.extension ? 'different' : 'same';
    }
    if (a.raw === b.raw && a.digits !== '') return 'same';
    const length = Math.min(a.digits.length, b.digits.length);
    if (length < LEAST_TAIL) return 'different';
    return a.digits.slice(-length) === b.digits.slice(-length) ? 'alike' : 'different';
}

/** Whether numbers can be read as those of this country (ISO 3166-1 alpha-2, upper case). */
export const isCountry = (code: string): boolean => isSupportedCountry(code);

/** Countries that share a calling code, such as the US and Canada, dial each other as at home. */
function isDomestic(callingCode: string, country: string): boolean {
    return isSupportedCountry(country) && getCountryCallingCode(country) === callingCode;
}

/** Undefined where each carrier has a prefix of its own, as in Brazil; the library's types do not say so. */
const abroad = (number: ParsedNumber, fromCountry: CountryCode): string | undefined =>
    number.format('IDD', { fromCountry });

export function dialTarget(
    number: PhoneNumber,
    prefixes: DialPrefixes,
    defaultCountry: string
): DialTarget {
    return { text: dialString(number, prefixes, defaultCountry), e164: number.e164 };
}

/** E.164 or bare digits, prefixes first, an extension after a pause. */
function dialString(number: PhoneNumber, prefixes: DialPrefixes, defaultCountry: string): string {
    const extension = number.extension && EXTENSION_PAUSE + number.extension;
    if (number.e164 === null) return prefixes.outside + number.digits;
    const parsed = parsePhoneNumberFromString(number.e164);
    const domestic = parsed && isDomestic(parsed.countryCallingCode, defaultCountry);
    if (domestic && prefixes.longDistance)
        return prefixes.outside + prefixes.longDistance + parsed.nationalNumber + extension;
    if (!domestic && prefixes.international)
        return prefixes.outside + prefixes.international + number.digits + extension;
    if (!parsed || !prefixes.outside) return prefixes.outside + number.e164 + extension;
    // Through a switchboard no + can be dialled: as from a desk phone of that country.
    const fromDesk = domestic
        ? parsed.formatNational()
        : abroad(parsed, defaultCountry as CountryCode);
    return prefixes.outside + (fromDesk?.replace(/\D/g, '') ?? number.e164) + extension;
}
