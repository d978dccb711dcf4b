/**
 * A working stand-in of the Open CTI library with a small org behind it, for tests: it throws, answers and
 * keeps listeners as the shipped one does, answers in a later microtask, and can be made to fail.
 */
import type { EventName, MethodName, OpenCtiLibrary } from '../open-cti/library';

/** What a method does instead of answering as it should. */
export type Fault =
    | 'never'
    | 'twice'
    | { throws: unknown }
    | { refuses: { code: string; description: string; details?: unknown }[] | null }
    /** The whole response, whatever it is. */
    | { answers: unknown };

export interface FakeLibraryOptions {
    /** Before 46 there is no `hvs`, before 47 no message channel. */
    apiVersion?: number;
    settings?: Record<string, unknown>;
    /** What the Apex methods return, by name. */
    apex?: Record<string, (params: Record<string, string>) => unknown>;
}

export interface FakeLibrary {
    readonly library: OpenCtiLibrary;
    /** Arguments of each request as they came, without callback and listener. */
    readonly requests: { method: string; args: Record<string, unknown> }[];
    /** Saved records by id. */
    readonly records: Map<string, Record<string, unknown>>;
    readonly completedWorks: Record<string, unknown>[];
    fail(method: MethodName | 'subscribe', fault: Fault): void;
    /** Pushes an event to all listeners; one that throws stops those after it. */
    emit(event: EventName, payload: unknown): void;
    /** A message from another component of the page. */
    emitMessage(channelName: string, message: unknown): void;
    listenersOf(event: EventName): number;
}

type Args = Record<string, unknown>;
type Responder = (response: unknown) => void;

const NEEDS_CALLBACK = new Set([
    'getAppViewInfo',
    'getCallCenterSettings',
    'getSoftphoneLayout',
    'isSoftphonePanelVisible'
]);

export function createFakeLibrary(options: FakeLibraryOptions = {}): FakeLibrary {
    const { apiVersion = 57 } = options;
    const requests: FakeLibrary['requests'] = [];
    const records: FakeLibrary['records'] = new Map();
    const completedWorks: Args[] = [];
    const faults = new Map<string, Fault>();
    const listeners = new Map<EventName, ((payload: unknown) => void)[]>();
    const subscribers = new Map<string, ((message: unknown) => void)[]>();

    const returnValues: Record<string, (args: Args) => unknown> = {
        getCallCenterSettings: () => options.settings ?? {},
        isSoftphonePanelVisible: () => ({ visible: true }),
        getAppViewInfo: () => ({ url: '/lightning/page/home' }),
        saveLog({ value }) {
            const id = `00T${String(records.size + 1).padStart(15, '0')}`;
            records.set(id, { ...(value as Args) });
            return { recordId: id };
        },
        completeWork(args) {
            completedWorks.push(args);
            return null;
        },
        runApex({ methodName, methodParams }) {
            const params = Object.fromEntries(new URLSearchParams(String(methodParams)));
            return { runApex: options.apex?.[String(methodName)]?.(params) ?? null };
        },
        setSoftphoneItemLabel: () => true
    };

    function respond(method: string, callback: Responder, response: () => unknown): void {
        const fault = faults.get(method);
        if (fault === 'never') return;
        queueMicrotask(() => {
            const answer = answerOf(fault, response);
            callback(answer);
            if (fault === 'twice') callback(answer);
        });
    }

    function answering(method: string): (args?: Args) => void {
        return (args) => {
            if (args && Object.keys(args).length === 0) throw new Error('The argument is empty');
            const { callback, ...rest } = args ?? {};
            if (NEEDS_CALLBACK.has(method) && !callback) throw new Error('callback is required');
            const fault = faults.get(method);
            if (typeof fault === 'object' && 'throws' in fault) throw fault.throws;
            requests.push({ method, args: structuredClone(rest) });
            respond(method, (callback as Responder | undefined) ?? (() => {}), () => ({
                success: true,
                returnValue: returnValues[method]?.(rest) ?? null,
                errors: null
            }));
        };
    }

    function registering(event: EventName): (args: Args) => void {
        return ({ listener }) => {
            if (typeof listener !== 'function') throw new Error('listener is required');
            const added = listener as (payload: unknown) => void;
            listeners.set(event, [...(listeners.get(event) ?? []), added]);
        };
    }

    function subscribe({ channelName, listener, callback }: Args): void {
        const name = String(channelName);
        requests.push({ method: 'subscribe', args: { channelName } });
        respond('subscribe', callback as Responder, () => {
            const added = listener as (message: unknown) => void;
            subscribers.set(name, [...(subscribers.get(name) ?? []), added]);
            return { success: true, subscription: { channelName }, errors: null };
        });
    }

    const members = {
        ...Object.fromEntries(METHODS.map((method) => [method, answering(method)])),
        onClickToDial: registering('onClickToDial'),
        onNavigationChange: registering('onNavigationChange'),
        ...(apiVersion >= 46 && {
            hvs: {
                onWorkStart: registering('onWorkStart'),
                completeWork: answering('completeWork')
            }
        }),
        ...(apiVersion >= 47 && {
            subscribe,
            publish: answering('publish'),
            unsubscribe: answering('unsubscribe')
        }),
        SCREENPOP_TYPE: {},
        CALL_TYPE: {}
    };

    return {
        // The members are made from lists of names, which a type cannot follow.
        library: members as unknown as OpenCtiLibrary,
        requests,
        records,
        completedWorks,
        fail: (method, fault) => void faults.set(method, fault),
        emit: (event, payload) => listeners.get(event)?.forEach((listener) => listener(payload)),
        emitMessage: (channelName, message) =>
            subscribers.get(channelName)?.forEach((listener) => listener(message)),
        listenersOf: (event) => listeners.get(event)?.length ?? 0
    };
}

function answerOf(fault: Fault | undefined, response: () => unknown): unknown {
    if (typeof fault === 'object' && 'answers' in fault) return fault.answers;
    if (typeof fault === 'object' && 'refuses' in fault) {
        return { success: false, returnValue: null, errors: fault.refuses };
    }
    return response();
}

const METHODS = [
    'enableClickToDial',
    'disableClickToDial',
    'getCallCenterSettings',
    'getSoftphoneLayout',
    'notifyInitializationComplete',
    'isSoftphonePanelVisible',
    'setSoftphonePanelVisibility',
    'setSoftphonePanelHeight',
    'setSoftphonePanelWidth',
    'setSoftphonePanelIcon',
    'setSoftphonePanelLabel',
    'setSoftphoneItemIcon',
    'setSoftphoneItemLabel',
    'getAppViewInfo',
    'screenPop',
    'searchAndScreenPop',
    'refreshView',
    'saveLog',
    'runApex'
];
