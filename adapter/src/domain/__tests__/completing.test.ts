import { DeskStory, SECOND } from './desk-story';

const ADA = '(415) 555-0101';
const BEN = '(415) 555-0199';

/** A work whose call is over and saved: `completeWork` was asked for. */
function completing(workId = '8HF1'): { desk: DeskStory; work: string; call: string } {
    const desk = new DeskStory();
    const work = desk.starts(workId, ADA);
    const call = desk.dials(ADA);
    desk.answers(call);
    desk.wrapsUp(call, { disposition: 'Meaningful Connect', wasConnected: true });
    return { desk, work, call };
}

const lookedUp = (
    desk: DeskStory,
    workKey: string,
    finding: 'none' | 'unknown' | { state: string; taskLinked: boolean | null }
): void => {
    desk.happens({
        type: 'Work',
        workKey,
        event: {
            type: 'LookedUp',
            finding:
                typeof finding === 'string' ? { found: finding } : { found: 'tracker', ...finding }
        }
    });
};

describe('a work is completed', () => {
    it("with its call's Task, the value that the rep chose and a boolean, and is then gone", () => {
        const { desk, work, call } = completing();
        expect(desk.completions).toEqual([
            {
                workId: '8HF1',
                taskId: `00T-${call}`,
                disposition: 'Meaningful Connect',
                wasConnected: true
            }
        ]);
        desk.completes(work);
        expect(desk.desk.calls.size).toBe(0);
        desk.passes(3_600 * SECOND);
        expect(desk.desk.works.size).toBe(0);
    });

    it('before the page is asked to show the Task, so that nothing is waited for', () => {
        const { desk } = completing();
        const asked = desk.effects.map(({ type }) => type);
        expect(asked.slice(asked.indexOf('saveTask'))).toEqual([
            'saveTask',
            'completeWork',
            'refreshView'
        ]);
    });

    it('exactly once, whatever answers come late, twice or out of order', () => {
        const { desk, work, call } = completing();
        desk.passes(10 * SECOND);
        expect(desk.work(work).phase).toBe('checkingWork');
        desk.saves(call, '00T-other');
        desk.completes(work);
        desk.completes(work);
        lookedUp(desk, work, 'none');
        desk.wants({ type: 'retry', id: work });
        desk.wants({ type: 'settle', id: work, happened: false });
        desk.passes(3_600 * SECOND);
        expect(desk.completions).toHaveLength(1);
    });

    it('not before the Task is saved, and not by a work without an id', () => {
        const desk = new DeskStory();
        const work = desk.starts(null, ADA);
        expect(desk.work(work).trouble?.code).toBe('WorkWithoutId');
        const call = desk.dials(ADA);
        expect(desk.linkOf(call)).toEqual([work, 'number']);
        desk.wrapsUp(call);
        expect(desk.completions).toEqual([]);
        expect(desk.wants({ type: 'dismissWork', workKey: work })).toBeNull();
        expect(desk.desk.works.size).toBe(0);
    });

    it("with the newest call's Task only, when the rep called again", () => {
        const desk = new DeskStory();
        const work = desk.starts('8HF1', ADA);
        const first = desk.dials(ADA);
        desk.ends(first, 'busy');
        desk.passes(5 * SECOND);
        desk.starts('8HF1', ADA);
        const second = desk.dials(ADA);
        expect(desk.work(work).callIds).toEqual([first, second]);
        desk.chooses(first);
        desk.saves(first);
        expect(desk.completions).toEqual([]);
        desk.wrapsUp(second);
        expect(desk.completions.map(({ taskId }) => taskId)).toEqual([`00T-${second}`]);
        expect(desk.effectsOf('saveTask').map(({ callId }) => callId)).toEqual([first, second]);
    });

    it('and leaves an earlier call that was not wrapped up as a call of its own', () => {
        const desk = new DeskStory();
        const work = desk.starts('8HF1', ADA);
        desk.describes(work, '00Q1', 'Ada');
        const first = desk.dials(ADA);
        desk.ends(first, 'noAnswer');
        desk.passes(5 * SECOND);
        const second = desk.dials(ADA);
        desk.wrapsUp(second);
        desk.completes(work);
        expect(desk.linkOf(first)).toEqual([null, null]);
        desk.chooses(first);
        expect(desk.effectsOf('saveTask').at(-1)).toMatchObject({
            callId: first,
            fields: { WhoId: '00Q1' }
        });
    });
});

describe('a repeated start', () => {
    it('within ten seconds is the same start, even when the work is complete', () => {
        const { desk, work } = completing();
        desk.completes(work);
        desk.passes(9 * SECOND);
        desk.starts('8HF1', ADA);
        expect([...desk.desk.works.values()].map(({ phase }) => phase)).toEqual(['completed']);
    });

    it('later is a new work', () => {
        const { desk, work } = completing();
        desk.completes(work);
        desk.passes(11 * SECOND);
        expect(desk.starts('8HF1', ADA)).not.toBe(work);
        expect([...desk.desk.works.values()].map(({ phase }) => phase)).toEqual([
            'completed',
            'started'
        ]);
    });

    it('that waited in another tab is known by the time when it happened', () => {
        const { desk, work } = completing();
        const at = desk.now;
        desk.completes(work);
        desk.passes(300 * SECOND);
        const payload = { workId: '8HF1', completeWorkWhen: 'TaskSaved', attributes: { to: ADA } };
        desk.happens({ type: 'WorkStarted', payload, at });
        expect([...desk.desk.works.keys()]).toEqual([work]);
    });

    it('that is completed ends the older one, which stands still, so that no retry completes it too', () => {
        const { desk, work } = completing();
        desk.happens({
            type: 'Work',
            workKey: work,
            event: {
                type: 'CompletionRefused',
                attempt: 1,
                refusal: { kind: 'other', code: 'GENERIC_ERROR', detail: '', fields: [] }
            }
        });
        desk.passes(11 * SECOND);
        const anew = desk.starts('8HF1', ADA);
        expect(anew).not.toBe(work);
        const call = desk.dials(ADA);
        desk.answers(call);
        desk.wrapsUp(call, { disposition: 'Meaningful Connect', wasConnected: true });
        expect(desk.desk.works.get(work)?.phase).toBe('needsAttention');
        desk.completes(anew);
        expect(desk.desk.works.has(work)).toBe(false);
        expect(desk.wants({ type: 'retry', id: work })).toBe('ActionTooLate');
    });

    it('of an open work refreshes it, in another format of the number too', () => {
        const desk = new DeskStory();
        const work = desk.starts('8HF1', ADA);
        desk.passes(600 * SECOND);
        expect(desk.starts('8HF1', '+14155550101')).toBe(work);
        expect(desk.linkOf(desk.dials(ADA))[0]).toBe(work);
    });

    it('asks again what the work is, until that is known', () => {
        const desk = new DeskStory();
        const work = desk.starts('8HF1', ADA);
        desk.starts('8HF1', ADA);
        expect(desk.effectsOf('describeWork')).toHaveLength(2);
        desk.describes(work, '00Q1');
        desk.starts('8HF1', ADA);
        expect(desk.effectsOf('describeWork')).toHaveLength(2);
    });
});

describe('a completion that nobody answers', () => {
    it('is looked up at 2, 10, 30 and 120 s, then the rep is asked; nothing is sent again', () => {
        const { desk, work } = completing();
        desk.passes(10 * SECOND);
        for (const [index, delay] of [2, 10, 30, 120].entries()) {
            desk.passes(delay * SECOND - 1);
            expect(desk.effectsOf('findWork')).toHaveLength(index);
            desk.passes(1);
            expect(desk.effectsOf('findWork')).toHaveLength(index + 1);
            expect(desk.work(work).phase).toBe('checkingWork');
            lookedUp(desk, work, { state: 'InProgress', taskLinked: false });
        }
        expect(desk.work(work)).toMatchObject({
            phase: 'needsAttention',
            trouble: { code: 'WorkUnknown', remedy: 'ask' }
        });
        expect(desk.completions).toHaveLength(1);
    });

    it("is settled by the Task's link, else by the tracker's state", () => {
        for (const found of [
            { state: 'InProgress', taskLinked: true },
            { state: 'Completed', taskLinked: null }
        ]) {
            const { desk, work } = completing();
            desk.passes(12 * SECOND);
            lookedUp(desk, work, found);
            expect(desk.work(work).phase).toBe('completed');
        }
    });

    it('of a My List, which nothing can tell about, is asked of the rep at once', () => {
        const { desk, work } = completing('MyList1');
        desk.passes(12 * SECOND);
        lookedUp(desk, work, 'none');
        expect(desk.work(work).trouble).toMatchObject({ code: 'WorkUnknown', remedy: 'ask' });
    });

    it('is over when the rep says that it took, and sent again when the rep says not', () => {
        const yes = completing('MyList1');
        yes.desk.passes(12 * SECOND);
        lookedUp(yes.desk, yes.work, 'none');
        expect(yes.desk.wants({ type: 'settle', id: yes.work, happened: true })).toBeNull();
        expect(yes.desk.work(yes.work).phase).toBe('completed');
        expect(yes.desk.completions).toHaveLength(1);

        const no = completing('MyList1');
        no.desk.passes(12 * SECOND);
        lookedUp(no.desk, no.work, 'none');
        expect(no.desk.wants({ type: 'settle', id: no.work, happened: false })).toBeNull();
        expect(no.desk.completions).toHaveLength(2);
        expect(no.desk.completions[1]).toEqual(no.desk.completions[0]);
    });

    it('can be dismissed when it needs attention, not while it is under way', () => {
        const { desk, work } = completing();
        expect(desk.wants({ type: 'dismissWork', workKey: work })).toBe('ActionTooLate');
        desk.happens({
            type: 'Work',
            workKey: work,
            event: {
                type: 'CompletionRefused',
                attempt: 1,
                refusal: { kind: 'other', code: 'X', detail: 'closed', fields: [] }
            }
        });
        expect(desk.work(work).trouble).toMatchObject({ code: 'WorkRefused', detail: 'closed' });
        const settle = { type: 'settle', id: work, happened: true } as const;
        expect(desk.wants(settle)).toBe('ActionTooLate');
        expect(desk.wants({ type: 'dismissWork', workKey: work })).toBeNull();
        expect([desk.work(work).phase, desk.desk.calls.size]).toEqual(['dismissed', 0]);
    });

    it('may have come to pass although the rep dismissed it: a repeat of its start is none', () => {
        const { desk, work } = completing();
        desk.happens({
            type: 'Work',
            workKey: work,
            event: { type: 'CompletionAnswerUnclear', attempt: 1 }
        });
        desk.passes(2 * SECOND);
        lookedUp(desk, work, 'none');
        expect(desk.wants({ type: 'dismissWork', workKey: work })).toBeNull();
        desk.starts('8HF1', ADA);
        expect([...desk.desk.works.keys()]).toEqual([work]);
        desk.passes(10 * SECOND);
        const anew = desk.starts('8HF1', ADA);
        expect(desk.work(anew).phase).toBe('started');
        desk.passes(3_600 * SECOND);
        expect([...desk.desk.works.keys()]).toEqual([anew]);
    });

    it('leaves other works alone', () => {
        const { desk } = completing();
        const ben = desk.starts('8HF2', BEN);
        desk.passes(60 * SECOND);
        expect(desk.work(ben).phase).toBe('started');
    });
});
