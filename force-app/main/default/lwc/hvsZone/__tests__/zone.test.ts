import fc from 'fast-check';
import { epochOf, quickTime, wallTimeOf } from 'c/hvsZone';
import type { WallTime } from 'c/hvsZone';

const MINUTE = 60_000;
const ZONES = Intl.supportedValuesOf('timeZone');
const wall = (text: string): WallTime => {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/\D/).map(Number);
    return { year, month, day, hour, minute };
};
const iso = (epoch: number): string => new Date(epoch).toISOString().slice(0, 16);
const inWords = (epoch: number, timeZone: string): string =>
    new Date(epoch).toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });

describe('a time on the wall', () => {
    test.each([
        ['Europe/Berlin', 'in winter', '2026-01-05 09:00', '2026-01-05T08:00'],
        ['Europe/Berlin', 'in summer', '2026-07-05 09:00', '2026-07-05T07:00'],
        ['Europe/Berlin', 'before the gap', '2026-03-29 01:59', '2026-03-29T00:59'],
        ['Europe/Berlin', 'in the gap, an hour on', '2026-03-29 02:30', '2026-03-29T01:30'],
        ['Europe/Berlin', 'after the gap', '2026-03-29 03:00', '2026-03-29T01:00'],
        ['Europe/Berlin', 'doubled, the first', '2026-10-25 02:30', '2026-10-25T00:30'],
        ['Europe/Berlin', 'after the doubled hour', '2026-10-25 03:00', '2026-10-25T02:00'],
        ['America/New_York', 'in the gap', '2026-03-08 02:15', '2026-03-08T07:15'],
        ['America/New_York', 'doubled, the first', '2026-11-01 01:15', '2026-11-01T05:15'],
        ['Australia/Lord_Howe', 'in a gap of half an hour', '2026-10-04 02:15', '2026-10-03T15:45'],
        ['Australia/Lord_Howe', 'doubled by half an hour', '2026-04-05 01:45', '2026-04-04T14:45'],
        ['Asia/Kolkata', 'at half past', '2026-06-30 09:00', '2026-06-30T03:30'],
        ['Pacific/Kiritimati', 'far ahead', '2026-01-01 00:00', '2025-12-31T10:00'],
        ['Pacific/Apia', 'on a day that never was', '2011-12-30 09:00', '2011-12-30T19:00'],
        ['Mars/Olympus', 'in no zone', '2026-01-05 09:00', '2026-01-05T09:00']
    ])('in %s %s: %s is %s UTC', (timeZone, _what, text, utc) => {
        expect(iso(epochOf(wall(text), timeZone))).toBe(utc);
    });

    it('is the time that the browser shows for it, in every zone, at every minute that exists', () => {
        fc.assert(
            fc.property(
                fc.constantFrom(...ZONES),
                fc.integer({ min: Date.UTC(1980, 0) / MINUTE, max: Date.UTC(2060, 0) / MINUTE }),
                (timeZone, minute) => {
                    const epoch = minute * MINUTE;
                    const seen = wallTimeOf(epoch, timeZone);
                    const found = epochOf(seen, timeZone);
                    expect(wallTimeOf(found, timeZone)).toEqual(seen);
                    // Shown twice: the first of the two.
                    expect(found).toBeLessThanOrEqual(epoch);
                }
            ),
            { numRuns: 600 }
        );
    });

    test.each([
        ['Europe/Berlin', Date.UTC(2026, 2, 29, 1), 60],
        ['America/New_York', Date.UTC(2026, 2, 8, 7), 60],
        ['Australia/Lord_Howe', Date.UTC(2026, 9, 3, 15, 30), 30]
    ])('that %s leaves out is moved on by what is left out', (timeZone, change, gap) => {
        const first = wallTimeOf(change, timeZone);
        for (let before = 1; before <= gap; before += 1) {
            const moved = epochOf({ ...first, minute: first.minute - before }, timeZone);
            expect(moved).toBe(change + (gap - before) * MINUTE);
        }
    });
});

describe('a quick choice', () => {
    const FRIDAY = Date.UTC(2026, 9, 23, 21, 30, 20);

    test.each([
        ['inAnHour', 'Europe/Berlin', FRIDAY, '2026-10-24 00:31'],
        ['tomorrow', 'Europe/Berlin', FRIDAY, '2026-10-24 09:00'],
        ['nextWeek', 'Europe/Berlin', FRIDAY, '2026-10-26 09:00'],
        ['tomorrow', 'Asia/Tokyo', FRIDAY, '2026-10-25 09:00'],
        ['nextWeek', 'Asia/Tokyo', Date.UTC(2026, 9, 26), '2026-11-02 09:00'],
        ['tomorrow', 'America/New_York', Date.UTC(2026, 11, 31, 20), '2027-01-01 09:00']
    ] as const)('%s in %s is a time of that place', (quick, timeZone, now, words) => {
        expect(inWords(quickTime(quick, now, timeZone), timeZone)).toBe(words);
    });

    it('of a morning is at nine in every zone, on the next day or the next Monday', () => {
        fc.assert(
            fc.property(
                fc.constantFrom(...ZONES),
                fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2032, 0) }),
                fc.constantFrom('tomorrow' as const, 'nextWeek' as const),
                (timeZone, now, quick) => {
                    const at = quickTime(quick, now, timeZone);
                    const { year, month, day, hour, minute } = wallTimeOf(at, timeZone);
                    expect([hour, minute]).toEqual([9, 0]);
                    const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
                    expect(quick === 'tomorrow' || weekday === 1).toBe(true);
                    expect(at).toBeGreaterThan(now);
                    expect(at - now).toBeLessThan((quick === 'tomorrow' ? 2 : 8) * 86_400_000);
                }
            ),
            { numRuns: 400 }
        );
    });
});
