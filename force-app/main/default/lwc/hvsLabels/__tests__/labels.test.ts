import { durationText, format, labels, personName, stepName, timeOfDay } from 'c/hvsLabels';
import { NINE, aWork } from '../../../../../test/fakes/desk';

describe('a label with places', () => {
    it('takes values by their numbers, in any order', () => {
        expect(format('{1} calls {0}', 'Ann', 'Bob')).toBe('Bob calls Ann');
    });

    it('leaves no place behind', () => {
        expect(format('Could not save. {0}')).toBe('Could not save.');
    });

    it('puts a value in as it is, also one that looks like a place or a pattern', () => {
        expect(format('{0} and {1}', '{1}', '$&')).toBe('{1} and $&');
    });
});

describe('values of a label', () => {
    it('are numbers as the user’s locale writes them', () => {
        expect(format('Calls to finish ({0})', 1234)).toBe('Calls to finish (1,234)');
    });

    it('keep their direction to themselves when they are written from right to left', () => {
        expect(format('{0}: {1}', 'ليلى حداد', '3:05')).toBe('\u2068ليلى حداد\u2069: 3:05');
        expect(format('{0}: {1}', 'Jörg', '田中')).toBe('Jörg: 田中');
    });
});

describe('times', () => {
    it.each([
        [0, 'en-US', '0:00'],
        [65_999, 'en-US', '1:05'],
        [3_723_000, 'de-DE', '1:02:03'],
        [-5, 'en-US', '0:00'],
        [65_000, 'ar-EG', '١:٠٥']
    ])('writes %i ms in %s as %s', (milliseconds, locale, text) => {
        expect(durationText(milliseconds, locale)).toBe(text);
    });

    it('writes a moment in the zone of the user, whatever the zone of the browser', () => {
        expect(timeOfDay(NINE, 'de-DE', 'Asia/Tokyo')).toBe('18:00');
        expect(timeOfDay(NINE, 'de-DE', 'America/New_York')).toBe('04:00');
    });

    it('survives a locale and a zone that nobody knows', () => {
        expect(durationText(5_000, 'not a locale')).toBe('0:05');
        expect(timeOfDay(NINE, 'de-DE', 'Mars/Olympus')).toMatch(/\d\d/);
    });
});

describe('names', () => {
    it('says so when nobody is known', () => {
        expect(personName(null)).toBe(labels.call.unknownPerson);
        expect(personName({ recordId: '', name: ' ' })).toBe('Unknown person');
    });

    it('tells of a step what is known', () => {
        expect(stepName(aWork())).toBe('Spring Outreach, step First call');
        expect(stepName(aWork({ cadence: null }))).toBe('First call');
        expect(stepName(null)).toBe('');
    });
});

it('has a word for everything it names', () => {
    const texts = Object.values(labels).flatMap((area) => Object.entries(area));
    expect(texts.length).toBeGreaterThan(80);
    for (const [name, text] of texts)
        expect([name, text]).not.toEqual([name, expect.stringMatching(/^c\.|^$/)]);
});
