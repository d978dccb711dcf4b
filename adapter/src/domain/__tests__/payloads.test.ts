import { readClick, readWorkStart } from '../payloads';
import { DeskStory } from './desk-story';

const WORK = { workId: '8HF1', completeWorkWhen: 'TaskSaved', attributes: { to: '4155550101' } };

const NO_OBJECTS: unknown[] = [undefined, null, '', 'text', 7, true, Symbol('s'), () => undefined];

describe('what onWorkStart brings', () => {
    it('is copied, trimmed, without what nobody asked for', () => {
        const payload = {
            workId: ' 8HF1 ',
            completeWorkWhen: 'TaskSaved',
            attributes: { to: ' 415 ', more: 1 },
            extra: 1
        };
        expect(readWorkStart(payload)).toEqual({
            workId: '8HF1',
            to: '415',
            completesOnTask: true
        });
    });

    test.each(['CallEnd', 'tasksaved', '', undefined, null, 7])(
        'says when the work completes otherwise: %p',
        (completeWorkWhen) => {
            expect(readWorkStart({ ...WORK, completeWorkWhen })?.completesOnTask).toBe(false);
        }
    );

    test.each([
        [
            'an id that is no text',
            { ...WORK, workId: { id: 1 } },
            { workId: null, to: '4155550101' }
        ],
        ['no id', { attributes: { to: '1' } }, { workId: null, to: '1' }],
        ['no attributes', { workId: '8HF1' }, { workId: '8HF1', to: '' }],
        ['attributes that are none', { ...WORK, attributes: 'x' }, { workId: '8HF1', to: '' }],
        ['a number as a number', { ...WORK, attributes: { to: 4155550101 } }, { to: '4155550101' }],
        ['a text without end', { ...WORK, workId: 'x'.repeat(5_000) }, { workId: null }]
    ])('is read as far as it goes with %s', (_what, payload, expected) => {
        expect(readWorkStart(payload)).toMatchObject(expected);
    });

    it('is nothing without an id and a number', () => {
        for (const payload of [...NO_OBJECTS, {}, [], { workId: '', attributes: { to: ' ' } }])
            expect(readWorkStart(payload)).toBeNull();
    });
});

describe('what onClickToDial brings', () => {
    test.each([
        ['a lead', { recordId: '00Q1' }, { whoId: '00Q1', whatId: null }],
        ['a contact', { recordId: '0031' }, { whoId: '0031', whatId: null }],
        ['an account', { recordId: '0011' }, { whoId: null, whatId: '0011' }],
        [
            'a person account',
            { recordId: '0011', personAccount: true, contactId: '0032' },
            { whoId: '0032', whatId: null }
        ],
        [
            'a business account with a contact',
            { recordId: '0011', personAccount: false, contactId: '0032' },
            { whoId: null, whatId: '0011' }
        ],
        [
            'a Task, which only the org can say whom it is for',
            { recordId: '00T1' },
            { whoId: null, whatId: null }
        ]
    ])('on %s tells whom the Task is for', (_what, payload, expected) => {
        const click = readClick({ number: '1', recordName: 'Name', ...payload });
        expect(click?.record).toMatchObject({ name: 'Name', ...expected });
    });

    it('may come without a record, and is nothing without an object', () => {
        expect(readClick({ number: ' 1 ' })).toEqual({ number: '1', record: null });
        for (const payload of NO_OBJECTS) expect(readClick(payload)).toBeNull();
    });
});

/** Payloads that nobody should send and everybody can. */
const throws = (): never => {
    throw new Error('do not look');
};
const circle: Record<string, unknown> = {};
circle['attributes'] = circle;
const HOSTILE: [string, unknown][] = [
    [
        'a member that throws when it is read',
        {
            get workId() {
                return throws();
            }
        }
    ],
    [
        'nothing that can be read at all',
        new Proxy({}, { get: throws, has: throws, ownKeys: throws })
    ],
    ['a list without end', new Array(4_294_967_295)],
    ['itself', circle],
    ['members of what every object has', { constructor: { to: '1' }, toString: '8HF1' }],
    ['texts that are objects', { workId: new String('8HF1'), attributes: { to: new String('1') } }],
    ['numbers that are none', { workId: NaN, attributes: { to: -Infinity } }]
];

describe('bad payloads', () => {
    test.each(HOSTILE)('with %s are no work', (_what, payload) => {
        expect(readWorkStart(payload)).toBeNull();
    });

    test.each(HOSTILE)('with %s dial nothing', (_what, payload) => {
        const desk = new DeskStory();
        const { notices } = desk.happens({ type: 'ClickedToDial', payload });
        expect(notices).toHaveLength(1);
        expect(desk.effects).toEqual([]);
        expect(desk.desk.calls.size).toBe(0);
    });

    it('with a prototype are read as what is in them, and lend theirs to nobody', () => {
        const payload: unknown = JSON.parse(
            '{"workId":"8HF1","attributes":{"to":"415"},"__proto__":{"completesOnTask":true}}'
        );
        expect(readWorkStart(payload)).toEqual({
            workId: '8HF1',
            to: '415',
            completesOnTask: false
        });
        expect(Object.getPrototypeOf(readWorkStart(payload))).toBe(Object.prototype);
    });

    it('with names without end are dialled without them, for the number is what counts', () => {
        const desk = new DeskStory();
        desk.happens({
            type: 'ClickedToDial',
            payload: {
                number: '4155550101',
                recordId: '00Q1',
                recordName: 'x'.repeat(1_000_000)
            }
        });
        expect(desk.effectsOf('dial')).toMatchObject([{ target: { text: '+14155550101' } }]);
        expect([...desk.desk.calls.values()][0]?.clicked).toMatchObject({ name: '' });
    });

    it('are reported and survived, and nothing is lost of what was there', () => {
        const desk = new DeskStory();
        const work = desk.starts('8HF1', '(415) 555-0101');
        for (const payload of [...NO_OBJECTS, {}]) {
            expect(desk.happens({ type: 'WorkStarted', payload }).notices).toEqual([
                { code: 'PayloadMalformed', detail: 'onWorkStart' }
            ]);
        }
        for (const payload of NO_OBJECTS) {
            expect(desk.happens({ type: 'ClickedToDial', payload }).notices).toEqual([
                { code: 'PayloadMalformed', detail: 'onClickToDial' }
            ]);
        }
        expect([...desk.desk.works.keys()]).toEqual([work]);
        expect(desk.linkOf(desk.dials('4155550101'))).toEqual([work, 'number']);
    });

    it('with another completeWorkWhen is reported and treated as what Salesforce documents', () => {
        const desk = new DeskStory();
        const payload = { ...WORK, completeWorkWhen: 'CallEnd' };
        expect(desk.happens({ type: 'WorkStarted', payload }).notices).toEqual([
            { code: 'CompleteWhenUnknown', detail: '8HF1' }
        ]);
        desk.wrapsUp(desk.dials('4155550101'));
        expect(desk.completions).toHaveLength(1);
    });

    it('without an id is a work that the rep sees, although it can never be completed', () => {
        const desk = new DeskStory();
        desk.happens({ type: 'WorkStarted', payload: { attributes: { to: '4155550101' } } });
        expect([...desk.desk.works.values()]).toMatchObject([
            { phase: 'started', trouble: { code: 'WorkWithoutId', remedy: 'none' } }
        ]);
        expect(desk.effectsOf('describeWork')).toEqual([]);
    });
});
