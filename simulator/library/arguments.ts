/** What the library checks before it sends anything; each check throws at once. */
import type { Callback } from './wire';

export type Arguments = Record<string, unknown>;

/** The one argument object of a method. @throws Error if it is missing or empty */
export function only(received: unknown[]): Arguments {
    const [first] = received;
    if (
        received.length !== 1 ||
        typeof first !== 'object' ||
        first === null ||
        Object.keys(first).length === 0
    ) {
        throw new Error('An Open CTI method takes one object that holds its arguments.');
    }
    return first as Arguments;
}

/** As `only`, for a method that may also be called without anything. */
export function onlyOrNone(received: unknown[]): Arguments {
    return received.length === 0 ? {} : only(received);
}

export function optionalCallback({ callback }: Arguments): Callback | undefined {
    return typeof callback === 'function' ? (callback as Callback) : undefined;
}

export function required(args: Arguments, name: 'callback' | 'listener'): Callback {
    const value = args[name];
    if (typeof value !== 'function') throw new Error(`The argument '${name}' is required.`);
    return value as Callback;
}

export function requiredObject(args: Arguments, name: 'value' | 'subscription'): object | null {
    const value = args[name];
    // saveLog with null passes, as it does in the shipped library; the host refuses it.
    if (typeof value !== 'object' || (value === null && name === 'subscription')) {
        throw new Error(`The argument '${name}' is required and must be an object.`);
    }
    return value;
}

export function requiredChannel({ channelName }: Arguments): string {
    if (typeof channelName !== 'string' || channelName === '') {
        throw new Error("The argument 'channelName' must be a string and not empty.");
    }
    return channelName;
}

/** A copy that is sure to be serialisable; undefined without a message. */
export function serialisable({ message }: Arguments): unknown {
    if (!message) return undefined;
    const json = JSON.stringify(message) as string | undefined;
    const copy: unknown = json === undefined ? undefined : JSON.parse(json);
    if (typeof copy !== 'object') {
        throw new Error("The argument 'message' must be a serialisable object.");
    }
    return copy;
}
