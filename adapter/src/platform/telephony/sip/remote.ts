/** A phone that works in another window of this browser, over a port between the two. */
import { isTroubleCode } from 'c/hvsProtocol';
import type { Telephony, TelephonyEvent } from '../../../ports/telephony';
import { SIP_ABILITIES } from './abilities';

/** What the phone is asked to do, by the names of the port. */
const METHODS = [
    'dial',
    'accept',
    'hangUp',
    'setMuted',
    'setHeld',
    'sendTone',
    'stop'
] as const satisfies readonly (keyof Telephony)[];

type Method = (typeof METHODS)[number];

const EVENTS: readonly TelephonyEvent['type'][] = [
    'incoming',
    'ringing',
    'answered',
    'ended',
    'line',
    'muted',
    'held'
];

const LINES = ['ready', 'starting', 'signIn', 'failed'];

export interface RemoteTelephony extends Required<Telephony> {
    /** The window is gone, and its calls with it: each of them is told to be over. */
    lose(): void;
}

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Enough to do no harm: both sides are the same script, of the same origin. */
function isEvent(value: unknown): value is TelephonyEvent {
    if (!isObject(value)) return false;
    const { type, callId, state } = value;
    if (type === 'line')
        return (
            isObject(state) &&
            LINES.includes(String(state['now'])) &&
            (state['now'] !== 'failed' || isTroubleCode(state['code']))
        );
    return EVENTS.some((each) => each === type) && typeof callId === 'string';
}

/** @param port to where `servePhone` is */
export function createRemoteTelephony(port: MessagePort): RemoteTelephony {
    const live = new Set<string>();
    let listener: ((event: TelephonyEvent) => void) | null = null;

    const ask = (method: Method, ...args: unknown[]): void => port.postMessage({ method, args });
    const tell = (event: TelephonyEvent): void => {
        if (event.type === 'incoming') live.add(event.callId);
        if (event.type === 'ended') live.delete(event.callId);
        listener?.(event);
    };
    port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (isEvent(data)) tell(data);
    });

    return {
        abilities: SIP_ABILITIES,
        async start(onEvent) {
            listener = onEvent;
            port.start();
        },
        dial(callId, target) {
            live.add(callId);
            ask('dial', callId, target);
        },
        accept: (callId) => ask('accept', callId),
        hangUp: (callId) => ask('hangUp', callId),
        setMuted: (callId, muted) => ask('setMuted', callId, muted),
        setHeld: (callId, held) => ask('setHeld', callId, held),
        sendTone: (callId, tone) => ask('sendTone', callId, tone),
        stop() {
            listener = null;
            ask('stop');
        },
        lose() {
            for (const callId of [...live])
                tell({ type: 'ended', callId, reason: 'failed', detail: '' });
            port.close();
        }
    };
}

/**
 * The other end: lets the phone do what is asked over the port, and tells what it tells. `stopped` runs when whoever
 * asked needs it no longer.
 */
export function servePhone(
    port: MessagePort,
    phone: Required<Telephony>,
    stopped: () => void
): void {
    port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (!isObject(data) || !Array.isArray(data['args'])) return;
        const method = METHODS.find((each) => each === data['method']);
        if (!method) return;
        (phone[method] as (...args: unknown[]) => void)(...(data['args'] as unknown[]));
        if (method === 'stop') stopped();
    });
    port.start();
    phone
        .start((event) => port.postMessage(event))
        .catch((error: unknown) => {
            const { code, detail } = isObject(error) ? error : {};
            const state = {
                now: 'failed',
                code: isTroubleCode(code) ? code : 'Unexpected',
                detail: String(detail ?? error)
            };
            port.postMessage({ type: 'line', state });
        });
}
