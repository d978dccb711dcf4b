/** The methods of `sforce.opencti` for Lightning, as a softphone calls them. */
import {
    type Arguments,
    only,
    onlyOrNone,
    optionalCallback,
    required,
    requiredChannel,
    requiredObject,
    serialisable
} from './arguments';
import type { Callback, Wire } from './wire';

type Method = (...received: unknown[]) => void;

export type OpenCtiLibrary = Record<
    string,
    Method | Record<string, string> | Record<string, Method>
>;

const SCREENPOP_TYPE = {
    URL: 'url',
    SOBJECT: 'sobject',
    OBJECTHOME: 'objecthome',
    LIST: 'list',
    SEARCH: 'search',
    NEW_RECORD_MODAL: 'newRecord',
    FLOW: 'flow'
};
const CALL_TYPE = { INBOUND: 'inbound', OUTBOUND: 'outbound', INTERNAL: 'internal' };

/** Methods with an optional callback that send their arguments as they are. */
const PLAIN: Record<string, readonly string[]> = {
    setSoftphonePanelVisibility: ['visible'],
    setSoftphonePanelHeight: ['heightPX'],
    setSoftphonePanelWidth: ['widthPX'],
    setSoftphonePanelLabel: ['label'],
    setSoftphonePanelIcon: ['key'],
    setSoftphoneItemLabel: ['label'],
    setSoftphoneItemIcon: ['key'],
    screenPop: ['type', 'params'],
    searchAndScreenPop: [
        'searchParams',
        'callType',
        'queryParams',
        'defaultFieldValues',
        'deferred',
        'params'
    ],
    runApex: ['apexClass', 'methodName', 'methodParams']
};
const ASKING = [
    'isSoftphonePanelVisible',
    'getAppViewInfo',
    'getCallCenterSettings',
    'getSoftphoneLayout'
];
const LISTENING = ['onClickToDial', 'onNavigationChange'];
const WITHOUT_ARGUMENTS = ['refreshView', 'enableClickToDial', 'disableClickToDial'];

const picked = (args: Arguments, names: readonly string[]): Arguments =>
    Object.fromEntries(names.map((name) => [name, args[name]]));

function each(names: readonly string[], make: (name: string) => Method): Record<string, Method> {
    return Object.fromEntries(names.map((name) => [name, make(name)]));
}

function listening(wire: Wire, name: string): Method {
    return (...received) => {
        const listener = required(only(received), 'listener');
        wire.send(name, {}, undefined, listener);
    };
}

/** Sales Engagement; on the wire its methods have no prefix. */
function hvsMethods(wire: Wire): Record<string, Method> {
    return {
        onWorkStart: listening(wire, 'onWorkStart'),
        completeWork: (...received) => {
            const args = only(received);
            wire.send(
                'completeWork',
                picked(args, ['workId', 'attributes']),
                optionalCallback(args)
            );
        }
    };
}

/** The message channels: a subscription is a token that only this library understands. */
function channelMethods(wire: Wire): Record<string, Method> {
    const subscriptions = new Map<object, { eventName: string; listener: Callback }>();

    const subscribe: Method = (...received) => {
        const args = only(received);
        const listener = required(args, 'listener');
        const eventName = requiredChannel(args);
        const callback = optionalCallback(args);
        const subscription = Object.freeze({});
        subscriptions.set(subscription, { eventName, listener });
        const answered: Callback = (response) => {
            const answer = response as { success?: boolean; subscription?: object };
            if (answer.success) answer.subscription = subscription;
            else {
                wire.removeListener('subscribe', eventName, listener);
                subscriptions.delete(subscription);
            }
            callback?.(response);
        };
        wire.send('subscribe', { eventName, subscription }, answered, listener);
    };

    const unsubscribe: Method = (...received) => {
        const args = only(received);
        const token = requiredObject(args, 'subscription');
        const found = token && subscriptions.get(token);
        if (!found) return;
        subscriptions.delete(token);
        const left = wire.removeListener('subscribe', found.eventName, found.listener);
        if (left > 0) return;
        wire.send('unsubscribe', { eventName: found.eventName }, optionalCallback(args));
    };

    const publish: Method = (...received) => {
        const args = only(received);
        const eventName = requiredChannel(args);
        wire.send('publish', { eventName, message: serialisable(args) }, optionalCallback(args));
    };

    return { subscribe, unsubscribe, publish };
}

/** @param withHvs false: as a library from before Sales Engagement */
export function openCtiLibrary(wire: Wire, withHvs: boolean): OpenCtiLibrary {
    return {
        SCREENPOP_TYPE,
        CALL_TYPE,
        ...each(Object.keys(PLAIN), (name) => (...received) => {
            const args = only(received);
            wire.send(name, picked(args, PLAIN[name] ?? []), optionalCallback(args));
        }),
        ...each(ASKING, (name) => (...received) => {
            wire.send(name, {}, required(only(received), 'callback'));
        }),
        ...each(LISTENING, (name) => listening(wire, name)),
        ...each(WITHOUT_ARGUMENTS, (name) => (...received) => {
            wire.send(name, {}, optionalCallback(onlyOrNone(received)));
        }),
        // This one checks nothing.
        notifyInitializationComplete: (...received) => {
            wire.send(
                'notifyInitializationComplete',
                {},
                optionalCallback((received[0] ?? {}) as Arguments)
            );
        },
        saveLog: (...received) => {
            const args = only(received);
            const object = requiredObject(args, 'value');
            wire.send('saveLog', { object }, optionalCallback(args));
        },
        ...channelMethods(wire),
        ...(withHvs ? { hvs: hvsMethods(wire) } : {})
    };
}
