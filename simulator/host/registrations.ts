/** Who listens in the frame, and what the host remembers about the library there. */
import type { WireCall } from './wire';

const LISTENER_METHODS = ['onWorkStart', 'onClickToDial', 'onNavigationChange'];

/** Name under which a subscription to a channel is counted. */
export const subscriptionTo = (channel: string): string => `subscribe:${channel}`;

/** Under which name a call's listener is counted; null if the call is about none. */
function nameOf(
    methodName: string,
    { eventName }: Record<string, unknown>,
    channelMethods: readonly string[]
): string | null {
    if (LISTENER_METHODS.includes(methodName)) return methodName;
    return channelMethods.includes(methodName) ? subscriptionTo(String(eventName)) : null;
}

export class Registrations {
    readonly #counts = new Map<string, number>();
    #apiVersion: number | null = null;
    #lastCallId = -1;

    /** Of the library in the frame; null until it has sent something. */
    get apiVersion(): number | null {
        return this.#apiVersion;
    }

    /** Takes note of a call; returns what is odd about it in the light of the calls before. */
    note({ apiVersion, callId, methodName, isListenerRegistered, args }: WireCall): string | null {
        const odd = this.#oddity(apiVersion, callId);
        this.#apiVersion = apiVersion;
        this.#lastCallId = Math.max(this.#lastCallId, callId);
        if (isListenerRegistered !== (nameOf(methodName, args, ['subscribe']) !== null)) {
            return `isListenerRegistered is ${isListenerRegistered}`;
        }
        return odd;
    }

    /** Counts a listener, or forgets those of a channel; returns what is odd about that. */
    register({ methodName, args }: WireCall): string | null {
        const name = nameOf(methodName, args, ['subscribe', 'unsubscribe']);
        if (name === null) return null;
        const count = this.#counts.get(name) ?? 0;
        if (methodName === 'unsubscribe') {
            this.#counts.delete(name);
            return count > 0 ? null : `nobody was subscribed: ${name}`;
        }
        this.#counts.set(name, count + 1);
        return count > 0 && methodName !== 'subscribe'
            ? `registered ${count + 1} times: each event is heard as often`
            : null;
    }

    get counts(): Readonly<Record<string, number>> {
        return Object.fromEntries(this.#counts);
    }

    has(name: string): boolean {
        return (this.#counts.get(name) ?? 0) > 0;
    }

    #oddity(apiVersion: number, callId: number): string | null {
        if (this.#apiVersion !== null && apiVersion !== this.#apiVersion) {
            return `apiVersion was ${this.#apiVersion} and is now ${apiVersion}`;
        }
        return callId <= this.#lastCallId ? `callId ${callId} follows ${this.#lastCallId}` : null;
    }
}
