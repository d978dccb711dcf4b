/**
 * Formats of the user's locale and zone in Salesforce. A locale or zone that the browser does not know falls back
 * to the browser's own. Making a format takes longer than drawing a card, so each is made once.
 */
const numberFormats = new Map<string, Intl.NumberFormat>();
const momentFormats = new Map<string, Intl.DateTimeFormat>();

function once<T>(known: Map<string, T>, name: string, make: () => T): T {
    const format = known.get(name) ?? make();
    known.set(name, format);
    return format;
}

function orElse<T>(make: () => T, other: () => T): T {
    try {
        return make();
    } catch {
        return other();
    }
}

/** @param locale BCP 47; '' for the browser's own */
export function numbersIn(
    locale: string,
    options: Intl.NumberFormatOptions = {}
): Intl.NumberFormat {
    const make = (name?: string): Intl.NumberFormat => new Intl.NumberFormat(name, options);
    return once(numberFormats, JSON.stringify([locale, options]), () =>
        orElse(() => make(locale || undefined), make)
    );
}

/** @param locale as of `numbersIn` @param timeZone IANA */
export function momentsIn(
    locale: string,
    timeZone: string,
    style: Intl.DateTimeFormatOptions
): Intl.DateTimeFormat {
    const make = (name?: string, zone?: string): Intl.DateTimeFormat =>
        new Intl.DateTimeFormat(name, { ...style, ...(zone !== undefined && { timeZone: zone }) });
    return once(momentFormats, JSON.stringify([locale, timeZone, style]), () =>
        orElse(
            () =>
                orElse(
                    () => make(locale || undefined, timeZone),
                    () => make(undefined, timeZone)
                ),
            make
        )
    );
}
