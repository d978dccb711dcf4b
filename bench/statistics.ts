/** What is said of many times or sizes in one figure. */

const inOrder = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** The value that this share of all does not exceed, by the nearest rank; `share` is above 0, at most 1. NaN of none. */
export function percentile(values: readonly number[], share: number): number {
    return inOrder(values)[Math.ceil(values.length * share) - 1] ?? NaN;
}

/** The one in the middle; of an even number the mean of the two there. NaN of none. */
export function median(values: readonly number[]): number {
    const sorted = inOrder(values);
    const middle = (sorted.length - 1) / 2;
    return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}
