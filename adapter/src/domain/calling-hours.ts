import { zonesOf } from './number-zones';
import type { PhoneNumber } from './phone-number';
import { wallClockAt } from './wall-clock';

/** When people may be called, by the clock where they are; minutes since midnight. */
export interface CallingHours {
    from: number;
    /** No longer part of it; before `from` when the hours go past midnight. */
    to: number;
}

const HOURS = /^([01]?\d|2[0-3]):([0-5]\d)\s*[-–]\s*([01]?\d|2[0-4]):([0-5]\d)$/;
const DAY = 24 * 60;

/** `08:00-21:00`, also past midnight; null for what is no such text, or no time at all. */
export function readCallingHours(text: string): CallingHours | null {
    const found = HOURS.exec(text.trim());
    if (!found) return null;
    const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = found.slice(1).map(Number);
    const hours = { from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute };
    return hours.to > DAY || hours.from === hours.to ? null : hours;
}

function isWithin({ from, to }: CallingHours, minute: number): boolean {
    return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

/**
 * Whether it is outside of the hours in any zone that the number may be in. A number whose place cannot be
 * told counts as outside: not to know is no permission. `country`: of numbers without a country code.
 */
export function isOutsideHours(
    hours: CallingHours | null,
    number: PhoneNumber,
    country: string,
    time: number
): boolean {
    if (!hours) return false;
    const zones = zonesOf(number, country);
    return (
        zones.length === 0 || zones.some((zone) => !isWithin(hours, wallClockAt(time, zone).minute))
    );
}
