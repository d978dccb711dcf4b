/**
 * What Salesforce compiles into base components as `@salesforce/i18n/*`, as far as they differ in the
 * languages of the panel: patterns of dates and times, signs of numbers, the first day of the week.
 * Patterns are read from the browser's own formats, in the letters of Unicode's tables.
 */
/** A moment whose day, month, hour and minute have one digit each, so that padding can be seen. */
const SAMPLE = Date.UTC(2026, 2, 5, 4, 7, 8);

interface Pattern {
    options: Intl.DateTimeFormatOptions;
    /** Of a month that is written as a word. */
    month?: 'MMM' | 'MMMM';
}

const PATTERNS: Readonly<Record<string, Pattern>> = {
    'dateTime.shortDateFormat': { options: { dateStyle: 'short' } },
    'dateTime.mediumDateFormat': { options: { dateStyle: 'medium' }, month: 'MMM' },
    'dateTime.longDateFormat': { options: { dateStyle: 'long' }, month: 'MMMM' },
    'dateTime.shortTimeFormat': { options: { timeStyle: 'short' } },
    'dateTime.mediumTimeFormat': { options: { timeStyle: 'medium' } }
};

function patternOf(locale: string, { options, month = 'MMM' }: Pattern): string {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    const hour = format.resolvedOptions().hourCycle?.startsWith('h1') ? 'h' : 'H';
    const letters = ({ type, value }: Intl.DateTimeFormatPart): string => {
        const size = Math.min(value.length, 2);
        switch (type) {
            // Salesforce writes all of it, also where the short form has two digits.
            case 'year':
                return 'yyyy';
            case 'month':
                return /^\d+$/.test(value) ? 'M'.repeat(size) : month;
            case 'day':
                return 'd'.repeat(size);
            case 'hour':
                return hour.repeat(size);
            case 'minute':
                return 'mm';
            case 'second':
                return 'ss';
            case 'dayPeriod':
                return 'a';
            default:
                return /\p{L}/u.test(value) ? `'${value}'` : value;
        }
    };
    return format.formatToParts(SAMPLE).map(letters).join('');
}

function signOf(locale: string, type: 'decimal' | 'group'): string {
    const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.8);
    return parts.find((part) => part.type === type)?.value ?? '';
}

/** Newer browsers have it as a method. */
interface WeekInfo {
    getWeekInfo?(): { firstDay: number };
    weekInfo?: { firstDay: number };
}

/** Salesforce counts the days of the week from Sunday, as 1; browsers from Monday. */
function firstDayOfWeek(locale: string): number {
    const own = new Intl.Locale(locale) as Intl.Locale & WeekInfo;
    const { firstDay } = own.getWeekInfo?.() ?? own.weekInfo ?? { firstDay: 7 };
    return (firstDay % 7) + 1;
}

/** @param name as in `@salesforce/i18n/<name>` @throws Error for a name that has no value here */
export function localeValue(name: string, locale: string): string | number {
    const pattern = PATTERNS[name];
    if (pattern) return patternOf(locale, pattern);
    if (name === 'number.decimalSeparator') return signOf(locale, 'decimal');
    if (name === 'number.groupingSeparator') return signOf(locale, 'group');
    if (name === 'firstDayOfWeek') return firstDayOfWeek(locale);
    throw new Error(`@salesforce/i18n/${name} is not simulated.`);
}
