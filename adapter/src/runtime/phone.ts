import type { TroubleCode } from 'c/hvsProtocol';
import type { PhoneEvent } from '../domain/phone-event';
import type { DialTarget } from '../domain/phone-number';
import {
    NO_ABILITIES,
    type LineState,
    type Telephony,
    type TelephonyAbilities,
    type TelephonyEvent,
    type Tone
} from '../ports/telephony';
import { HvsError } from '../domain/hvs-error';

/** How a call on the phone stands; nothing of it is kept. */
export interface CallControls {
    muted: boolean;
    held: boolean;
    /** Only a press of the rep opens it, and places the call; null for a call that needs none. */
    link: string | null;
}

/** What is shown of the phone, beside what the desk knows of its calls. */
export interface PhoneView {
    readonly abilities: TelephonyAbilities;
    controlsOf(callId: string): CallControls;
}

export interface PhoneParts {
    make: () => Telephony;
    abilities: TelephonyAbilities;
    report: (event: PhoneEvent) => void;
    lineIs: (state: LineState) => void;
    /** What it tells of its calls has changed. */
    changed: () => void;
}

const AT_FIRST: CallControls = { muted: false, held: false, link: null };

/** As long as nobody knows which it is. */
export const NO_PHONE: PhoneView = {
    abilities: NO_ABILITIES,
    controlsOf: () => AT_FIRST
};

/**
 * The phone as the desk uses it, in the tab that has it. What is dialled before it is ready waits, but not for
 * the rep to sign in; a call that it cannot dial ends as failed. So every dial is followed by an end, and none
 * is lost.
 */
export class Phone implements PhoneView {
    readonly #parts: PhoneParts;
    readonly #waiting = new Map<string, DialTarget>();
    readonly #controls = new Map<string, CallControls>();
    /** Ids of calls that came in and are not over. */
    readonly #incoming = new Set<string>();
    #telephony: Telephony | null = null;
    #line: LineState = { now: 'starting' };

    constructor(parts: PhoneParts) {
        this.#parts = parts;
    }

    /** Settles when the phone can dial, which may be late; rejects with an `HvsError` when it cannot. */
    async start(): Promise<void> {
        const telephony = this.#parts.make();
        this.#telephony = telephony;
        this.#line = { now: 'starting' };
        try {
            await telephony.start((event) => {
                if (this.#telephony === telephony) this.#hear(event);
            });
            if (this.#telephony === telephony) this.#lineIs({ now: 'ready' });
        } catch (error) {
            const { code, detail } =
                error instanceof HvsError ? error : new HvsError('DialFailed', String(error));
            if (this.#telephony === telephony) this.#lineIs({ now: 'failed', code, detail });
            throw error;
        }
    }

    /**
     * Its calls are over, and nothing more is heard of them. One that came in may not have had its turn yet: its end
     * comes after it.
     */
    stop(): void {
        for (const callId of this.#incoming)
            this.#parts.report({ type: 'ended', callId, reason: 'reload', detail: '' });
        this.#incoming.clear();
        const telephony = this.#telephony;
        this.#telephony = null;
        this.#waiting.clear();
        this.#controls.clear();
        telephony?.stop();
    }

    get abilities(): TelephonyAbilities {
        return this.#parts.abilities;
    }

    get isStarting(): boolean {
        return this.#line.now === 'starting';
    }

    /** Of a call that is on the phone here. */
    controlsOf(callId: string): CallControls {
        return this.#controls.get(callId) ?? AT_FIRST;
    }

    dial(callId: string, target: DialTarget): void {
        switch (this.#line.now) {
            case 'starting':
                this.#waiting.set(callId, target);
                return;
            case 'signIn':
                return this.#end(callId, 'failed', '', 'SignInNeeded');
            case 'failed':
                return this.#end(callId, 'failed', this.#line.detail, this.#line.code);
            case 'ready':
                try {
                    this.#telephony?.dial(callId, target);
                } catch (error) {
                    this.#end(callId, 'failed', String(error));
                }
        }
    }

    /** Throws what the phone throws: perhaps the call goes on. */
    hangUp(callId: string): void {
        if (this.#waiting.delete(callId)) return this.#end(callId, 'hungUp', '');
        this.#telephony?.hangUp(callId);
    }

    accept(callId: string): void {
        this.#telephony?.accept?.(callId);
    }

    setMuted(callId: string, muted: boolean): void {
        this.#telephony?.setMuted?.(callId, muted);
    }

    setHeld(callId: string, held: boolean): void {
        this.#telephony?.setHeld?.(callId, held);
    }

    sendTone(callId: string, tone: Tone): void {
        this.#telephony?.sendTone?.(callId, tone);
    }

    #hear(event: TelephonyEvent): void {
        switch (event.type) {
            case 'line':
                return this.#lineIs(event.state);
            case 'muted':
                return this.#control(event.callId, { muted: event.muted });
            case 'held':
                return this.#control(event.callId, { held: event.held });
            case 'link':
                return this.#control(event.callId, { link: event.href });
            case 'ended':
                this.#controls.delete(event.callId);
                this.#incoming.delete(event.callId);
                return this.#parts.report(event);
            case 'incoming':
                this.#incoming.add(event.callId);
                return this.#parts.report(event);
            case 'ringing':
            case 'answered':
                return this.#parts.report(event);
        }
    }

    #control(callId: string, what: Partial<CallControls>): void {
        this.#controls.set(callId, { ...this.controlsOf(callId), ...what });
        this.#parts.changed();
    }

    #lineIs(state: LineState): void {
        this.#line = state;
        if (state.now !== 'starting') {
            const waiting = [...this.#waiting];
            this.#waiting.clear();
            for (const [callId, target] of waiting) this.dial(callId, target);
        }
        this.#parts.lineIs(state);
    }

    #end(callId: string, reason: 'failed' | 'hungUp', detail: string, code?: TroubleCode): void {
        this.#parts.report({ type: 'ended', callId, reason, detail, ...(code ? { code } : {}) });
    }
}
