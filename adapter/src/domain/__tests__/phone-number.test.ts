import { compareNumbers, dialTarget, isCountry, readPhoneNumber } from '../phone-number';

const NONE = { outside: '', longDistance: '', international: '' };
const OFFICE = { outside: '9', longDistance: '1', international: '011' };

describe('reading a number', () => {
    test.each([
        ['(415) 555-0101', 'US', '+14155550101', ''],
        ['+1 415-555-0101', 'JP', '+14155550101', ''],
        ['03-1234-5678', 'JP', '+81312345678', ''],
        ['415-555-0101 ext. 23', 'US', '+14155550101', '23'],
        ['011 44 20 7946 0958', 'US', '+442079460958', ''],
        ['４１５５５５０１０１', 'US', '+14155550101', '']
    ])("'%s' in %s is %s", (raw, country, e164, extension) => {
        expect(readPhoneNumber(raw, country)).toMatchObject({ raw, e164, extension });
    });

    test.each(['555-0101', '2041', 'ask for Ada', '', '+', '\u0000', '٣'.repeat(3)])(
        "'%s' is no number, but keeps its digits",
        (raw) => {
            const number = readPhoneNumber(raw, 'US');
            expect(number.e164).toBeNull();
            expect(number.digits).toBe(raw.replace(/\D/g, ''));
        }
    );

    it('survives a country that is none and a text without end', () => {
        expect(readPhoneNumber('+1 415-555-0101', 'XX').e164).toBe('+14155550101');
        expect(readPhoneNumber('(415) 555-0101', 'XX').e164).toBeNull();
        expect(readPhoneNumber('1'.repeat(1_000_000), 'US').raw).toHaveLength(100);
    });
});

describe('comparing two numbers', () => {
    const compare = (a: string, b: string, country = 'US'): string =>
        compareNumbers(readPhoneNumber(a, country), readPhoneNumber(b, country));

    test.each([
        ['(415) 555-0101', '+1 415 555 0101', 'same'],
        ['(415) 555-0101', '(212) 555-0101', 'different'],
        ['(415) 555-0101', '555-0101', 'alike'],
        ['(415) 555-0101', '55-0101', 'different'],
        ['555-0101', '555-0101', 'same'],
        ['555-0101', '5550101', 'alike'],
        ['555-0101', '555-0102', 'different'],
        ['(415) 555-0101 x1', '(415) 555-0101', 'same'],
        ['(415) 555-0101 x1', '(415) 555-0101 x2', 'different'],
        ['', '', 'different'],
        ['n/a', 'n/a', 'different'],
        ['2041', '2041', 'same'],
        ['2041', '20-41', 'different']
    ])("'%s' and '%s' are %s, both ways", (a, b, likeness) => {
        expect([compare(a, b), compare(b, a)]).toEqual([likeness, likeness]);
    });

    it('takes six equal last digits for chance, seven for a guess', () => {
        expect(compare('5-550-101', '(415) 555-0101')).toBe('alike');
        expect(compare('550-101', '(415) 555-0101')).toBe('different');
    });
});

describe('what is dialled', () => {
    const dial = (raw: string, prefixes = NONE, country = 'US'): string =>
        dialTarget(readPhoneNumber(raw, country), prefixes, country).text;

    it('is E.164 without prefixes, an extension after a pause', () => {
        expect(dial('(415) 555-0101')).toBe('+14155550101');
        expect(dial('03-1234-5678', NONE, 'JP')).toBe('+81312345678');
        expect(dial('(415) 555-0101 x23')).toBe('+14155550101,23');
    });

    it('is the bare digits where no number was understood', () => {
        expect(dial('20-41')).toBe('2041');
        expect(dial('20-41', OFFICE)).toBe('92041');
    });

    it('has the prefixes of the call center', () => {
        expect(dial('(415) 555-0101', OFFICE)).toBe('914155550101');
        expect(dial('+44 20 7946 0958', OFFICE)).toBe('9011442079460958');
        expect(dial('+44 20 7946 0958 x7', OFFICE)).toBe('9011442079460958,7');
        expect(dial('03-1234-5678', { ...NONE, longDistance: '0' }, 'JP')).toBe('0312345678');
    });

    it('is what a desk phone dials, where only the outside line has a prefix', () => {
        const nine = { ...NONE, outside: '9' };
        expect(dial('(415) 555-0101', nine)).toBe('94155550101');
        expect(dial('+44 20 7946 0958 x7', nine)).toBe('9011442079460958,7');
        expect(dial('+49 30 23125014', { ...NONE, outside: '0' }, 'DE')).toBe('003023125014');
    });

    it('keeps its + where each carrier has another prefix for calls abroad', () => {
        for (const country of ['BR', 'IL', 'TH'])
            expect(dial('+44 20 7946 0958', { ...NONE, outside: '9' }, country)).toBe(
                '9+442079460958'
            );
    });

    it('treats a country with the same calling code as at home', () => {
        expect(dial('+1 604 555 0101', OFFICE)).toBe('916045550101');
        expect(dial('+1 604 555 0101', { ...NONE, international: '011' })).toBe('+16045550101');
    });

    it('holds only what a phone can dial', () => {
        for (const raw of ['(415) 555-0101 ext 5', '+44 (0)20 7946 0958', 'abc 2041', '*67#'])
            for (const prefixes of [NONE, OFFICE])
                expect(dial(raw, prefixes)).toMatch(/^\+?[\d,]*$/);
    });
});

describe('a country', () => {
    it('is one whose numbers can be read', () => {
        expect(['US', 'GB', 'JP', 'UK', 'XX', 'us', ''].map(isCountry)).toEqual([
            ...[true, true, true],
            ...[false, false, false, false]
        ]);
    });
});
