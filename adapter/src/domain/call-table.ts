import type { Choice, Trouble, TroubleCode } from 'c/hvsProtocol';
import { assigned } from './assigning';
import { mayLink, type Call, type CallEffect, type CallEvent } from './call';
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
import { askAgain, confirmed, holdReasons, note, personTold } from './hold';
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

/** What was chosen is the draft too, should the choice be taken back. */
function withChoice(call: Call, choice: Choice): Call {
    const { disposition, notes, wasConnected, followUpAt } = choice;
    const followUp = followUpAt === null ? (call.begun?.followUp ?? null) : { at: followUpAt };
    return { ...call, choice, draftNotes: notes, begun: { disposition, wasConnected, followUp } };
}

const END_TROUBLES: Partial<Record<EndReason, TroubleCode>> = {
    failed: 'DialFailed',
    notDialled: 'NotDialled',
    reload: 'EndedByReload'
};

/** An unanswered call was no conversation, whatever was chosen while it still rang. */
function end(
    call: Call,
    event: Extract<CallEvent, { type: 'CallEnded' }>,
    rules: Rules,
    endedAt = rules.now
): CallStep {
    const code = event.code ?? END_TROUBLES[event.reason];
    const trouble: Trouble | null = code
        ? { code, detail: event.detail, field: null, remedy: 'none' }
        : null;
    const ended: Call = {
        ...call,
        endedAt,
        endReason: event.reason,
        hold: null,
        deadlineAt: null,
        trouble
    };
    if (!ended.choice) return stay({ ...ended, phase: 'choosing' });
    const missed = ended.hasProgress && ended.connectedAt === null;
    const choice = missed ? { ...ended.choice, wasConnected: false } : ended.choice;
    return decide({ ...ended, choice }, rules);
}

const linking: Row = {
    // The rep's word on the person was one against the step that the call had then.
    Linked: (call, event) =>
        stay(
            mayLink(call)
                ? { ...call, workKey: event.workKey, link: event.certainty, assigned: null }
                : call
        ),
    Unlinked: (call) => stay({ ...call, workKey: null, link: null }),
    LinkConfirmed: (call) => stay(call.link === null ? call : { ...call, link: 'rep' }),
    ClickedDescribed: (call, event) => stay({ ...call, clicked: event.target })
};

const drafting: Row = {
    Drafted: (call, event) => stay({ ...call, draftNotes: event.notes, begun: event.begun })
};

const assigning: Row = {
    Assigned: (call, event) => assigned(call, event.target)
};

const connected = (
    call: Call,
    { by }: Extract<CallEvent, { type: 'CallAnswered' }>,
    rules: Rules
): CallStep => stay({ ...call, phase: 'connected', connectedAt: rules.now, answeredBy: by });

const hangUp = (call: Call, _event: CallEvent, rules: Rules): CallStep =>
    call.canHangUp
        ? {
              // Whoever asks again waits no longer for it.
              next: { ...call, deadlineAt: call.deadlineAt ?? rules.now + rules.answerWithin },
              effects: [{ type: 'hangUp', callId: call.id }]
          }
        : stay(call);

const onThePhone: Row = {
    ...linking,
    ...drafting,
    ...assigning,
    // A choice made during the call waits for its end.
    Undone: (call) => stay(call.choice === null ? call : { ...call, choice: null }),
    CallEnded: end,
    HangUpAsked: hangUp,
    // A choice alone says that the call is over, not when: only the rep can.
    EndTold: (call, _event, rules) =>
        call.hasProgress
            ? stay(call)
            : end(call, { type: 'CallEnded', reason: 'hungUp', detail: '' }, rules),
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

const decline = (call: Call, rules: Rules): CallStep => {
    const ended = end(call, { type: 'CallEnded', reason: 'notDialled', detail: '' }, rules);
    return { ...ended, effects: [note(call, false), ...ended.effects] };
};

export const CALL_TABLE: CallTable = {
    held: {
        ...linking,
        ClickedDescribed: (call, { target }, rules) =>
            personTold({ ...call, clicked: target }, target, rules),
        ClickedUnknown: (call, _event, rules) => personTold(call, null, rules),
        PersonTold: (call, { target }, rules) => personTold(call, target, rules),
        DeadlinePassed: (call, _event, rules) => personTold(call, null, rules),
        DialConfirmed: (call, _event, rules) => confirmed(call, rules),
        DialDeclined: (call, _event, rules) =>
            holdReasons(call).length === 0 ? stay(call) : decline(call, rules),
        Restored: askAgain
    },
    // Nobody took the call, so there is nothing to write down: it is a missed one.
    ringing: {
        CallAnswered: connected,
        CallEnded: leave,
        HangUpAsked: hangUp,
        DeadlinePassed: leave,
        Restored: leave
    },
    dialling: {
        ...onThePhone,
        CallAnswered: connected,
        Chosen: (call, event, rules) => {
            const chosen = withChoice(call, event.choice);
            return call.hasProgress ? stay(chosen) : decide(chosen, rules);
        }
    },
    connected: {
        ...onThePhone,
        Chosen: (call, event) => stay(withChoice(call, event.choice))
    },
    choosing: {
        ...linking,
        ...drafting,
        ...assigning,
        Chosen: (call, event, rules) => decide(withChoice(call, event.choice), rules),
        ...discarding
    },
    undoable: {
        ...linking,
        ...assigning,
        Undone: (call) => stay({ ...call, phase: 'choosing', choice: null, deadlineAt: null }),
        Chosen: (call, event, rules) => decide(withChoice(call, event.choice), rules),
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
        ...assigning,
        ...discarding,
        ...taskMayAppear,
        // Later than all looks, but certain: nothing is left to ask the rep.
        TaskRefused: (call, event, rules) =>
            event.attempt === call.attempt && call.trouble?.remedy === 'ask'
                ? refused(call, event.refusal, rules)
                : stay(call),
        Chosen: (call, event, rules) =>
            call.trouble?.remedy === 'retry' && call.followUpOf === null
                ? tryAgain({ ...withChoice(call, event.choice), looks: 0, repeats: 0 }, rules)
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
            if (!mayLink(call)) return stay(call);
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
