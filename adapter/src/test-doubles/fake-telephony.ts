import type { AnsweredBy, EndReason } from '../domain/phone-event';
import type { Telephony, TelephonyAbilities, TelephonyEvent } from '../ports/telephony';

/** A phone whose other side is the test. It starts at once unless `starting` says otherwise. */
export class FakeTelephony implements Telephony {
    readonly abilities: TelephonyAbilities;
    readonly dialled: { callId: string; number: string }[] = [];
    /** What `start` answers. */
    starting: () => Promise<void> = () => Promise.resolve();
    /** Thrown by the next dial. */
    broken: Error | null = null;
    stopped = false;
    #listener: (event: TelephonyEvent) => void = () => undefined;

    constructor(abilities: Partial<TelephonyAbilities> = {}) {
        this.abilities = {
            progress: true,
            hangUp: true,
            mute: false,
            hold: false,
            keypad: false,
            inbound: false,
            audioDevices: false,
            ...abilities
        };
    }

    async start(listener: (event: TelephonyEvent) => void): Promise<void> {
        await this.starting();
        this.#listener = listener;
    }

    dial(callId: string, number: string): void {
        if (this.broken) throw this.broken;
        this.dialled.push({ callId, number });
        this.#listener({ type: 'ringing', callId });
    }

    hangUp(callId: string): void {
        if (this.dialled.some((call) => call.callId === callId)) this.end(callId, 'hungUp');
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
