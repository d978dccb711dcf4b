/**
 * A phone that can move into a window of its own, where it may use what the frame may not, and comes back when that
 * window is closed.
 */
import type { Clock } from '../../../ports/clock';
import type { Telephony, TelephonyEvent } from '../../../ports/telephony';
import { SIP_ABILITIES } from './abilities';
import { createRemoteTelephony, type RemoteTelephony } from './remote';

/** The window, as this page has it. */
export interface PhoneWindow {
    readonly isClosed: boolean;
    focus(): void;
    close(): void;
}

export interface MovableOptions {
    clock: Clock;
    /**
     * Opens it, which a browser allows only from a press; null when it did not. `onPort` runs with a port to the
     * phone there, and again each time when that page is loaded anew.
     */
    open: (onPort: (port: MessagePort) => void) => PhoneWindow | null;
    /** It is in a window now, or is not any more. */
    moved: (isAway: boolean) => void;
}

export interface MovableTelephony extends Required<Telephony> {
    /** To be called from a press. Shows the window where there is one. */
    moveToWindow(): void;
}

/** Milliseconds; nobody tells when a window is closed. */
const LOOK_EVERY = 500;

export function createMovableTelephony(
    home: Required<Telephony>,
    { clock, open, moved }: MovableOptions
): MovableTelephony {
    let listener: ((event: TelephonyEvent) => void) | null = null;
    let page: PhoneWindow | null = null;
    let remote: RemoteTelephony | null = null;
    let stopLooking = (): void => {};

    const phone = (): Required<Telephony> | null => (page ? remote : home);

    /** What it rejects with was told as the line's trouble, or will be by the next start. */
    function startHome(): void {
        if (listener) home.start(listener).catch(() => {});
    }

    function look(): void {
        stopLooking = clock.after(LOOK_EVERY, () => {
            if (!page?.isClosed) return look();
            leave();
            startHome();
        });
    }

    function leave(): void {
        stopLooking();
        remote?.lose();
        remote = null;
        page = null;
        moved(false);
    }

    function attach(port: MessagePort): void {
        remote?.lose();
        remote = createRemoteTelephony(port);
        if (listener) void remote.start(listener);
    }

    return {
        abilities: SIP_ABILITIES,
        async start(onEvent) {
            await new Promise<void>((resolve, reject) => {
                listener = (event) => {
                    onEvent(event);
                    if (event.type === 'line' && event.state.now === 'ready') resolve();
                };
                home.start(listener).then(resolve, reject);
            });
        },
        dial(callId, target) {
            const there = phone();
            // Between two pages of the window there is nobody who could dial.
            const fail = (): void =>
                listener?.({ type: 'ended', callId, reason: 'failed', detail: '' });
            if (there) there.dial(callId, target);
            else clock.after(0, fail);
        },
        accept: (callId) => phone()?.accept(callId),
        hangUp: (callId) => phone()?.hangUp(callId),
        setMuted: (callId, muted) => phone()?.setMuted(callId, muted),
        setHeld: (callId, held) => phone()?.setHeld(callId, held),
        sendTone: (callId, tone) => phone()?.sendTone(callId, tone),
        stop() {
            listener = null;
            remote?.stop();
            const left = page;
            if (left) leave();
            left?.close();
            home.stop();
        },
        moveToWindow() {
            page?.focus();
            if (page) return;
            page = open(attach);
            if (!page) return;
            home.stop();
            listener?.({ type: 'line', state: { now: 'starting' } });
            moved(true);
            look();
        }
    };
}
