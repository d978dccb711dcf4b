/** Record ids as Salesforce writes them: 15 characters and three that make case irrelevant. */
const BASE_62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECK_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
/** Stands for the org's own part of an id. */
const INSTANCE = '5e000000';

/** The 18-character form of a 15-character id. */
export function fullId(short: string): string {
    let suffix = '';
    for (let block = 0; block < 3; block += 1) {
        let bits = 0;
        for (let place = 0; place < 5; place += 1) {
            const character = short.charAt(block * 5 + place);
            if (character >= 'A' && character <= 'Z') bits += 1 << place;
        }
        suffix += CHECK_CHARACTERS.charAt(bits);
    }
    return short + suffix;
}

/** Makes ids that never repeat, in order: prefix of the object, then a number. */
export function sequentialIds(): (prefix: string) => string {
    let last = 0;
    return (prefix) => {
        last += 1;
        let digits = '';
        for (let rest = last; rest > 0; rest = Math.floor(rest / 62)) {
            digits = BASE_62.charAt(rest % 62) + digits;
        }
        return fullId(prefix + INSTANCE + digits.padStart(4, '0'));
    };
}

/** Whether two ids, of 15 or 18 characters, name the same record. */
export function sameId(one: unknown, other: unknown): boolean {
    return (
        typeof one === 'string' &&
        typeof other === 'string' &&
        one.length >= 15 &&
        one.slice(0, 15) === other.slice(0, 15)
    );
}
