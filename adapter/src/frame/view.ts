/** What the softphone frame shows, and what it is told back. Times are epoch milliseconds. */
import type { HoldReason, TroubleCode } from 'c/hvsProtocol';
import type { Clock } from '../ports/clock';
import type { Tone } from '../ports/telephony';
import type { Texts } from './texts';

/** Something that went wrong, said by label `Hvs_Trouble_<code>`. */
export interface FrameTrouble {
    code: TroubleCode;
    /** Fills the label's {0}: somebody else's words, untranslated; may be ''. */
    detail: string;
}

export interface FrameCall {
    id: string;
    number: string;
    /** Name of whom the call is for; null when nobody is known. */
    person: string | null;
    phase: 'held' | 'ringing' | 'dialling' | 'connected' | 'ended';
    /** While held: why the rep is asked; empty while Salesforce is. */
    heldFor: readonly HoldReason[];
    /** The rep may decide here whether to dial. */
    mayAnswer: boolean;
    startedAt: number;
    /** Null until answered. */
    connectedAt: number | null;
    /** Null until over. */
    endedAt: number | null;
    /** While 'ringing' it declines. */
    canHangUp: boolean;
    /** Of a phone that tells no progress: the rep may say that the call is over. */
    canEnd: boolean;
    /** As it is now; null where the phone cannot. */
    muted: boolean | null;
    held: boolean | null;
    /** Keys can be sent to the other side. */
    keypad: boolean;
    /** Where the rep's press places the call: an https address; null for a call that needs none. */
    link: string | null;
}

/** A call of before. */
export interface FrameRecentCall {
    id: string;
    number: string;
    person: string | null;
    direction: 'outbound' | 'inbound' | 'missed';
    startedAt: number;
}

export interface FrameView {
    /**
     * 'signIn': the rep has to sign in to the phone. 'elsewhere': another tab has the phone; the calls are shown,
     * and nothing can be done to them.
     */
    line: 'starting' | 'signIn' | 'ready' | 'failed' | 'elsewhere';
    /** Why the line failed; null while it has not. */
    trouble: FrameTrouble | null;
    /** What the rep or admin should know although the phone works. */
    notices: readonly FrameTrouble[];
    calls: readonly FrameCall[];
    /** The newest first. */
    recent: readonly FrameRecentCall[];
    /** BCP 47, the user's in Salesforce; '' while nobody knows it. */
    locale: string;
    /** IANA, the user's in Salesforce; '' while nobody knows it. */
    timeZone: string;
    /** What the phone puts there for itself: signing in, devices, what it pretends. Not shown 'elsewhere'. */
    phone: HTMLElement | null;
}

/** Of a softphone that has just begun. */
export const EMPTY_VIEW: FrameView = {
    line: 'starting',
    trouble: null,
    notices: [],
    calls: [],
    recent: [],
    locale: '',
    timeZone: '',
    phone: null
};

export interface FrameCallbacks {
    hangUp(callId: string): void;
    /** The rep decided whether to dial a held call. */
    answerHold(callId: string, dial: boolean): void;
    accept(callId: string): void;
    end(callId: string): void;
    setMuted(callId: string, muted: boolean): void;
    setHeld(callId: string, held: boolean): void;
    sendTone(callId: string, tone: Tone): void;
    /** A number that the rep typed or picked from the recent calls, as it stands there. */
    dial(number: string): void;
}

/** What the frame's elements need of the world. */
export interface FrameContext {
    texts: Texts;
    clock: Clock;
    callbacks: FrameCallbacks;
}
