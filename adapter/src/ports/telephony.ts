import type { TroubleCode } from 'c/hvsProtocol';
import type { PhoneEvent } from '../domain/phone-event';
import type { DialTarget } from '../domain/phone-number';

/** What a phone can do. The panel and the frame show only that. */
export interface TelephonyAbilities {
    /** It tells when the other side answers and when the call is over. */
    progress: boolean;
    hangUp: boolean;
    mute: boolean;
    hold: boolean;
    keypad: boolean;
    inbound: boolean;
    audioDevices: boolean;
}

/** What each phone begins with, to say only what it can. */
export const NO_ABILITIES: TelephonyAbilities = {
    progress: false,
    hangUp: false,
    mute: false,
    hold: false,
    keypad: false,
    inbound: false,
    audioDevices: false
};

/** Whether it can dial. `detail` is somebody else's words, untranslated; may be ''. */
export type LineState =
    | { now: 'ready' }
    /** It is coming up, or back, by itself. */
    | { now: 'starting' }
    /** Only the rep can bring it up, by signing in. */
    | { now: 'signIn' }
    | { now: 'failed'; code: TroubleCode; detail: string };

export type TelephonyEvent =
    | PhoneEvent
    | { type: 'line'; state: LineState }
    | { type: 'muted'; callId: string; muted: boolean }
    | { type: 'held'; callId: string; held: boolean }
    /** The call is placed by a link that only a press of the rep may open. */
    | { type: 'link'; callId: string; href: string };

export const TONES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;

/** A key of a phone. */
export type Tone = (typeof TONES)[number];

/**
 * A phone. Nothing is reported from inside a method. For a call that it does not know, or that is over, a method
 * does nothing. Those that belong to an ability it lacks may be left out.
 */
export interface Telephony {
    readonly abilities: TelephonyAbilities;
    /** Settles when it can dial, which may take until the rep has signed in; rejects with an `HvsError`. */
    start(listener: (event: TelephonyEvent) => void): Promise<void>;
    dial(callId: string, target: DialTarget): void;
    /** Declines an incoming call that was not accepted. */
    hangUp(callId: string): void;
    /** Takes an incoming call. */
    accept?(callId: string): void;
    setMuted?(callId: string, muted: boolean): void;
    setHeld?(callId: string, held: boolean): void;
    sendTone?(callId: string, tone: Tone): void;
    /** Its calls are over, and nothing more is reported. */
    stop(): void;
}
