import type { Trouble, TroubleCode } from 'c/hvsProtocol';
import { newCall, type Call, type CallEffect, type CallEvent } from '../call';
import { CALL_TABLE } from '../call-table';
import { stepOf, type Rules } from '../life';
import type { Refusal } from '../org';
import { readPhoneNumber } from '../phone-number';
import { cellOf, readGrid } from './life-grid';

const take = stepOf<Call, CallEvent, CallEffect, Rules>;
const rules: Rules = {
    now: 100_000,
    jitter: 0.5,
    answerWithin: 10_000,
    undoFor: 0,
    linkableFor: 30_000
};

const fresh = newCall({
    id: 'call',
    origin: 'clicked',
    number: readPhoneNumber('(415) 555-0101', 'US'),
    clicked: null,
    startedAt: 50_000,
    hasProgress: true,
    canHangUp: true
});
const choice = { disposition: 'Left Voicemail', notes: '', wasConnected: false, followUpAt: null };
const ended: Call = { ...fresh, endedAt: 90_000, endReason: 'noAnswer', phase: 'choosing' };
const sent: Call = { ...ended, choice, attempt: 2, deadlineAt: 95_000 };
const refusedFor = (code: TroubleCode, remedy: 'retry' | 'wait') => {
    const trouble: Trouble = { code, detail: '', field: null, remedy };
    return { trouble, refusal: trouble };
};

/** One thing for each column; some phases show two faces. */
const CALLS: Record<string, Call> = {
    waiting: {
        ...fresh,
        phase: 'held',
        hold: { person: 'asked', outsideHours: false },
        deadlineAt: 104_000
    },
    held: { ...fresh, phase: 'held', hold: { person: 'doNotCall', outsideHours: true } },
    ringing: { ...fresh, origin: 'inbound', phase: 'ringing' },
    dialling: fresh,
    connected: { ...fresh, phase: 'connected', connectedAt: 60_000, answeredBy: 'person' },
    choosing: ended,
    undoable: { ...sent, phase: 'undoable' },
    saving: { ...sent, phase: 'saving' },
    checkingTask: { ...sent, phase: 'checkingTask', looks: 1 },
    looking: { ...sent, phase: 'checkingTask', looks: 1, looking: true },
    locked: { ...sent, phase: 'checkingTask', ...refusedFor('RowLocked', 'wait') },
    failed: { ...sent, phase: 'checkingTask', ...refusedFor('ServerFailed', 'wait') },
    refused: { ...sent, phase: 'needsAttention', ...refusedFor('ValidationFailed', 'retry') },
    asked: {
        ...sent,
        phase: 'needsAttention',
        trouble: { code: 'TaskUnknown', detail: '', field: null, remedy: 'ask' }
    },
    saved: { ...sent, phase: 'saved', taskId: '00T1' },
    gone: { ...sent, phase: 'gone' }
};

const refusal: Refusal = { kind: 'other', code: 'GENERIC_ERROR', detail: 'no', fields: [] };

const ADA = { recordId: '00Q1', name: 'Ada', whoId: '00Q1', whatId: null, doNotCall: null };

const EVENTS: Record<string, CallEvent> = {
    CallAnswered: { type: 'CallAnswered', by: 'person' },
    CallEnded: { type: 'CallEnded', reason: 'hungUp', detail: '' },
    Drafted: { type: 'Drafted', notes: 'n', begun: null },
    Chosen: { type: 'Chosen', choice },
    Undone: { type: 'Undone' },
    HangUpAsked: { type: 'HangUpAsked' },
    EndTold: { type: 'EndTold' },
    Discarded: { type: 'Discarded' },
    Linked: { type: 'Linked', workKey: 'work', certainty: 'rep' },
    Unlinked: { type: 'Unlinked' },
    LinkConfirmed: { type: 'LinkConfirmed' },
    ClickedDescribed: { type: 'ClickedDescribed', target: ADA },
    'ClickedDescribed free': {
        type: 'ClickedDescribed',
        target: { ...ADA, doNotCall: false }
    },
    ClickedUnknown: { type: 'ClickedUnknown' },
    PersonTold: { type: 'PersonTold', target: { ...ADA, doNotCall: true } },
    DialConfirmed: { type: 'DialConfirmed' },
    DialDeclined: { type: 'DialDeclined' },
    Assigned: { type: 'Assigned', target: ADA },
    DeadlinePassed: { type: 'DeadlinePassed' },
    TaskSaved: { type: 'TaskSaved', taskId: '00T1' },
    TaskRefused: { type: 'TaskRefused', attempt: 2, refusal },
    'TaskRefused earlier': { type: 'TaskRefused', attempt: 1, refusal },
    TaskAnswerUnclear: { type: 'TaskAnswerUnclear', attempt: 2 },
    'TaskAnswerUnclear earlier': { type: 'TaskAnswerUnclear', attempt: 1 },
    'TaskLookedUp found': { type: 'TaskLookedUp', finding: { found: 'task', taskId: '00T1' } },
    'TaskLookedUp none': { type: 'TaskLookedUp', finding: { found: 'none' } },
    'TaskLookedUp unknown': { type: 'TaskLookedUp', finding: { found: 'unknown' } },
    Retried: { type: 'Retried' },
    'Settled yes': { type: 'Settled', happened: true },
    'Settled no': { type: 'Settled', happened: false },
    WorkOver: { type: 'WorkOver' },
    Restored: { type: 'Restored', aliveAt: 80_000 }
};

const PROMISED = `
event                      waiting        held                         ringing    dialling   connected  choosing         undoable         saving          checkingTask    looking         locked           failed      refused          asked                  saved  gone
CallAnswered               -              -                            connected  connected  -          -                -                -               -               -               -                -           -                -                      -      -
CallEnded                  -              -                            gone       choosing   choosing   -                -                -               -               -               -                -           -                -                      -      -
Drafted                    -              -                            -          .          .          .                -                -               -               -               -                -           .                .                      -      -
Chosen                     -              -                            -          .          .          saving+saveTask  saving+saveTask  -               -               -               -                -           saving+saveTask  =                      -      -
Undone                     -              -                            -          =          =          -                choosing         -               -               -               -                -           -                -                      -      -
HangUpAsked                -              -                            .+hangUp   .+hangUp   .+hangUp   -                -                -               -               -               -                -           -                -                      -      -
EndTold                    -              -                            -          =          =          -                -                -               -               -               -                -           -                -                      -      -
Discarded                  -              -                            -          -          -          gone             -                -               -               -               -                -           gone             gone                   -      -
Linked                     .              .                            -          .          .          .                .                .               .               .               .                .           .                .                      .      -
Unlinked                   .              .                            -          .          .          .                .                .               .               .               .                .           .                .                      .      -
LinkConfirmed              =              =                            -          =          =          =                =                =               =               =               =                =           =                =                      =      -
ClickedDescribed           .+askRep       .                            -          .          .          .                .                .               .               .               .                .           .                .                      .      -
ClickedDescribed free      dialling+dial  .                            -          .          .          .                .                .               .               .               .                .           .                .                      .      -
ClickedUnknown             .+askRep       =                            -          -          -          -                -                -               -               -               -                -           -                -                      -      -
PersonTold                 .+askRep       =                            -          -          -          -                -                -               -               -               -                -           -                -                      -      -
DialConfirmed              =              dialling+noteConfirmed+dial  -          -          -          -                -                -               -               -               -                -           -                -                      -      -
DialDeclined               =              choosing+noteDeclined        -          -          -          -                -                -               -               -               -                -           -                -                      -      -
Assigned                   -              -                            -          .          .          .                .                -               -               -               -                -           .                =                      -      -
DeadlinePassed             .+askRep       =                            gone       choosing   choosing   -                saving+saveTask  checkingTask    .+findTask      .               saving+saveTask  .+findTask  -                -                      gone   -
TaskSaved                  -              -                            -          -          -          -                -                saved           saved           saved           saved            saved       saved            saved                  -      -
TaskRefused                -              -                            -          -          -          -                -                needsAttention  needsAttention  needsAttention  =                =           =                .                      -      -
TaskRefused earlier        -              -                            -          -          -          -                -                =               =               =               =                =           =                =                      -      -
TaskAnswerUnclear          -              -                            -          -          -          -                -                checkingTask    -               -               -                -           -                -                      -      -
TaskAnswerUnclear earlier  -              -                            -          -          -          -                -                =               -               -               -                -           -                -                      -      -
TaskLookedUp found         -              -                            -          -          -          -                -                saved           saved           saved           saved            saved       saved            saved                  -      -
TaskLookedUp none          -              -                            -          -          -          -                -                =               =               .               =                =           =                =                      -      -
TaskLookedUp unknown       -              -                            -          -          -          -                -                =               =               .               =                =           =                =                      -      -
Retried                    -              -                            -          -          -          -                -                -               =               =               saving+saveTask  .+findTask  saving+saveTask  checkingTask+findTask  -      -
Settled yes                -              -                            -          -          -          -                -                -               -               -               -                -           =                saved                  -      -
Settled no                 -              -                            -          -          -          -                -                -               -               -               -                -           =                saving+saveTask        -      -
WorkOver                   -              -                            -          -          -          -                -                -               -               -               -                -           -                -                      gone   -
Restored                   .+askRep       .+askRep                     gone       choosing   choosing   -                -                checkingTask    =               .               =                =           -                -                      -      -
`;

describe('the life of a call, as drawn', () => {
    const { columns, cells } = readGrid(PROMISED);

    test.each(cells)('%s while %s: %s', (event, column, promised) => {
        const call = CALLS[column]!;
        expect(cellOf(call, take(CALL_TABLE, call, EVENTS[event]!, rules))).toBe(promised);
    });

    it('is promised for every phase and every event of the table, and for nothing else', () => {
        const phases = columns.map((column) => CALLS[column]?.phase);
        expect([...new Set(phases)].sort()).toEqual(Object.keys(CALL_TABLE).sort());
        const known = new Set(Object.values(CALL_TABLE).flatMap((row) => Object.keys(row)));
        const drawn = new Set(cells.map(([event]) => EVENTS[event]?.type));
        expect([...drawn].sort()).toEqual([...known].sort());
    });

    it('never changes what it is given', () => {
        const frozen = (thing: Call): Call => Object.freeze({ ...thing });
        for (const [event, column] of cells)
            expect(() =>
                take(CALL_TABLE, frozen(CALLS[column]!), EVENTS[event]!, rules)
            ).not.toThrow();
    });
});

describe('the other faces of a call', () => {
    const step = (call: Call, event: CallEvent, change: Partial<Rules> = {}) =>
        take(CALL_TABLE, call, event, { ...rules, ...change })!;

    it('a choice for a phone without progress is the end of the call', () => {
        const blind = { ...fresh, hasProgress: false };
        expect(cellOf(blind, step(blind, EVENTS['Chosen']!))).toBe('saving+saveTask');
    });

    it('a choice that can be undone waits, can be changed, and is sent when the time is up', () => {
        const { next } = step(ended, EVENTS['Chosen']!, { undoFor: 5_000 });
        expect(next).toMatchObject({ phase: 'undoable', deadlineAt: 105_000 });
        const other = { ...choice, disposition: 'Unqualified' };
        const changed = step(
            next,
            { type: 'Chosen', choice: other },
            { undoFor: 5_000, now: 103_000 }
        );
        expect(changed.next).toMatchObject({
            phase: 'undoable',
            choice: other,
            deadlineAt: 108_000
        });
        expect(cellOf(next, step(next, { type: 'DeadlinePassed' }))).toBe('saving+saveTask');
        expect(step(next, { type: 'Undone' }).next).toMatchObject({
            choice: null,
            deadlineAt: null
        });
    });

    it('a choice made while it rings is sent at the end, as a call that reached nobody', () => {
        const hopeful = { ...choice, wasConnected: true };
        const ringing = step(fresh, { type: 'Chosen', choice: hopeful }).next;
        const over = step(ringing, { type: 'CallEnded', reason: 'noAnswer', detail: '' });
        expect(over.next).toMatchObject({ phase: 'saving', choice: { wasConnected: false } });
    });

    it('a rep who says that the machine was a person is believed', () => {
        const machine: Call = { ...CALLS['connected']!, answeredBy: 'machine' };
        const flipped = step(machine, {
            type: 'Chosen',
            choice: { ...choice, wasConnected: true }
        });
        const over = step(flipped.next, EVENTS['CallEnded']!);
        expect(over.next.choice?.wasConnected).toBe(true);
    });

    it('a phone that could not dial says so until the Task is sent', () => {
        const failed = step(fresh, { type: 'CallEnded', reason: 'failed', detail: 'no line' }).next;
        expect(failed.trouble).toEqual({
            code: 'DialFailed',
            detail: 'no line',
            field: null,
            remedy: 'none'
        });
        expect(step(failed, EVENTS['Chosen']!).next.trouble).toBeNull();
        expect(
            step(fresh, { type: 'CallEnded', reason: 'busy', detail: '' }).next.trouble
        ).toBeNull();
    });

    it('a phone that cannot hang up is not asked to', () => {
        const mute = { ...fresh, canHangUp: false };
        expect(cellOf(mute, step(mute, { type: 'HangUpAsked' }))).toBe('=');
    });

    it('a call of a work is not discarded, a guess is confirmed once', () => {
        const linked: Call = { ...ended, workKey: 'work', link: 'guess' };
        expect(cellOf(linked, step(linked, { type: 'Discarded' }))).toBe('=');
        expect(step(linked, { type: 'LinkConfirmed' }).next.link).toBe('rep');
    });

    it('a saved call of a work stays until the work is over, a plain one half a minute', () => {
        const saving: Call = { ...CALLS['saving']!, workKey: 'work' };
        const kept = step(saving, EVENTS['TaskSaved']!).next;
        expect(kept.deadlineAt).toBeNull();
        expect(cellOf(kept, step(kept, { type: 'DeadlinePassed' }))).toBe('=');
        expect(step(kept, { type: 'Unlinked' }).next.deadlineAt).toBe(130_000);
        expect(step(CALLS['saving']!, EVENTS['TaskSaved']!).next.deadlineAt).toBe(130_000);
        const caught = step(CALLS['saved']!, EVENTS['Linked']!).next;
        expect(caught).toMatchObject({ phase: 'saved', deadlineAt: null });
    });

    it("a call saved by the rep's word alone is looked up when a work needs its Task", () => {
        const vouched: Call = { ...CALLS['saved']!, taskId: null };
        expect(step(vouched, EVENTS['Linked']!).next).toMatchObject({
            phase: 'checkingTask',
            deadlineAt: 102_000
        });
        const ofWork: Call = { ...CALLS['asked']!, workKey: 'work' };
        expect(step(ofWork, EVENTS['Settled yes']!).next.phase).toBe('checkingTask');
    });
});
