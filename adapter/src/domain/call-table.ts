import type { Trouble, TroubleCode } from 'c/hvsProtocol';
import type { Call, CallEffect, CallEvent } from './call';
import {
    check,
    lookedUp,
    refused,
    save,
    saved,
    stay,
    tryAgain,
    type CallStep
} from './call-saving';
import type { LifeTable, Rules } from './life';
import type { EndReason } from './phone-event';

type CallTable = LifeTable<Call, CallEvent, CallEffect, Rules>;
type Row = CallTable[Call['phase']];

/** The call is over and the choice is made: send it, at once or when it can no longer be undone. */
function decide(call: Call, rules: Rules): CallStep {
    return rules.undoFor > 0
        ? stay({ ...call, phase: 'undoable', deadlineAt: rules.now + rules.undoFor })
        : save(call, rules);
}

const END_TROUBLES: Partial<Record<EndReason, TroubleCode>> = {
    failed: 'DialFailed',
    reload: 'EndedByReload'
};

/** An unanswered call was no conversation, whatever was chosen while it still rang. */
function end(
    call: Call,
    event: Extract<CallEvent, { type: 'CallEnded' }>,
    rules: Rules,
    endedAt = rules.now
): CallStep {
    const code = END_TROUBLES[event.reason];
    const trouble: Trouble | null = code
        ? { code, detail: event.detail, field: null, remedy: 'none' }
        : null;
    const ended: Call = {
        ...call,
        endedAt,
        endReason: event.reason,
        deadlineAt: null,
        trouble
    };
    if (!ended.choice) return stay({ ...ended, phase: 'choosing' });
    const missed = ended.hasProgress && ended.connectedAt === null;
    const choice = missed ? { ...ended.choice, wasConnected: false } : ended.choice;
    return decide({ ...ended, choice }, rules);
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
        end(call, { type: 'CallEnded', reason: 'hungUp', detail: '' }, rules),
    // The phone in the page went with it; a phone beside the page did not.
    Restored: (call, event, rules) => {
        if (!call.hasProgress) return stay(call);
        const seen = Math.max(event.aliveAt, call.connectedAt ?? call.startedAt);
        const reload = { type: 'CallEnded', reason: 'reload', detail: '' } as const;
        return end(call, reload, rules, Math.min(seen, rules.now));
    }
};

/** Whenever the answer comes, a Task that exists is this call's Task. */
const taskMayAppear: Row = {
    TaskSaved: (call, event, rules) => saved(call, event.taskId, rules),
    TaskLookedUp: (call, event, rules) => lookedUp(call, event.finding, rules)
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
        DeadlinePassed: (call, _event, rules) => check(call, rules),
        Restored: (call, _event, rules) => check(call, rules)
    },
    checkingTask: {
        ...linking,
        ...taskMayAppear,
        TaskRefused: (call, event, rules) =>
            event.attempt === call.attempt && call.refusal === null
                ? refused(call, event.refusal, rules)
                : stay(call),
        DeadlinePassed: (call, _event, rules) =>
            call.looking ? check(call, rules) : tryAgain(call, rules),
        Retried: (call, _event, rules) =>
            call.refusal && !call.looking ? tryAgain(call, rules) : stay(call),
        // The answer to a look under way will not come any more.
        Restored: (call, _event, rules) => (call.looking ? check(call, rules) : stay(call))
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
                ? tryAgain(
                      {
                          ...call,
                          choice: event.choice,
                          draftNotes: event.choice.notes,
                          looks: 0,
                          repeats: 0
                      },
                      rules
                  )
                : stay(call),
        Retried: (call, _event, rules) => tryAgain({ ...call, looks: 0, repeats: 0 }, rules),
        Settled: (call, event, rules) => {
            if (call.trouble?.remedy !== 'ask') return stay(call);
            if (!event.happened) return save({ ...call, repeats: 0 }, rules);
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
