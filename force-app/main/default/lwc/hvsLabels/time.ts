/**
 * Times as the user's locale and zone in Salesforce want them, which need not be the browser's. A
 * locale or zone that the browser does not know falls back to the browser's own.
 */
function made<T>(make: (locale: string | undefined) => T, locale: string): T {
    try {
        return make(locale || undefined);
    } catch {
        return make(undefined);
    }
}

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

/** The time of day of an epoch millisecond, e.g. '14:05'. */
export function timeOfDay(moment: number, locale: string, timeZone: string): string {
    const timeStyle = 'short';
    try {
        return made(
            (name) => new Intl.DateTimeFormat(name, { timeStyle, timeZone }),
            locale
        ).format(moment);
    } catch {
        return new Intl.DateTimeFormat(undefined, { timeStyle }).format(moment);
    }
}
