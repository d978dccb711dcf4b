import type { Refusal, RefusalKind, TaskFinding } from '../org';
import { DeskStory, SECOND } from './desk-story';

const ADA = '(415) 555-0101';

/** A plain call that is over and chosen: its Task was asked for. */
function saving(workId?: string): { desk: DeskStory; call: string } {
    const desk = new DeskStory();
    if (workId) desk.starts(workId, ADA);
    const call = desk.dials(ADA, '00Q1', 'Ada');
    desk.ends(call);
    desk.chooses(call, { notes: 'rang twice' });
    return { desk, call };
}

function lookedUp(desk: DeskStory, callId: string, finding: TaskFinding): void {
    desk.happens({ type: 'Call', callId, event: { type: 'TaskLookedUp', finding } });
}

function refused(
    desk: DeskStory,
    callId: string,
    fields: string[],
    attempt: number,
    kind: RefusalKind = 'other'
): void {
    const refusal: Refusal = { kind, code: 'GENERIC_ERROR', detail: 'bad value', fields };
    desk.happens({ type: 'Call', callId, event: { type: 'TaskRefused', attempt, refusal } });
}

/** As when no answer comes and every look finds nothing. */
function untilAsked(desk: DeskStory, call: string): void {
    desk.passes(10 * SECOND);
    for (const delay of [2, 10, 30, 120]) {
        desk.passes(delay * SECOND);
        lookedUp(desk, call, { found: 'none' });
    }
}

describe('a save that nobody answers', () => {
    it('is looked up 2, 10, 30 and 120 s after each other, then the rep is asked', () => {
        const { desk, call } = saving();
        desk.passes(10 * SECOND - 1);
        expect(desk.call(call).phase).toBe('saving');
        desk.passes(1);
        for (const [index, delay] of [2, 10, 30, 120].entries()) {
            desk.passes(delay * SECOND - 1);
            expect(desk.effectsOf('findTask')).toHaveLength(index);
            desk.passes(1);
            expect(desk.effectsOf('findTask')).toHaveLength(index + 1);
            expect(desk.call(call).phase).toBe('checkingTask');
            lookedUp(desk, call, { found: 'none' });
        }
        expect(desk.call(call)).toMatchObject({
            phase: 'needsAttention',
            trouble: { code: 'TaskUnknown', remedy: 'ask' }
        });
        desk.passes(3_600 * SECOND);
        expect(desk.effectsOf('saveTask')).toHaveLength(1);
    });

    it('goes on looking when a look itself is never answered', () => {
        const { desk, call } = saving();
        desk.passes((10 + (2 + 10) + (10 + 10) + (30 + 10) + (120 + 10)) * SECOND);
        expect(desk.effectsOf('findTask')).toHaveLength(4);
        expect(desk.call(call).trouble?.code).toBe('TaskUnknown');
    });

    it("looks since the call's start, for a Task with the call's id", () => {
        const { desk, call } = saving();
        desk.passes(12 * SECOND);
        expect(desk.effectsOf('findTask')).toEqual([
            { type: 'findTask', callId: call, since: desk.call(call).startedAt }
        ]);
    });

    it('is settled by the Task that is found, and its work completed with it', () => {
        const { desk, call } = saving('8HF1');
        desk.passes(12 * SECOND);
        lookedUp(desk, call, { found: 'task', taskId: '00Tfound' });
        expect(desk.completions.map(({ taskId }) => taskId)).toEqual(['00Tfound']);
    });

    it('is settled by the answer itself, however late it comes', () => {
        const { desk, call } = saving('8HF1');
        untilAsked(desk, call);
        desk.saves(call, '00Tlate');
        expect(desk.completions.map(({ taskId }) => taskId)).toEqual(['00Tlate']);
        expect(desk.effectsOf('saveTask')).toHaveLength(1);
    });

    it('is settled by a refusal, however late it comes: nothing is left to ask', () => {
        const { desk, call } = saving();
        untilAsked(desk, call);
        refused(desk, call, [], 1);
        expect(desk.call(call).trouble).toMatchObject({ code: 'TaskRefused', remedy: 'retry' });
    });

    it('is over when the rep says that the Task is there', () => {
        const { desk, call } = saving();
        untilAsked(desk, call);
        expect(desk.wants({ type: 'settle', id: call, happened: true })).toBeNull();
        expect(desk.call(call).phase).toBe('saved');
        expect(desk.effectsOf('saveTask')).toHaveLength(1);
    });

    it('of a work is looked up once more when the rep says so, for the work needs its id', () => {
        const { desk, call } = saving('8HF1');
        untilAsked(desk, call);
        desk.wants({ type: 'settle', id: call, happened: true });
        expect(desk.completions).toEqual([]);
        desk.passes(2 * SECOND);
        lookedUp(desk, call, { found: 'task', taskId: '00Tthere' });
        expect(desk.completions.map(({ taskId }) => taskId)).toEqual(['00Tthere']);
    });

    it('is sent again when the rep says that it is not, with the same id', () => {
        const { desk, call } = saving();
        untilAsked(desk, call);
        expect(desk.wants({ type: 'settle', id: call, happened: false })).toBeNull();
        const [first, second] = desk.effectsOf('saveTask');
        expect(second?.fields).toEqual(first?.fields);
        expect(second?.fields['CallObject']).toBe(call);
    });

    it('can be looked up anew, without being sent', () => {
        const { desk, call } = saving();
        untilAsked(desk, call);
        expect(desk.wants({ type: 'retry', id: call })).toBeNull();
        desk.passes(2 * SECOND);
        expect(desk.effectsOf('findTask')).toHaveLength(5);
        expect(desk.effectsOf('saveTask')).toHaveLength(1);
    });

    it('takes no other choice while only the rep can tell whether it took', () => {
        const { desk, call } = saving();
        untilAsked(desk, call);
        expect(desk.chooses(call)).toBe('ActionTooLate');
    });
});

describe('a save that is refused', () => {
    it('is tried once more without the field, and the rep is told which one', () => {
        const { desk, call } = saving('8HF1');
        refused(desk, call, ['WhoId'], 1);
        const [first, second] = desk.effectsOf('saveTask');
        expect(first?.fields).toHaveProperty('WhoId', '00Q1');
        expect(second?.fields).not.toHaveProperty('WhoId');
        expect({ ...second?.fields, WhoId: '00Q1' }).toEqual(first?.fields);
        expect(desk.call(call).omittedFields).toEqual(['WhoId']);
        const event = { type: 'TaskSaved', taskId: '00T1' } as const;
        const { notices } = desk.happens({ type: 'Call', callId: call, event });
        expect(notices).toEqual([{ code: 'FieldsLeftOut', detail: 'WhoId' }]);
        expect(desk.completions).toHaveLength(1);
    });

    it('only once: the next refusal is for the rep, even of another field', () => {
        const { desk, call } = saving();
        refused(desk, call, ['WhoId'], 1);
        refused(desk, call, ['Priority'], 2);
        expect(desk.effectsOf('saveTask')).toHaveLength(2);
        expect(desk.call(call).trouble).toEqual({
            code: 'TaskRefused',
            detail: 'bad value',
            field: 'Priority',
            remedy: 'retry'
        });
    });

    test.each(['Subject', 'Status', 'CallDisposition', 'CallObject'])(
        'never without %s, which makes it the Task of this call',
        (field) => {
            const { desk, call } = saving();
            refused(desk, call, ['WhoId', field], 1);
            expect(desk.effectsOf('saveTask')).toHaveLength(1);
            expect(desk.call(call).phase).toBe('needsAttention');
        }
    );

    it('can be retried by the rep, with another disposition too', () => {
        const { desk, call } = saving();
        refused(desk, call, [], 1, 'validation');
        expect(desk.wants({ type: 'retry', id: call })).toBeNull();
        refused(desk, call, [], 2, 'session');
        expect(desk.chooses(call, { disposition: 'Unqualified' })).toBeNull();
        expect(desk.effectsOf('saveTask')[2]?.fields['CallDisposition']).toBe('Unqualified');
    });

    it('by an answer to an earlier attempt changes nothing', () => {
        const { desk, call } = saving();
        refused(desk, call, [], 1, 'validation');
        desk.wants({ type: 'retry', id: call });
        refused(desk, call, [], 1, 'validation');
        expect(desk.call(call)).toMatchObject({ phase: 'saving', attempt: 2 });
    });

    it('by a locked row is saved again by itself, ever later, until it is the rep who has to', () => {
        const { desk, call } = saving();
        for (const [index, delay] of [1, 4, 15, 60].entries()) {
            refused(desk, call, [], index + 1, 'rowLock');
            expect(desk.call(call)).toMatchObject({
                phase: 'checkingTask',
                trouble: { code: 'RowLocked', remedy: 'wait' }
            });
            desk.passes(delay * SECOND - 1);
            expect(desk.effectsOf('saveTask')).toHaveLength(index + 1);
            desk.passes(1);
            expect(desk.effectsOf('saveTask')).toHaveLength(index + 2);
        }
        refused(desk, call, [], 5, 'rowLock');
        expect(desk.call(call)).toMatchObject({
            phase: 'needsAttention',
            trouble: { code: 'RowLocked', remedy: 'retry' }
        });
        expect(desk.effectsOf('findTask')).toEqual([]);
    });

    it('by a server that fails is saved again only after a look that finds no Task', () => {
        const { desk, call } = saving();
        refused(desk, call, [], 1, 'server');
        desk.passes(SECOND);
        expect([desk.effectsOf('findTask').length, desk.effectsOf('saveTask').length]).toEqual([
            1, 1
        ]);
        lookedUp(desk, call, { found: 'none' });
        expect(desk.effectsOf('saveTask')).toHaveLength(2);
        refused(desk, call, [], 2, 'server');
        desk.passes(4 * SECOND);
        lookedUp(desk, call, { found: 'task', taskId: '00T1' });
        expect(desk.call(call)).toMatchObject({ phase: 'saved', taskId: '00T1' });
        expect(desk.effectsOf('saveTask')).toHaveLength(2);
    });

    it('by a server that fails, and cannot be looked into, is a question for the rep in the end', () => {
        const { desk, call } = saving();
        refused(desk, call, [], 1, 'server');
        for (const delay of [1, 10, 30, 120]) {
            desk.passes(delay * SECOND);
            lookedUp(desk, call, { found: 'unknown' });
        }
        expect(desk.call(call).trouble).toMatchObject({ code: 'TaskUnknown', remedy: 'ask' });
        expect(desk.effectsOf('saveTask')).toHaveLength(1);
    });

    it('although it was done keeps the disposition that the Task holds', () => {
        const { desk, call } = saving('8HF1');
        refused(desk, call, [], 1, 'other');
        desk.chooses(call, { disposition: 'Unqualified' });
        expect(desk.effectsOf('saveTask')).toHaveLength(1);
        lookedUp(desk, call, { found: 'task', taskId: '00T1' });
        expect(desk.completions.map(({ disposition }) => disposition)).toEqual(['Left Voicemail']);
    });
});

describe('one call, one Task', () => {
    it('however often the rep chooses and the phone reports', () => {
        const { desk, call } = saving();
        expect(desk.chooses(call)).toBe('ActionTooLate');
        desk.ends(call);
        desk.answers(call);
        desk.saves(call);
        desk.saves(call);
        expect(desk.effectsOf('saveTask')).toHaveLength(1);
    });

    it('a plain call is gone half a minute after it is saved', () => {
        const { desk, call } = saving();
        desk.saves(call);
        desk.passes(30 * SECOND - 1);
        expect(desk.desk.calls.has(call)).toBe(true);
        desk.passes(1);
        expect(desk.desk.calls.has(call)).toBe(false);
    });

    it('a failure while the Task is put together leaves the call where it was', () => {
        const desk = new DeskStory({
            task: {
                subject: '',
                status: '',
                priority: '',
                recordTypeId: '',
                fixed: {},
                dispositionField: '',
                followUpSubject: '',
                followUpStatus: '',
                timeZone: 'Mars/Olympus'
            }
        });
        const call = desk.dials(ADA);
        desk.ends(call);
        expect(() => desk.chooses(call)).toThrow(RangeError);
        expect(desk.call(call).phase).toBe('choosing');
    });
});
