import { createRandom } from '../random';

const drawn = (seed: number, stream: number): number[] => {
    const random = createRandom(seed, stream);
    return Array.from({ length: 50 }, () => random.below(1_000));
};

it('draws the same numbers for the same seed, and others for any other', () => {
    expect(drawn(1, 7)).toEqual(drawn(1, 7));
    expect(drawn(1, 7)).not.toEqual(drawn(1, 8));
    expect(drawn(1, 7)).not.toEqual(drawn(2, 7));
    expect(drawn(2 ** 40 + 1, 7)).not.toEqual(drawn(1, 7));
});

it('draws each of a few values about equally often', () => {
    const random = createRandom(3, 0);
    const counts = [0, 0, 0, 0, 0];
    for (let draw = 0; draw < 50_000; draw += 1) {
        const value = random.below(5);
        counts[value] = counts[value]! + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});

it('takes chances in about their share, and never or always at the ends', () => {
    const random = createRandom(4, 0);
    const taken = (share: number): number =>
        Array.from({ length: 10_000 }, () => random.chance(share)).filter(Boolean).length;
    expect(Math.abs(taken(0.3) - 3_000)).toBeLessThan(250);
    expect(taken(0)).toBe(0);
    expect(taken(1)).toBe(10_000);
});

it('picks from what there is, and refuses to pick from nothing', () => {
    const random = createRandom(5, 0);
    expect(random.pick(['only'])).toBe('only');
    expect(() => random.pick([])).toThrow('nothing to pick from');
});
