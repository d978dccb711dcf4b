import { isOutsideHours, readCallingHours } from '../calling-hours';
import { zonesOf } from '../number-zones';
import { readPhoneNumber } from '../phone-number';

const DAY = readCallingHours('08:00-21:00');

const isOutside = (number: string, time: string, country = 'US'): boolean =>
    isOutsideHours(DAY, readPhoneNumber(number, country), country, Date.parse(time));

describe('calling hours as an admin writes them', () => {
    it.each([
        ['08:00-21:00', { from: 480, to: 1260 }],
        [' 8:00 – 20:30 ', { from: 480, to: 1230 }],
        ['22:00-06:00', { from: 1320, to: 360 }],
        ['00:00-24:00', { from: 0, to: 1440 }]
    ])('%j are hours', (text, hours) => {
        expect(readCallingHours(text)).toEqual(hours);
    });

    it.each(['', '8-21', '08:00', '08:00-08:00', '25:00-26:00', '08:00-24:30', 'nine to five'])(
        '%j are none',
        (text) => {
            expect(readCallingHours(text)).toBeNull();
        }
    );
});

describe('the hour at a number', () => {
    it.each([
        // California is three hours behind New York.
        ['(212) 555-0101', '2026-01-05T13:00:00Z', false],
        ['(415) 555-0101', '2026-01-05T13:00:00Z', true],
        ['+81 3-1234-5678', '2026-01-05T13:00:00Z', true],
        ['+44 20 7946 0018', '2026-01-05T13:00:00Z', false]
    ])('%s at %s: outside is %s', (number, time, outside) => {
        expect(isOutside(number, time)).toBe(outside);
    });

    it('moves with daylight time', () => {
        expect(isOutside('(212) 555-0101', '2026-03-06T12:30:00Z')).toBe(true);
        expect(isOutside('(212) 555-0101', '2026-03-09T12:30:00Z')).toBe(false);
    });

    it('counts as outside where one of its zones is, and where none is known', () => {
        // Nine in Pensacola is ten in Tallahassee; an unlisted code may be in Hawaii.
        expect(isOutside('(850) 555-0101', '2026-01-05T13:30:00Z')).toBe(true);
        expect(isOutside('(850) 555-0101', '2026-01-05T14:30:00Z')).toBe(false);
        expect(isOutside('(800) 555-0101', '2026-01-05T15:00:00Z')).toBe(true);
        expect(isOutside('+88 213 5550101', '2026-01-05T15:00:00Z')).toBe(true);
    });

    it('asks nothing without hours', () => {
        const number = readPhoneNumber('(415) 555-0101', 'US');
        expect(isOutsideHours(null, number, 'US', 0)).toBe(false);
    });
});

describe('the zones of a number', () => {
    const zones = (number: string, country = 'US') =>
        zonesOf(readPhoneNumber(number, country), country);

    it('are known to the browser by one name or another, for every area code', () => {
        const all = zones('+1 800 555 0101');
        for (const timeZone of all)
            expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
        expect(all.length).toBeGreaterThan(10);
    });

    it.each([
        ['(415) 555-0101', ['America/Los_Angeles']],
        ['(808) 555-0101', ['Pacific/Honolulu']],
        ['(602) 555-0101', ['America/Phoenix']],
        ['(514) 555-0101', ['America/New_York']],
        ['(787) 555-0101', ['America/Puerto_Rico']],
        ['(615) 555-0101', ['America/Chicago']]
    ])('of %s are %j', (number, expected) => {
        expect(zones(number)).toEqual(expected);
    });

    it('of another country are all of that country', () => {
        expect(zones('03-1234-5678', 'JP')).toEqual(['Asia/Tokyo']);
        expect(zones('+61 2 5550 1234')).toContain('Australia/Perth');
    });

    it('of a number that is not understood are those of where it is dialled', () => {
        expect(zones('12345', 'JP')).toEqual(['Asia/Tokyo']);
    });
});
