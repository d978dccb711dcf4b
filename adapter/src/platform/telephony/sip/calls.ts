/** The calls on the SIP phone. */
import type { TroubleCode } from 'c/hvsProtocol';
import { HvsError } from '../../../domain/hvs-error';
import type { EndReason } from '../../../domain/phone-event';
import type { DialTarget } from '../../../domain/phone-number';
import type { TelephonyEvent } from '../../../ports/telephony';
import type { Caller, SessionListener, SipAgent, SipSession } from './agent';
import { endingOf } from './causes';
import { readDialText } from './dial-text';
import { closeStream, type Microphone } from './microphone';
import type { Sound } from './sound';

export interface CallsOptions {
    /** Null while the line is down. */
    agent: () => SipAgent | null;
    microphone: Microphone;
    sound: Sound;
    nextId: () => string;
    report: (event: TelephonyEvent) => void;
    /** Runs when `microphoneTrouble` is another. */
    changed: () => void;
}

interface SipCall {
    id: string;
    inbound: boolean;
    /** To be keyed once answered. */
    tones: string;
    session: SipSession | null;
    stream: MediaStream | null;
    isAnswered: boolean;
    /** The network makes the ringing sound. */
    isHeard: boolean;
}

const BUSY_HERE = 486;
const TEMPORARILY_UNAVAILABLE = 480;
const DECLINE = 603;

export class SipCalls {
    readonly #options: CallsOptions;
    readonly #calls = new Map<string, SipCall>();
    #trouble: HvsError | null = null;

    constructor(options: CallsOptions) {
        this.#options = options;
    }

    get size(): number {
        return this.#calls.size;
    }

    /** The microphone of a call was pulled out, and there was no other. */
    get isSpeechless(): boolean {
        const streams = [...this.#calls.values()].map(({ stream }) => stream);
        return streams.some((each) =>
            each?.getTracks().every(({ readyState }) => readyState === 'ended')
        );
    }

    /** Why the calls under way are not spoken through the chosen microphone; null when they are. */
    get microphoneTrouble(): HvsError | null {
        return this.#trouble;
    }

    dial(callId: string, { text }: DialTarget): void {
        if (this.#calls.has(callId)) return;
        const { number, tones } = readDialText(text);
        const call = this.#add(callId, { inbound: false, tones });
        if (!/\d/.test(number)) return this.#end(call, 'failed', '');
        this.#speak(call, (stream) => {
            const agent = this.#options.agent();
            if (!agent) return this.#end(call, 'failed', '', 'PhoneServerUnreachable');
            const session = agent.call(number, stream);
            call.session = session;
            session.listen(this.#listenerOf(call));
        });
    }

    ring(session: SipSession, from: Caller): void {
        if (this.#calls.size > 0) return session.end(BUSY_HERE);
        const call = this.#add(this.#options.nextId(), { inbound: true, tones: '' });
        call.session = session;
        session.listen(this.#listenerOf(call));
        this.#options.sound.ring(call.id, 'ring');
        this.#options.report({ type: 'incoming', callId: call.id, ...from });
    }

    accept(callId: string): void {
        const call = this.#calls.get(callId);
        if (!call?.inbound || call.isAnswered || call.stream) return;
        this.#options.sound.stop(callId);
        this.#speak(call, (stream) => call.session?.answer(stream));
    }

    hangUp(callId: string): void {
        const call = this.#calls.get(callId);
        if (!call) return;
        if (!call.session) return this.#end(call, 'hungUp', '');
        const declines = call.inbound && !call.isAnswered;
        call.session.end(declines ? DECLINE : undefined);
    }

    setMuted(callId: string, muted: boolean): void {
        this.#calls.get(callId)?.session?.mute(muted);
    }

    setHeld(callId: string, held: boolean): void {
        const call = this.#calls.get(callId);
        if (call?.isAnswered) call.session?.hold(held);
    }

    sendTone(callId: string, tone: string): void {
        this.#calls.get(callId)?.session?.key(tone);
    }

    /**
     * Another microphone was chosen, or the one in use is lost: the calls under way go on through what there is, or
     * as they are.
     */
    takeMicrophone(): void {
        const { microphone } = this.#options;
        const { chosen } = microphone;
        const told = (trouble: HvsError | null): void => {
            if (microphone.chosen === chosen && this.#calls.size > 0) this.#microphoneIs(trouble);
        };
        this.#speakThrough(chosen).then(
            () => told(null),
            (error: unknown) =>
                told(
                    error instanceof HvsError
                        ? error
                        : new HvsError('MicrophoneMissing', String(error))
                )
        );
    }

    async #speakThrough(chosen: string): Promise<void> {
        const { microphone } = this.#options;
        for (const call of this.#calls.values()) {
            if (!call.session || !call.stream) continue;
            const stream = await microphone.open();
            // The next choice may be made, and its microphone open, before this one is.
            if (!this.#isOn(call) || microphone.chosen !== chosen) {
                closeStream(stream);
                return;
            }
            call.session.speakThrough(stream);
            closeStream(call.stream);
            this.#keep(call, stream);
        }
    }

    /** They are over for this page; the sessions are the agent's to end. */
    forget(): void {
        for (const call of this.#calls.values()) this.#release(call);
    }

    #add(id: string, { inbound, tones }: { inbound: boolean; tones: string }): SipCall {
        const call: SipCall = {
            id,
            inbound,
            tones,
            session: null,
            stream: null,
            isAnswered: false,
            isHeard: false
        };
        this.#calls.set(id, call);
        return call;
    }

    #isOn(call: SipCall): boolean {
        return this.#calls.get(call.id) === call;
    }

    /** Opens the microphone for the call, then goes on; without one the call is over. */
    #speak(call: SipCall, goOn: (stream: MediaStream) => void): void {
        this.#options.microphone
            .open()
            .then((stream) => {
                if (!this.#isOn(call)) return closeStream(stream);
                this.#keep(call, stream);
                goOn(stream);
            })
            .catch((error: unknown) => {
                if (!this.#isOn(call)) return;
                const { session } = call;
                if (error instanceof HvsError) this.#end(call, 'failed', error.detail, error.code);
                else this.#end(call, 'failed', String(error));
                session?.end(TEMPORARILY_UNAVAILABLE);
            });
    }

    /** The browser ends the stream of a microphone that is unplugged, and says so; not of one that is closed. */
    #keep(call: SipCall, stream: MediaStream): void {
        call.stream = stream;
        for (const track of stream.getTracks())
            track.addEventListener('ended', () => this.takeMicrophone());
    }

    #microphoneIs(trouble: HvsError | null): void {
        if (trouble === this.#trouble) return;
        this.#trouble = trouble;
        this.#options.changed();
    }

    #listenerOf(call: SipCall): SessionListener {
        const { sound, report } = this.#options;
        const { id: callId } = call;
        let isRinging = false;
        return {
            ringing: (fromNetwork) => {
                if (call.inbound || call.isAnswered || !this.#isOn(call)) return;
                if (fromNetwork) call.isHeard = true;
                else if (!isRinging && !call.isHeard) sound.ring(callId, 'ringBack');
                if (!isRinging) report({ type: 'ringing', callId });
                isRinging = true;
            },
            answered: () => {
                if (!this.#isOn(call)) return;
                call.isAnswered = true;
                report({ type: 'answered', callId, by: 'unknown' });
                if (call.tones) call.session?.key(call.tones);
            },
            // Takes the place of the tone.
            heard: (stream) => this.#isOn(call) && sound.play(callId, stream),
            muted: (muted) => report({ type: 'muted', callId, muted }),
            held: (held) => report({ type: 'held', callId, held }),
            ended: (ending) => {
                if (!this.#isOn(call)) return;
                const { reason, code } = endingOf(ending);
                const detail = [ending.status, ending.cause].filter(Boolean).join(' ');
                this.#end(call, reason, detail, code);
            }
        };
    }

    #end(call: SipCall, reason: EndReason, detail: string, code?: TroubleCode): void {
        this.#release(call);
        const { id: callId } = call;
        this.#options.report({ type: 'ended', callId, reason, detail, ...(code ? { code } : {}) });
    }

    #release(call: SipCall): void {
        this.#calls.delete(call.id);
        this.#options.sound.stop(call.id);
        if (call.stream) closeStream(call.stream);
        if (this.#calls.size === 0) this.#microphoneIs(null);
    }
}
