import type { PhoneEvent } from '../domain/phone-event';
import type { Telephony } from '../ports/telephony';

type State = { now: 'off' } | { now: 'starting' | 'ready' } | { now: 'failed'; detail: string };

/**
 * The phone as the desk uses it, in the tab that has it. What is dialled before it is ready waits; a call that
 * it cannot dial ends as failed. So every dial is followed by an end, and none is lost.
 */
export class Phone {
    readonly #make: () => Telephony;
    readonly #report: (event: PhoneEvent) => void;
    readonly #waiting = new Map<string, string>();
    #telephony: Telephony | null = null;
    #state: State = { now: 'off' };

    constructor(make: () => Telephony, report: (event: PhoneEvent) => void) {
        this.#make = make;
        this.#report = report;
    }

    /** Settles when the phone can dial, which may be late; rejects with an `HvsError` when it cannot. */
    async start(): Promise<void> {
        const telephony = this.#make();
        this.#telephony = telephony;
        this.#state = { now: 'starting' };
        let state: State = { now: 'ready' };
        try {
            await telephony.start((event) => {
                if (this.#telephony === telephony) this.#report(event);
            });
        } catch (error) {
            state = { now: 'failed', detail: String(error) };
            throw error;
        } finally {
            if (this.#telephony === telephony) {
                this.#state = state;
                const waiting = [...this.#waiting];
                this.#waiting.clear();
                for (const [callId, number] of waiting) this.dial(callId, number);
            }
        }
    }

    /** Its calls are over, and nothing more is heard of them. */
    stop(): void {
        const telephony = this.#telephony;
        this.#telephony = null;
        this.#state = { now: 'off' };
        this.#waiting.clear();
        telephony?.stop();
    }

    dial(callId: string, number: string): void {
        if (this.#state.now === 'starting') {
            this.#waiting.set(callId, number);
            return;
        }
        if (this.#state.now === 'failed') return this.#end(callId, 'failed', this.#state.detail);
        try {
            this.#telephony?.dial(callId, number);
        } catch (error) {
            this.#end(callId, 'failed', String(error));
        }
    }

    /** Throws what the phone throws: perhaps the call goes on. */
    hangUp(callId: string): void {
        if (this.#waiting.delete(callId)) return this.#end(callId, 'hungUp', '');
        this.#telephony?.hangUp(callId);
    }

    #end(callId: string, reason: 'failed' | 'hungUp', detail: string): void {
        this.#report({ type: 'ended', callId, reason, detail });
    }
}
