import { numberText } from './numbers';

/** '0:07', '12:34', '1:02:03': as call timers are read in every language, in the locale's digits. */
export function durationText(milliseconds: number, locale: string): string {
    const seconds = Math.max(0, Math.floor(milliseconds / 1000));
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    const plain = (value: number): string => numberText(value, locale, { useGrouping: false });
    const padded = (value: number): string =>
        numberText(value, locale, { minimumIntegerDigits: 2 });
    return hours > 0
        ? `${plain(hours)}:${padded(minutes)}:${padded(seconds % 60)}`
        : `${plain(minutes)}:${padded(seconds % 60)}`;
}

/** The same as an ISO 8601 duration, for `<time datetime>`. */
export function durationCode(milliseconds: number): string {
    return `PT${Math.max(0, Math.floor(milliseconds / 1000))}S`;
}
