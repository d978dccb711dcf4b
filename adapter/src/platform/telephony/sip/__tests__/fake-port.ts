import type { Clock } from '../../../../ports/clock';

/** One end of a channel within this page: what is posted arrives a moment later, as a copy. */
class FakePort extends EventTarget {
    other: FakePort | null = null;
    readonly #clock: Clock;
    #isClosed = false;
    /** That came before somebody listened; null from then on. */
    #waiting: unknown[] | null = [];

    constructor(clock: Clock) {
        super();
        this.#clock = clock;
    }

    start(): void {
        const waiting = this.#waiting ?? [];
        this.#waiting = null;
        for (const data of waiting) this.#deliver(data);
    }

    close(): void {
        this.#isClosed = true;
    }

    postMessage(data: unknown): void {
        const copy: unknown = structuredClone(data);
        if (!this.#isClosed) this.other?.take(copy);
    }

    take(data: unknown): void {
        if (this.#waiting) this.#waiting.push(data);
        else this.#deliver(data);
    }

    #deliver(data: unknown): void {
        this.#clock.after(0, () => {
            if (!this.#isClosed) this.dispatchEvent(new MessageEvent('message', { data }));
        });
    }
}

export function fakeChannel(clock: Clock): { here: MessagePort; there: MessagePort } {
    const [here, there] = [new FakePort(clock), new FakePort(clock)];
    [here.other, there.other] = [there, here];
    const asPort = (port: FakePort): MessagePort => port as unknown as MessagePort;
    return { here: asPort(here), there: asPort(there) };
}
