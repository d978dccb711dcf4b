/** What calendar and clock say at a place, wherever the browser thinks it is. */

const PARTS = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23'
} as const;

/** By time zone; making one takes longer than all that is done with it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * `time` in epoch milliseconds; `day` as YYYY-MM-DD, `minute` since midnight. Throws for a zone that the browser does
 * not know.
 */
export function wallClockAt(time: number, timeZone: string): { day: string; minute: number } {
    const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en', { ...PARTS, timeZone });
    formats.set(timeZone, format);
    const parts = format.formatToParts(time);
    const part = (type: keyof typeof PARTS): string =>
        parts.find((each) => each.type === type)?.value ?? '';
    return {
        day: `${part('year')}-${part('month')}-${part('day')}`,
        minute: Number(part('hour')) * 60 + Number(part('minute'))
    };
}
