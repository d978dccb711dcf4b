import type { Call } from '../call';
import { CALL_TABLE } from '../call-table';
import { readStoredCall } from '../stored-call';
import { readStoredWork } from '../stored-work';
import { WORK_TABLE, type Work } from '../work';
import { reachableCalls, reachableWorks } from './reachable';

const calls = reachableCalls();
const works = reachableWorks();

/** Of each phase the one that says most. */
function fullest<Thing extends Call | Work>(things: Thing[]): [string, Thing][] {
    const size = (thing: Thing): number => JSON.stringify(thing).length;
    const best = new Map<string, Thing>();
    for (const thing of things) {
        const known = best.get(thing.phase);
        if (!known || size(known) < size(thing)) best.set(thing.phase, thing);
    }
    return [...best];
}

const callOf = Object.fromEntries(
    fullest(calls.filter((call) => call.followUpOf === null))
) as Record<Call['phase'], Call>;
const workOf = Object.fromEntries(fullest(works)) as Record<Work['phase'], Work>;

/** Each member's way, from the outside inwards: `['number', 'raw']`. */
function waysInto(thing: object, above: string[] = []): string[][] {
    return Object.entries(thing).flatMap(([name, value]: [string, unknown]) => {
        const way = [...above, name];
        return typeof value === 'object' && value !== null ? [way, ...waysInto(value, way)] : [way];
    });
}

function changed(
    thing: object,
    way: string[],
    change: (holder: object, name: string) => void
): object {
    const copy = structuredClone(thing);
    const last = way.at(-1) ?? '';
    const holder = way
        .slice(0, -1)
        .reduce((inner, name) => Reflect.get(inner, name) as object, copy);
    change(holder, last);
    return copy;
}

/** No member of a call or a work, and no part of one, is any of these. */
const NOTHING_KEPT: [string, unknown][] = [
    ['nothing', undefined],
    ['an empty object', {}],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a bigint', 7n],
    ['no number', NaN],
    ['a number without end', Infinity],
    ['a time before all times', -1],
    ['a time after all times', 9.1e15],
    ['a text longer than any', 'x'.repeat(32_001)],
    ['a list longer than any', new Array(2_001).fill('x')],
    ['a list without items', new Array(4_000_000_000)]
];

/** Members that older versions did not keep: without them a life is read all the same. */
const SINCE = new Set([
    'assigned',
    'begun',
    'doNotCall',
    'followUpAt',
    'followUpOf',
    'followedUp',
    'hold',
    'origin',
    'popped'
]);

type Guard = (state: unknown) => object | null;

const LIVES: [string, [phase: string, thing: object][], Guard][] = [
    ['call', fullest(calls), readStoredCall],
    ['work', fullest(works), readStoredWork]
];

describe('what was kept', () => {
    it('of a call is read back as it was, whatever the table led to', () => {
        expect(new Set(calls.map(({ phase }) => phase)).size).toBe(
            Object.keys(CALL_TABLE).length - 1
        );
        for (const call of calls) expect(readStoredCall(structuredClone(call))).toEqual(call);
    });

    it('of a work is read back as it was, whatever the table led to', () => {
        expect(new Set(works.map(({ phase }) => phase)).size).toBe(
            Object.keys(WORK_TABLE).length - 1
        );
        for (const work of works) expect(readStoredWork(structuredClone(work))).toEqual(work);
    });

    describe.each(LIVES)('of a %s', (_what, kept, read) => {
        test.each(kept)('is not read while %s with a member that is', (_phase, thing) => {
            expect(read(thing)).toEqual(thing);
            const passed = waysInto(thing).flatMap((way) =>
                NOTHING_KEPT.filter(
                    ([, wrong]) => wrong !== undefined || !SINCE.has(way.at(-1) ?? '')
                )
                    .filter(([, wrong]) =>
                        read(
                            changed(thing, way, (holder, name) => Reflect.set(holder, name, wrong))
                        )
                    )
                    .map(([what]) => `${way.join('.')}: ${what}`)
            );
            expect(passed).toEqual([]);
        });

        test.each(kept)('is not read while %s with a member that throws', (_phase, thing) => {
            const get = (): never => {
                throw new Error('do not look');
            };
            for (const way of waysInto(thing))
                expect(
                    read(
                        changed(thing, way, (holder, name) => {
                            Object.defineProperty(holder, name, { get, enumerable: true });
                        })
                    )
                ).toBeNull();
        });

        it('is not read if it is something else altogether', () => {
            const hostile = new Proxy(
                {},
                {
                    get: () => {
                        throw new Error('do not look');
                    }
                }
            );
            for (const other of [undefined, null, '', 'text', 7, true, [], {}, new Map(), hostile])
                expect(read(other)).toBeNull();
        });

        it('is a copy that holds what it should and no more', () => {
            const [, thing] = kept[0]!;
            const odd = Object.assign(Object.create({ inherited: 1 }) as object, {
                ...structuredClone(thing),
                extra: 1,
                ['__proto__']: null
            });
            const copy = read(odd);
            expect(copy).toEqual(thing);
            expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
            expect(Object.keys(copy ?? {}).sort()).toEqual(Object.keys(thing).sort());
            const parts = Object.values(copy ?? {}).filter((part) => part instanceof Object);
            const given: unknown[] = Object.values(odd);
            expect(parts.filter((part) => given.includes(part))).toEqual([]);
        });
    });

    test.each<[string, Call, Partial<Call>]>([
        ['is held for nothing', callOf.held, { hold: null }],
        ['is dialled and held', callOf.dialling, { hold: { person: 'asked', outsideHours: true } }],
        [
            'is held though nothing speaks against it',
            callOf.held,
            { hold: { person: 'free', outsideHours: false }, deadlineAt: null }
        ],
        [
            'waits for Salesforce for ever',
            callOf.held,
            { hold: { person: 'asked', outsideHours: false }, deadlineAt: null }
        ],
        ['is held and over', callOf.held, { endedAt: 1, endReason: 'notDialled' }],
        ['is undoable without a choice', callOf.undoable, { choice: null }],
        ['is being saved without a choice', callOf.saving, { choice: null }],
        ['is looked up without a choice', callOf.checkingTask, { choice: null }],
        ['is saved without a choice', callOf.saved, { choice: null }],
        ['needs attention without a choice', callOf.needsAttention, { choice: null }],
        ['is undoable for ever', callOf.undoable, { deadlineAt: null }],
        ['is being saved for ever', callOf.saving, { deadlineAt: null }],
        ['is looked up for ever', callOf.checkingTask, { deadlineAt: null }],
        ['is chosen for by itself', callOf.choosing, { deadlineAt: 1 }],
        ['needs attention for a while', callOf.needsAttention, { deadlineAt: 1 }],
        [
            'is saved for a work and goes',
            callOf.saved,
            { workKey: 'work-1', link: 'rep', taskId: '00T1', deadlineAt: 1 }
        ],
        ['needs attention without a reason', callOf.needsAttention, { trouble: null }],
        ['is linked to nothing', callOf.choosing, { workKey: null, link: 'number' }],
        ['is linked to a work by nothing', callOf.choosing, { workKey: 'work-1', link: null }],
        ['is over for no reason', callOf.choosing, { endedAt: 1, endReason: null }],
        ['is not over for a reason', callOf.choosing, { endedAt: null, endReason: 'hungUp' }],
        ['is over while it rings', callOf.dialling, { endedAt: 1, endReason: 'hungUp' }],
        ['is over while it goes on', callOf.connected, { endedAt: 1, endReason: 'hungUp' }],
        ['goes on and was never answered', callOf.connected, { connectedAt: null }],
        [
            'is saved for a work with no Task',
            callOf.saved,
            { workKey: 'work-1', link: 'rep', taskId: null, deadlineAt: null }
        ],
        [
            'is saved for no work and never goes',
            callOf.saved,
            { workKey: null, link: null, deadlineAt: null }
        ],
        [
            'has chosen nothing',
            callOf.saving,
            { choice: { disposition: '  ', notes: '', wasConnected: true, followUpAt: null } }
        ],
        [
            'has chosen more than a Task holds',
            callOf.saving,
            {
                choice: {
                    disposition: 'x'.repeat(256),
                    notes: '',
                    wasConnected: true,
                    followUpAt: null
                }
            }
        ],
        ['is on the phone and was saved', callOf.connected, { attempt: 1 }],
        ['is undoable and was saved', callOf.undoable, { attempt: 1 }],
        ['is looked up and was never saved', callOf.checkingTask, { attempt: 0 }],
        ['has a Task and is not saved', callOf.choosing, { taskId: '00T1' }],
        ['is gone', callOf.saved, { phase: 'gone' }],
        ['has no id', callOf.choosing, { id: '' }]
    ])('of a call that %s is not read', (_what, call, change) => {
        expect(readStoredCall(call)).toEqual(call);
        expect(readStoredCall({ ...call, ...change })).toBeNull();
    });

    const { completion } = workOf.completing;

    test.each<[string, Work, Partial<Work>]>([
        ['is being completed with nothing', workOf.completing, { completion: null }],
        ['is looked up with nothing', workOf.checkingWork, { completion: null }],
        ['needs attention with nothing', workOf.needsAttention, { completion: null }],
        ['is complete with nothing', workOf.completed, { completion: null }],
        ['is being completed for ever', workOf.completing, { deadlineAt: null }],
        ['is looked up for ever', workOf.checkingWork, { deadlineAt: null }],
        ['is complete and never goes', workOf.completed, { deadlineAt: null }],
        ['needs attention without a reason', workOf.needsAttention, { trouble: null }],
        ['waits for its call for a while', workOf.started, { deadlineAt: 1 }],
        ['needs attention for a while', workOf.needsAttention, { deadlineAt: 1 }],
        ['is linked to no call', workOf.linked, { callIds: [] }],
        ['waits for the call that it has', workOf.started, { callIds: ['call-1'] }],
        ['is completed as another', workOf.completing, { workId: '8HF2' }],
        ['is completed and has no id', workOf.completing, { workId: null }],
        [
            'is completed with no Task',
            workOf.completing,
            { completion: completion && { ...completion, taskId: '' } }
        ],
        [
            'is completed with no disposition',
            workOf.completing,
            { completion: completion && { ...completion, disposition: ' ' } }
        ],
        [
            'is completed without a word on the connection',
            workOf.completing,
            { completion: completion && ({ ...completion, wasConnected: undefined } as never) }
        ],
        ['is gone', workOf.completed, { phase: 'gone' }],
        ['has no key', workOf.started, { key: '' }]
    ])('of a work that %s is not read', (_what, work, change) => {
        expect(readStoredWork(work)).toEqual(work);
        expect(readStoredWork({ ...work, ...change })).toBeNull();
    });
});
