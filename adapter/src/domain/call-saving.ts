/**
 * The steps of saving a call's Task once. A Task may exist as soon as a save was sent: until that is known it
 * is looked up, and saved again only after an answer that says that it does not exist.
 */
import type { Trouble } from 'c/hvsProtocol';
import type { Call, CallEffect } from './call';
import { LOOK_DELAYS, nextRepeat, type Rules, type Step } from './life';
import type { Refusal, TaskFinding } from './org';
import { isCertain, passesByItself, troubleOf, waiting } from './refusal-trouble';

export type CallStep = Step<Call, CallEffect>;

/** Without these a Task says nothing about the call, or cannot be found again. */
const NEEDED_FIELDS = new Set(['Subject', 'Status', 'CallDisposition', 'CallObject']);

export const stay = (next: Call): CallStep => ({ next, effects: [] });

export function save(call: Call, rules: Rules): CallStep {
    const attempt = call.attempt + 1;
    return {
        next: {
            ...call,
            phase: 'saving',
            attempt,
            sent: call.choice,
            looks: 0,
            looking: false,
            refusal: null,
            trouble: null,
            deadlineAt: rules.now + rules.answerWithin
        },
        effects: [{ type: 'saveTask', callId: call.id, attempt }]
    };
}

/** What the Task holds; on the call back, which is not in it, the rep's last word counts. */
const chosen = ({ choice, sent }: Call): Call['choice'] =>
    choice && sent ? { ...sent, followUpAt: choice.followUpAt } : choice;

/** The Task exists. A plain call stays a while, so that a late work can still be linked to it. */
export function saved(call: Call, taskId: string | null, rules: Rules): CallStep {
    return stay({
        ...call,
        phase: 'saved',
        taskId,
        choice: chosen(call),
        looking: false,
        refusal: null,
        trouble: null,
        deadlineAt: call.workKey === null ? rules.now + rules.linkableFor : null
    });
}

const attention = (call: Call, trouble: Trouble): CallStep =>
    stay({ ...call, phase: 'needsAttention', looking: false, deadlineAt: null, trouble });

/** Waits for the next look, or asks the rep when the last one found nothing out. */
export function check(call: Call, rules: Rules): CallStep {
    const delay = LOOK_DELAYS[call.looks];
    if (delay === undefined)
        return attention(
            { ...call, refusal: null },
            { code: 'TaskUnknown', detail: '', field: null, remedy: 'ask' }
        );
    return stay({
        ...call,
        phase: 'checkingTask',
        looking: false,
        trouble: waiting(call.refusal),
        deadlineAt: rules.now + delay
    });
}

function look(call: Call, rules: Rules): CallStep {
    return {
        next: {
            ...call,
            phase: 'checkingTask',
            looking: true,
            looks: call.looks + 1,
            trouble: waiting(call.refusal),
            deadlineAt: rules.now + rules.answerWithin
        },
        effects: [{ type: 'findTask', callId: call.id, since: call.startedAt }]
    };
}

/** The next step of a Task that may exist: it is looked up, unless it certainly does not. */
export function tryAgain(call: Call, rules: Rules): CallStep {
    return call.refusal && isCertain(call.refusal) ? save(call, rules) : look(call, rules);
}

export function lookedUp(call: Call, finding: TaskFinding, rules: Rules): CallStep {
    if (finding.found === 'task') return saved(call, finding.taskId, rules);
    if (!call.looking) return stay(call);
    return call.refusal && finding.found === 'none' ? save(call, rules) : check(call, rules);
}

/** Fields that may be left out are left out, once; what passes is tried again; the rest the rep must see. */
export function refused(call: Call, refusal: Refusal, rules: Rules): CallStep {
    const { kind, fields } = refusal;
    const aboutFields = kind === 'permission' || kind === 'deleted' || kind === 'other';
    const omittable = fields.length > 0 && !fields.some((field) => NEEDED_FIELDS.has(field));
    if (aboutFields && omittable && call.omittedFields.length === 0)
        return save({ ...call, omittedFields: fields }, rules);
    const again = passesByItself(refusal) ? nextRepeat(call.repeats, rules) : null;
    const trouble = troubleOf(refusal, 'TaskRefused', again === null ? 'retry' : 'wait');
    const told = { ...call, refusal: trouble, looks: 0, looking: false };
    return again === null
        ? attention(told, trouble)
        : stay({
              ...told,
              phase: 'checkingTask',
              repeats: call.repeats + 1,
              trouble,
              deadlineAt: again
          });
}
