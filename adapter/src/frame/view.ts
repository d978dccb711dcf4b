/** What the softphone frame shows, and what it is told back. Times are epoch milliseconds. */
import type { HoldReason, TroubleCode } from 'c/hvsProtocol';
import type { Clock } from '../ports/clock';
import type { SimulatedOutcome } from '../settings/table';
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
    phase: 'held' | 'dialling' | 'connected' | 'ended';
    /** While held: why the rep is asked; empty while Salesforce is. */
    heldFor: readonly HoldReason[];
    /** The rep may decide here whether to dial. */
    mayAnswer: boolean;
    startedAt: number;
    /** Null until answered. */
    connectedAt: number | null;
    /** Null until over. */
    endedAt: number | null;
    canHangUp: boolean;
}

export interface FrameView {
    /** 'elsewhere': another tab has the phone; the calls are shown, and nothing can be done to them. */
    line: 'starting' | 'ready' | 'failed' | 'elsewhere';
    /** Why the line failed; null while it has not. */
    trouble: FrameTrouble | null;
    /** What the rep or admin should know although the phone works. */
    notices: readonly FrameTrouble[];
    calls: readonly FrameCall[];
    /** BCP 47, the user's in Salesforce; '' while nobody knows it. */
    locale: string;
    /** The simulated phone's controls; null for a real phone. Without an outcome there is nothing to control. */
    simulated: { outcome: SimulatedOutcome | null } | null;
}

export interface FrameCallbacks {
    hangUp(callId: string): void;
    /** The rep decided whether to dial a held call. */
    answerHold(callId: string, dial: boolean): void;
    chooseOutcome(outcome: SimulatedOutcome): void;
    hangUpByOtherSide(callId: string): void;
}

/** What the frame's elements need of the world. */
export interface FrameContext {
    texts: Texts;
    clock: Clock;
    callbacks: FrameCallbacks;
}
