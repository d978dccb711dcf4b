/**
 * Times of day in a named zone, whatever zone the browser is in. A zone that the browser does not know is taken
 * for UTC, as a wrong hour that everybody sees is better than none.
 */
import type { FollowUpQuick } from 'c/hvsProtocol';

/** What a calendar and a clock on the wall say; `month` 1 to 12. Days beyond a month's end count on. */
export interface WallTime {
    year: number;
    month: number;
    day: number;
    hour: number;
    minute: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONDAY = 1;
const MORNING = 9;

/** By time zone; making one takes longer than all that is done with it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function madeFor(timeZone: string): Intl.DateTimeFormat {
    const parts = {
        calendar: 'gregory',
        numberingSystem: 'latn',
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric'
    } as const;
    try {
        return new Intl.DateTimeFormat('en-US', { ...parts, timeZone });
    } catch {
        return new Intl.DateTimeFormat('en-US', { ...parts, timeZone: 'UTC' });
    }
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
    const format = formats.get(timeZone) ?? madeFor(timeZone);
    formats.set(timeZone, format);
    return format;
}

const utcOf = ({ year, month, day, hour, minute }: WallTime): number =>
    Date.UTC(year, month - 1, day, hour, minute);

/** What the wall says at an epoch millisecond. */
export function wallTimeOf(epoch: number, timeZone: string): WallTime {
    const parts = formatIn(timeZone).formatToParts(epoch);
    const part = (type: Intl.DateTimeFormatPartTypes): number =>
        Number(parts.find((each) => each.type === type)?.value ?? 0);
    return {
        year: part('year'),
        month: part('month'),
        day: part('day'),
        hour: part('hour'),
        minute: part('minute')
    };
}

/** By how much the wall is ahead of UTC, in whole minutes as milliseconds. */
function aheadAt(epoch: number, timeZone: string): number {
    const whole = Math.floor(epoch / MINUTE) * MINUTE;
    return utcOf(wallTimeOf(whole, timeZone)) - whole;
}

/**
 * The epoch millisecond at which the wall says this. A time that comes twice, when the clock is put back, is the
 * first of the two; one that a clock put on leaves out is moved on by what it leaves out (2:30 becomes 3:30).
 */
export function epochOf(wall: WallTime, timeZone: string): number {
    const utc = utcOf(wall);
    const before = aheadAt(utc - DAY, timeZone);
    const after = aheadAt(utc + DAY, timeZone);
    for (const ahead of [Math.max(before, after), Math.min(before, after)]) {
        const epoch = utc - ahead;
        if (aheadAt(epoch, timeZone) === ahead) return epoch;
    }
    return utc - before;
}

/** The moment that a quick choice means when it is made at `now`; epoch milliseconds, whole minutes. */
export function quickTime(quick: FollowUpQuick, now: number, timeZone: string): number {
    if (quick === 'inAnHour') return Math.ceil(now / MINUTE) * MINUTE + HOUR;
    const today = wallTimeOf(now, timeZone);
    const weekday = new Date(utcOf(today)).getUTCDay();
    const days = quick === 'tomorrow' ? 1 : (MONDAY - weekday + 7) % 7 || 7;
    return epochOf({ ...today, day: today.day + days, hour: MORNING, minute: 0 }, timeZone);
}
