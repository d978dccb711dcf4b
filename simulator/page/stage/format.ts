/** Words and numbers as the rep's locale writes them. */
export interface Formats {
    /** 'Germany' for 'DE'. */
    country(code: string): string;
    /** Day and time, e.g. 'Nov 22, 2:05 PM'. */
    dayAndTime(at: number): string;
    /** With seconds and milliseconds, for the wire. */
    exactTime(at: number): string;
    /** '1:05' for 65 seconds. */
    duration(seconds: number): string;
    /** The time of day where somebody lives; null when the country has several zones. */
    localTime(country: string, at: number): string | null;
}

/** Countries with one time zone that matters for a call. */
const ZONES: Record<string, string> = {
    DE: 'Europe/Berlin',
    FR: 'Europe/Paris',
    GB: 'Europe/London',
    IE: 'Europe/Dublin',
    ES: 'Europe/Madrid',
    IT: 'Europe/Rome',
    NL: 'Europe/Amsterdam',
    AT: 'Europe/Vienna',
    CH: 'Europe/Zurich',
    SE: 'Europe/Stockholm',
    PL: 'Europe/Warsaw',
    JP: 'Asia/Tokyo',
    IN: 'Asia/Kolkata',
    SG: 'Asia/Singapore',
    KR: 'Asia/Seoul',
    NZ: 'Pacific/Auckland',
    ZA: 'Africa/Johannesburg'
};

/** The page itself speaks English, so countries have their English names. */
export function formatsFor(locale: string, timeZone: string): Formats {
    const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });
    const dayAndTime = new Intl.DateTimeFormat(locale, {
        timeZone,
        month: 'short',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit'
    });
    const clocks = new Map<string, Intl.DateTimeFormat>();
    const clockIn = (zone: string): Intl.DateTimeFormat => {
        const options = { timeZone: zone, hour: 'numeric', minute: '2-digit' } as const;
        const clock = clocks.get(zone) ?? new Intl.DateTimeFormat(locale, options);
        clocks.set(zone, clock);
        return clock;
    };
    const exactTime = new Intl.DateTimeFormat('en-GB', {
        timeZone,
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
        fractionalSecondDigits: 3
    });
    return {
        country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
        dayAndTime: (at) => dayAndTime.format(at),
        exactTime: (at) => exactTime.format(at),
        duration: (seconds) =>
            `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
        localTime: (country, at) => {
            const zone = ZONES[country];
            return zone === undefined ? null : clockIn(zone).format(at);
        }
    };
}
