import { localeValue } from '../locale-values';

const dates = (locale: string): unknown[] =>
    ['dateTime.shortDateFormat', 'dateTime.longDateFormat', 'dateTime.shortTimeFormat'].map(
        (name) => localeValue(name, locale)
    );

describe('patterns of a locale', () => {
    it.each([
        ['en-US', 'M/d/yyyy', 'MMMM d, yyyy', 'h:mm a'],
        ['de-DE', 'dd.MM.yyyy', 'd. MMMM yyyy', 'HH:mm'],
        ['fr-FR', 'dd/MM/yyyy', 'd MMMM yyyy', 'HH:mm'],
        ['es-ES', 'd/M/yyyy', "d' de 'MMMM' de 'yyyy", 'H:mm'],
        ['pt-BR', 'dd/MM/yyyy', "d' de 'MMMM' de 'yyyy", 'HH:mm'],
        ['ja-JP', 'yyyy/MM/dd', "yyyy'年'M'月'd'日'", 'H:mm']
    ])('%s', (locale, short, long, time) => {
        // Some versions of the tables put a narrow space before AM and PM.
        expect(dates(locale).map((text) => String(text).replace(/\s/gu, ' '))).toEqual([
            short,
            long,
            time
        ]);
    });

    it('signs of numbers and the first day of the week', () => {
        expect(localeValue('number.decimalSeparator', 'de-DE')).toBe(',');
        expect(localeValue('number.groupingSeparator', 'pt-BR')).toBe('.');
        expect(localeValue('firstDayOfWeek', 'en-US')).toBe(1);
        expect(localeValue('firstDayOfWeek', 'de-DE')).toBe(2);
    });

    it('what nobody gave a value is said to be missing', () => {
        expect(() => localeValue('currency', 'de-DE')).toThrow('not simulated');
    });
});
