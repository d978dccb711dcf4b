import type { PhoneEvent } from '../domain/phone-event';

export type TelephonyEvent = PhoneEvent;

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

export interface Telephony {
    readonly abilities: TelephonyAbilities;
    /** Settles when it can dial; rejects with an `HvsError`. */
    start(listener: (event: TelephonyEvent) => void): Promise<void>;
    /** `number` is what to dial, prefixes included: digits with an optional leading +, and `,` for pauses. */
    dial(callId: string, number: string): void;
    /** Nothing happens for a call that it does not know or that is over. */
    hangUp(callId: string): void;
    stop(): void;
}
