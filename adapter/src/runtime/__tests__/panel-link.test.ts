import type { DeskView } from 'c/hvsProtocol';
import { ADA, CONNECTED, Stage } from './stage';

const SECOND = 1_000;

describe('a hello', () => {
    it('is answered with everything, whenever it comes', async () => {
        const stage = new Stage();
        await stage.begin();
        await stage.untilWrapUp();
        const before = stage.panel.desk;
        stage.panel.desk = null;
        stage.panel.hello();
        expect(stage.panel.desk).toEqual(before);
        const again = stage.panel.desk as DeskView | null;
        expect(again).toMatchObject({
            status: { phone: 'ready', salesEngagement: true, notices: [] },
            settings: {
                showKeyHints: true,
                favourites: true,
                locale: 'en-US',
                timeZone: 'America/Los_Angeles'
            },
            calls: [{ phase: 'choosing' }],
            works: [{ phase: 'linked' }]
        });
        expect(again?.dispositions).toHaveLength(5);
    });

    it('and the updates after it follow on without a gap', async () => {
        const stage = new Stage();
        await stage.begin();
        await stage.startWork('8HF1');
        stage.panel.hello();
        await stage.untilWrapUp('8HF2');
        stage.panel.hello();
        await stage.choose();
        await stage.clock.advance(60 * SECOND);
        expect(stage.panel.gaps).toBe(0);
        const revisions = stage.panel.heard.flatMap((message) =>
            message.kind === 'update' ? [message.revision] : []
        );
        expect(revisions).toEqual(revisions.map((_, index) => index + 1));
        stage.panel.hello();
        expect(stage.panel.heard.at(-1)).toMatchObject({
            kind: 'snapshot',
            revision: revisions.length
        });
    });
});

describe('an update', () => {
    it("brings a work's change to its calls as well", async () => {
        const stage = new Stage();
        const ada = {
            recordId: '00Q7',
            name: 'Ada Lovelace',
            whoId: '00Q7',
            whatId: null,
            doNotCall: null
        };
        stage.host.works.set('8HF1', { cadence: 'Spring', step: 'Call', target: ada });
        await stage.begin();
        stage.host.next('describeWork', { commitAfter: 5 * SECOND, answerAfter: 5 * SECOND });
        await stage.startWork('8HF1');
        await stage.clickToDial(ADA, '');
        expect(stage.panel.desk?.calls[0]?.person).toBeNull();
        await stage.clock.advance(5 * SECOND);
        expect(stage.panel.desk?.calls[0]?.person).toEqual({
            recordId: '00Q7',
            name: 'Ada Lovelace'
        });
    });

    it('at every step leaves the panel with the same picture as the frame', async () => {
        const stage = new Stage();
        await stage.begin();
        await stage.untilWrapUp();
        await stage.choose();
        for (let step = 0; step < 40; step += 1) {
            await stage.clock.advance(5);
            expect(stage.panel.desk).toEqual(stage.shown.at(-1));
        }
    });
});

describe('an intent', () => {
    it('is followed once, however often it is repeated, and receipted each time', async () => {
        const stage = new Stage();
        await stage.begin();
        await stage.untilWrapUp();
        const intent = {
            type: 'choose',
            callId: stage.phone.lastCallId,
            choice: CONNECTED
        } as const;
        stage.panel.want(intent, 'same');
        stage.panel.want(intent, 'same');
        await stage.clock.advance(SECOND);
        stage.panel.want(intent, 'same');
        await stage.clock.advance(SECOND);
        expect(stage.host.asked('saveTask')).toBe(1);
        expect(stage.panel.receipts('same')).toMatchObject(
            Array(3).fill({ accepted: true, code: null })
        );
    });

    it('that toggles is not undone by its repetition', async () => {
        const stage = new Stage();
        stage.host.settingsMap = { '/hvsDispositions/undoSeconds': '30' };
        await stage.begin();
        await stage.untilWrapUp();
        const callId = stage.phone.lastCallId;
        stage.panel.want({ type: 'choose', callId, choice: CONNECTED }, 'first');
        await stage.clock.advance(SECOND);
        stage.panel.want({ type: 'undo', callId });
        await stage.clock.advance(SECOND);
        stage.panel.want({ type: 'choose', callId, choice: CONNECTED }, 'first');
        await stage.clock.advance(SECOND);
        expect(stage.phases.calls).toEqual(['choosing']);
    });

    test.each([
        ['DispositionInvalid', { ...CONNECTED, disposition: 'x'.repeat(256) }],
        ['DispositionInvalid', { ...CONNECTED, disposition: '' }]
    ])('that cannot be followed is receipted with its reason %s', async (code, choice) => {
        const stage = new Stage();
        await stage.begin();
        await stage.untilWrapUp();
        const id = await stage.choose(choice);
        expect(stage.panel.receipts(id)).toMatchObject([{ accepted: false, code }]);
        expect(stage.phases.calls).toEqual(['choosing']);
    });

    it('that comes too late, or would change nothing, is not receipted as followed', async () => {
        const stage = new Stage();
        await stage.begin();
        await stage.untilWrapUp();
        const callId = stage.phone.lastCallId;
        const late = stage.panel.want({ type: 'hangUp', callId });
        const linked = stage.panel.want({ type: 'discardCall', callId });
        await stage.clock.advance(0);
        for (const id of [late, linked])
            expect(stage.panel.receipts(id)).toMatchObject([
                { accepted: false, code: 'ActionTooLate' }
            ]);
    });

    it('whose turn fails is receipted as unexpected', async () => {
        const stage = new Stage();
        stage.host.user = { ...stage.host.user, timeZone: 'Mars/Olympus' };
        await stage.begin();
        await stage.untilWrapUp();
        const id = await stage.choose();
        expect(stage.panel.receipts(id)).toMatchObject([{ accepted: false, code: 'Unexpected' }]);
        expect(stage.phases.calls).toEqual(['choosing']);
    });
});

describe('what comes from other components', () => {
    it('is survived; only what claims to be for the adapter is worth a line in the log', async () => {
        const stage = new Stage();
        await stage.begin();
        const before = stage.panel.heard.length;
        const addressed = { version: 1, direction: 'toAdapter', id: 'x', kind: 'intent' };
        for (const message of [null, 7, 'text', [], {}, { direction: 'toPanel' }])
            stage.panel.deliver(message);
        expect(stage.heard.events).not.toContain('panel message not understood');
        for (const message of [
            addressed,
            { ...addressed, intent: { type: 'dial', number: '1' } },
            { ...addressed, kind: 'hello', version: 2 },
            { ...addressed, kind: 'hello', id: '' }
        ])
            stage.panel.deliver(message);
        await stage.clock.advance(SECOND);
        const lines = stage.heard.events.filter(
            (event) => event === 'panel message not understood'
        );
        expect(lines).toHaveLength(4);
        // Only that a panel of another version is open is worth a word to the rep.
        expect(stage.panel.troubles).toEqual(['VersionMismatch']);
        expect(stage.panel.heard).toHaveLength(before + 1);
    });

    it('carries no intent to dial', async () => {
        const stage = new Stage();
        await stage.begin();
        const intent = { type: 'dial', number: '+14155550101' };
        stage.panel.deliver({
            version: 1,
            direction: 'toAdapter',
            id: 'x',
            kind: 'intent',
            intent
        });
        await stage.clock.advance(SECOND);
        expect(stage.phone.dialled).toEqual([]);
    });
});

describe('notices', () => {
    it('are said once each, and the oldest give way', async () => {
        const stage = new Stage();
        await stage.begin();
        stage.host.startWork(null);
        await stage.clock.advance(0);
        const told = stage.panel.heard.length;
        stage.host.startWork(null);
        await stage.clock.advance(0);
        expect(stage.panel.heard).toHaveLength(told);
        expect(stage.panel.troubles).toEqual(['PayloadMalformed']);
        for (let index = 0; index < 30; index += 1)
            stage.host.startWork({ workId: `8HF${index}`, completeWorkWhen: 'CallEnd' });
        await stage.clock.advance(100);
        expect(stage.panel.desk?.status.notices).toHaveLength(20);
        expect(stage.panel.desk?.status.notices.at(-1)?.detail).toBe('8HF29');
    });

    it('go when the rep has read them, and come back when they happen again', async () => {
        const stage = new Stage();
        await stage.begin();
        stage.host.startWork(null);
        await stage.clock.advance(0);
        const [notice] = stage.panel.desk?.status.notices ?? [];
        const id = stage.panel.want({
            type: 'dismissNotice',
            code: notice!.code,
            detail: notice!.detail
        });
        await stage.clock.advance(0);
        expect(stage.panel.desk?.status.notices).toEqual([]);
        expect(stage.panel.receipts(id)).toMatchObject([{ accepted: true }]);
        stage.host.startWork(null);
        await stage.clock.advance(0);
        expect(stage.panel.troubles).toEqual(['PayloadMalformed']);
    });
});
