import type { PhoneEvent } from '../domain/phone-event';
import type { Telephony } from '../ports/telephony';

type State = { now: 'starting' | 'ready' } | { now: 'failed'; detail: string };

/**
 * The phone as the desk uses it. What is dialled before it is ready waits; a call that it cannot dial ends
 * as failed. So every dial is followed by an end, and none is lost.
 */
export class Phone {
    readonly #telephony: Telephony;
    readonly #report: (event: PhoneEvent) => void;
    readonly #waiting = new Map<string, string>();
    #state: State = { now: 'starting' };

    constructor(telephony: Telephony, report: (event: PhoneEvent) => void) {
        this.#telephony = telephony;
        this.#report = report;
    }

    /** Settles when the phone can dial, which may be late; rejects with an `HvsError` when it cannot. */
    async start(): Promise<void> {
        try {
            await this.#telephony.start(this.#report);
            this.#state = { now: 'ready' };
        } catch (error) {
            this.#state = { now: 'failed', detail: String(error) };
            throw error;
        } finally {
            const waiting = [...this.#waiting];
            this.#waiting.clear();
            for (const [callId, number] of waiting) this.dial(callId, number);
        }
    }

    dial(callId: string, number: string): void {
        if (this.#state.now === 'starting') {
            this.#waiting.set(callId, number);
            return;
        }
        if (this.#state.now === 'failed') return this.#end(callId, 'failed', this.#state.detail);
        try {
            this.#telephony.dial(callId, number);
        } catch (error) {
            this.#end(callId, 'failed', String(error));
        }
    }

    hangUp(callId: string): void {
        if (this.#waiting.delete(callId)) return this.#end(callId, 'hungUp', '');
        this.#telephony.hangUp(callId);
    }

    #end(callId: string, reason: 'failed' | 'hungUp', detail: string): void {
        this.#report({ type: 'ended', callId, reason, detail });
    }
}
