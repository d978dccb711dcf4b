/** What the SIP phone needs of a SIP library. */
import type { SipEnding } from './causes';

export interface Credentials {
    /** A user of the domain, or `user@domain`. */
    user: string;
    password: string;
}

/** As the network says; each may be ''. */
export interface Caller {
    number: string;
    name: string;
}

export interface AgentListener {
    registered(): void;
    /** The connection was lost or could not be made; it is tried again, ever more seldom, until `stop`. */
    disconnected(): void;
    /** The server did not take the registration; null when it did not answer. Nothing is tried again. */
    refused(status: number | null, reason: string): void;
    incoming: (session: SipSession, from: Caller) => void;
}

export interface SessionListener {
    /** `sound` when the network sends its own, instead of leaving the ringing to the phone. */
    ringing(sound: boolean): void;
    answered(): void;
    /** What the other side sends is to be heard. */
    heard(stream: MediaStream): void;
    muted(muted: boolean): void;
    held(held: boolean): void;
    /** The last one. */
    ended(ending: SipEnding): void;
}

export interface SipSession {
    listen(listener: SessionListener): void;
    /** Of an incoming call. */
    answer(microphone: MediaStream): void;
    /** `status` refuses an incoming call. Safe at any time. */
    end(status?: number): void;
    mute(muted: boolean): void;
    hold(held: boolean): void;
    /** Keys and pauses. */
    key(tones: string): void;
    /** Speaks through another microphone from now on. */
    speakThrough(microphone: MediaStream): void;
}

export interface SipAgent {
    start(listener: AgentListener): void;
    /** Once more, after a refusal. */
    register(): void;
    call(number: string, microphone: MediaStream): SipSession;
    /** Ends its calls and unregisters, as far as the page still lives. Reports nothing more but their ends. */
    stop(): void;
}

export type MakeAgent = (credentials: Credentials) => SipAgent;
