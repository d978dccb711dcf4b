/** What the SIP phone puts into the frame for itself, and what it is told back. */
import type { TroubleCode } from 'c/hvsProtocol';
import type { LineState } from '../../ports/telephony';
import type { Texts } from '../texts';

export interface SipDevice {
    id: string;
    label: string;
}

export interface SipView {
    line: LineState;
    /** Null when nobody is signed in. */
    user: string | null;
    /** None before the rep has allowed the microphone; of speakers also where the browser leaves no choice. */
    microphones: readonly SipDevice[];
    speakers: readonly SipDevice[];
    /** '' for the one that browser and system would take. */
    microphone: string;
    speaker: string;
    /** Why the call under way is not spoken through the chosen one; null when it is. */
    microphoneTrouble: { code: TroubleCode; detail: string } | null;
    /** The browser plays nothing before a press. */
    isSoundBlocked: boolean;
    /** Whether the phone may be, or is, in a window of its own. */
    window: 'none' | 'offered' | 'open';
}

export interface SipCallbacks {
    signIn(user: string, password: string): void;
    signOut(): void;
    tryAgain(): void;
    chooseMicrophone(id: string): void;
    chooseSpeaker(id: string): void;
    unblockSound(): void;
    openWindow(): void;
}

export interface SipContext {
    texts: Texts;
    callbacks: SipCallbacks;
    /** `https:` address where the browser shows what it thinks of the server's certificate. */
    serverPage: string;
}
