/** Calls out to the Lightning page, and what comes back: one reply to a call, or an event. */
const API_TYPE = 'opencti';

export type Callback = (response: unknown) => void;

interface Incoming {
    apiVersion?: unknown;
    apiType?: unknown;
    methodName?: unknown;
    callId?: unknown;
    eventName?: unknown;
    shouldExecuteCallback?: unknown;
    shouldExecuteListener?: unknown;
    response?: unknown;
}

const listenerKey = (methodName: unknown, eventName: unknown): string =>
    JSON.stringify([methodName, eventName ?? null]);

export class Wire {
    readonly #window: Window;
    readonly #apiVersion: number;
    readonly #hostOrigin: string;
    readonly #callbacks = new Map<unknown, { methodName: string; callback: Callback }>();
    readonly #listeners = new Map<string, Callback[]>();
    #nextCallId = 0;

    constructor(target: Window, apiVersion: number, hostOrigin: string) {
        this.#window = target;
        this.#apiVersion = apiVersion;
        this.#hostOrigin = hostOrigin;
    }

    listen(): void {
        this.#window.addEventListener('message', (event) => {
            if (event.origin === this.#hostOrigin) this.#receive(event.data as Incoming | null);
        });
    }

    /** Never times out: without an answer the callback never runs. */
    send(
        methodName: string,
        args: Record<string, unknown>,
        callback?: Callback,
        listener?: Callback
    ): void {
        const callId = this.#nextCallId;
        this.#nextCallId += 1;
        if (callback) this.#callbacks.set(callId, { methodName, callback });
        if (listener) this.#listenersOf(methodName, args['eventName']).push(listener);
        this.#window.parent.postMessage(
            {
                methodName,
                callId,
                apiVersion: this.#apiVersion,
                apiType: API_TYPE,
                isCallbackRegistered: callback !== undefined,
                isListenerRegistered: listener !== undefined,
                args
            },
            this.#hostOrigin
        );
    }

    /** How many are left on the channel once the listener is gone. */
    removeListener(methodName: string, eventName: string, listener: Callback): number {
        const listeners = this.#listenersOf(methodName, eventName);
        const place = listeners.indexOf(listener);
        if (place >= 0) listeners.splice(place, 1);
        return listeners.length;
    }

    #listenersOf(methodName: unknown, eventName: unknown): Callback[] {
        const key = listenerKey(methodName, eventName);
        const listeners = this.#listeners.get(key) ?? [];
        this.#listeners.set(key, listeners);
        return listeners;
    }

    #receive(message: Incoming | null): void {
        if (message?.apiVersion !== this.#apiVersion || message.apiType !== API_TYPE) return;
        if (message.shouldExecuteCallback === true) {
            const waiting = this.#callbacks.get(message.callId);
            if (waiting && waiting.methodName === message.methodName) {
                waiting.callback(message.response);
                this.#callbacks.delete(message.callId);
            }
        }
        if (message.shouldExecuteListener === true) {
            for (const listener of this.#listenersOf(message.methodName, message.eventName)) {
                listener(message.response);
            }
        }
    }
}
