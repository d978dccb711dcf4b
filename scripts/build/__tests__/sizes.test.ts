/** The risk: what a rep's browser loads grows, and nobody notices. */
import { complaintsAbout, shippedSizes, type Sizes } from '../sizes';

const SIZES: Sizes = { hvsAdapter: { bytes: 170, gzippedBytes: 60 } };

it('says nothing of what is within its budget, to the last byte', () => {
    expect(complaintsAbout(SIZES, SIZES)).toEqual([]);
});

it.each([
    ['bytes', { bytes: 169, gzippedBytes: 60 }, 'hvsAdapter is over its budget: 170 of 169 bytes.'],
    [
        'gzipped bytes',
        { bytes: 170, gzippedBytes: 59 },
        'hvsAdapter is over its budget: 60 of 59 gzippedBytes.'
    ]
])('says by how much the %s are over', (_unit, budget, complaint) => {
    expect(complaintsAbout(SIZES, { hvsAdapter: budget })).toEqual([complaint]);
});

it('asks for a budget for what has none, and for the end of one that is for nothing', () => {
    expect(complaintsAbout(SIZES, { hvsOther: { bytes: 1, gzippedBytes: 1 } })).toEqual([
        expect.stringContaining('hvsAdapter has no budget'),
        expect.stringContaining('There is no hvsOther any more')
    ]);
});

it('weighs each component with its markup, without its tests', () => {
    const sizes = shippedSizes();
    expect(sizes).toHaveProperty(['c/hvsPanel']);
    expect(sizes['c/hvsPanel']?.bytes).toBeLessThan(100_000);
    expect(sizes['c/hvsPanel']?.gzippedBytes).toBeGreaterThan(1_000);
});
