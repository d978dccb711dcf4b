import type { Trouble, TroubleCode } from 'c/hvsProtocol';
import type { Refusal } from '../org';
import { stepOf, type Rules } from '../life';
import { readPhoneNumber } from '../phone-number';
import { newWork, WORK_TABLE, type Work, type WorkEffect, type WorkEvent } from '../work';
import { cellOf, readGrid } from './life-grid';

const take = stepOf<Work, WorkEvent, WorkEffect, Rules>;
const rules: Rules = {
    now: 100_000,
    jitter: 0.5,
    answerWithin: 10_000,
    undoFor: 0,
    linkableFor: 30_000
};

const fresh = newWork({
    key: 'work',
    workId: '8HF1',
    to: readPhoneNumber('(415) 555-0101', 'US'),
    startedAt: 50_000
});
const linked: Work = { ...fresh, phase: 'linked', callIds: ['a'] };
const completion = {
    workId: '8HF1',
    taskId: '00T1',
    disposition: 'Left Voicemail',
    wasConnected: false
};
const sent: Work = { ...linked, completion, attempt: 2, deadlineAt: 95_000 };
const refusedFor = (code: TroubleCode, remedy: 'retry' | 'wait') => {
    const trouble: Trouble = { code, detail: '', field: null, remedy };
    return { trouble, refusal: trouble };
};

const WORKS: Record<string, Work> = {
    started: fresh,
    linked,
    completing: { ...sent, phase: 'completing' },
    checkingWork: { ...sent, phase: 'checkingWork', looks: 1 },
    looking: { ...sent, phase: 'checkingWork', looks: 1, looking: true },
    locked: { ...sent, phase: 'checkingWork', ...refusedFor('RowLocked', 'wait') },
    failed: { ...sent, phase: 'checkingWork', ...refusedFor('ServerFailed', 'wait') },
    refused: { ...sent, phase: 'needsAttention', ...refusedFor('ValidationFailed', 'retry') },
    asked: {
        ...sent,
        phase: 'needsAttention',
        trouble: { code: 'WorkUnknown', detail: '', field: null, remedy: 'ask' }
    },
    completed: { ...sent, phase: 'completed' },
    dismissed: { ...sent, phase: 'dismissed' },
    gone: { ...sent, phase: 'gone' }
};

const refusal: Refusal = { kind: 'other', code: 'GENERIC_ERROR', detail: 'no', fields: [] };
const tracker = (state: string, taskLinked: boolean | null) =>
    ({ type: 'LookedUp', finding: { found: 'tracker', state, taskLinked } }) as const;

const EVENTS: Record<string, WorkEvent> = {
    StartedAgain: { type: 'StartedAgain', at: 60_000 },
    Described: { type: 'Described', description: { cadence: 'c', step: 's', target: null } },
    CallLinked: { type: 'CallLinked', callId: 'b' },
    CallUnlinked: { type: 'CallUnlinked', callId: 'a' },
    ReadyToComplete: { type: 'ReadyToComplete', completion },
    Completed: { type: 'Completed' },
    CompletionRefused: { type: 'CompletionRefused', attempt: 2, refusal },
    'CompletionRefused earlier': { type: 'CompletionRefused', attempt: 1, refusal },
    CompletionAnswerUnclear: { type: 'CompletionAnswerUnclear', attempt: 2 },
    'CompletionAnswerUnclear earlier': { type: 'CompletionAnswerUnclear', attempt: 1 },
    'LookedUp linked': tracker('InProgress', true),
    'LookedUp completed': tracker('Completed', null),
    'LookedUp open': tracker('InProgress', false),
    'LookedUp none': { type: 'LookedUp', finding: { found: 'none' } },
    'LookedUp unknown': { type: 'LookedUp', finding: { found: 'unknown' } },
    DeadlinePassed: { type: 'DeadlinePassed' },
    Retried: { type: 'Retried' },
    'Settled yes': { type: 'Settled', happened: true },
    'Settled no': { type: 'Settled', happened: false },
    Dismissed: { type: 'Dismissed' },
    Superseded: { type: 'Superseded' },
    Restored: { type: 'Restored' }
};

const PROMISED = `
event                            started  linked                   completing      checkingWork    looking         locked                   failed      refused                  asked                    completed  dismissed  gone
StartedAgain                     .        .                        -               -               -               -                        -           -                        -                        -          -          -
Described                        .        .                        .               .               .               .                        .           .                        .                        -          -          -
CallLinked                       linked   .                        -               -               -               -                        -           -                        -                        -          -          -
CallUnlinked                     .        started                  -               -               -               -                        -           -                        -                        -          -          -
ReadyToComplete                  -        completing+completeWork  -               -               -               -                        -           -                        -                        -          -          -
Completed                        -        -                        completed       completed       completed       completed                completed   completed                completed                -          -          -
CompletionRefused                -        -                        needsAttention  needsAttention  needsAttention  =                        =           =                        .                        -          -          -
CompletionRefused earlier        -        -                        =               =               =               =                        =           =                        =                        -          -          -
CompletionAnswerUnclear          -        -                        checkingWork    -               -               -                        -           -                        -                        -          -          -
CompletionAnswerUnclear earlier  -        -                        =               -               -               -                        -           -                        -                        -          -          -
LookedUp linked                  -        -                        completed       completed       completed       completed                completed   completed                completed                -          -          -
LookedUp completed               -        -                        completed       completed       completed       completed                completed   completed                completed                -          -          -
LookedUp open                    -        -                        =               =               .               =                        =           =                        =                        -          -          -
LookedUp none                    -        -                        =               =               needsAttention  =                        =           =                        =                        -          -          -
LookedUp unknown                 -        -                        =               =               .               =                        =           =                        =                        -          -          -
DeadlinePassed                   -        -                        checkingWork    .+findWork      .               completing+completeWork  .+findWork  -                        -                        gone       gone       -
Retried                          -        -                        -               =               =               completing+completeWork  .+findWork  completing+completeWork  checkingWork+findWork    -          -          -
Settled yes                      -        -                        -               -               -               -                        -           =                        completed                -          -          -
Settled no                       -        -                        -               -               -               -                        -           =                        completing+completeWork  -          -          -
Dismissed                        gone     gone                     -               -               -               -                        -           dismissed                dismissed                -          -          -
Superseded                       -        -                        -               gone            gone            gone                     gone        gone                     gone                     -          -          -
Restored                         -        -                        checkingWork    =               .               =                        =           -                        -                        -          -          -
`;

describe('the life of a work, as drawn', () => {
    const { columns, cells } = readGrid(PROMISED);

    test.each(cells)('%s while %s: %s', (event, column, promised) => {
        const work = WORKS[column]!;
        expect(cellOf(work, take(WORK_TABLE, work, EVENTS[event]!, rules))).toBe(promised);
    });

    it('is promised for every phase and every event of the table, and for nothing else', () => {
        const phases = columns.map((column) => WORKS[column]?.phase);
        expect([...new Set(phases)].sort()).toEqual(Object.keys(WORK_TABLE).sort());
        const known = new Set(Object.values(WORK_TABLE).flatMap((row) => Object.keys(row)));
        const drawn = new Set(cells.map(([event]) => EVENTS[event]?.type));
        expect([...drawn].sort()).toEqual([...known].sort());
    });
});

describe('the other faces of a work', () => {
    const step = (work: Work, event: WorkEvent) => take(WORK_TABLE, work, event, rules)!;

    it('a repeated start makes it the newest again', () => {
        expect(step(linked, { type: 'StartedAgain', at: 60_000 }).next.startedAt).toBe(60_000);
    });

    it('keeps its calls in order, each once, and waits again when the last is taken away', () => {
        const two = step(linked, { type: 'CallLinked', callId: 'b' }).next;
        expect(two.callIds).toEqual(['a', 'b']);
        expect(step(two, { type: 'CallLinked', callId: 'a' }).next.callIds).toEqual(['b', 'a']);
        expect(step(two, { type: 'CallUnlinked', callId: 'b' }).next.phase).toBe('linked');
    });

    it('stays for an hour, since a repeat of its start may have waited in another tab', () => {
        expect(step(WORKS['completing']!, { type: 'Completed' }).next.deadlineAt).toBe(3_700_000);
    });

    it('a refusal is shown in the words of Salesforce, to be tried again', () => {
        expect(step(WORKS['completing']!, EVENTS['CompletionRefused']!).next.trouble).toEqual({
            code: 'WorkRefused',
            detail: 'no',
            field: null,
            remedy: 'retry'
        });
    });

    it('is never completed by a retry without a completion of its own', () => {
        const idless: Work = { ...WORKS['refused']!, completion: null };
        expect(cellOf(idless, step(idless, { type: 'Retried' }))).toBe('=');
        const asked: Work = { ...WORKS['asked']!, completion: null };
        expect(cellOf(asked, step(asked, { type: 'Settled', happened: false }))).toBe('=');
    });
});
