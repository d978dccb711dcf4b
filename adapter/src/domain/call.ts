import type { Begun, CallPhase, Choice, LinkCertainty, Trouble, TroubleCode } from 'c/hvsProtocol';
import type { AnsweredBy, EndReason } from './phone-event';
import type { Refusal, Target, TaskFinding } from './org';
import type { PhoneNumber } from './phone-number';

/**
 * The life of a call. One call, one Task.
 *
 * ```
 *   held ──▶ choosing                 not dialled: perhaps the person does not want it, or it is late there;
 *    │                                the rep, or what Salesforce says, decides
 *    ▼
 *   dialling ──▶ connected ◀── ringing   the phone works; nothing is in the org yet
 *       │  │         │                (a choice may be made meanwhile and waits for the end)
 *       │  └────┬────┘
 *       │       ▼
 *       │    choosing ◀───────┐       over; the rep has not chosen
 *       │       │             │
 *       │       ├──▶ undoable ┘       chosen; nothing was sent, the rep may take it back
 *       │       ▼       │
 *       └──▶  saving ◀──┘             saveLog was sent; the Task may or may not exist
 *               │ ▲
 *               ▼ │
 *          checkingTask               no answer came: the Task is looked up, never saved again unasked;
 *               │                     or refused for a reason that passes: saved again in a while
 *            │       │
 *            ▼       ▼
 *         saved   needsAttention      the Task exists · Salesforce refused it, or nobody knows
 *            │
 *            ▼
 *          gone                       with its work, or when it can no longer be linked
 *
 *   choosing ──▶ gone                 a plain call may be discarded
 *   a hang-up that the phone does not confirm in time ends the call all the same
 * ```
 * From dialling a choice leads straight on for a phone that tells no progress. Without an entry in
 * the table (`call-table.ts`) an event changes nothing.
 */
export interface Call {
    /** Written to `Task.CallObject`; the call's name in the org. */
    id: string;
    phase: CallPhase | 'gone';
    number: PhoneNumber;
    /** How it came about. Only what was clicked finds its work by itself; an inbound call has none. */
    origin: 'clicked' | 'byHand' | 'inbound';
    /** What was clicked to dial; null for a number dialled by hand. */
    clicked: Target | null;
    hasProgress: boolean;
    canHangUp: boolean;
    startedAt: number;
    connectedAt: number | null;
    endedAt: number | null;
    answeredBy: AnsweredBy | null;
    endReason: EndReason | null;
    /** What it waits for before it is dialled; null in all phases but 'held'. */
    hold: Hold | null;
    /** Who the rep says that the Task is for; null as long as the rep says nothing. */
    assigned: { target: Target | null } | null;
    draftNotes: string;
    begun: Begun | null;
    choice: Choice | null;
    workKey: string | null;
    link: LinkCertainty | null;
    /** When the phase ends by itself unless something happens before. */
    deadlineAt: number | null;
    /** How often `saveTask` was asked for; an answer to an earlier one cannot refuse a later one. */
    attempt: number;
    /** How often the Task was looked up since the last attempt. */
    looks: number;
    /** A look is under way. */
    looking: boolean;
    /** The choice that the last save sent: what the Task holds, should it exist. */
    sent: Choice | null;
    /** Why the last save was refused; null when it was not answered, or not refused. */
    refusal: Trouble | null;
    /** How often it was saved again by itself since the rep last had a hand in it. */
    repeats: number;
    omittedFields: string[];
    taskId: string | null;
    trouble: Trouble | null;
    /** Of a follow-up (`follow-up.ts`): the call it was promised in. Null for a call. */
    followUpOf: string | null;
    /** Its follow-up was made; it never is again. */
    followedUp: boolean;
    /** The person's record was opened; it is once. */
    popped: boolean;
}

/** Why a call was not dialled at once, and what it waits for. */
export interface Hold {
    /**
     * What Salesforce says of the person: may be called, does not want to be, not known. 'asked' until it says
     * so or takes too long; 'notAsked' where that was not its business.
     */
    person: 'notAsked' | 'asked' | 'free' | 'doNotCall' | 'unknown';
    /** It is too early or too late where the number may be. */
    outsideHours: boolean;
}

export type CallEvent =
    | { type: 'CallAnswered'; by: AnsweredBy }
    /** `detail` is the phone's own word; may be ''. `code` where there is something to do about it. */
    | { type: 'CallEnded'; reason: EndReason; detail: string; code?: TroubleCode }
    | { type: 'Drafted'; notes: string; begun: Begun | null }
    | { type: 'Chosen'; choice: Choice }
    | { type: 'Undone' }
    | { type: 'HangUpAsked' }
    /** The rep says that the call is over, since the phone does not. */
    | { type: 'EndTold' }
    | { type: 'Discarded' }
    | { type: 'Linked'; workKey: string; certainty: LinkCertainty }
    | { type: 'Unlinked' }
    | { type: 'LinkConfirmed' }
    | { type: 'ClickedDescribed'; target: Target }
    /** Salesforce cannot tell what was clicked. */
    | { type: 'ClickedUnknown' }
    /** Its work is for this person. */
    | { type: 'PersonTold'; target: Target }
    | { type: 'DialConfirmed' }
    | { type: 'DialDeclined' }
    | { type: 'Assigned'; target: Target | null }
    | { type: 'DeadlinePassed' }
    | { type: 'TaskSaved'; taskId: string }
    | { type: 'TaskRefused'; attempt: number; refusal: Refusal }
    | { type: 'TaskAnswerUnclear'; attempt: number }
    | { type: 'TaskLookedUp'; finding: TaskFinding }
    | { type: 'Retried' }
    | { type: 'Settled'; happened: boolean }
    | { type: 'WorkOver' }
    /** Read back after the page was gone; it was last seen alive at `aliveAt`. */
    | { type: 'Restored'; aliveAt: number };

export type CallEffect =
    | { type: 'dial'; callId: string }
    /** Shows the softphone, where the rep is asked whether to dial. */
    | { type: 'askRep'; callId: string }
    /** Somebody calls: only there the rep can answer. */
    | { type: 'showSoftphone'; callId: string }
    /** What the rep answered, for the log. */
    | { type: 'noteConfirmed' | 'noteDeclined'; callId: string; reason: string; number: string }
    | { type: 'hangUp'; callId: string }
    | { type: 'saveTask'; callId: string; attempt: number }
    | { type: 'findTask'; callId: string; since: number };

/** What the phone knows about a conversation: null when only the rep can say. */
export function connectedByPhone(call: Call): boolean | null {
    if (call.endReason === 'notDialled') return false;
    if (!call.hasProgress) return null;
    if (call.answeredBy === 'person') return true;
    if (call.answeredBy === 'machine') return false;
    if (call.answeredBy === 'unknown') return null;
    return call.endedAt === null ? null : false;
}

/** Neither a follow-up nor an inbound call belongs to a work. */
export const mayLink = ({ followUpOf, origin }: Call): boolean =>
    followUpOf === null && origin !== 'inbound';

export interface NewCall {
    id: string;
    origin: Call['origin'];
    number: PhoneNumber;
    clicked: Target | null;
    startedAt: number;
    hasProgress: boolean;
    canHangUp: boolean;
}

export function newCall(facts: NewCall): Call {
    return {
        ...facts,
        phase: facts.origin === 'inbound' ? 'ringing' : 'dialling',
        connectedAt: null,
        endedAt: null,
        answeredBy: null,
        endReason: null,
        hold: null,
        assigned: null,
        draftNotes: '',
        begun: null,
        choice: null,
        workKey: null,
        link: null,
        deadlineAt: null,
        attempt: 0,
        looks: 0,
        looking: false,
        sent: null,
        refusal: null,
        repeats: 0,
        omittedFields: [],
        taskId: null,
        trouble: null,
        followUpOf: null,
        followedUp: false,
        popped: false
    };
}
