/** The risk: a benchmark that says 'met' whatever it measured. */
import {
    judgeGrowth,
    judgeMemory,
    judgeOurselves,
    judgeSizes,
    judgeStart,
    judgeTurnaround
} from '../judge';
import { isMet, tableOf, withRoom, type Result } from '../result';
import { turnaroundOf } from '../turnaround';

const verdicts = (results: readonly Result[]) => results.map(isMet);

it('a start may take a fifth longer than the reference, and no more', () => {
    const sides = { adapter: [1, 120, 500], reference: [100, 100, 100] };
    expect(verdicts(judgeStart({ cold: sides, warm: sides }))).toEqual([true, true]);
    const slow = { ...sides, adapter: [121, 121, 121] };
    expect(verdicts(judgeStart({ cold: sides, warm: slow }))).toEqual([true, false]);
});

describe('a turnaround', () => {
    const side = (total: number, own: number) => Array.from({ length: 9 }, () => ({ total, own }));

    it('is judged against the reference where the host answers after 50 ms', () => {
        const fast = { adapter: side(110, 8), reference: side(100, 1) };
        const slow = { adapter: side(111, 9), reference: side(100, 1) };
        expect(verdicts(judgeTurnaround(50, fast))).toEqual([true, true]);
        expect(verdicts(judgeTurnaround(50, slow))).toEqual([false, false]);
        expect(verdicts(judgeTurnaround(200, slow))).toEqual([null, false]);
    });

    it('is our own but for the two answers that were waited for', () => {
        const message = (at: number, direction: 'toHost' | 'toAdapter', methodName: string) => ({
            at,
            direction,
            methodName
        });
        const messages = [
            message(90, 'toHost', 'saveLog'),
            message(105, 'toHost', 'saveLog'),
            message(155, 'toAdapter', 'saveLog'),
            message(156, 'toHost', 'refreshView'),
            message(157, 'toHost', 'publish'),
            message(158, 'toHost', 'completeWork'),
            message(208, 'toAdapter', 'completeWork'),
            message(209, 'toHost', 'showItem')
        ];
        expect(turnaroundOf({ pressedAt: 100, messages })).toEqual({ total: 108, own: 8 });
    });
});

it('growth is judged by the first and the last amount', () => {
    const at = (works: number, event: number, write: number, restore: number) => ({
        works,
        costs: [{ event, write, restore }]
    });
    const flat = [at(1, 1, 1, 1), at(1_000, 9, 9, 100), at(10_000, 1.5, 1.5, 1_500)];
    expect(verdicts(judgeGrowth(flat))).toEqual([true, true, true]);
    const steep = [at(1, 1, 1, 1), at(1_000, 1, 1, 100), at(10_000, 1.6, 2, 1_600)];
    expect(verdicts(judgeGrowth(steep))).toEqual([false, false, false]);
});

it('memory is judged against a page that read the same journal, and what grew most is named', () => {
    const look = (calls: number, text: number) => ({
        heap: calls + text,
        journal: 7,
        kinds: { Call: calls, string: text }
    });
    const fresh = look(1_000_000, 1_000_000);
    const flat = judgeMemory({ calls: 100, used: look(1_000_000, 1_200_000), fresh });
    expect([isMet(flat), flat.beside]).toEqual([
        true,
        '2.2 MB against 2.0 MB, 7 entries; most of it string, 200 kB'
    ]);
    const grown = judgeMemory({ calls: 100, used: look(1_300_000, 1_000_000), fresh });
    expect(isMet(grown)).toBe(false);
});

it('a file may be as large as its budget, and one without a budget is too large', () => {
    const size = { bytes: 30, gzippedBytes: 10 };
    const less = { bytes: 30, gzippedBytes: 9 };
    expect(verdicts(judgeSizes({ a: size, b: size, c: size }, { a: size, b: less }))).toEqual([
        true,
        false,
        false
    ]);
});

it('whoever develops this waits for eight minutes at most', () => {
    const times = { firstStart: 90, warmStart: 5, test: 480, steps: [] };
    expect(verdicts(judgeOurselves(times))).toEqual([true, true, true]);
    const slow = { firstStart: 91, warmStart: 6, test: 481, steps: [] };
    expect(verdicts(judgeOurselves(slow))).toEqual([false, false, false]);
});

it('the short form minds nothing but a ratio of more than twice its goal', () => {
    const row = { group: 'start', what: 'cold', unit: 'ratio', goal: 1.2, beside: '' } as const;
    const of = (change: Partial<Result>) => withRoom([{ ...row, figure: 2.5, ...change }]);
    expect([of({}), of({ figure: NaN }), of({ figure: 2.4 })].map(verdicts)).toEqual([
        [false],
        [false],
        [true]
    ]);
    expect([of({ unit: 'ms' }), of({ goal: null })]).toEqual([[], []]);
});

it('the table says what was missed', () => {
    const row = { group: 'start', what: 'cold', unit: 'ratio', goal: 1.2, beside: '' } as const;
    expect(tableOf([{ ...row, figure: 1.3 }])).toBe('start  cold  1.30  at most 1.20  MISSED');
    expect(tableOf([{ ...row, figure: 1.3, goal: null }])).toBe('start  cold  1.30');
});
