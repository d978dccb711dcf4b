import { DeskStory, SECOND, VOICEMAIL } from './desk-story';

const ADA = '(415) 555-0101';
const BEN = '(415) 555-0199';

describe('a wrong match is corrected by the rep', () => {
    it('to another work, which is completed in its stead', () => {
        const desk = new DeskStory();
        const ada = desk.starts('8HF1', ADA);
        const ben = desk.starts('8HF2', BEN);
        const call = desk.dials(ADA);
        expect(desk.wants({ type: 'link', callId: call, workKey: ben })).toBeNull();
        expect(desk.linkOf(call)).toEqual([ben, 'rep']);
        expect(desk.work(ada)).toMatchObject({ phase: 'started', callIds: [] });
        desk.wrapsUp(call);
        expect(desk.completions.map(({ workId }) => workId)).toEqual(['8HF2']);
    });

    it('to none, and the work waits again', () => {
        const desk = new DeskStory();
        const work = desk.starts('8HF1', ADA);
        const call = desk.dials(ADA);
        expect(desk.wants({ type: 'link', callId: call, workKey: null })).toBeNull();
        desk.wrapsUp(call);
        expect(desk.completions).toEqual([]);
        expect(desk.work(work).phase).toBe('started');
    });

    it('from none, when the Task is saved already: the work is completed with it', () => {
        const desk = new DeskStory();
        const call = desk.dials(ADA);
        desk.wrapsUp(call);
        desk.passes(20 * SECOND);
        const work = desk.starts('8HF1', ADA);
        expect(desk.completions).toEqual([]);
        desk.wants({ type: 'link', callId: call, workKey: work });
        expect(desk.completions.map(({ taskId }) => taskId)).toEqual([`00T-${call}`]);
    });

    it('to the work that it has, which only confirms it', () => {
        const desk = new DeskStory();
        const work = desk.starts('8HF1', ADA);
        const first = desk.dials(ADA);
        desk.ends(first);
        desk.passes(5 * SECOND);
        const second = desk.dials(ADA);
        desk.chooses(first);
        desk.saves(first);
        expect(desk.wants({ type: 'link', callId: second, workKey: work })).toBeNull();
        expect(desk.linkOf(second)).toEqual([work, 'rep']);
        expect(desk.completions).toEqual([]);
    });

    it('too late, once the completion is under way', () => {
        const desk = new DeskStory();
        const ada = desk.starts('8HF1', ADA);
        const ben = desk.starts('8HF2', BEN);
        const call = desk.dials(ADA);
        desk.wrapsUp(call);
        expect(desk.wants({ type: 'link', callId: call, workKey: ben })).toBe('ActionTooLate');
        expect(desk.wants({ type: 'link', callId: call, workKey: null })).toBe('ActionTooLate');
        const plain = desk.dials(BEN.replace('99', '98'));
        expect(desk.wants({ type: 'link', callId: plain, workKey: ada })).toBe('ActionTooLate');
        expect(desk.linkOf(call)).toEqual([ada, 'number']);
        expect(desk.linkOf(plain)).toEqual([null, null]);
        desk.completes(ada);
        expect(desk.desk.calls.has(call)).toBe(false);
    });

    it('or names what is not there', () => {
        const desk = new DeskStory();
        const call = desk.dials(ADA);
        const strange = { type: 'link', callId: call, workKey: 'nobody' } as const;
        expect(desk.wants(strange)).toBe('ActionTooLate');
        expect(desk.wants({ type: 'link', callId: 'nobody', workKey: null })).toBe('ActionTooLate');
        expect(desk.wants({ type: 'link', callId: call, workKey: null })).toBe('ActionTooLate');
        expect(desk.wants({ type: 'confirmLink', callId: call })).toBe('ActionTooLate');
        expect(desk.wants({ type: 'retry', id: 'nobody' })).toBe('ActionTooLate');
    });
});

describe('giving up', () => {
    it('a plain call is discarded after it is over, without a Task', () => {
        const desk = new DeskStory();
        const call = desk.dials(ADA);
        expect(desk.wants({ type: 'discardCall', callId: call })).toBe('ActionTooLate');
        desk.ends(call);
        expect(desk.wants({ type: 'discardCall', callId: call })).toBeNull();
        expect(desk.desk.calls.size).toBe(0);
        expect(desk.effectsOf('saveTask')).toEqual([]);
    });

    it('a call of a work is not, until it is unlinked', () => {
        const desk = new DeskStory();
        desk.starts('8HF1', ADA);
        const call = desk.dials(ADA);
        desk.ends(call);
        expect(desk.wants({ type: 'discardCall', callId: call })).toBe('ActionTooLate');
        desk.wants({ type: 'link', callId: call, workKey: null });
        expect(desk.wants({ type: 'discardCall', callId: call })).toBeNull();
    });

    it('a work is dismissed, and its call goes on as a plain one for the same person', () => {
        const desk = new DeskStory();
        const work = desk.starts('8HF1', ADA);
        desk.describes(work, '00Q1', 'Ada');
        const call = desk.dials(ADA);
        expect(desk.wants({ type: 'dismissWork', workKey: work })).toBeNull();
        expect(desk.desk.works.size).toBe(0);
        desk.wrapsUp(call);
        expect(desk.effectsOf('saveTask')[0]?.fields['WhoId']).toBe('00Q1');
        expect(desk.completions).toEqual([]);
    });
});

describe('what the rep chooses', () => {
    it('may be drafted and chosen during the call, and is sent when it ends', () => {
        const desk = new DeskStory();
        const call = desk.dials(ADA);
        desk.answers(call);
        expect(
            desk.wants({ type: 'draft', callId: call, notes: 'likes it', begun: null })
        ).toBeNull();
        expect(desk.call(call).draftNotes).toBe('likes it');
        desk.chooses(call, { disposition: 'Meaningful Connect', wasConnected: true });
        expect(desk.effectsOf('saveTask')).toEqual([]);
        desk.ends(call);
        expect(desk.effectsOf('saveTask')).toHaveLength(1);
    });

    it('can be taken back while it may be undone', () => {
        const desk = new DeskStory({ undoFor: 5 * SECOND });
        const call = desk.dials(ADA);
        desk.ends(call);
        desk.chooses(call);
        desk.passes(4 * SECOND);
        expect(desk.wants({ type: 'undo', callId: call })).toBeNull();
        desk.passes(60 * SECOND);
        expect(desk.effectsOf('saveTask')).toEqual([]);
        desk.chooses(call);
        desk.passes(5 * SECOND);
        expect(desk.wants({ type: 'undo', callId: call })).toBe('ActionTooLate');
        expect(desk.effectsOf('saveTask')).toHaveLength(1);
    });

    test.each(['', ' ', 'Not on the list', 'left voicemail', 'x'.repeat(256)])(
        "'%s' is refused as a disposition and nothing is lost",
        (disposition) => {
            const desk = new DeskStory();
            const call = desk.dials(ADA);
            desk.ends(call);
            desk.wants({ type: 'draft', callId: call, notes: 'kept', begun: null });
            expect(desk.chooses(call, { disposition })).toBe('DispositionInvalid');
            expect(desk.call(call)).toMatchObject({ phase: 'choosing', draftNotes: 'kept' });
        }
    );

    it('is refused when it is longer than Salesforce takes, even if the org lists it', () => {
        const value = 'x'.repeat(256);
        const desk = new DeskStory({
            dispositions: [
                {
                    value,
                    outcome: null,
                    connected: false,
                    wanted: '1',
                    notes: 'optional',
                    followUp: null,
                    mapped: true
                }
            ]
        });
        const call = desk.dials(ADA);
        desk.ends(call);
        expect(desk.chooses(call, { disposition: value })).toBe('DispositionInvalid');
    });

    it('needs notes where the admin wants them', () => {
        const desk = new DeskStory({
            dispositions: [
                {
                    value: VOICEMAIL.disposition,
                    outcome: 'LeftVoicemail',
                    connected: false,
                    wanted: '1',
                    notes: 'required',
                    followUp: null,
                    mapped: true
                }
            ]
        });
        const call = desk.dials(ADA);
        desk.ends(call);
        expect(desk.chooses(call, { notes: ' \n' })).toBe('NotesRequired');
        expect(desk.chooses(call, { notes: 'why' })).toBeNull();
    });
});

describe('hanging up', () => {
    it('ends the call even when the phone never says so', () => {
        const desk = new DeskStory();
        const call = desk.dials(ADA);
        desk.answers(call);
        desk.wants({ type: 'hangUp', callId: call });
        desk.passes(9 * SECOND);
        expect(desk.call(call).phase).toBe('connected');
        desk.passes(1 * SECOND);
        expect(desk.call(call)).toMatchObject({ phase: 'choosing', endReason: 'hungUp' });
        desk.ends(call, 'remoteHungUp');
        expect(desk.call(call)).toMatchObject({ phase: 'choosing', endReason: 'hungUp' });
    });

    it('asks the phone, which then says that the call is over', () => {
        const desk = new DeskStory();
        const call = desk.dials(ADA);
        expect(desk.wants({ type: 'hangUp', callId: call })).toBeNull();
        expect(desk.effectsOf('hangUp')).toEqual([{ type: 'hangUp', callId: call }]);
        expect(desk.call(call).phase).toBe('dialling');
        desk.ends(call);
        expect(desk.wants({ type: 'hangUp', callId: call })).toBe('ActionTooLate');
    });

    it('is refused when the phone cannot', () => {
        const desk = new DeskStory({ phone: { progress: false, hangUp: false } });
        const call = desk.dials(ADA);
        expect(desk.wants({ type: 'hangUp', callId: call })).toBe('ActionTooLate');
    });
});
