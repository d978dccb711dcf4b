/** The channel is open to other components, and neither acknowledges nor keeps: what it can do to a rep's calls. */
import type { Intent } from 'c/hvsProtocol';
import { CONNECTED, Stage } from './stage';

const SECOND = 1_000;

async function inWrapUp(settings: Record<string, string> = {}): Promise<Stage> {
    const stage = new Stage();
    stage.host.settingsMap = settings;
    await stage.begin();
    await stage.untilWrapUp();
    return stage;
}

const choosing = (stage: Stage, choice = CONNECTED): Intent => ({
    type: 'choose',
    callId: stage.phone.lastCallId,
    choice
});

const fromPanel = (rest: object): object => ({
    version: 1,
    direction: 'toAdapter',
    id: 'x',
    ...rest
});

describe('messages that are lost', () => {
    it('from the panel are said again, and followed once', async () => {
        const stage = await inWrapUp();
        // The first never arrives; of the second the receipt is lost; the third is receipted.
        const intent = choosing(stage);
        stage.panel.broken = new Error('the page is busy');
        stage.panel.want(intent, 'wish');
        await stage.clock.advance(SECOND / 2);
        expect(stage.panel.receipts('wish')).toEqual([]);
        stage.panel.broken = null;
        stage.panel.want(intent, 'wish');
        await stage.clock.advance(10 * SECOND);
        expect(stage.panel.receipts('wish')).toMatchObject([{ accepted: true }]);
        expect(stage.host.asked('saveTask')).toBe(1);
        expect(stage.host.asked('completeWork')).toBe(1);
    });

    it('to the panel leave a gap that it sees, and a hello brings it up to date', async () => {
        const stage = await inWrapUp();
        stage.panel.broken = new Error('the page is busy');
        await stage.startWork('8HF2', '+81 3 1234 5678');
        stage.panel.broken = null;
        await stage.startWork('8HF3', '+44 20 7946 0958');
        expect(stage.panel.gaps).toBe(1);
        stage.panel.hello();
        expect(stage.panel.desk).toEqual(stage.shown.at(-1));
        expect(stage.phases.works).toHaveLength(3);
    });
});

describe('messages that are repeated or out of order', () => {
    it('do nothing twice, even long after', async () => {
        const stage = await inWrapUp();
        const intents: [string, Intent][] = [
            [
                'draft',
                { type: 'draft', callId: stage.phone.lastCallId, notes: 'older', begun: null }
            ],
            ['choice', choosing(stage)]
        ];
        for (const [id, intent] of intents) stage.panel.want(intent, id);
        await stage.clock.advance(30 * SECOND);
        for (const [id, intent] of [...intents, ...intents].reverse()) stage.panel.want(intent, id);
        await stage.clock.advance(30 * SECOND);
        expect(stage.host.asked('saveTask')).toBe(1);
        expect(stage.host.asked('completeWork')).toBe(1);
        expect(stage.host.tasks).toMatchObject([{ fields: { Description: CONNECTED.notes } }]);
    });

    it('are refused if what they would undo has gone on', async () => {
        const stage = await inWrapUp({ '/hvsDispositions/undoSeconds': '5' });
        const undo = { type: 'undo', callId: stage.phone.lastCallId } as const;
        stage.panel.want(undo, 'undo came first');
        stage.panel.want(choosing(stage), 'choice');
        await stage.clock.advance(10 * SECOND);
        stage.panel.want(undo, 'undo came last');
        await stage.clock.advance(SECOND);
        for (const id of ['undo came first', 'undo came last'])
            expect(stage.panel.receipts(id)).toMatchObject([{ code: 'ActionTooLate' }]);
        expect(stage.host.asked('saveTask')).toBe(1);
    });
});

describe('messages that are malformed', () => {
    test.each<[string, unknown]>([
        ['nothing', null],
        ['a text', 'choose'],
        ['a list', [fromPanel({ kind: 'hello' })]],
        ['of no known kind', fromPanel({ kind: 'dial', number: '+14155550101' })],
        ['of an intent that is none', fromPanel({ kind: 'intent', intent: { type: 'dial' } })],
        ['of a kind that every object has', fromPanel({ kind: 'constructor' })],
        [
            'of an intent that every object has',
            fromPanel({ kind: 'intent', intent: { type: 'constructor', callId: 'id1-2' } })
        ],
        [
            'of an intent without its parts',
            fromPanel({ kind: 'intent', intent: { type: 'choose' } })
        ],
        ['with an id without end', fromPanel({ id: 'x'.repeat(1_000_000), kind: 'hello' })],
        ['with an id that is an object', fromPanel({ id: { toString: 'x' }, kind: 'hello' })],
        [
            'with notes without end',
            fromPanel({
                kind: 'intent',
                intent: {
                    type: 'draft',
                    callId: 'id1-2',
                    notes: 'x'.repeat(1_000_000),
                    begun: null
                }
            })
        ],
        [
            'with a list without end',
            fromPanel({ version: new Array(4_294_967_295), kind: 'hello' })
        ],
        ['that hold themselves', circle()]
    ])('%s are not answered and change nothing', async (_what, message) => {
        const stage = await inWrapUp();
        const { desk, heard } = stage.panel;
        const before = { desk: structuredClone(desk), heard: heard.length };
        stage.panel.deliver(message);
        await stage.clock.advance(SECOND);
        const said = heard.slice(before.heard).filter(({ kind }) => kind !== 'update');
        expect(said).toEqual([]);
        expect(stage.panel.desk?.calls).toEqual(before.desk?.calls);
        expect(stage.panel.desk?.works).toEqual(before.desk?.works);
        await stage.choose();
        await stage.clock.advance(10 * SECOND);
        expect(stage.host.asked('completeWork')).toBe(1);
    });

    it('leave no more of themselves in the log than their version', async () => {
        const stage = await inWrapUp();
        stage.panel.deliver(fromPanel({ version: { secret: 'x' }, kind: 'secret' }));
        stage.panel.deliver(fromPanel({ version: 'secret' }));
        expect(JSON.stringify(stage.heard.lines)).not.toContain('secret');
    });
});

describe('messages of another version', () => {
    test.each([0, 2, 1.5, '1', null, NaN])(
        '%p are not followed, and the rep is told once',
        async (version) => {
            const stage = await inWrapUp();
            const message = { ...fromPanel({ kind: 'intent', intent: choosing(stage) }), version };
            for (let times = 0; times < 3; times += 1) stage.panel.deliver(message);
            await stage.clock.advance(10 * SECOND);
            expect(stage.host.asked('saveTask')).toBe(0);
            expect(stage.panel.receipts('x')).toEqual([]);
            expect(stage.panel.troubles.filter((code) => code === 'VersionMismatch')).toHaveLength(
                1
            );
        }
    );

    it('that are for the panel are none of the adapter’s business', async () => {
        const stage = await inWrapUp();
        stage.panel.deliver({ version: 2, direction: 'toPanel', id: 'x', kind: 'goodbye' });
        expect(stage.panel.troubles).toEqual([]);
    });
});

describe('messages in floods', () => {
    it('of hellos are answered one by one, and a choice among them is followed', async () => {
        const stage = await inWrapUp();
        const before = stage.panel.heard.length;
        for (let count = 0; count < 2_000; count += 1) stage.panel.hello();
        expect(stage.panel.heard.length - before).toBe(2_000);
        await stage.choose();
        await stage.clock.advance(10 * SECOND);
        expect(stage.host.asked('completeWork')).toBe(1);
    });

    it('of intents are refused from the thousandth on that waits, each with a receipt', async () => {
        const stage = await inWrapUp();
        const callId = stage.phone.lastCallId;
        for (let count = 0; count < 3_000; count += 1)
            stage.panel.want(
                { type: 'draft', callId, notes: String(count), begun: null },
                `flood-${count}`
            );
        await stage.clock.advance(60 * SECOND);
        const receipts = stage.panel.heard.filter((message) => message.kind === 'receipt');
        expect(new Set(receipts.map(({ intentId }) => intentId)).size).toBe(3_000);
        const late = receipts.filter(({ code }) => code === 'ActionTooLate').length;
        expect(late).toBeGreaterThan(1_900);
        expect(late).toBeLessThan(2_100);
        await stage.choose();
        await stage.clock.advance(10 * SECOND);
        expect(stage.host.asked('completeWork')).toBe(1);
    });

    it('of foreign messages are one notice, and what the rep does goes on', async () => {
        const stage = await inWrapUp();
        for (let count = 0; count < 5_000; count += 1)
            stage.panel.deliver(fromPanel({ version: count + 2, kind: 'hello' }));
        expect(stage.panel.troubles).toEqual(['VersionMismatch']);
        await stage.choose();
        await stage.clock.advance(10 * SECOND);
        expect(stage.host.asked('completeWork')).toBe(1);
    });
});

describe('messages that are forged', () => {
    it('cannot make the phone dial', async () => {
        const stage = await inWrapUp();
        for (const type of ['dial', 'ClickedToDial', 'redial', 'call'])
            stage.panel.deliver(
                fromPanel({ kind: 'intent', intent: { type, number: '+14155550199', callId: 'x' } })
            );
        await stage.clock.advance(SECOND);
        expect(stage.phone.dialled).toHaveLength(1);
    });

    it('cannot save what the org does not know as a call result', async () => {
        const stage = await inWrapUp();
        for (const disposition of [
            'Sold everything',
            'constructor',
            ' Meaningful Connect',
            '__proto__'
        ])
            await stage.choose({ ...CONNECTED, disposition });
        await stage.clock.advance(10 * SECOND);
        expect(stage.host.asked('saveTask')).toBe(0);
    });

    it('cannot bring in a member that nobody asked for', async () => {
        const stage = await inWrapUp();
        const intent = {
            ...choosing(stage),
            choice: { ...CONNECTED, fields: { OwnerId: '0051' }, ['__proto__']: { x: 1 } },
            taskId: '00T-foreign',
            extra: 1
        };
        stage.panel.deliver(fromPanel({ kind: 'intent', intent }));
        await stage.clock.advance(10 * SECOND);
        expect(stage.host.asked('completeWork')).toBe(1);
        expect(JSON.stringify(stage.host.tasks)).not.toMatch(/OwnerId|foreign|extra/);
    });

    it('cannot complete a work whose call is not saved', async () => {
        const stage = await inWrapUp();
        const [work] = stage.panel.desk?.works ?? [];
        const id = work?.key ?? '';
        for (const happened of [true, false]) stage.panel.want({ type: 'settle', id, happened });
        stage.panel.want({ type: 'retry', id });
        await stage.clock.advance(10 * SECOND);
        expect(stage.host.asked('completeWork')).toBe(0);
        expect(stage.phases.works).toEqual(['linked']);
    });

    it('in the name of the adapter do not reach it', async () => {
        const stage = await inWrapUp();
        const [snapshot] = stage.panel.heard.filter(({ kind }) => kind === 'snapshot');
        const said = stage.panel.heard.length;
        stage.panel.deliver(snapshot);
        stage.panel.deliver({ version: 1, direction: 'toPanel', id: 'x', kind: 'goodbye' });
        expect(stage.panel.heard).toHaveLength(said);
    });
});

function circle(): object {
    const message: Record<string, unknown> = fromPanel({ kind: 'intent' }) as never;
    message['intent'] = message;
    message['type'] = 'choose';
    message['choice'] = message;
    return message;
}
