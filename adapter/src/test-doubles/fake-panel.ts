import { readAdapterMessage, type AdapterMessage, type DeskView, type Intent } from 'c/hvsProtocol';
import type { Channel } from '../ports/channel';

/**
 * Both ends of a message channel. Messages are copied on their way, as between two frames, and pass the
 * protocol's guard; the far end keeps its own picture of the desk from snapshots and updates alone.
 */
export class FakePanel {
    readonly heard: AdapterMessage[] = [];
    /** What the far end knows; null before the first snapshot. */
    desk: DeskView | null = null;
    /** How often an update did not follow on the revision before it. */
    gaps = 0;
    /** What `open` answers. */
    opening: () => Promise<void> = () => Promise.resolve();
    /** Thrown by every send. */
    broken: Error | null = null;
    #revision = 0;
    #sent = 0;
    #listener: ((message: unknown) => void) | null = null;

    readonly channel: Channel = {
        open: async (listener) => {
            await this.opening();
            this.#listener = listener;
        },
        send: (message) => {
            if (this.broken) throw this.broken;
            this.#hear(structuredClone(message));
        }
    };

    /** Anything may arrive on an open channel. */
    deliver(message: unknown): void {
        this.#listener?.(structuredClone(message));
    }

    hello(): void {
        this.deliver({ version: 1, direction: 'toAdapter', id: this.#nextId(), kind: 'hello' });
    }

    /** Answers the intent's id; give it again to repeat the same intent. */
    want(intent: Intent, id = this.#nextId()): string {
        this.deliver({ version: 1, direction: 'toAdapter', id, kind: 'intent', intent });
        return id;
    }

    receipts(intentId: string): Extract<AdapterMessage, { kind: 'receipt' }>[] {
        return this.heard
            .filter((message) => message.kind === 'receipt')
            .filter((receipt) => receipt.intentId === intentId);
    }

    get troubles(): string[] {
        return this.desk?.status.notices.map(({ code }) => code) ?? [];
    }

    #nextId(): string {
        this.#sent += 1;
        return `panel-${this.#sent}`;
    }

    #hear(raw: unknown): void {
        const message = readAdapterMessage(raw);
        if (!message) throw new Error(`not of the protocol: ${JSON.stringify(raw)}`);
        this.heard.push(message);
        if (message.kind === 'snapshot') {
            this.desk = message.desk;
            this.#revision = message.revision;
        }
        if (message.kind !== 'update') return;
        if (message.revision !== this.#revision + 1) this.gaps += 1;
        this.#revision = message.revision;
        if (!this.desk) return;
        const { calls, works, removed } = message;
        this.desk = {
            status: message.status ?? this.desk.status,
            settings: message.settings ?? this.desk.settings,
            dispositions: message.dispositions ?? this.desk.dispositions,
            calls: merged(this.desk.calls, calls, removed, (call) => call.id),
            works: merged(this.desk.works, works, removed, (work) => work.key),
            offer: message.offer === undefined ? this.desk.offer : message.offer
        };
    }
}

function merged<T>(old: T[], fresh: T[], removed: string[], idOf: (thing: T) => string): T[] {
    const all = new Map([...old, ...fresh].map((thing) => [idOf(thing), thing]));
    for (const id of removed) all.delete(id);
    return [...all.values()];
}
