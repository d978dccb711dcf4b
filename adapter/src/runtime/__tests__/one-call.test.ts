import { refusing, SILENT, UNHEARD } from '../../test-doubles/fake-host';
import { CONNECTED, Stage } from './stage';

const SECOND = 1_000;

describe('one Sales Engagement call', () => {
    it('goes from the start of the work to its completion, with its own Task', async () => {
        const stage = new Stage();
        await stage.begin();
        await stage.untilWrapUp();
        expect(stage.phases).toEqual({ calls: ['choosing'], works: ['linked'] });

        const intent = await stage.choose();
        await stage.clock.advance(SECOND);
        expect(stage.panel.receipts(intent)).toMatchObject([{ accepted: true, code: null }]);
        expect(stage.host.tasks).toHaveLength(1);
        expect(stage.host.tasks[0]?.fields).toMatchObject({
            CallObject: stage.phone.lastCallId,
            CallDisposition: 'Meaningful Connect',
            CallDurationInSeconds: 30,
            Description: 'will buy',
            WhoId: '00Q1'
        });
        expect(stage.host.completions).toEqual([
            {
                workId: '8HF1',
                taskId: stage.host.tasks[0]?.id,
                disposition: 'Meaningful Connect',
                wasConnected: true
            }
        ]);
        expect(stage.phases).toEqual({ calls: [], works: [] });
        expect(stage.host.asked('refreshView')).toBe(1);
    });

    it('leaves nothing behind, in storage or of timers', async () => {
        const stage = new Stage();
        await stage.begin();
        await stage.untilWrapUp();
        await stage.choose();
        await stage.clock.advance(3_610 * SECOND);
        expect(stage.office.keptPhases).toEqual([]);
        expect(stage.timers).toBe(0);
        expect(stage.panel.gaps).toBe(0);
    });

    it('is told to the panel and the frame alike', async () => {
        const stage = new Stage();
        await stage.begin();
        await stage.untilWrapUp();
        expect(stage.shown.at(-1)).toEqual(stage.panel.desk);
    });
});

describe('when Salesforce does not answer', () => {
    it('a Task that was saved all the same is found, and none is saved twice', async () => {
        const stage = new Stage();
        await stage.begin();
        stage.host.next('saveTask', UNHEARD);
        await stage.untilWrapUp();
        await stage.choose();
        await stage.clock.advance(13 * SECOND);
        expect(stage.host.tasks).toHaveLength(1);
        expect(stage.host.completions).toHaveLength(1);
        expect(stage.host.asked('findTask')).toBe(1);
    });

    it('a Task that lands after the first looks is found by a later one', async () => {
        const stage = new Stage();
        await stage.begin();
        stage.host.next('saveTask', { commitAfter: 40 * SECOND, answerAfter: null });
        await stage.untilWrapUp();
        await stage.choose();
        await stage.clock.advance(60 * SECOND);
        expect([stage.host.asked('saveTask'), stage.host.tasks.length]).toEqual([1, 1]);
        expect(stage.host.asked('findTask')).toBe(3);
        expect(stage.host.completions).toMatchObject([{ taskId: stage.host.tasks[0]?.id }]);
    });

    it('a Task that never lands is asked of the rep, whose no saves it again', async () => {
        const stage = new Stage();
        await stage.begin();
        stage.host.next('saveTask', SILENT);
        await stage.untilWrapUp();
        await stage.choose();
        await stage.clock.advance(300 * SECOND);
        expect(stage.panel.desk?.calls).toMatchObject([
            { phase: 'needsAttention', trouble: { code: 'TaskUnknown', remedy: 'ask' } }
        ]);
        expect(stage.host.asked('saveTask')).toBe(1);
        const id = stage.phone.lastCallId;
        stage.panel.want({ type: 'settle', id, happened: false });
        await stage.clock.advance(SECOND);
        expect([stage.host.tasks.length, stage.host.completions.length]).toEqual([1, 1]);
    });

    it('a completion that took all the same is found, and none is sent twice', async () => {
        const stage = new Stage();
        stage.host.works.set('8HF1', { cadence: 'Spring', step: 'Call', target: null });
        await stage.begin();
        stage.host.next('completeWork', UNHEARD);
        await stage.untilWrapUp();
        await stage.choose();
        await stage.clock.advance(15 * SECOND);
        expect(stage.host.completions).toHaveLength(1);
        expect(stage.phases.works).toEqual([]);
    });

    it('a completion of a My List is asked of the rep after one look', async () => {
        const stage = new Stage();
        await stage.begin();
        stage.host.next('completeWork', UNHEARD);
        await stage.untilWrapUp('MyList1');
        await stage.choose();
        await stage.clock.advance(15 * SECOND);
        const [work] = stage.panel.desk?.works ?? [];
        expect(work?.trouble).toMatchObject({ code: 'WorkUnknown', remedy: 'ask' });
        stage.panel.want({ type: 'settle', id: work?.key ?? '', happened: true });
        await stage.clock.advance(SECOND);
        expect([stage.host.completions.length, stage.phases.works]).toEqual([1, []]);
    });
});

describe('when Salesforce refuses', () => {
    it('a field, the Task is saved without it and the rep sees which', async () => {
        const stage = new Stage();
        await stage.begin();
        stage.host.next('saveTask', refusing('no such person', 'deleted', ['WhoId']));
        stage.host.next('completeWork', SILENT);
        await stage.untilWrapUp();
        await stage.choose();
        await stage.clock.advance(SECOND);
        expect(stage.host.tasks[0]?.fields).not.toHaveProperty('WhoId');
        expect(stage.panel.desk?.calls[0]?.omittedFields).toEqual(['WhoId']);
    });

    it('the completion, the rep sees why and tries again with success', async () => {
        const stage = new Stage();
        await stage.begin();
        stage.host.works.set('8HF1', { cadence: 'Spring', step: 'First call', target: null });
        stage.host.next('completeWork', refusing('the cadence is paused', 'other'));
        await stage.untilWrapUp();
        await stage.choose();
        await stage.clock.advance(SECOND);
        const [work] = stage.panel.desk?.works ?? [];
        expect(work?.trouble).toMatchObject({
            code: 'WorkRefused',
            detail: 'the cadence is paused'
        });
        stage.panel.want({ type: 'retry', id: work?.key ?? '' });
        await stage.clock.advance(SECOND);
        expect(stage.host.completions).toHaveLength(1);
        expect(stage.host.tasks).toHaveLength(1);
    });

    it('by throwing, the answer counts as unclear and the Task is looked up', async () => {
        const stage = new Stage();
        await stage.begin();
        stage.host.next('saveTask', { commitAfter: null, answerAfter: null, throws: true });
        await stage.untilWrapUp();
        const intent = await stage.choose(CONNECTED);
        expect(stage.panel.receipts(intent)).toMatchObject([{ accepted: true }]);
        expect(stage.phases.calls).toEqual(['checkingTask']);
        await stage.clock.advance(3 * SECOND);
        expect(stage.host.asked('findTask')).toBe(1);
    });
});
