/** Something said to the adapter that waits for its answer: a hello, or an intent. */
import { now } from 'c/hvsClock';
import { PROTOCOL_VERSION } from 'c/hvsProtocol';
import type { PanelBody, PanelMessage } from 'c/hvsProtocol';
import type { Bus } from './words';

const REPEAT = 500;
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
        this.since = now();
        this.ask();
    }

    /** Says it again when it is time: every 0.5 s, or, if told to, every 2 s after 2 s. */
    repeat(slowsDown: boolean): void {
        const pause = slowsDown && this.isSilent() ? PATIENCE : REPEAT;
        if (now() - this.lastAt >= pause) this.ask();
    }

    isSilent(): boolean {
        return now() - this.since >= PATIENCE;
    }

    private ask(): void {
        this.lastAt = now();
        const message: PanelMessage = {
            version: PROTOCOL_VERSION,
            direction: 'toAdapter',
            id: this.id,
            ...this.body
        };
        this.bus.publish(message);
    }
}
