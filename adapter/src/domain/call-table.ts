import type { Trouble } from 'c/hvsProtocol';
import type { Call, CallEffect, CallEvent } from './call';
import { LOOK_DELAYS, type LifeTable, type Rules, type Step } from './life';
import type { Refusal } from './org';

type CallStep = Step<Call, CallEffect>;
type CallTable = LifeTable<Call, CallEvent, CallEffect, Rules>;
type Row = CallTable[Call['phase']];

/** Without these a Task says nothing about the call, or cannot be found again. */
const NEEDED_FIELDS = new Set(['Subject', 'Status', 'CallDisposition', 'CallObject']);

const stay = (next: Call): CallStep => ({ next, effects: [] });

function save(call: Call, rules: Rules): CallStep {
    const attempt = call.attempt + 1;
    return {
        next: {
            ...call,
            phase: 'saving',
            attempt,
            looks: 0,
            looking: false,
            trouble: null,
            deadlineAt: rules.now + rules.answerWithin
        },
        effects: [{ type: 'saveTask', callId: call.id, attempt }]
    };
}

/** The call is over and the choice is made: send it, at once or when it can no longer be undone. */
function decide(call: Call, rules: Rules): CallStep {
    return rules.undoFor > 0
        ? stay({ ...call, phase: 'undoable', deadlineAt: rules.now + rules.undoFor })
        : save(call, rules);
}

/** An unanswered call was no conversation, whatever was chosen while it still rang. */
function end(call: Call, event: Extract<CallEvent, { type: 'CallEnded' }>, rules: Rules): CallStep {
    const trouble: Trouble | null =
        event.reason === 'failed'
            ? { code: 'DialFailed', detail: event.detail, field: null, remedy: 'none' }
            : null;
    const ended: Call = {
        ...call,
        endedAt: rules.now,
        endReason: event.reason,
        deadlineAt: null,
        trouble
    };
    if (!ended.choice) return stay({ ...ended, phase: 'choosing' });
    const missed = ended.hasProgress && ended.connectedAt === null;
    const choice = missed ? { ...ended.choice, wasConnected: false } : ended.choice;
    return decide({ ...ended, choice }, rules);
}

/** The Task exists. A plain call stays a while, so that a late work can still be linked to it. */
function saved(call: Call, taskId: string | null, rules: Rules): CallStep {
    return stay({
        ...call,
        phase: 'saved',
        taskId,
        looking: false,
        trouble: null,
        deadlineAt: call.workKey === null ? rules.now + rules.linkableFor : null
    });
}

/** Waits for the next look, or asks the rep when the last one found nothing. */
function check(call: Call, rules: Rules): CallStep {
    const checking = { ...call, looking: false, trouble: null };
    const delay = LOOK_DELAYS[call.looks];
    if (delay !== undefined)
        return stay({ ...checking, phase: 'checkingTask', deadlineAt: rules.now + delay });
    return stay({
        ...checking,
        phase: 'needsAttention',
        deadlineAt: null,
        trouble: { code: 'TaskUnknown', detail: '', field: null, remedy: 'ask' }
    });
}

function look(call: Call, rules: Rules): CallStep {
    return {
        next: {
            ...call,
            looking: true,
            looks: call.looks + 1,
            deadlineAt: rules.now + rules.answerWithin
        },
        effects: [{ type: 'findTask', callId: call.id, since: call.startedAt }]
    };
}

/** A field that may be left out is left out, once; anything else the rep must see. */
function refused(call: Call, refusal: Refusal, rules: Rules): CallStep {
    const fresh = refusal.fields.filter((field) => !call.omittedFields.includes(field));
    const omittable = fresh.length > 0 && !fresh.some((field) => NEEDED_FIELDS.has(field));
    if (omittable && call.omittedFields.length === 0)
        return save({ ...call, omittedFields: fresh }, rules);
    return stay({
        ...call,
        phase: 'needsAttention',
        deadlineAt: null,
        trouble: {
            code: 'TaskRefused',
            detail: refusal.detail,
            field: refusal.fields[0] ?? null,
            remedy: 'retry'
        }
    });
}

const linking: Row = {
    Linked: (call, event) => stay({ ...call, workKey: event.workKey, link: event.certainty }),
    Unlinked: (call) => stay({ ...call, workKey: null, link: null }),
    LinkConfirmed: (call) => stay(call.link === null ? call : { ...call, link: 'rep' }),
    ClickedDescribed: (call, event) => stay({ ...call, clicked: event.target })
};

const drafting: Row = {
    Drafted: (call, event) => stay({ ...call, draftNotes: event.notes })
};

const onThePhone: Row = {
    ...linking,
    ...drafting,
    CallEnded: end,
    HangUpAsked: (call, _event, rules) =>
        call.canHangUp
            ? {
                  next: { ...call, deadlineAt: rules.now + rules.answerWithin },
                  effects: [{ type: 'hangUp', callId: call.id }]
              }
            : stay(call),
    // The phone has not said that it hung up, and perhaps never will: the rep's word is enough.
    DeadlinePassed: (call, _event, rules) =>
        end(call, { type: 'CallEnded', reason: 'hungUp', detail: '' }, rules)
};

/** Whenever the answer comes, a Task that exists is this call's Task. */
const taskMayAppear: Row = {
    TaskSaved: (call, event, rules) => saved(call, event.taskId, rules),
    TaskLookedUp: (call, event, rules) =>
        event.finding.found === 'task' ? saved(call, event.finding.taskId, rules) : stay(call)
};

const leave = (call: Call): CallStep => stay({ ...call, phase: 'gone', deadlineAt: null });

/** Only a plain call may be given up; a call of a work is unlinked first. */
const discarding: Row = {
    Discarded: (call) => (call.workKey === null ? leave(call) : stay(call))
};

export const CALL_TABLE: CallTable = {
    dialling: {
        ...onThePhone,
        CallAnswered: (call, event, rules) =>
            stay({ ...call, phase: 'connected', connectedAt: rules.now, answeredBy: event.by }),
        Chosen: (call, event, rules) => {
            const chosen = { ...call, choice: event.choice, draftNotes: event.choice.notes };
            return call.hasProgress ? stay(chosen) : decide(chosen, rules);
        }
    },
    connected: {
        ...onThePhone,
        Chosen: (call, event) =>
            stay({ ...call, choice: event.choice, draftNotes: event.choice.notes })
    },
    choosing: {
        ...linking,
        ...drafting,
        Chosen: (call, event, rules) =>
            decide({ ...call, choice: event.choice, draftNotes: event.choice.notes }, rules),
        ...discarding
    },
    undoable: {
        ...linking,
        Undone: (call) => stay({ ...call, phase: 'choosing', choice: null, deadlineAt: null }),
        Chosen: (call, event, rules) =>
            decide({ ...call, choice: event.choice, draftNotes: event.choice.notes }, rules),
        DeadlinePassed: (call, _event, rules) => save(call, rules)
    },
    saving: {
        ...linking,
        ...taskMayAppear,
        TaskRefused: (call, event, rules) =>
            event.attempt === call.attempt ? refused(call, event.refusal, rules) : stay(call),
        TaskAnswerUnclear: (call, event, rules) =>
            event.attempt === call.attempt ? check(call, rules) : stay(call),
        DeadlinePassed: (call, _event, rules) => check(call, rules)
    },
    checkingTask: {
        ...linking,
        ...taskMayAppear,
        TaskRefused: (call, event, rules) =>
            event.attempt === call.attempt ? refused(call, event.refusal, rules) : stay(call),
        DeadlinePassed: (call, _event, rules) =>
            call.looking ? check(call, rules) : look(call, rules),
        TaskLookedUp: (call, event, rules) => {
            if (event.finding.found === 'task') return saved(call, event.finding.taskId, rules);
            return call.looking ? check(call, rules) : stay(call);
        }
    },
    needsAttention: {
        ...linking,
        ...drafting,
        ...discarding,
        ...taskMayAppear,
        // Later than all looks, but certain: nothing is left to ask the rep.
        TaskRefused: (call, event, rules) =>
            event.attempt === call.attempt && call.trouble?.remedy === 'ask'
                ? refused(call, event.refusal, rules)
                : stay(call),
        Chosen: (call, event, rules) =>
            call.trouble?.remedy === 'retry'
                ? save({ ...call, choice: event.choice, draftNotes: event.choice.notes }, rules)
                : stay(call),
        Retried: (call, _event, rules) =>
            call.trouble?.remedy === 'retry'
                ? save(call, rules)
                : check({ ...call, looks: 0 }, rules),
        Settled: (call, event, rules) => {
            if (call.trouble?.remedy !== 'ask') return stay(call);
            if (!event.happened) return save(call, rules);
            // A work needs the Task's id, which only a look can tell.
            return call.workKey === null
                ? saved(call, null, rules)
                : check({ ...call, looks: 0 }, rules);
        }
    },
    saved: {
        ...linking,
        // A work needs the Task's id; where only the rep's word stands for the Task, it is looked up.
        Linked: (call, event, rules) => {
            const linked = { ...call, workKey: event.workKey, link: event.certainty };
            return call.taskId === null
                ? check({ ...linked, looks: 0 }, rules)
                : stay({ ...linked, deadlineAt: null });
        },
        Unlinked: (call, _event, rules) =>
            stay({
                ...call,
                workKey: null,
                link: null,
                deadlineAt: rules.now + rules.linkableFor
            }),
        WorkOver: leave,
        DeadlinePassed: (call) => (call.workKey === null ? leave(call) : stay(call))
    },
    gone: {}
};
