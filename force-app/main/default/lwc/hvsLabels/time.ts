/** Times as the user's locale and zone in Salesforce want them, which need not be the browser's. */
import { momentsIn, numbersIn } from './locale';

/** `milliseconds` as minutes and seconds, e.g. '2:05' or '1:02:05', in the locale's digits. */
export function durationText(milliseconds: number, locale: string): string {
    const total = Math.max(0, Math.floor(milliseconds / 1_000));
    const plain = numbersIn(locale, { useGrouping: false });
    const padded = numbersIn(locale, { minimumIntegerDigits: 2 });
    const [hours, minutes] = [Math.floor(total / 3_600), Math.floor(total / 60) % 60];
    const seconds = padded.format(total % 60);
    return hours > 0
        ? `${plain.format(hours)}:${padded.format(minutes)}:${seconds}`
        : `${plain.format(minutes)}:${seconds}`;
}

const TIME: Intl.DateTimeFormatOptions = { timeStyle: 'short' };
const DAY_AND_TIME: Intl.DateTimeFormatOptions = {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit'
};

/** The time of day of an epoch millisecond, e.g. '14:05'. */
export function timeOfDay(moment: number, locale: string, timeZone: string): string {
    return momentsIn(locale, timeZone, TIME).format(moment);
}

/** Day and time of an epoch millisecond, e.g. 'Tue, Nov 24, 9:00 AM'. */
export function dayAndTime(moment: number, locale: string, timeZone: string): string {
    return momentsIn(locale, timeZone, DAY_AND_TIME).format(moment);
}
