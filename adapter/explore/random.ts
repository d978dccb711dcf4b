/** A stream of numbers that a seed decides: the generator sfc32, run in until it has forgotten its seed. */
export interface Random {
    /** At least 0, less than `limit`. */
    below(limit: number): number;
    chance(share: number): boolean;
    /** Throws on an empty list. */
    pick<T>(list: readonly T[]): T;
}

const RUN_IN = 12;
const RANGE = 2 ** 32;

/** Two numbers, so that schedule n of seed s is the same whatever else is run. */
export function createRandom(seed: number, stream: number): Random {
    let a = seed | 0;
    let b = stream | 0;
    let c = Math.floor(seed / RANGE) ^ 0x9e3779b9;
    let counter = 1;

    function next(): number {
        const sum = (a + b + counter) | 0;
        counter = (counter + 1) | 0;
        a = b ^ (b >>> 9);
        b = (c + (c << 3)) | 0;
        c = (c << 21) | (c >>> 11);
        c = (c + sum) | 0;
        return (sum >>> 0) / RANGE;
    }
    for (let round = 0; round < RUN_IN; round += 1) next();

    return {
        below: (limit) => Math.floor(next() * limit),
        chance: (share) => next() < share,
        pick(list) {
            if (list.length === 0) throw new Error('nothing to pick from');
            return list[Math.floor(next() * list.length)] as (typeof list)[number];
        }
    };
}
