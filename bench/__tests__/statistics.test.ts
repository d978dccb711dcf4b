import { median, percentile } from '../statistics';

it('the median is the middle one, or between the two in the middle, in whatever order', () => {
    expect(median([30, 10, 20])).toBe(20);
    expect(median([40, 10, 20, 30])).toBe(25);
    expect(median([7])).toBe(7);
});

it('the 95th percentile of twenty is the nineteenth', () => {
    const values = Array.from({ length: 20 }, (_, index) => 20 - index);
    expect(percentile(values, 0.95)).toBe(19);
    expect(percentile(values, 1)).toBe(20);
});

it('nothing has no figure', () => {
    expect(median([])).toBeNaN();
    expect(percentile([], 0.95)).toBeNaN();
});
