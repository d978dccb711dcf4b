/** Something said to the adapter that waits for its answer: a hello, or an intent. */
import { elapsed } from 'c/hvsClock';
import { PROTOCOL_VERSION } from 'c/hvsProtocol';
import type { PanelBody, PanelMessage } from 'c/hvsProtocol';
import type { Bus } from './words';

export const REPEAT = 500;
/** After this long the other side counts as silent. */
const PATIENCE = 2_000;

export class Question<B extends PanelBody> {
    readonly id: string;
    readonly body: B;
    private readonly bus: Bus;
    private since = 0;
    private lastAt = 0;

    constructor(bus: Bus, id: string, body: B) {
        this.bus = bus;
        this.id = id;
        this.body = body;
    }

    /** Asks for the first time, or of another adapter: how long it waited does not count. */
    askAfresh(): void {
        this.since = elapsed();
        this.ask();
    }

    /** Asks for the first time when it would be time to repeat it. */
    askLater(): void {
        this.since = elapsed();
        this.lastAt = this.since;
    }

    /** Says it again when it is time: every 0.5 s, or, if told to, every 2 s after 2 s. */
    repeat(slowsDown: boolean): void {
        const pause = slowsDown && this.isSilent() ? PATIENCE : REPEAT;
        if (elapsed() - this.lastAt >= pause) this.ask();
    }

    isSilent(): boolean {
        return elapsed() - this.since >= PATIENCE;
    }

    private ask(): void {
        this.lastAt = elapsed();
        const message: PanelMessage = {
            version: PROTOCOL_VERSION,
            direction: 'toAdapter',
            id: this.id,
            ...this.body
        };
        this.bus.publish(message);
    }
}
