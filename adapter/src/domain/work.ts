import type { Trouble } from 'c/hvsProtocol';
import { LOOK_DELAYS, nextRepeat, type LifeTable, type Rules, type Step } from './life';
import type { Completion, Refusal, WorkDescription, WorkFinding } from './org';
import type { PhoneNumber } from './phone-number';
import { isCertain, passesByItself, troubleOf, waiting } from './refusal-trouble';

/**
 * The life of a work, from `onWorkStart` until Sales Engagement knows that it is complete.
 *
 * ```
 *   started ──▶ linked ──▶ completing ⇄ checkingWork ──▶ completed ──▶ gone
 *    │  ▲          │            │              │          Sales Engagement has gone on; kept for
 *    │  └──────────┘            ▼              ▼          an hour against repeated starts
 *    │   unlinked          needsAttention ◀────┘
 *    ▼                     refused, or nobody knows
 *   gone                        └──▶ dismissed ──▶ gone
 *   dismissed by the rep, from any phase in which nothing is under way
 * ```
 * started: Sales Engagement waits, no call is known. linked: it has a call, which may be over and saved;
 * it leaves this phase when its last call's Task exists and the link is no guess. completing:
 * `completeWork` was sent. checkingWork: no answer came, and the step tracker is looked up; or it was refused
 * for a reason that passes, and is sent again in a while. dismissed: it was sent, and may come to pass even
 * now; kept like a complete one against repeated starts.
 */
export interface Work {
    /** Our own id of this start. */
    key: string;
    phase:
        | 'started'
        | 'linked'
        | 'completing'
        | 'checkingWork'
        | 'completed'
        | 'needsAttention'
        | 'dismissed'
        | 'gone';
    /** Only the value to send back: a step tracker's id, or a My List's that many people share. Null if none came. */
    workId: string | null;
    to: PhoneNumber;
    /** The last `onWorkStart` of this work. */
    startedAt: number;
    description: WorkDescription | null;
    /** Oldest first. */
    callIds: string[];
    completion: Completion | null;
    deadlineAt: number | null;
    attempt: number;
    looks: number;
    looking: boolean;
    /** Why the last completion was refused; null when it was not answered, or not refused. */
    refusal: Trouble | null;
    /** How often it was completed again by itself since the rep last had a hand in it. */
    repeats: number;
    trouble: Trouble | null;
}

export type WorkEvent =
    | { type: 'StartedAgain'; at: number }
    | { type: 'Described'; description: WorkDescription }
    | { type: 'CallLinked'; callId: string }
    | { type: 'CallUnlinked'; callId: string }
    | { type: 'ReadyToComplete'; completion: Completion }
    | { type: 'Completed' }
    | { type: 'CompletionRefused'; attempt: number; refusal: Refusal }
    | { type: 'CompletionAnswerUnclear'; attempt: number }
    | { type: 'LookedUp'; finding: WorkFinding }
    | { type: 'DeadlinePassed' }
    | { type: 'Retried' }
    | { type: 'Settled'; happened: boolean }
    | { type: 'Dismissed' }
    /** The same step was started anew and is complete by that. */
    | { type: 'Superseded' }
    /** Read back after the page was gone. */
    | { type: 'Restored' };

export type WorkEffect =
    | { type: 'completeWork'; workKey: string; attempt: number; completion: Completion }
    | { type: 'findWork'; workKey: string; workId: string; taskId: string };

/** So long a work that is over is remembered: a repeat may have waited in another tab. */
const REMEMBERED_FOR = 3_600_000;

type WorkStep = Step<Work, WorkEffect>;
type WorkTable = LifeTable<Work, WorkEvent, WorkEffect, Rules>;
type Row = WorkTable[Work['phase']];

const stay = (next: Work): WorkStep => ({ next, effects: [] });
const leave = (work: Work): WorkStep => stay({ ...work, phase: 'gone', deadlineAt: null });

const attention = (work: Work, trouble: Trouble): WorkStep =>
    stay({ ...work, phase: 'needsAttention', deadlineAt: null, looking: false, trouble });

function complete(work: Work, completion: Completion, rules: Rules): WorkStep {
    const attempt = work.attempt + 1;
    return {
        next: {
            ...work,
            phase: 'completing',
            completion,
            attempt,
            looks: 0,
            looking: false,
            refusal: null,
            trouble: null,
            deadlineAt: rules.now + rules.answerWithin
        },
        effects: [{ type: 'completeWork', workKey: work.key, attempt, completion }]
    };
}

const over = (work: Work, phase: 'completed' | 'dismissed', rules: Rules): WorkStep =>
    stay({
        ...work,
        phase,
        looking: false,
        refusal: null,
        trouble: null,
        deadlineAt: rules.now + REMEMBERED_FOR
    });

const completed = (work: Work, rules: Rules): WorkStep => over(work, 'completed', rules);

/** Waits for the next look, or asks the rep when the last one found nothing out. */
function check(work: Work, rules: Rules): WorkStep {
    const delay = LOOK_DELAYS[work.looks];
    if (delay === undefined)
        return attention(
            { ...work, refusal: null },
            { code: 'WorkUnknown', detail: '', field: null, remedy: 'ask' }
        );
    return stay({
        ...work,
        phase: 'checkingWork',
        looking: false,
        trouble: waiting(work.refusal),
        deadlineAt: rules.now + delay
    });
}

/** Looks the tracker up before a completion is sent again, unless the last one certainly failed. */
function tryAgain(work: Work, rules: Rules): WorkStep {
    if (!work.completion) return stay(work);
    if (work.refusal && isCertain(work.refusal)) return complete(work, work.completion, rules);
    const { workId, taskId } = work.completion;
    return {
        next: {
            ...work,
            phase: 'checkingWork',
            looking: true,
            looks: work.looks + 1,
            trouble: waiting(work.refusal),
            deadlineAt: rules.now + rules.answerWithin
        },
        effects: [{ type: 'findWork', workKey: work.key, workId, taskId }]
    };
}

function lookedUp(work: Work, finding: WorkFinding, rules: Rules): WorkStep {
    if (finding.found === 'tracker' && (finding.taskLinked || finding.state === 'Completed'))
        return completed(work, rules);
    if (!work.looking) return stay(work);
    if (work.refusal && work.completion && finding.found === 'tracker')
        return complete(work, work.completion, rules);
    // A My List has no step tracker that could tell: the rep is asked at once.
    return finding.found === 'none'
        ? check({ ...work, looks: LOOK_DELAYS.length }, rules)
        : check(work, rules);
}

function refused(work: Work, refusal: Refusal, rules: Rules): WorkStep {
    const again = passesByItself(refusal) ? nextRepeat(work.repeats, rules) : null;
    const trouble = troubleOf(refusal, 'WorkRefused', again === null ? 'retry' : 'wait');
    const told = { ...work, refusal: trouble, looks: 0, looking: false };
    return again === null
        ? attention(told, trouble)
        : stay({
              ...told,
              phase: 'checkingWork',
              repeats: work.repeats + 1,
              trouble,
              deadlineAt: again
          });
}

const describing: Row = {
    Described: (work, event) => stay({ ...work, description: event.description })
};

/** Still takes calls: a repeated start makes it the newest again. */
const linking: Row = {
    StartedAgain: (work, { at }) => stay({ ...work, startedAt: Math.max(work.startedAt, at) }),
    CallLinked: (work, event) =>
        stay({
            ...work,
            phase: 'linked',
            callIds: work.callIds.filter((id) => id !== event.callId).concat(event.callId)
        }),
    CallUnlinked: (work, event) => {
        const callIds = work.callIds.filter((id) => id !== event.callId);
        return stay({ ...work, phase: callIds.length > 0 ? 'linked' : 'started', callIds });
    }
};

/** Whenever the answer comes, a completion that took is this work's. */
const mayComplete: Row = {
    Completed: (work, _event, rules) => completed(work, rules),
    LookedUp: (work, event, rules) => lookedUp(work, event.finding, rules)
};

const underWay: Row = {
    ...describing,
    ...mayComplete,
    CompletionRefused: (work, event, rules) =>
        event.attempt === work.attempt && work.refusal === null
            ? refused(work, event.refusal, rules)
            : stay(work)
};

export const WORK_TABLE: WorkTable = {
    started: { ...describing, ...linking, Dismissed: leave },
    linked: {
        ...describing,
        ...linking,
        Dismissed: leave,
        ReadyToComplete: (work, event, rules) => complete(work, event.completion, rules)
    },
    completing: {
        ...underWay,
        CompletionAnswerUnclear: (work, event, rules) =>
            event.attempt === work.attempt ? check(work, rules) : stay(work),
        DeadlinePassed: (work, _event, rules) => check(work, rules),
        Restored: (work, _event, rules) => check(work, rules)
    },
    checkingWork: {
        ...underWay,
        DeadlinePassed: (work, _event, rules) =>
            work.looking ? check(work, rules) : tryAgain(work, rules),
        Retried: (work, _event, rules) =>
            work.refusal && !work.looking ? tryAgain(work, rules) : stay(work),
        // The answer to a look under way will not come any more.
        Restored: (work, _event, rules) => (work.looking ? check(work, rules) : stay(work)),
        Superseded: leave
    },
    needsAttention: {
        ...describing,
        ...mayComplete,
        CompletionRefused: (work, event, rules) =>
            event.attempt === work.attempt && work.trouble?.remedy === 'ask'
                ? refused(work, event.refusal, rules)
                : stay(work),
        Retried: (work, _event, rules) =>
            work.completion ? tryAgain({ ...work, looks: 0, repeats: 0 }, rules) : stay(work),
        Settled: (work, event, rules) => {
            if (work.trouble?.remedy !== 'ask' || !work.completion) return stay(work);
            return event.happened
                ? completed(work, rules)
                : complete({ ...work, repeats: 0 }, work.completion, rules);
        },
        Dismissed: (work, _event, rules) => over(work, 'dismissed', rules),
        Superseded: leave
    },
    completed: { DeadlinePassed: leave },
    dismissed: { DeadlinePassed: leave },
    gone: {}
};

/** While a completion is under way or done, the work's calls stay as they are. */
export const takesCalls = ({ phase }: Work): boolean => phase === 'started' || phase === 'linked';

/** Nobody has to do anything more for it; it may be remembered. */
export const isOver = (phase: Work['phase']): phase is 'completed' | 'dismissed' | 'gone' =>
    phase === 'completed' || phase === 'dismissed' || phase === 'gone';

/** It cannot be completed, only dismissed. */
const WITHOUT_ID: Trouble = { code: 'WorkWithoutId', detail: '', field: null, remedy: 'none' };

export function newWork(facts: Pick<Work, 'key' | 'workId' | 'to' | 'startedAt'>): Work {
    return {
        ...facts,
        phase: 'started',
        description: null,
        callIds: [],
        completion: null,
        deadlineAt: null,
        attempt: 0,
        looks: 0,
        looking: false,
        refusal: null,
        repeats: 0,
        trouble: facts.workId === null ? WITHOUT_ID : null
    };
}
