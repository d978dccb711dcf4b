/** A number from 0 (included) to 1 (excluded). */
export type Random = () => number;

/** The same seed gives the same numbers, for tests and for demonstrations that can be repeated. */
export function seededRandom(seed: number): Random {
    // mulberry32: a 32-bit state is plenty for a pretend phone.
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}
