import type { StoredEntry } from '../../ports/store';
import { ADA, CONNECTED, Stage } from './stage';

const SECOND = 1_000;

describe('what happens is kept before anything is done about it', () => {
    it('no Task is saved before the choice is committed', async () => {
        const stage = new Stage();
        await stage.begin();
        await stage.untilWrapUp();
        stage.store.mode = 'held';
        const intent = await stage.choose();
        await stage.clock.advance(SECOND);
        expect(stage.host.asked('saveTask')).toBe(0);
        expect(stage.panel.receipts(intent)).toEqual([]);
        expect(stage.phases.calls).toEqual(['choosing']);

        stage.store.mode = 'now';
        stage.store.release();
        await stage.clock.advance(SECOND);
        expect(stage.host.completions).toHaveLength(1);
        expect(stage.panel.receipts(intent)).toHaveLength(1);
    });

    it('no work is completed before the saved Task is committed', async () => {
        const stage = new Stage();
        await stage.begin();
        await stage.untilWrapUp();
        await stage.choose();
        stage.store.mode = 'held';
        await stage.clock.advance(SECOND);
        expect(stage.host.tasks).toHaveLength(1);
        expect(stage.host.asked('completeWork')).toBe(0);
        stage.store.mode = 'now';
        stage.store.release();
        await stage.clock.advance(SECOND);
        expect(stage.host.completions).toHaveLength(1);
    });

    it('what Salesforce is asked is on its way before anybody is told of it', async () => {
        const stage = new Stage();
        await stage.begin();
        await stage.untilWrapUp();
        let end = (): void => undefined;
        stage.clock.taskBefore = new Promise((ended) => (end = ended));
        const intent = await stage.choose();
        await stage.clock.advance(SECOND);
        expect(stage.host.asked('saveTask')).toBe(1);
        expect(stage.phases.calls).toEqual(['choosing']);
        expect(stage.panel.receipts(intent)).toEqual([]);

        end();
        await stage.clock.advance(SECOND);
        expect(stage.host.completions).toHaveLength(1);
        expect(stage.panel.receipts(intent)).toHaveLength(1);
    });

    it('nothing is dialled before the call is committed', async () => {
        const stage = new Stage();
        await stage.begin();
        stage.store.mode = 'held';
        await stage.clickToDial();
        expect(stage.phone.dialled).toEqual([]);
        stage.store.release();
        await stage.clock.advance(0);
        expect(stage.phone.dialled).toEqual([
            { callId: expect.any(String) as string, number: '+14155550101' }
        ]);
    });

    it('one entry per call and per work, which go when it is over', async () => {
        const stage = new Stage();
        await stage.begin();
        await stage.untilWrapUp();
        expect(stage.office.keptPhases).toEqual(['choosing', 'linked']);
        await stage.choose();
        await stage.clock.advance(3_610 * SECOND);
        expect(stage.office.keptPhases).toEqual([]);
    });
});

describe('a storage that does not work', () => {
    test.each(['fails', 'never'] as const)(
        'when it %s the call goes on, and says so',
        async (mode) => {
            const stage = new Stage();
            await stage.begin();
            stage.store.mode = mode;
            await stage.untilWrapUp();
            await stage.clock.advance(20 * SECOND);
            stage.panel.want({ type: 'choose', callId: stage.phone.lastCallId, choice: CONNECTED });
            await stage.clock.advance(60 * SECOND);
            expect(stage.host.completions).toHaveLength(1);
            expect(stage.panel.troubles).toEqual(['StorageUnavailable']);
            expect(stage.shown.at(-1)?.status.notices).toHaveLength(1);
        }
    );
});

describe('a time of day that is corrected', () => {
    test.each([-3600, 3600])('by %i seconds moves no deadline', async (by) => {
        const stage = new Stage();
        stage.host.settingsMap = { '/hvsDispositions/undoSeconds': '5' };
        await stage.begin();
        await stage.untilWrapUp();
        await stage.choose();
        stage.clock.correct(by * SECOND);
        await stage.clock.advance(4 * SECOND);
        expect(stage.phases.calls).toEqual(['undoable']);
        await stage.clock.advance(2 * SECOND);
        expect(stage.host.completions).toHaveLength(1);
    });

    it('by parts of a millisecond leaves whole times: Salesforce takes no others', async () => {
        const stage = new Stage();
        await stage.begin(100.3);
        await stage.untilWrapUp();
        stage.clock.correct(-3600.0004 * SECOND);
        stage.panel.want({
            type: 'draft',
            callId: stage.phone.lastCallId,
            notes: 'later',
            begun: null
        });
        await stage.clock.advance(0);
        const kept = [...stage.office.browser.kept.values()] as StoredEntry[];
        const times = kept
            .flatMap(({ state }) => Object.entries(state ?? {}))
            .filter(([name, value]) => name.endsWith('At') && value !== null);
        expect(times.filter(([, value]) => !Number.isInteger(value))).toEqual([]);
        expect(times.length).toBeGreaterThan(3);
    });

    it('a start that is repeated is known again, although its turn comes after the correction', async () => {
        const stage = new Stage();
        await stage.begin();
        await stage.startWork('8HF1');
        await stage.clickToDial();
        stage.phone.end();
        await stage.choose();
        await stage.clock.advance(SECOND);
        expect(stage.host.completions).toHaveLength(1);
        stage.store.mode = 'held';
        await stage.startWork('8HF2');
        await stage.startWork('8HF1');
        stage.clock.correct(3_600 * SECOND);
        stage.store.mode = 'now';
        stage.store.release();
        await stage.clock.advance(SECOND);
        expect(stage.phases.works).toEqual(['started']);
    });

    it('that was armed for a choice taken back does nothing', async () => {
        const stage = new Stage();
        stage.host.settingsMap = { '/hvsDispositions/undoSeconds': '5' };
        await stage.begin();
        await stage.untilWrapUp();
        await stage.choose();
        stage.panel.want({ type: 'undo', callId: stage.phone.lastCallId });
        await stage.clock.advance(0);
        expect(stage.timers).toBe(0);
        await stage.clock.advance(600 * SECOND);
        expect(stage.host.asked('saveTask')).toBe(0);
        expect(stage.phases.calls).toEqual(['choosing']);
    });
});

describe('a turn that fails', () => {
    it('is reported, and the next works', async () => {
        const stage = new Stage();
        await stage.begin();
        stage.idsToFail = 1;
        await stage.clickToDial(ADA);
        expect(stage.panel.troubles).toEqual(['Unexpected']);
        expect(stage.shown.at(-1)?.status.notices).toHaveLength(1);
        await stage.startWork('8HF1', ADA);
        await stage.clickToDial(ADA);
        expect(stage.phases).toEqual({ calls: ['dialling'], works: ['linked'] });
    });

    it('by a channel that throws costs no Task', async () => {
        const stage = new Stage();
        await stage.begin();
        await stage.untilWrapUp();
        stage.panel.broken = new Error('the page is going away');
        await stage.choose();
        await stage.clock.advance(SECOND);
        expect([stage.host.tasks.length, stage.host.completions.length]).toEqual([1, 1]);
        expect(stage.heard.events).toContain('message not sent');
    });

    it('by a phone that cannot hang up is none: the call goes on a while', async () => {
        const stage = new Stage();
        await stage.begin();
        await stage.clickToDial();
        stage.phone.hangUp = () => {
            throw new Error('no line');
        };
        stage.panel.want({ type: 'hangUp', callId: stage.phone.lastCallId });
        await stage.clock.advance(0);
        expect(stage.heard.events).toContain('not hung up');
        expect(stage.phases.calls).toEqual(['dialling']);
        await stage.clock.advance(10 * SECOND);
        expect(stage.phases.calls).toEqual(['choosing']);
    });
});
