/** '0:07', '12:34', '1:02:03': as call timers are read in every language. */
export function durationText(milliseconds: number): string {
    const seconds = Math.max(0, Math.floor(milliseconds / 1000));
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    const twoDigits = (value: number): string => String(value).padStart(2, '0');
    return hours > 0
        ? `${hours}:${twoDigits(minutes)}:${twoDigits(seconds % 60)}`
        : `${minutes}:${twoDigits(seconds % 60)}`;
}

/** The same as an ISO 8601 duration, for `<time datetime>`. */
export function durationCode(milliseconds: number): string {
    return `PT${Math.max(0, Math.floor(milliseconds / 1000))}S`;
}
