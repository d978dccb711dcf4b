/**
 * The library as promises.
 *
 * A request ends once: with a value or an `OpenCtiError`. It never ends by itself when the host does not
 * answer; whoever asks sets the deadline. What comes after the first answer, and what a listener
 * throws, goes to `onStray`, since nobody waits for it any more.
 */
import type { Reader } from 'c/hvsProtocol';
import { ANSWERS, SUBSCRIBED, successOf } from './answers';
import type { Subscription } from './channel-methods';
import type { Early } from './early';
import { hasMethods } from './find-library';
import type { ArgumentsOf, EventName, MethodName, OpenCtiLibrary, ValueOf } from './library';
import { OpenCtiError } from './open-cti-error';
import { readWith } from './read-with';
import { refusalOf } from './refusal';

export type Stray =
    | { kind: 'answeredAgain'; method: MethodName | 'subscribe'; response: unknown }
    | { kind: 'threwAfterAnswer'; method: MethodName | 'subscribe'; error: unknown }
    | { kind: 'listenerThrew'; event: EventName | 'message'; error: unknown };

export interface OpenCtiClient {
    /** False in older libraries and orgs: works do not come and cannot be completed. */
    readonly hasHvs: boolean;
    /** One request. Rejects with an `OpenCtiError` and nothing else. */
    call<M extends MethodName>(method: M, args: ArgumentsOf<M>): Promise<ValueOf<M>>;
    /**
     * Sets who hears of an event, in place of whoever did before: the library would call both, for ever.
     * Payloads come unchecked. False when the library has no such event.
     */
    listen(event: EventName, listener: (payload: unknown) => void): boolean;
    subscribe(channelName: string, listener: (message: unknown) => void): Promise<Subscription>;
}

type Send = (callback: (response: unknown) => void) => void;

/** `early`: who listens already. */
export function createOpenCtiClient(
    library: OpenCtiLibrary,
    onStray: (stray: Stray) => void,
    early: Early = {}
): OpenCtiClient {
    const listeners = new Map<EventName, (payload: unknown) => void>();

    function request<T>(
        method: MethodName | 'subscribe',
        reader: Reader<T>,
        send: Send
    ): Promise<T> {
        return new Promise((resolve, reject) => {
            const seen = { answer: false };
            const callback = (response: unknown): void => {
                if (seen.answer) {
                    onStray({ kind: 'answeredAgain', method, response });
                    return;
                }
                seen.answer = true;
                const reading = readWith(reader, response);
                if (successOf(response) !== true) reject(failureOf(method, response));
                else if ('value' in reading) resolve(reading.value);
                else reject(malformed(method, reading.fault));
            };
            try {
                send(callback);
            } catch (error) {
                if (seen.answer) onStray({ kind: 'threwAfterAnswer', method, error });
                seen.answer = true;
                // After an answer this settles nothing.
                reject(new OpenCtiError('RequestRefused', method, { detail: wordsOf(error) }));
            }
        });
    }

    function guarded(
        event: EventName | 'message',
        listener: (payload: unknown) => void
    ): (payload: unknown) => void {
        return (payload) => {
            try {
                listener(payload);
            } catch (error) {
                onStray({ kind: 'listenerThrew', event, error });
            }
        };
    }

    return {
        hasHvs: hasMethods(library.hvs, ['onWorkStart', 'completeWork']),

        async call(method, args) {
            const send = methodOf(library, method);
            if (!send) throw new OpenCtiError('MethodMissing', method);
            return request(method, ANSWERS[method], (callback) => send({ ...args, callback }));
        },

        listen(event, listener) {
            const register = methodOf(library, event);
            if (!register) return false;
            const known = listeners.has(event);
            listeners.set(event, listener);
            if (known) return true;
            const hear = guarded(event, (payload) => listeners.get(event)?.(payload));
            const takeOver = early[event];
            if (takeOver) takeOver(hear);
            else register({ listener: hear });
            return true;
        },

        async subscribe(channelName, listener) {
            if (!library.subscribe) throw new OpenCtiError('MethodMissing', 'subscribe');
            const heard = guarded('message', listener);
            return request('subscribe', SUBSCRIBED, (callback) =>
                library.subscribe?.({ channelName, listener: heard, callback })
            );
        }
    };
}

type AnyMethod = (args: object) => void;

function methodOf(library: OpenCtiLibrary, name: MethodName | EventName): AnyMethod | null {
    const ofHvs = name === 'completeWork' || name === 'onWorkStart';
    const owner: object = ofHvs ? (library.hvs ?? {}) : library;
    const method: unknown = Reflect.get(owner, name);
    return typeof method === 'function'
        ? (args) => void Reflect.apply(method, owner, [args])
        : null;
}

function failureOf(method: MethodName | 'subscribe', response: unknown): OpenCtiError {
    const refusal = refusalOf(response);
    return refusal
        ? new OpenCtiError('HostRefused', method, refusal)
        : malformed(method, 'neither success nor failure');
}

const malformed = (method: MethodName | 'subscribe', detail: string): OpenCtiError =>
    new OpenCtiError('AnswerMalformed', method, { detail });

/** The library throws bare strings as well. */
function wordsOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
