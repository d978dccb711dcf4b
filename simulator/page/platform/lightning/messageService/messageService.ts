/** `lightning/messageService` on the page's message bus. */
import type { Subscription } from '../../../stage/message-bus';
import { stage } from '../../../stage/stage';

export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

/** What belongs to one component; its subscriptions end with it. */
class Context {
    readonly subscriptions = new Set<Subscription>();
}

interface Channel {
    channelName: string;
}

function checked(context: unknown, channel: unknown): { context: Context; name: string } {
    if (!(context instanceof Context)) {
        throw new TypeError('lightning/messageService: the message context is missing.');
    }
    const name = (channel as Partial<Channel> | null | undefined)?.channelName;
    if (!name) throw new TypeError('lightning/messageService: that is no message channel.');
    return { context, name };
}

export function createMessageContext(): Context {
    return new Context();
}

export function releaseMessageContext(context: Context): void {
    for (const subscription of context.subscriptions) stage.get().bus.unsubscribe(subscription);
    context.subscriptions.clear();
}

export function publish(context: unknown, channel: unknown, message?: unknown): void {
    stage.get().bus.publish(checked(context, channel).name, message);
}

/**
 * Without APPLICATION_SCOPE a component hears only what is published while its own place is in
 * front; the utility bar always is, so both scopes are alike here.
 */
export function subscribe(
    context: unknown,
    channel: unknown,
    listener: (message: unknown) => void
): Subscription {
    const { context: own, name } = checked(context, channel);
    const subscription = stage.get().bus.subscribe(name, listener);
    own.subscriptions.add(subscription);
    return subscription;
}

export function unsubscribe(subscription: Subscription | null | undefined): void {
    if (subscription) stage.get().bus.unsubscribe(subscription);
}

/** `@wire(MessageContext) context`. */
export class MessageContext {
    readonly #emit: (context: Context) => void;
    #context: Context | null = null;

    constructor(emit: (context: Context) => void) {
        this.#emit = emit;
    }

    connect(): void {
        this.#context = new Context();
        this.#emit(this.#context);
    }

    update(): void {
        // takes no parameters
    }

    disconnect(): void {
        if (this.#context) releaseMessageContext(this.#context);
    }
}
