import { readPanelMessage } from 'c/hvsProtocol';
import fc from 'fast-check';
import { counted } from '../counted';
import { door } from '../door';
import { DOORS } from '../doors';
import { TO_ADAPTER } from '../messages';
import { demandShape, misfit, type Shape } from '../recheck';
import { cook, recipes } from '../recipe';
import { STRANGE_NAMES } from '../strange';

/** Few, since this runs with every change; `npm run fuzz` tries as many as it is told to. */
const INPUTS = 300;

describe('hostile input', () => {
    test.each(DOORS.map((each) => [each.name, each] as const))(
        'at the door of %s is refused, or copied and bounded',
        async (_name, each) => {
            const { tried, failure } = await each.search(1, INPUTS);
            expect(failure).toBeNull();
            expect(tried).toBeGreaterThanOrEqual(INPUTS);
        }
    );
});

const HELLO: Shape = { version: 'count', direction: 'toAdapter', id: 'id', kind: 'hello' };
const [hello] = TO_ADAPTER;

const doorOf = (read: (value: unknown) => unknown) =>
    door('leaky', 1, recipes(1), (recipe) => {
        const value = read(cook(recipe, [hello]));
        if (value !== null) demandShape(value, HELLO, 'a hello');
        return 1;
    });

/** As a guard is written in a hurry. */
const hasty = (value: unknown): unknown => {
    const { version, direction, id, kind } = value as Record<string, unknown>;
    return version === 1 && direction === 'toAdapter' && kind === 'hello' && typeof id === 'string'
        ? value
        : null;
};

describe('a search', () => {
    test.each<[string, (value: unknown) => unknown]>([
        ['lets anything in', (value) => value],
        ['throws at what is no object', hasty],
        ['looks at the right members and hands on the wrong ones', (value) => hasty(value ?? {})],
        [
            'copies by name and bounds nothing',
            (value) => {
                const checked = hasty(value ?? {}) as Record<string, unknown> | null;
                return (
                    checked && {
                        version: 1,
                        direction: 'toAdapter',
                        id: checked['id'],
                        kind: 'hello'
                    }
                );
            }
        ]
    ])('finds a guard that %s, and finds it again', async (_what, read) => {
        const { failure } = await doorOf(read).search(1, 20_000);
        expect(failure?.why).toBeTruthy();
        const again = await doorOf(read).search(failure?.seed ?? 0, 1, failure?.path);
        expect(again.failure).toMatchObject({ input: failure?.input });
    });

    it('finds nothing wrong with the guard that there is', async () => {
        const read = (value: unknown): unknown => {
            const message = readPanelMessage(value);
            return message?.kind === 'hello' ? message : null;
        };
        expect((await doorOf(read).search(1, 2_000)).failure).toBeNull();
    });

    it('begins with valid values, and comes to every strange one', () => {
        const sample = fc.sample(recipes(TO_ADAPTER.length), { numRuns: 5_000, seed: 1 });
        const unchanged = sample.filter((recipe) => 'edits' in recipe && recipe.edits.length === 0);
        expect(unchanged.length).toBeGreaterThan(500);
        const text = JSON.stringify(sample);
        expect(STRANGE_NAMES.filter((name) => !text.includes(JSON.stringify(name)))).toEqual([]);
    });

    it('notices a reader that asks more often than a value has members', () => {
        const endless = (value: unknown): number => {
            let sum = 0;
            for (let at = 0; at < (value as unknown[]).length && at < 10_000; at += 1)
                sum += Number((value as unknown[])[at] === undefined);
            return sum;
        };
        expect(() => counted(new Array(4_294_967_295), endless)).toThrow(/asked \d+ times/);
        expect(() => counted(new Array(100).fill(1), endless)).not.toThrow();
    });
});

describe('the second look at what was accepted', () => {
    const shape: Shape = {
        id: 'id',
        at: '?time',
        list: ['count'],
        inner: { '?': '', word: 'a|b' }
    };
    const right = { id: 'x', at: null, list: [1, 2], inner: { word: 'b' } };

    it('finds nothing wrong with what is right', () => {
        for (const inner of [right.inner, null])
            expect(misfit({ ...right, inner }, shape)).toBeNull();
    });

    test.each<[string, unknown]>([
        ['.extra', { ...right, extra: 1 }],
        ['.id', { ...right, id: '' }],
        ['.id', { ...right, id: 'x'.repeat(256) }],
        ['.at', { ...right, at: 8.65e15 }],
        ['.at', { ...right, at: -1 }],
        ['.at', { ...right, at: undefined }],
        ['.list', { ...right, list: new Array(3) }],
        ['.list[1]', { ...right, list: [1, 0.5] }],
        ['.list', { ...right, list: { length: 0 } }],
        ['.inner.word', { ...right, inner: { word: 'c' } }],
        ['.inner.word', { ...right, inner: {} }],
        ['.inner', { ...right, inner: Object.create({ word: 'a' }) as object }],
        ['', Object.create(right)],
        ['.id', Object.defineProperty({ ...right }, 'id', { get: () => 'x' })],
        ['', { ...right, [Symbol('s')]: 1 }]
    ])("finds a wrong '%s'", (way, value) => {
        expect(misfit(value, shape)).toBe(way);
    });
});
