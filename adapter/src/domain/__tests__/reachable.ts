/**
 * All that the two tables can lead to, by trying every event in every state again and again. Two states are
 * the same if their phases, troubles and counts are, and the same parts of them are there.
 */
import type { Choice } from 'c/hvsProtocol';
import { newCall, type Call, type CallEffect, type CallEvent, type Hold } from '../call';
import { CALL_TABLE } from '../call-table';
import { followUpOf } from '../follow-up';
import { stepOf, type LifeTable, type Rules } from '../life';
import type { Refusal, RefusalKind, Target } from '../org';
import { readPhoneNumber } from '../phone-number';
import { newWork, WORK_TABLE, type Work, type WorkEffect, type WorkEvent } from '../work';

const START = Date.UTC(2026, 0, 5, 17);
const rules: Rules = {
    now: START + 60_000,
    jitter: 0.5,
    answerWithin: 10_000,
    undoFor: 0,
    linkableFor: 30_000
};

const choice: Choice = {
    disposition: 'Left Voicemail',
    notes: 'line 1\nline 2',
    wasConnected: true,
    followUpAt: null
};
const target: Target = {
    recordId: '00Q1',
    name: 'Ava "A" Thörnton',
    whoId: '00Q1',
    whatId: null,
    doNotCall: null
};
const completion = { taskId: '00T1', disposition: 'Left Voicemail', wasConnected: false };
const KINDS: RefusalKind[] = ['rowLock', 'server', 'session', 'other'];
const refusals: Refusal[] = [
    ...KINDS.map((kind) => ({ kind, code: 'SERVER_ERROR', detail: 'no', fields: [] })),
    { kind: 'permission', code: 'SERVER_ERROR', detail: '', fields: ['Priority'] }
];

type ByType<E extends { type: string }> = {
    [T in E['type']]: Omit<Extract<E, { type: T }>, 'type'>[];
};

const eventsOf = <E extends { type: string }>(samples: ByType<E>): E[] =>
    Object.entries<object[]>(samples).flatMap(([type, list]) =>
        list.map((rest) => ({ type, ...rest }) as E)
    );

const callEvents = ({ attempt }: Call): CallEvent[] =>
    eventsOf<CallEvent>({
        CallAnswered: [{ by: 'person' }, { by: 'machine' }, { by: 'unknown' }],
        CallEnded: [
            { reason: 'hungUp', detail: '' },
            { reason: 'failed', detail: 'busy line' }
        ],
        EndTold: [{}],
        Drafted: [{ notes: 'half a', begun: null }],
        Chosen: [{ choice }],
        Undone: [{}],
        HangUpAsked: [{}],
        Discarded: [{}],
        Linked: [
            { workKey: 'work-1', certainty: 'number' },
            { workKey: 'work-2', certainty: 'guess' }
        ],
        Unlinked: [{}],
        LinkConfirmed: [{}],
        ClickedDescribed: [
            { target },
            { target: { ...target, doNotCall: true } },
            { target: { ...target, doNotCall: false } }
        ],
        ClickedUnknown: [{}],
        PersonTold: [{ target }, { target: { ...target, doNotCall: false } }],
        DialConfirmed: [{}],
        DialDeclined: [{}],
        Assigned: [{ target }, { target: null }],
        DeadlinePassed: [{}],
        TaskSaved: [{ taskId: '00T1' }],
        TaskRefused: refusals.map((refusal) => ({ attempt, refusal })),
        TaskAnswerUnclear: [{ attempt }],
        TaskLookedUp: [
            { finding: { found: 'task', taskId: '00T1' } },
            { finding: { found: 'none' } },
            { finding: { found: 'unknown' } }
        ],
        Retried: [{}],
        Settled: [{ happened: true }, { happened: false }],
        WorkOver: [{}],
        Restored: [{ aliveAt: START + 50_000 }, { aliveAt: START - 50_000 }]
    });

const workEvents = ({ attempt, workId }: Work): WorkEvent[] =>
    eventsOf<WorkEvent>({
        StartedAgain: [{ at: 60_000 }],
        Described: [
            { description: { cadence: 'Spring', step: 'First', target } },
            { description: { cadence: null, step: null, target: null } }
        ],
        CallLinked: [{ callId: 'call-1' }, { callId: 'call-2' }],
        CallUnlinked: [{ callId: 'call-1' }],
        ReadyToComplete: workId === null ? [] : [{ completion: { ...completion, workId } }],
        Completed: [{}],
        CompletionRefused: refusals.map((refusal) => ({ attempt, refusal })),
        CompletionAnswerUnclear: [{ attempt }],
        LookedUp: [
            { finding: { found: 'tracker', state: 'Active', taskLinked: null } },
            { finding: { found: 'tracker', state: 'Completed', taskLinked: false } },
            { finding: { found: 'none' } },
            { finding: { found: 'unknown' } }
        ],
        DeadlinePassed: [{}],
        Retried: [{}],
        Settled: [{ happened: true }, { happened: false }],
        Dismissed: [{}],
        Superseded: [{}],
        Restored: [{}]
    });

/** Counted or told apart by their words; of the rest only whether it is there. */
const TOLD = new Set(['phase', 'looking', 'code', 'remedy', 'hasProgress', 'looks', 'repeats']);
const UNTOLD = new Set(['number', 'clicked', 'connectedAt', 'answeredBy', 'description']);

/** What makes a state another one: not when it happened, and not what somebody wrote. */
function faceOf(thing: object): string {
    return JSON.stringify(thing, (name, value: unknown) => {
        if (UNTOLD.has(name)) return undefined;
        if (TOLD.has(name)) return value;
        if (Array.isArray(value)) return value.length > 0;
        return typeof value === 'object' ? value : typeof value;
    });
}

/** With time to undo and without, where the table asks for it. */
function nextOf<Thing extends { phase: string }, Event extends { type: string }, Effect>(
    table: LifeTable<Thing, Event, Effect, Rules>,
    thing: Thing,
    event: Event
): Thing[] {
    const asked = { undoFor: 0 };
    const without = {
        ...rules,
        get undoFor() {
            asked.undoFor += 1;
            return 0;
        }
    };
    const steps = [stepOf(table, thing, event, without)];
    if (asked.undoFor > 0) steps.push(stepOf(table, thing, event, { ...rules, undoFor: 5_000 }));
    return steps.filter((step) => step !== null).map(({ next }) => next);
}

function walk<Thing extends { phase: string }, Event extends { type: string }, Effect>(
    table: LifeTable<Thing, Event, Effect, Rules>,
    begins: Thing[],
    eventsFor: (thing: Thing) => Event[]
): Thing[] {
    const seen = new Map<string, Thing>();
    const waiting = [...begins];
    for (let thing = waiting.pop(); thing; thing = waiting.pop()) {
        const face = faceOf(thing);
        if (thing.phase === 'gone' || seen.has(face)) continue;
        seen.set(face, thing);
        for (const event of eventsFor(thing)) waiting.push(...nextOf(table, thing, event));
    }
    return [...seen.values()];
}

/** As it begins when the Task of this call is saved. */
const newFollowUp = (call: Call): Call =>
    followUpOf(
        {
            ...call,
            choice: { ...choice, followUpAt: START },
            endedAt: START,
            endReason: 'noAnswer'
        },
        target,
        rules
    ).next;

/**
 * Two calls as they begin: of a phone that tells how they go, and of one that does not; a follow-up; and calls
 * that are held before they are dialled.
 */
function newCalls(): Call[] {
    const number = readPhoneNumber('(415) 555-0101 x7', 'US');
    const [one, other] = [true, false].map((hasProgress) =>
        newCall({
            id: 'call-1',
            origin: 'clicked',
            number,
            clicked: hasProgress ? target : null,
            startedAt: START,
            hasProgress,
            canHangUp: hasProgress
        })
    );
    const held = (person: Hold['person'], outsideHours: boolean): Call => ({
        ...one!,
        phase: 'held',
        hold: { person, outsideHours },
        deadlineAt: person === 'asked' ? START + 4_000 : null
    });
    return [
        one!,
        other!,
        newFollowUp(one!),
        held('asked', false),
        held('asked', true),
        held('notAsked', true),
        newCall({ ...one!, origin: 'inbound' })
    ];
}

/** Two works as they begin: with an id and without. */
function newWorks(): Work[] {
    const to = readPhoneNumber('not a number', 'US');
    return [
        newWork({ key: 'work-1', workId: '8HF1', to, startedAt: START }),
        {
            ...newWork({ key: 'work-2', workId: null, to, startedAt: START }),
            trouble: { code: 'WorkWithoutId', detail: '', field: null, remedy: 'none' }
        }
    ];
}

export const reachableCalls = (): Call[] =>
    walk<Call, CallEvent, CallEffect>(CALL_TABLE, newCalls(), callEvents);

export const reachableWorks = (): Work[] =>
    walk<Work, WorkEvent, WorkEffect>(WORK_TABLE, newWorks(), workEvents);

/** Where a life comes to that meets these events, each a number to pick one by; it never leaves. */
function wander<Thing extends { phase: string }, Event extends { type: string }, Effect>(
    table: LifeTable<Thing, Event, Effect, Rules>,
    start: Thing,
    eventsFor: (thing: Thing) => Event[],
    picks: readonly number[]
): Thing {
    return picks.reduce((thing, pick) => {
        // Only what the phase knows, or most events would be none.
        const known = eventsFor(thing).filter(
            ({ type }) => type in table[thing.phase as Thing['phase']]
        );
        const event = known[pick % known.length];
        const undoFor = pick % 2 ? 5_000 : 0;
        const next = event && stepOf(table, thing, event, { ...rules, undoFor })?.next;
        return next && next.phase !== 'gone' ? next : thing;
    }, start);
}

export const wanderingCall = (picks: readonly number[], from?: Call): Call =>
    wander<Call, CallEvent, CallEffect>(
        CALL_TABLE,
        from ?? newCalls()[(picks[0] ?? 0) % 3] ?? newCalls()[0]!,
        callEvents,
        picks
    );

export const wanderingWork = (picks: readonly number[], from?: Work): Work =>
    wander<Work, WorkEvent, WorkEffect>(
        WORK_TABLE,
        from ?? newWorks()[(picks[0] ?? 0) % 8 ? 0 : 1] ?? newWorks()[0]!,
        workEvents,
        picks
    );
