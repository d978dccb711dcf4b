/** The message service over a channel that delivers. Tests reach that channel as `channel`. */
import { FakeChannel } from '../../fakes/fake-channel';

export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');
export const channel = new FakeChannel();

export function createMessageContext(): object {
    return {};
}

export function releaseMessageContext(_context: object): void {
    // Nothing is held for a context.
}

export function publish(_context: object, _name: unknown, message: unknown): void {
    channel.publish(message);
}

/** Like the platform, a subscription without the application's scope hears nothing in a utility. */
export function subscribe(
    _context: object,
    _name: unknown,
    listener: (message: unknown) => void,
    options?: { scope?: symbol }
): () => void {
    return options?.scope === APPLICATION_SCOPE ? channel.subscribe(listener) : () => undefined;
}

export function unsubscribe(subscription: () => void): void {
    subscription();
}
