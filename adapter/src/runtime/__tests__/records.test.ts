import type { Intent, NextStep } from 'c/hvsProtocol';
import type { Target } from '../../domain/org';
import { refusing, SILENT } from '../../test-doubles/fake-host';
import { Office, Stage } from './stage';

const SECOND = 1_000;
const MISSED = { disposition: 'Call Back Later', notes: '', wasConnected: false, followUpAt: null };
const REACHED = { ...MISSED, disposition: 'Meaningful Connect', wasConnected: true };
const DUE: NextStep = {
    recordId: '00Q000000000009',
    name: 'Priya Raman',
    cadence: 'Spring',
    step: 'First call',
    dueAt: 5_000
};
const MARCUS: Target = {
    recordId: '003000000000002',
    name: 'Marcus Bell',
    whoId: '003000000000002',
    whatId: null,
    doNotCall: false
};

async function begun(settings: Record<string, string> = {}): Promise<Stage> {
    const stage = new Stage();
    stage.host.settingsMap = settings;
    stage.host.due = DUE;
    stage.host.found = [{ target: MARCUS, about: 'Cobalt' }];
    await stage.begin();
    return stage;
}

async function wrapUp(stage: Stage, choice = MISSED): Promise<void> {
    await stage.clickToDial();
    stage.phone.end();
    await stage.clock.advance(0);
    await stage.choose(choice);
    await stage.clock.advance(SECOND);
}

/** Why it was refused, or null. */
async function wish(stage: Stage, intent: Intent): Promise<string | null | undefined> {
    const id = stage.panel.want(intent);
    await stage.clock.advance(SECOND);
    return stage.panel.receipts(id)[0]?.code;
}

describe('what is due next', () => {
    it('is offered after a call that reached nobody, until another call begins', async () => {
        const stage = await begun();
        await wrapUp(stage);
        expect(stage.panel.desk?.offer).toEqual(DUE);
        await stage.clickToDial();
        expect(stage.panel.desk?.offer).toBeNull();
        expect(stage.panel.gaps).toBe(0);
    });

    it('of a step is asked for when Sales Engagement has gone on, and not before', async () => {
        const stage = await begun();
        await stage.untilWrapUp();
        stage.host.next('completeWork', SILENT);
        await stage.choose(MISSED);
        await stage.clock.advance(5 * SECOND);
        expect(stage.host.asked('nextStep')).toBe(0);
        const key = stage.panel.desk?.works[0]?.key ?? '';
        await stage.clock.advance(200 * SECOND);
        await wish(stage, { type: 'settle', id: key, happened: true });
        expect(stage.panel.desk?.offer).toEqual(DUE);
    });

    it('is not offered after a conversation, nor while something waits for the rep', async () => {
        const stage = await begun();
        await wrapUp(stage, REACHED);
        expect(stage.host.asked('nextStep')).toBe(0);

        await stage.startWork('8HF7', '+81312345678');
        await wrapUp(stage);
        expect(stage.host.asked('nextStep')).toBe(0);
        expect(stage.panel.desk?.offer).toBeNull();
    });

    it('is not offered when the answer comes after another call has begun', async () => {
        const stage = await begun();
        stage.host.next('nextStep', { commitAfter: 10, answerAfter: 3 * SECOND });
        await wrapUp(stage);
        await stage.clickToDial();
        await stage.clock.advance(5 * SECOND);
        expect(stage.panel.desk?.offer).toBeNull();
    });

    it('is not offered once more when the rep has dismissed it before the answer came', async () => {
        const stage = await begun();
        stage.host.next('nextStep', { commitAfter: 10, answerAfter: 3 * SECOND });
        await wrapUp(stage);
        await wish(stage, { type: 'dismissOffer' });
        await stage.clock.advance(5 * SECOND);
        expect(stage.panel.desk?.offer).toBeNull();
    });

    it('is not asked for after a step that a conversation completed', async () => {
        const stage = await begun();
        await stage.untilWrapUp();
        await stage.choose(REACHED);
        await stage.clock.advance(5 * SECOND);
        expect(stage.host.completions).toHaveLength(1);
        expect(stage.host.asked('nextStep')).toBe(0);
    });

    it('is nothing when Salesforce does not say', async () => {
        const stage = await begun();
        stage.host.always('nextStep', refusing('no'));
        await wrapUp(stage);
        expect(stage.panel.desk?.offer).toBeNull();
        expect(stage.panel.troubles).toEqual([]);
    });

    it('goes when the rep dismisses it, and with the phone', async () => {
        const stage = await begun();
        await wrapUp(stage);
        expect(await wish(stage, { type: 'dismissOffer' })).toBeNull();
        expect(stage.panel.desk?.offer).toBeNull();

        await wrapUp(stage);
        expect(stage.panel.desk?.offer).toEqual(DUE);
        const other = new Stage(stage.office);
        await other.begin();
        await wish(other, { type: 'takePhone' });
        await stage.clock.advance(SECOND);
        expect(stage.panel.desk?.offer).toBeNull();
    });
});

describe('a record', () => {
    it('that the desk names is opened, and nothing is started by it', async () => {
        const stage = await begun();
        await wrapUp(stage);
        const asked = stage.host.requests.length;
        expect(await wish(stage, { type: 'openRecord', recordId: DUE.recordId })).toBeNull();
        expect(stage.host.opened).toEqual([DUE.recordId]);
        expect(stage.host.requests.slice(asked)).toEqual(['openRecord']);
    });

    it('that the desk does not name is not opened, whoever asks', async () => {
        const stage = await begun();
        expect(await wish(stage, { type: 'openRecord', recordId: '00Q000000000666' })).toBe(
            'RecordNotOpened'
        );
        expect(stage.host.asked('openRecord')).toBe(0);
    });

    it('that does not open in time is said to be closed', async () => {
        const stage = await begun();
        stage.host.next('openRecord', SILENT);
        await wrapUp(stage);
        const id = stage.panel.want({ type: 'openRecord', recordId: DUE.recordId });
        await stage.clock.advance(11 * SECOND);
        expect(stage.panel.receipts(id)).toMatchObject([{ code: 'RecordNotOpened' }]);
        expect(stage.panel.desk?.offer).toEqual(DUE);
    });
});

describe('the person of a call', () => {
    async function found(stage: Stage, text = 'marc'): Promise<unknown> {
        const callId = stage.phone.lastCallId;
        const id = stage.panel.want({ type: 'findPeople', callId, text });
        await stage.clock.advance(SECOND);
        return stage.panel.heard.find((each) => each.kind === 'people' && each.intentId === id);
    }

    it('is looked for by name and corrected, and the choice right after it is for that person', async () => {
        const stage = await begun();
        await stage.clickToDial();
        stage.phone.end();
        await stage.clock.advance(0);
        expect(await found(stage)).toMatchObject({
            people: [{ recordId: MARCUS.recordId, name: 'Marcus Bell', about: 'Cobalt' }]
        });
        const callId = stage.phone.lastCallId;
        stage.panel.want({ type: 'assign', callId, recordId: MARCUS.recordId });
        stage.panel.want({ type: 'choose', callId, choice: MISSED });
        await stage.clock.advance(SECOND);
        expect(stage.host.tasks[0]?.fields).toMatchObject({ WhoId: MARCUS.whoId });
    });

    it('who was corrected is not taken for a step that starts late', async () => {
        const stage = await begun();
        await stage.clickToDial();
        const callId = stage.phone.lastCallId;
        await found(stage);
        await wish(stage, { type: 'assign', callId, recordId: MARCUS.recordId });
        await stage.startWork('8HF1');
        expect(stage.panel.desk?.calls[0]).toMatchObject({
            workKey: null,
            person: { name: 'Marcus Bell' }
        });
        expect(stage.phases.works).toEqual(['started']);
    });

    it('whom Salesforce refused is replaced, and the Task names the new one', async () => {
        const stage = await begun();
        await stage.clickToDial();
        stage.phone.end();
        await stage.clock.advance(0);
        stage.host.next('saveTask', refusing('gone', 'deleted', ['WhoId']), refusing('rule'));
        await stage.choose(MISSED);
        await stage.clock.advance(SECOND);
        const [call] = stage.panel.desk?.calls ?? [];
        expect(call).toMatchObject({ phase: 'needsAttention', omittedFields: ['WhoId'] });
        await found(stage);
        const callId = stage.phone.lastCallId;
        await wish(stage, { type: 'assign', callId, recordId: MARCUS.recordId });
        await wish(stage, { type: 'retry', id: callId });
        expect(stage.host.tasks[0]?.fields).toMatchObject({ WhoId: MARCUS.whoId });
    });

    it('cannot be corrected once the Task is saved', async () => {
        const stage = await begun();
        await wrapUp(stage);
        const callId = stage.phone.lastCallId;
        expect(await wish(stage, { type: 'assign', callId, recordId: null })).toBe('ActionTooLate');
    });

    it.each(['', ' ', 'm', ' m '])('is not looked for by %j', async (text) => {
        const stage = await begun();
        await stage.clickToDial();
        expect(await found(stage, text)).toMatchObject({ people: [] });
        expect(stage.host.asked('people')).toBe(0);
    });

    it.each(['李', '林 ', 'ma'])('is looked for by %j', async (text) => {
        const stage = await begun();
        await stage.clickToDial();
        await found(stage, text);
        expect(stage.host.asked('people')).toBe(1);
    });

    it('whom nobody searched for is asked of Salesforce, or refused', async () => {
        const stage = await begun();
        stage.host.targets.set(MARCUS.recordId, MARCUS);
        await stage.clickToDial();
        const callId = stage.phone.lastCallId;
        const recordId = MARCUS.recordId;
        expect(await wish(stage, { type: 'assign', callId, recordId })).toBeNull();
        expect(stage.panel.desk?.calls[0]?.person?.name).toBe('Marcus Bell');
        const nobody = '00Q000000000777';
        expect(await wish(stage, { type: 'assign', callId, recordId: nobody })).toBe(
            'SearchFailed'
        );
    });

    it('who is another than that of the step takes the call off it; the same one does not', async () => {
        const stage = await begun();
        const ada: Target = { ...MARCUS, recordId: '00Q000000000001', whoId: '00Q000000000001' };
        stage.host.works.set('8HF1', { cadence: 'Spring', step: 'Call', target: ada });
        stage.host.targets.set(ada.recordId, ada);
        await stage.startWork('8HF1');
        await stage.clickToDial();
        const callId = stage.phone.lastCallId;
        await wish(stage, { type: 'assign', callId, recordId: ada.recordId });
        expect(stage.panel.desk?.calls[0]?.workKey).not.toBeNull();
        await found(stage);
        await wish(stage, { type: 'assign', callId, recordId: MARCUS.recordId });
        expect(stage.panel.desk?.calls[0]).toMatchObject({
            workKey: null,
            person: { name: 'Marcus Bell' }
        });
        expect(stage.phases.works).toEqual(['started']);

        // Put back to its step, it is for the step's person again.
        const workKey = stage.panel.desk?.works[0]?.key ?? '';
        await wish(stage, { type: 'link', callId, workKey });
        expect(stage.panel.desk?.calls[0]?.person?.recordId).toBe(ada.recordId);
    });
});

describe('a held call', () => {
    const ASKS = { '/hvsPhone/doNotCall': 'yes' };

    it('is asked about in the softphone, which comes before the rep’s eyes', async () => {
        const stage = new Stage();
        stage.host.settingsMap = ASKS;
        const softphone = await stage.begin();
        await stage.clickToDial();
        expect(stage.panel.desk?.calls).toMatchObject([
            { phase: 'held', heldFor: ['unknownPerson'] }
        ]);
        expect(stage.host.asked('showSoftphone')).toBe(1);
        expect(stage.office.keptPhases).toEqual(['held']);
        expect(stage.phone.dialled).toEqual([]);
        softphone.answerHold(stage.panel.desk?.calls[0]?.id ?? '', true);
        await stage.clock.advance(0);
        expect(stage.phases.calls).toEqual(['dialling']);
        expect(stage.phone.dialled).toHaveLength(1);
        expect(stage.heard.events).toContain('noteConfirmed');
    });

    it('is taken over by the tab that gets the phone, which asks and does not dial', async () => {
        const office = new Office();
        const stage = new Stage(office);
        stage.host.settingsMap = ASKS;
        await stage.begin();
        await stage.clickToDial();
        const other = await stage.crash();
        expect(other.panel.desk?.calls).toMatchObject([
            { phase: 'held', heldFor: ['unknownPerson'] }
        ]);
        expect(other.host.asked('showSoftphone')).toBe(1);
        await other.clock.advance(60 * SECOND);
        expect(other.phone.dialled).toEqual([]);
    });
});
