import type { CallEvent } from '../call';
import { followUpIdOf } from '../follow-up';
import type { Refusal } from '../org';
import { readStoredCall } from '../stored-call';
import { DeskStory, SECOND, START } from './desk-story';

const ADA = '(415) 555-0101';
const TOMORROW = START + 86_400 * SECOND;
const LOCKED: Refusal = { kind: 'rowLock', code: 'SERVER_ERROR', detail: 'locked', fields: [] };
const LATER = { disposition: 'Call Back Later', followUpAt: TOMORROW };

/** A call that is over, with a call back chosen and its save under way. */
function chosen(desk = new DeskStory()): { desk: DeskStory; call: string; followUp: string } {
    const call = desk.dials(ADA, '00Q1', 'Ada Lovelace');
    desk.ends(call);
    expect(desk.chooses(call, { ...LATER, notes: 'after lunch' })).toBeNull();
    return { desk, call, followUp: followUpIdOf(call) };
}

const savesOf = (desk: DeskStory, id: string) =>
    desk.effectsOf('saveTask').filter(({ callId }) => callId === id);

describe('a follow-up', () => {
    it("is made in the very step in which the call's Task is known to be saved, and once", () => {
        const { desk, call, followUp } = chosen();
        expect(desk.desk.calls.has(followUp)).toBe(false);
        desk.saves(call);
        expect(desk.turn?.changed).toEqual(new Set([call, followUp]));
        expect(desk.call(call).followedUp).toBe(true);
        expect(savesOf(desk, followUp)).toHaveLength(1);
        desk.saves(call);
        desk.happens({
            type: 'Call',
            callId: call,
            event: { type: 'TaskLookedUp', finding: { found: 'task', taskId: '00T9' } }
        });
        expect(savesOf(desk, followUp)).toHaveLength(1);
    });

    it('says when to call whom, and nothing of a call that was made', () => {
        const { desk, call, followUp } = chosen();
        desk.saves(call);
        const [saving] = savesOf(desk, followUp);
        expect(saving?.fields).toEqual({
            Subject: 'Call back: Ada Lovelace',
            Status: 'Not Started',
            Priority: 'Normal',
            WhoId: '00Q1',
            Description: 'after lunch',
            ActivityDate: '2026-01-06',
            IsReminderSet: true,
            ReminderDateTime: '2026-01-06T17:00:00.000Z',
            CallObject: followUp
        });
    });

    it('is due on the day of the user, not of UTC', () => {
        const desk = new DeskStory();
        const call = desk.dials(ADA);
        desk.ends(call);
        // Eleven in the evening of the fifth in Los Angeles.
        desk.chooses(call, { ...LATER, followUpAt: Date.UTC(2026, 0, 6, 7) });
        desk.saves(call);
        const [saving] = savesOf(desk, followUpIdOf(call));
        expect(saving?.fields).toMatchObject({
            ActivityDate: '2026-01-05',
            ReminderDateTime: '2026-01-06T07:00:00.000Z'
        });
    });

    it('is for whom the call was, although the work is over before', () => {
        const desk = new DeskStory();
        const work = desk.starts('8HF1', ADA);
        desk.describes(work, '00QADA', 'Ada');
        const call = desk.dials(ADA);
        desk.ends(call);
        desk.chooses(call, LATER);
        desk.saves(call);
        desk.completes(work);
        const followUp = followUpIdOf(call);
        expect(desk.desk.calls.has(call)).toBe(false);
        desk.happens({
            type: 'Call',
            callId: followUp,
            event: { type: 'TaskRefused', attempt: 1, refusal: LOCKED }
        });
        desk.passes(5 * SECOND);
        expect(savesOf(desk, followUp)).toHaveLength(2);
        expect(savesOf(desk, followUp)[1]?.fields).toMatchObject({
            WhoId: '00QADA',
            Subject: 'Call back: Ada'
        });
    });

    it('is none where the rep wants none', () => {
        const desk = new DeskStory();
        const call = desk.dials(ADA);
        desk.wrapsUp(call);
        expect([...desk.desk.calls.keys()]).toEqual([call]);
        expect(desk.call(call).followedUp).toBe(false);
    });

    it('comes when a look finds the Task', () => {
        const { desk, call, followUp } = chosen();
        desk.passes(12 * SECOND);
        desk.happens({
            type: 'Call',
            callId: call,
            event: { type: 'TaskLookedUp', finding: { found: 'task', taskId: '00T1' } }
        });
        expect(savesOf(desk, followUp)).toHaveLength(1);
    });

    it('comes when the rep says that the Task is there', () => {
        const { desk, call, followUp } = chosen();
        desk.passes(600 * SECOND);
        expect(desk.wants({ type: 'settle', id: call, happened: true })).toBeNull();
        expect(savesOf(desk, followUp)).toHaveLength(1);
    });

    it('is made once, though the Task is looked up again for a work that comes later', () => {
        const { desk, call, followUp } = chosen();
        desk.passes(600 * SECOND);
        desk.wants({ type: 'settle', id: call, happened: true });
        desk.saves(followUp, '00TF');
        const work = desk.starts('8HF1', ADA);
        expect(desk.wants({ type: 'link', callId: call, workKey: work })).toBeNull();
        expect(desk.call(call).phase).toBe('checkingTask');
        desk.passes(40 * SECOND);
        expect(desk.desk.calls.has(followUp)).toBe(false);
        desk.saves(call);
        expect(desk.call(call).phase).toBe('saved');
        expect(savesOf(desk, followUp)).toHaveLength(1);
    });

    it('has no follow-up of its own', () => {
        const { desk, call, followUp } = chosen();
        desk.saves(call);
        desk.saves(followUp);
        expect([...desk.desk.calls.keys()]).toEqual([call, followUp]);
        expect(desk.effectsOf('saveTask')).toHaveLength(2);
    });

    it('is looked for after silence, and asked about, but never saved again by itself', () => {
        const { desk, call, followUp } = chosen();
        desk.saves(call);
        desk.passes(600 * SECOND);
        expect(desk.call(followUp)).toMatchObject({
            phase: 'needsAttention',
            trouble: { code: 'TaskUnknown', remedy: 'ask' }
        });
        expect(savesOf(desk, followUp)).toHaveLength(1);
        const looks = desk.effectsOf('findTask').filter(({ callId }) => callId === followUp);
        expect(looks).toHaveLength(4);
        desk.wants({ type: 'settle', id: followUp, happened: false });
        expect(savesOf(desk, followUp)).toHaveLength(2);
    });

    it('that Salesforce refuses stays until it is tried again, or given up', () => {
        const refusal: Refusal = { ...LOCKED, kind: 'validation' };
        const { desk, call, followUp } = chosen();
        desk.saves(call);
        const refuse = (attempt: number) =>
            desk.happens({
                type: 'Call',
                callId: followUp,
                event: { type: 'TaskRefused', attempt, refusal }
            });
        refuse(1);
        expect(desk.call(followUp).trouble).toMatchObject({ remedy: 'retry' });
        expect(desk.wants({ type: 'retry', id: followUp })).toBeNull();
        expect(savesOf(desk, followUp)).toHaveLength(2);
        refuse(2);
        expect(desk.wants({ type: 'discardCall', callId: followUp })).toBeNull();
        expect(desk.desk.calls.has(followUp)).toBe(false);
    });

    it('belongs to no work, completes none, and is taken for no call', () => {
        const { desk, call, followUp } = chosen();
        desk.saves(call);
        const work = desk.starts('8HF1', ADA);
        expect(desk.wants({ type: 'link', callId: followUp, workKey: work })).toBe('ActionTooLate');
        desk.saves(followUp);
        expect(desk.completions).toEqual([]);
        expect(desk.desk.calls.get(followUp)?.workKey).toBeNull();
        // Within the time of a double click: the follow-up is no call on the phone.
        const again = desk.dials(ADA, '00Q1');
        expect(again).not.toBe(followUp);
        expect(desk.call(again).phase).toBe('dialling');
    });

    it('survives a restart: made before it, it is looked for; not made, it is made when the Task is found', () => {
        const { desk, call, followUp } = chosen();
        const kept = (ids: string[]) =>
            ids.map((id) => readStoredCall(structuredClone(desk.call(id)))!);
        const before = kept([call]);
        desk.saves(call);
        const after = kept([call, followUp]);

        const early = new DeskStory();
        early.desk.restore({ calls: before, works: [] }, START, START);
        early.now = START;
        early.passes(3 * SECOND);
        early.happens({
            type: 'Call',
            callId: call,
            event: { type: 'TaskLookedUp', finding: { found: 'task', taskId: '00T1' } }
        });
        expect(savesOf(early, followUp)).toHaveLength(1);

        const late = new DeskStory();
        late.desk.restore({ calls: after, works: [] }, START, START);
        late.passes(3 * SECOND);
        expect(savesOf(late, followUp)).toEqual([]);
        expect(late.effectsOf('findTask').map(({ callId }) => callId)).toEqual([followUp]);
    });

    it('has the time that the rep chose last', () => {
        const { desk, call, followUp } = chosen();
        const refusal: Refusal = { ...LOCKED, kind: 'validation' };
        desk.happens({
            type: 'Call',
            callId: call,
            event: { type: 'TaskRefused', attempt: 1, refusal }
        });
        desk.chooses(call, { ...LATER, followUpAt: TOMORROW + 60 * SECOND });
        desk.saves(call);
        expect(savesOf(desk, followUp)[0]?.fields).toMatchObject({
            ReminderDateTime: '2026-01-06T17:01:00.000Z'
        });
    });

    it('has that time also where Salesforce already had the Task of an earlier choice', () => {
        const { desk, call, followUp } = chosen();
        const happens = (event: CallEvent) => desk.happens({ type: 'Call', callId: call, event });
        const refusal: Refusal = { ...LOCKED, kind: 'server' };
        while (desk.call(call).phase !== 'needsAttention') {
            happens({ type: 'TaskRefused', attempt: desk.call(call).attempt, refusal });
            while (desk.call(call).phase === 'checkingTask' && !desk.call(call).looking)
                desk.passes(SECOND);
            happens({ type: 'TaskLookedUp', finding: { found: 'none' } });
        }
        const other = { disposition: 'Left Voicemail', followUpAt: TOMORROW + 60 * SECOND };
        expect(desk.chooses(call, other)).toBeNull();
        happens({ type: 'TaskLookedUp', finding: { found: 'task', taskId: '00T1' } });
        expect(desk.call(call).choice).toMatchObject({ disposition: 'Call Back Later' });
        expect(savesOf(desk, followUp)[0]?.fields).toMatchObject({
            ReminderDateTime: '2026-01-06T17:01:00.000Z'
        });
    });

    test.each([
        ['long ago', START - 2 * 86_400 * SECOND],
        ['in a far future', START + 6 * 366 * 86_400 * SECOND],
        ['beyond all time', 8.64e15]
    ])('at a time %s is refused with the choice', (_when, followUpAt) => {
        const desk = new DeskStory();
        const call = desk.dials(ADA);
        desk.ends(call);
        expect(desk.chooses(call, { ...LATER, followUpAt })).toBe('FollowUpInvalid');
        expect(desk.call(call).phase).toBe('choosing');
    });

    it('can be read back although it was kept before there were any', () => {
        const { desk, call } = chosen();
        const { followUpOf, followedUp, begun, ...old } = desk.call(call);
        const { followUpAt, ...choice } = old.choice!;
        expect([followUpOf, followedUp, followUpAt]).toEqual([null, false, TOMORROW]);
        expect(begun?.disposition).toBe('Call Back Later');
        expect(readStoredCall({ ...old, choice, sent: choice })).toMatchObject({
            followUpOf: null,
            followedUp: false,
            begun: null,
            choice: { followUpAt: null }
        });
    });

    it('that could not have come from the table is not read back', () => {
        const { desk, call, followUp } = chosen();
        desk.saves(call);
        const kept = desk.call(followUp);
        expect(readStoredCall(kept)).toEqual(kept);
        const none = { ...kept.choice!, followUpAt: null };
        const odd = { phase: 'choosing', attempt: 0, deadlineAt: null } as const;
        expect(readStoredCall({ ...kept, choice: none })).toBeNull();
        expect(readStoredCall({ ...kept, ...odd })).toBeNull();
        expect(readStoredCall({ ...kept, followedUp: true })).toBeNull();
        expect(readStoredCall({ ...kept, workKey: 'w', link: 'rep' })).toBeNull();
    });
});

describe('a choice made while the call goes on', () => {
    it('is sent at the end, and may be taken back until then', () => {
        const desk = new DeskStory();
        const call = desk.dials(ADA);
        desk.answers(call);
        desk.chooses(call, LATER);
        expect(desk.wants({ type: 'undo', callId: call })).toBeNull();
        expect(desk.call(call)).toMatchObject({
            phase: 'connected',
            choice: null,
            begun: { disposition: 'Call Back Later', followUp: { at: TOMORROW } }
        });
        expect(desk.wants({ type: 'undo', callId: call })).toBe('ActionTooLate');
        desk.ends(call);
        expect(desk.call(call).phase).toBe('choosing');
        expect(desk.effectsOf('saveTask')).toEqual([]);
    });
});
