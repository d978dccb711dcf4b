import type { AnsweredBy, EndReason } from '../domain/phone-event';
import type { DialTarget } from '../domain/phone-number';
import {
    NO_ABILITIES,
    type Telephony,
    type TelephonyAbilities,
    type TelephonyEvent,
    type Tone
} from '../ports/telephony';

/** A phone whose other side is the test. It starts at once unless `starting` says otherwise. */
export class FakeTelephony implements Telephony {
    readonly abilities: TelephonyAbilities;
    readonly dialled: { callId: string; number: string }[] = [];
    /** What was asked of it beside dialling and hanging up. */
    readonly asked: unknown[] = [];
    /** What `start` answers. */
    starting: () => Promise<void> = () => Promise.resolve();
    /** Thrown by the next dial. */
    broken: Error | null = null;
    stopped = false;
    #listener: (event: TelephonyEvent) => void = () => undefined;

    constructor(abilities: Partial<TelephonyAbilities> = {}) {
        this.abilities = { ...NO_ABILITIES, progress: true, hangUp: true, ...abilities };
    }

    async start(listener: (event: TelephonyEvent) => void): Promise<void> {
        this.#listener = listener;
        await this.starting();
    }

    dial(callId: string, { text }: DialTarget): void {
        if (this.broken) throw this.broken;
        this.dialled.push({ callId, number: text });
        this.#listener({ type: 'ringing', callId });
    }

    hangUp(callId: string): void {
        if (this.dialled.some((call) => call.callId === callId)) this.end(callId, 'hungUp');
    }

    setMuted(callId: string, muted: boolean): void {
        this.asked.push({ callId, muted });
    }

    setHeld(callId: string, held: boolean): void {
        this.asked.push({ callId, held });
    }

    sendTone(callId: string, tone: Tone): void {
        this.asked.push({ callId, tone });
    }

    accept(callId: string): void {
        this.asked.push({ callId, accepted: true });
        this.answer(callId);
    }

    tell(event: TelephonyEvent): void {
        this.#listener(event);
    }

    stop(): void {
        this.stopped = true;
    }

    get lastCallId(): string {
        return this.dialled.at(-1)?.callId ?? '';
    }

    answer(callId = this.lastCallId, by: AnsweredBy = 'person'): void {
        this.#listener({ type: 'answered', callId, by });
    }

    end(callId = this.lastCallId, reason: EndReason = 'remoteHungUp'): void {
        this.#listener({ type: 'ended', callId, reason, detail: '' });
    }
}
