/** In the user's locale; without one, or with one that the browser does not know, in its own. */
function inLocale(locale: string, write: (known: string | undefined) => string): string {
    try {
        return write(locale || undefined);
    } catch {
        return write(undefined);
    }
}

/** Numbers as the user's locale in Salesforce writes them. */
export function numberText(
    value: number,
    locale: string,
    options?: Intl.NumberFormatOptions
): string {
    return inLocale(locale, (known) => new Intl.NumberFormat(known, options).format(value));
}

/** Day and time of day of an epoch millisecond, where the user is; '' for the zone of the browser. */
export function momentText(moment: number, locale: string, timeZone: string): string {
    const options: Intl.DateTimeFormatOptions = {
        month: 'short',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        timeZone: timeZone || undefined
    };
    return inLocale(locale, (known) => new Intl.DateTimeFormat(known, options).format(moment));
}
