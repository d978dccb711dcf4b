/** Every message that passed, the newest last; what is remarked is also said out loud. */
import type { WireMessage } from '../contract';
import { Listeners } from './listeners';
import type { Scheduler } from './scheduler';

/** Enough for a day of calls; the oldest go first. */
const KEPT = 5000;

export class WireLog {
    readonly #messages: WireMessage[] = [];
    readonly #listeners = new Listeners<[WireMessage]>();
    readonly #scheduler: Scheduler;
    readonly #complain: (text: string) => void;

    constructor(scheduler: Scheduler, complain: (text: string) => void) {
        this.#scheduler = scheduler;
        this.#complain = complain;
    }

    get messages(): readonly WireMessage[] {
        return this.#messages;
    }

    onMessage(listener: (message: WireMessage) => void): () => void {
        return this.#listeners.add(listener);
    }

    add(
        direction: WireMessage['direction'],
        methodName: string,
        callId: number | null,
        content: unknown,
        remark: string | null = null
    ): void {
        const message: WireMessage = {
            at: this.#scheduler.now(),
            direction,
            methodName,
            callId,
            content: structuredClone(content),
            remark
        };
        this.#messages.push(message);
        if (this.#messages.length > KEPT) this.#messages.shift();
        if (remark !== null) this.#complain(`${methodName}: ${remark}`);
        this.#listeners.call(message);
    }
}
