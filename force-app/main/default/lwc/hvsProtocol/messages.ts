/**
 * What the adapter (in the softphone frame) and the panel (in the utility bar) say to each other
 * over the message channel. Imports nothing but its own files, so that both sides can use it.
 *
 * The platform neither acknowledges nor keeps channel messages, and any other component may publish
 * there. So every message carries a version, a direction and an id, and is `unknown` until a guard
 * (`guards.ts`) has passed it.
 *
 *   panel                         adapter
 *     hello          ───────────▶           asks for everything, after a load or a missed revision
 *                    ◀───────────  snapshot  answers a hello; revision n
 *                    ◀───────────  update    what changed; revision n + 1
 *     intent         ───────────▶           what the rep wants; repeated until its receipt comes
 *                    ◀───────────  receipt
 *                    ◀───────────  log       the text that a `readLog` asked for, before its receipt
 *                    ◀───────────  people    what a `findPeople` found, before its receipt
 *                    ◀───────────  goodbye   the frame is going away (reload, closed tab)
 *
 * Times are epoch milliseconds.
 */
import type { TroubleCode } from './troubles';

export const PROTOCOL_VERSION = 1;
export const CHANNEL_NAME = 'HvsWork__c';

/** The five outcomes of Sales Engagement, as its branch rules name them. */
export type Outcome =
    'CallBackLater' | 'LeftVoicemail' | 'MeaningfulConnect' | 'NotInterested' | 'Unqualified';

/** A disposition as the rep may choose it. `value` is sent to Salesforce verbatim. */
export interface DispositionView {
    value: string;
    outcome: Outcome | null;
    /** Whether choosing it says that somebody was reached; the rep can flip it. */
    connected: boolean;
    /** The digit that chooses it, '1' to '9' or '0'; null when there are more values than digits. */
    key: string | null;
    notes: 'optional' | 'required';
    /** The call back that choosing it suggests; the rep can change it. */
    followUp: FollowUpQuick | null;
    /** False when the admin lists it but the org has no such `CallDisposition`: no branch will follow. */
    mapped: boolean;
    /** The rep wants it at the top of its group, and with a digit. */
    pinned: boolean;
    /** How lately the rep used it: 0 is the last one; null when it was not lately. */
    recent: number | null;
}

/** What the rep has decided about a call. */
export interface Choice {
    disposition: string;
    notes: string;
    wasConnected: boolean;
    /** When to call back: a follow-up Task of its own says so. Null for not at all. */
    followUpAt: number | null;
}

/** The times for a call back that are one press away; in the user's zone in Salesforce. */
export type FollowUpQuick = 'inAnHour' | 'tomorrow' | 'nextWeek';

/** What the rep has begun to decide, beside the notes; each null as long as the rep said nothing of it. */
export interface Begun {
    disposition: string | null;
    wasConnected: boolean | null;
    /** A call back; `at` null: none. */
    followUp: { at: number | null } | null;
}

/** What went wrong with one call or work; the panel says it in the rep's language by `code`. */
export interface Trouble {
    code: TroubleCode;
    /** Salesforce's own words, or '' when it said nothing. */
    detail: string;
    /** API name of the field that was refused, or null. */
    field: string | null;
    /**
     * What the rep can do about it: try again; answer what only a look at the record can tell; wait, since
     * it is tried again by itself (or try again at once); nothing.
     */
    remedy: 'retry' | 'ask' | 'wait' | 'none';
}

export type CallPhase =
    /** Not dialled yet: see `heldFor`. The softphone's own window asks; no message can answer. */
    | 'held'
    /** Somebody calls. Only the softphone's own window can answer. */
    | 'ringing'
    | 'dialling'
    | 'connected'
    | 'choosing'
    | 'undoable'
    | 'saving'
    | 'checkingTask'
    | 'saved'
    | 'needsAttention';

/** How sure a call's link to a work is. A guess is never completed without the rep's confirmation. */
export type LinkCertainty = 'number' | 'guess' | 'rep';

/**
 * Why the rep is asked before a number is dialled: the person does not want to be called; Salesforce has not
 * said whether that is so; it is too early or too late where the number may be.
 */
export type HoldReason = 'doNotCall' | 'unknownPerson' | 'outsideHours';

export interface CallView {
    id: string;
    phase: CallPhase;
    /** While 'held': what the rep is asked about; empty while Salesforce is asked. */
    heldFor: HoldReason[];
    number: string;
    /** Who the Task is for: name for the eye, id for a link; null when nobody is known. */
    person: { recordId: string; name: string } | null;
    startedAt: number;
    /** Null until answered. */
    connectedAt: number | null;
    /** Null until over. */
    endedAt: number | null;
    /** While 'undoable': when it is sent. */
    undoUntil: number | null;
    /** Whether the phone itself can tell that the call goes on; false for phones without progress. */
    hasProgress: boolean;
    canHangUp: boolean;
    choice: Choice | null;
    draftNotes: string;
    begun: Begun | null;
    /** Of a follow-up, which is saved like a call: the call it was promised in. Null for a call. */
    followUpOf: string | null;
    /** A disposition value that the call's end suggests; shown, never chosen by itself. */
    suggestion: string | null;
    /** What the phone knows about a conversation; null when only the rep can say. */
    connectedByPhone: boolean | null;
    workKey: string | null;
    link: LinkCertainty | null;
    /** False for what belongs to no work: an inbound call, a follow-up. */
    mayLink: boolean;
    /** API names of fields that Salesforce refused and that were left out of the Task. */
    omittedFields: string[];
    trouble: Trouble | null;
}

export type WorkPhase = 'started' | 'linked' | 'completing' | 'checkingWork' | 'needsAttention';

export interface WorkView {
    /** Our own id of this start; `workId` is not unique (a My List is shared by many people). */
    key: string;
    phase: WorkPhase;
    /** The number Salesforce sent with the work, as it came. */
    to: string;
    cadence: string | null;
    step: string | null;
    person: { recordId: string; name: string } | null;
    startedAt: number;
    callIds: string[];
    trouble: Trouble | null;
}

/** Something the rep or admin should know that belongs to no single call. */
export interface Notice {
    code: TroubleCode;
    /** What it is about: a setting's name, Salesforce's words; untranslated, may be ''. */
    detail: string;
}

export interface Status {
    /**
     * 'signIn': it waits for the rep, in the softphone. 'elsewhere': another tab has it; this one shows what
     * happens there, and changes nothing.
     */
    phone: 'starting' | 'signIn' | 'ready' | 'failed' | 'elsewhere';
    /** False when the library or the org has no Sales Engagement: calls work, works do not come. */
    salesEngagement: boolean;
    notices: Notice[];
}

export interface PanelSettings {
    showKeyHints: boolean;
    /** Whether the rep may pin dispositions. */
    favourites: boolean;
    /** BCP 47, from the user's locale in Salesforce, e.g. 'de-DE'. */
    locale: string;
    /** IANA, the user's in Salesforce, e.g. 'Asia/Tokyo'. */
    timeZone: string;
}

/** A person as a search found them. */
export interface FoundPerson {
    recordId: string;
    name: string;
    /** What tells people of one name apart: company, kind of record. May be ''. */
    about: string;
}

/** The rep's next due call step, offered after a call that reached nobody. It is shown, never started. */
export interface NextStep {
    recordId: string;
    name: string;
    cadence: string | null;
    step: string | null;
    /** Null when Salesforce does not say. */
    dueAt: number | null;
}

export interface DeskView {
    status: Status;
    settings: PanelSettings;
    dispositions: DispositionView[];
    calls: CallView[];
    works: WorkView[];
    offer: NextStep | null;
}

/** What the rep wants of a call or a work. */
export type DeskIntent =
    | { type: 'choose'; callId: string; choice: Choice }
    | { type: 'draft'; callId: string; notes: string; begun: Begun | null }
    | { type: 'undo'; callId: string }
    | { type: 'hangUp'; callId: string }
    /** Of a phone that tells no progress: the call is over now, so its seconds are known. */
    | { type: 'end'; callId: string }
    /** `id` is a call's id or a work's key. */
    | { type: 'retry'; id: string }
    /** The rep looked at the records: did the Task, or the completion, take? */
    | { type: 'settle'; id: string; happened: boolean }
    | { type: 'discardCall'; callId: string }
    | { type: 'dismissWork'; workKey: string }
    /** Links a call to a work, or to none with null. */
    | { type: 'link'; callId: string; workKey: string | null }
    | { type: 'confirmLink'; callId: string }
    /** `value` is a disposition. */
    | { type: 'pin'; value: string; pinned: boolean };

/** What the rep wants of the softphone as a whole. */
export type SoftphoneIntent =
    /** Hides a notice that was read. */
    | ({ type: 'dismissNotice' } & Notice)
    /** Moves the phone into this tab, whatever the tab that has it says. */
    | { type: 'takePhone' }
    /** Deletes all that is kept on this device of this user's calls and works, finished or not. */
    | { type: 'forgetEverything' }
    /** Answered by a `log` message; with `details` it holds phone numbers and notes. */
    | { type: 'readLog'; details: boolean };

/** What the rep wants of records in Salesforce. */
export type RecordIntent =
    /** Shows a record that this desk names: a person, or what is offered. Nothing is started by it. */
    | { type: 'openRecord'; recordId: string }
    | { type: 'dismissOffer' }
    /** Answered by a `people` message. */
    | { type: 'findPeople'; callId: string; text: string }
    /** Who the Task of a call is for, as long as it does not exist; null: nobody. */
    | { type: 'assign'; callId: string; recordId: string | null };

export type Intent = DeskIntent | SoftphoneIntent | RecordIntent;

export interface Envelope {
    version: number;
    direction: 'toAdapter' | 'toPanel';
    id: string;
}

export type PanelBody = { kind: 'hello' } | { kind: 'intent'; intent: Intent };

export type AdapterBody =
    | { kind: 'snapshot'; revision: number; desk: DeskView }
    | {
          kind: 'update';
          revision: number;
          calls: CallView[];
          works: WorkView[];
          /** Ids of calls and keys of works that are gone. */
          removed: string[];
          /** Present only when it changed. */
          status?: Status;
          settings?: PanelSettings;
          dispositions?: DispositionView[];
          offer?: NextStep | null;
      }
    /** Lines of plain text, oldest first, for a support person. */
    | { kind: 'log'; intentId: string; text: string }
    /** Best first. */
    | { kind: 'people'; intentId: string; people: FoundPerson[] }
    | { kind: 'receipt'; intentId: string; accepted: boolean; code: TroubleCode | null }
    | { kind: 'goodbye' };

export type PanelMessage = Envelope & { direction: 'toAdapter' } & PanelBody;
export type AdapterMessage = Envelope & { direction: 'toPanel' } & AdapterBody;
