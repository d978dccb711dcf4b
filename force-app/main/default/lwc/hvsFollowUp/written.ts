/**
 * Dates and times as they are written in fields, which know no zone: '2026-11-24' and '09:00:00.000' are what the
 * wall of the user in Salesforce says.
 */
import { epochOf, wallTimeOf } from 'c/hvsZone';

const padded = (value: number, length = 2): string => String(value).padStart(length, '0');

export function dateOf(epoch: number, timeZone: string): string {
    const { year, month, day } = wallTimeOf(epoch, timeZone);
    return `${padded(year, 4)}-${padded(month)}-${padded(day)}`;
}

export function timeOf(epoch: number, timeZone: string): string {
    const { hour, minute } = wallTimeOf(epoch, timeZone);
    return `${padded(hour)}:${padded(minute)}:00.000`;
}

/**
 * The moment that is written; epoch milliseconds. A date without a time means nine in the morning, a time without
 * a date the next time that the wall says so.
 */
export function momentOf(date: string, time: string, now: number, timeZone: string): number {
    const [hour = 9, minute = 0] = time === '' ? [] : time.split(':').map(Number);
    const [year = 0, month = 1, day = 1] = (date || dateOf(now, timeZone)).split('-').map(Number);
    const wall = { year, month, day, hour, minute };
    const moment = epochOf(wall, timeZone);
    return date === '' && moment <= now ? epochOf({ ...wall, day: day + 1 }, timeZone) : moment;
}
