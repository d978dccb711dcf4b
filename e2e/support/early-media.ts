/**
 * Being heard before answering, as networks do with their own ringing and announcements. JsSIP as the called side
 * cannot: the answer to the caller's offer goes out here, in a 183, and JsSIP takes over the connection with the answer.
 */
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { IncomingRequest } from 'jssip/lib/SIPMessage';

/** What JsSIP's types leave out. */
type Answerable = IncomingRequest & {
    reply(status: number, reason: string | null, headers: string[], body: string): void;
};

function isAnswerable(request: object): request is Answerable {
    return 'reply' in request && typeof request.reply === 'function';
}

/** The caller hears this side's microphone from then on. */
export async function beHeard(call: RTCSession, request: object): Promise<RTCPeerConnection> {
    if (!isAnswerable(request)) throw new Error('This JsSIP answers requests otherwise.');
    const connection = new RTCPeerConnection();
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) connection.addTrack(track, stream);
    await connection.setRemoteDescription({ type: 'offer', sdp: request.body });
    await connection.setLocalDescription();
    await new Promise<void>((resolve) => {
        const look = (): void => {
            if (connection.iceGatheringState === 'complete') resolve();
        };
        connection.addEventListener('icegatheringstatechange', look);
        look();
    });
    const { sdp = '' } = connection.localDescription ?? {};
    request.reply(183, 'Session Progress', [`Contact: ${call.contact}`], sdp);
    return connection;
}

/** Answers with what the caller hears already. */
export function answerOver(call: RTCSession, connection: RTCPeerConnection): void {
    const Real = window.RTCPeerConnection;
    window.RTCPeerConnection = new Proxy(Real, { construct: () => connection });
    // It speaks already; a second microphone is not needed.
    call.answer({ mediaConstraints: { audio: false, video: false } });
    window.RTCPeerConnection = Real;
}
