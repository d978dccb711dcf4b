/**
 * Lightning message service for the page's components and the softphone's frame. Asynchronous, not
 * retained, not acknowledged; a message reaches every subscriber of its channel, the publisher's own
 * subscriptions included, each with a copy of its own.
 */
import type { OpenCtiHost } from '../../contract';

type Listener = (message: unknown) => void;

interface Subscription {
    channel: string;
    listener: Listener;
}

/** @throws TypeError for what cannot be serialised, as a function deep inside a message. */
function copied(message: unknown): unknown {
    if (message === undefined) return undefined;
    return JSON.parse(
        JSON.stringify(message, (key, value: unknown) => {
            if (['function', 'symbol', 'bigint'].includes(typeof value)) {
                throw new TypeError(`Message cannot be serialised: '${key}' is a ${typeof value}.`);
            }
            return value;
        })
    ) as unknown;
}

export class MessageBus {
    readonly #subscriptions = new Set<Subscription>();
    readonly #host: Pick<OpenCtiHost, 'publish'>;

    constructor(host: Pick<OpenCtiHost, 'publish' | 'onPublish'>) {
        this.#host = host;
        host.onPublish((channel, message) => this.#deliver(channel, copied(message)));
    }

    /** From a component of the page, to components and frame. */
    publish(channel: string, message: unknown): void {
        const copy = copied(message);
        // First, since its way is the longest; whoever publishes hears itself last.
        this.#host.publish(channel, copy);
        this.#deliver(channel, copy);
    }

    subscribe(channel: string, listener: Listener): Subscription {
        const subscription = { channel, listener };
        this.#subscriptions.add(subscription);
        return subscription;
    }

    unsubscribe(subscription: Subscription): void {
        this.#subscriptions.delete(subscription);
    }

    #deliver(channel: string, message: unknown): void {
        for (const subscription of this.#subscriptions) {
            if (subscription.channel !== channel) continue;
            setTimeout(() => {
                if (this.#subscriptions.has(subscription)) subscription.listener(copied(message));
            });
        }
    }
}

export type { Subscription };
