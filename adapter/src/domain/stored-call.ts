import {
    count,
    flag,
    id,
    list,
    moment,
    nullable,
    oneOf,
    record,
    text,
    trouble
} from 'c/hvsProtocol';
import type { Call, Hold } from './call';
import type { Target } from './org';
import { begun, choice, guard, phoneNumber, since, sound, target } from './stored-parts';

const ON_THE_PHONE: readonly Call['phase'][] = ['ringing', 'dialling', 'connected'];
const BEFORE_END: readonly Call['phase'][] = ['held', ...ON_THE_PHONE];
/** The rep may be choosing still; in all phases after it the choice is made. */
const BEFORE_CHOICE: readonly Call['phase'][] = [...BEFORE_END, 'choosing'];
/** No Task can exist; in all phases after it one may. */
const BEFORE_SAVING: readonly Call['phase'][] = [...BEFORE_CHOICE, 'undoable'];
/** They end by themselves; the others never do. */
const TIMED: readonly Call['phase'][] = ['undoable', 'saving', 'checkingTask'];

/** It begins with its first save, belongs to no work, and knows its time. */
const isFollowUp = ({ phase, workKey, choice: chosen, followedUp }: Call): boolean =>
    !BEFORE_SAVING.includes(phase) &&
    workKey === null &&
    !followedUp &&
    chosen !== null &&
    chosen.followUpAt !== null;

const hold = record<Hold>({
    person: oneOf('notAsked', 'asked', 'free', 'doNotCall', 'unknown'),
    outsideHours: flag
});

/** Salesforce is asked for a while only, and something speaks against the dial, or may. */
const isHeld = ({ person, outsideHours }: Hold, deadlineAt: number | null): boolean =>
    (person === 'asked') === (deadlineAt !== null) &&
    (outsideHours || (person !== 'notAsked' && person !== 'free'));

const call = sound(
    record<Call>({
        id,
        phase: oneOf(
            'held',
            'ringing',
            'dialling',
            'connected',
            'choosing',
            'undoable',
            'saving',
            'checkingTask',
            'saved',
            'needsAttention'
        ),
        origin: since(oneOf('clicked', 'byHand', 'inbound'), 'clicked'),
        number: phoneNumber,
        clicked: target,
        hasProgress: flag,
        canHangUp: flag,
        startedAt: moment,
        connectedAt: nullable(moment),
        endedAt: nullable(moment),
        answeredBy: nullable(oneOf('person', 'machine', 'unknown')),
        endReason: nullable(
            oneOf(
                'hungUp',
                'remoteHungUp',
                'noAnswer',
                'busy',
                'declined',
                'unreachable',
                'failed',
                'notDialled',
                'reload'
            )
        ),
        hold: since(nullable(hold), null),
        assigned: since(nullable(record<{ target: Target | null }>({ target })), null),
        draftNotes: text,
        begun: since(nullable(begun), null),
        choice: nullable(choice),
        sent: nullable(choice),
        workKey: nullable(id),
        link: nullable(oneOf('number', 'guess', 'rep')),
        deadlineAt: nullable(moment),
        attempt: count,
        looks: count,
        looking: flag,
        refusal: nullable(trouble),
        repeats: count,
        omittedFields: list(text),
        taskId: nullable(id),
        trouble: nullable(trouble),
        followUpOf: since(nullable(id), null),
        followedUp: since(flag, false),
        popped: since(flag, false)
    }),
    (read) =>
        (read.workKey === null) === (read.link === null) &&
        (read.phase !== 'ringing' || read.origin === 'inbound') &&
        (read.origin !== 'inbound' || (read.workKey === null && read.phase !== 'dialling')) &&
        (read.endedAt === null) === (read.endReason === null) &&
        (read.endedAt === null || !BEFORE_END.includes(read.phase)) &&
        (read.phase === 'held') === (read.hold !== null) &&
        (read.hold === null || isHeld(read.hold, read.deadlineAt)) &&
        (read.phase !== 'connected' || read.connectedAt !== null) &&
        (read.choice !== null || BEFORE_CHOICE.includes(read.phase)) &&
        (read.attempt === 0) === BEFORE_SAVING.includes(read.phase) &&
        (read.taskId === null || read.phase === 'saved') &&
        (!read.followedUp || !BEFORE_SAVING.includes(read.phase)) &&
        (read.followUpOf === null || isFollowUp(read)) &&
        // Saved it waits for its work, or for one to be linked to; on the phone it may be hanging up.
        (BEFORE_END.includes(read.phase) ||
            (read.deadlineAt !== null) ===
                (TIMED.includes(read.phase) ||
                    (read.phase === 'saved' && read.workKey === null))) &&
        // A Task that only the rep's word stands for is looked up before it completes a work.
        (read.phase !== 'saved' || read.workKey === null || read.taskId !== null) &&
        (read.phase !== 'needsAttention' || read.trouble !== null)
);

/** A kept call, copied; null for what is none, or could not have come from the table of calls. */
export const readStoredCall: (state: unknown) => Call | null = guard<Call>(call);
