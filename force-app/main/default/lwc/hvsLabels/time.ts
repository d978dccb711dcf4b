/**
 * Times as the user's locale and zone in Salesforce want them, which need not be the browser's. A
 * locale or zone that the browser does not know falls back to the browser's own.
 */
import { made } from './locale';

/** `milliseconds` as minutes and seconds, e.g. '2:05' or '1:02:05', in the locale's digits. */
export function durationText(milliseconds: number, locale: string): string {
    const total = Math.max(0, Math.floor(milliseconds / 1_000));
    const plain = made((name) => new Intl.NumberFormat(name, { useGrouping: false }), locale);
    const padded = made((name) => new Intl.NumberFormat(name, { minimumIntegerDigits: 2 }), locale);
    const [hours, minutes] = [Math.floor(total / 3_600), Math.floor(total / 60) % 60];
    const seconds = padded.format(total % 60);
    return hours > 0
        ? `${plain.format(hours)}:${padded.format(minutes)}:${seconds}`
        : `${plain.format(minutes)}:${seconds}`;
}

/** Made once for many times: that is what costs. */
function timesIn(
    style: Intl.DateTimeFormatOptions,
    locale: string,
    timeZone: string
): (moment: number) => string {
    const inZone = (options: Intl.DateTimeFormatOptions) =>
        made((name) => new Intl.DateTimeFormat(name, options), locale);
    try {
        const times = inZone({ ...style, timeZone });
        return (moment) => times.format(moment);
    } catch {
        const times = new Intl.DateTimeFormat(undefined, style);
        return (moment) => times.format(moment);
    }
}

/** For epoch milliseconds the time of day, e.g. '14:05'. */
export function timesOfDay(locale: string, timeZone: string): (moment: number) => string {
    return timesIn({ timeStyle: 'short' }, locale, timeZone);
}

/** The time of day of an epoch millisecond, e.g. '14:05'. */
export function timeOfDay(moment: number, locale: string, timeZone: string): string {
    return timesOfDay(locale, timeZone)(moment);
}

const DAY_AND_TIME: Intl.DateTimeFormatOptions = {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit'
};

/** Day and time of an epoch millisecond, e.g. 'Tue, Nov 24, 9:00 AM'. */
export function dayAndTime(moment: number, locale: string, timeZone: string): string {
    return timesIn(DAY_AND_TIME, locale, timeZone)(moment);
}
