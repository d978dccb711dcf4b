import { C } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { Clock } from '../../../ports/clock';
import type { SessionListener, SipSession } from './agent';

export interface SessionParts {
    clock: Clock;
    keypad: 'rtp' | 'info';
    iceServers: RTCIceServer[];
}

/** Milliseconds. An address that nobody has found by then is not waited for. */
const ADDRESSES_WITHIN = 1_000;
const HOLD_AGAIN = 100;
/** Milliseconds that a key sounds, and the silence after it. */
const TONE = { duration: 120, interToneGap: 80 };

/** Status of a response, and nothing of a request; what JsSIP hands over may also be null. */
export function statusOf(message: unknown): number | null {
    const { status_code: status } = (message ?? {}) as { status_code?: unknown };
    return typeof status === 'number' ? status : null;
}

/** Whether this side did it. JsSIP's types call the word an enum, which is none at run time. */
export const isOurs = (originator: string): boolean => originator === 'local';

function audioSenders(session: RTCSession): RTCRtpSender[] {
    // Null until the call has media, which the types do not say.
    const connection = session.connection as RTCPeerConnection | null;
    return connection?.getSenders().filter(({ track }) => track?.kind === 'audio') ?? [];
}

/** @param session just made: nothing has been reported of it yet */
export function createSession(session: RTCSession, parts: SessionParts): SipSession {
    const { clock, keypad, iceServers } = parts;
    let listener: SessionListener | null = null;
    let stopWaiting = (): void => {};
    let wantsHold = false;

    /** Both sides settle one change before the next. */
    function holdAsWanted(): void {
        stopWaiting();
        if (!session.isEstablished() || session.isOnHold().local === wantsHold) return;
        const isAsked = wantsHold
            ? session.hold({}, holdAsWanted)
            : session.unhold({}, holdAsWanted);
        if (!isAsked) stopWaiting = clock.after(HOLD_AGAIN, holdAsWanted);
    }

    const hear = (connection: RTCPeerConnection): void =>
        connection.addEventListener('track', ({ track, streams }) =>
            listener?.heard(streams[0] ?? new MediaStream([track]))
        );
    const end = (originator: string, message: unknown, cause: string): void => {
        stopWaiting();
        const by = originator === 'local' || originator === 'remote' ? originator : 'system';
        listener?.ended({ by, status: statusOf(message), cause });
    };

    const connection = session.connection as RTCPeerConnection | null;
    if (connection) hear(connection);
    else session.on('peerconnection', ({ peerconnection }) => hear(peerconnection));
    session.on('icecandidate', ({ ready }) => {
        stopWaiting();
        stopWaiting = clock.after(ADDRESSES_WITHIN, ready);
    });
    session.on('progress', (event: object) => {
        const { response } = event as { response?: { body?: unknown } | null };
        listener?.ringing(Boolean(response?.body));
    });
    session.on('accepted', () => listener?.answered());
    session.on('muted', () => listener?.muted(true));
    session.on('unmuted', () => listener?.muted(false));
    session.on('hold', ({ originator }) => {
        if (isOurs(originator)) listener?.held(true);
    });
    session.on('unhold', ({ originator }) => {
        if (isOurs(originator)) listener?.held(false);
    });
    session.on('ended', ({ originator, message, cause }) => end(originator, message, cause));
    session.on('failed', ({ originator, message, cause }) => end(originator, message, cause));

    return {
        listen: (heard) => (listener = heard),
        answer: (microphone) =>
            session.answer({ mediaStream: microphone, pcConfig: { iceServers } }),
        end(status) {
            if (!session.isEnded()) session.terminate(status ? { status_code: status } : {});
        },
        mute(muted) {
            if (muted) session.mute({ audio: true });
            else session.unmute({ audio: true });
        },
        hold(held) {
            wantsHold = held;
            holdAsWanted();
        },
        key(tones) {
            if (!session.isEstablished()) return;
            // The other side may not have agreed to events beside the voice.
            const beside = audioSenders(session).some(({ dtmf }) => dtmf?.canInsertDTMF);
            const { RFC2833, INFO } = C.DTMF_TRANSPORT;
            const transportType = keypad === 'rtp' && beside ? RFC2833 : INFO;
            session.sendDTMF(tones, { ...TONE, transportType });
        },
        speakThrough(microphone) {
            const [track] = microphone.getAudioTracks();
            if (!track) return;
            const { local: isHeld } = session.isOnHold();
            track.enabled = session.isMuted().audio !== true && !isHeld;
            // A call that is over meanwhile needs no microphone.
            for (const sender of audioSenders(session)) sender.replaceTrack(track).catch(() => {});
        }
    };
}
