/** A SIP account over WebSocket. This file and `jssip-session.ts` are the only ones that know JsSIP. */
import { C, UA, URI, WebSocketInterface } from 'jssip';
import type { RTCSessionEvent } from 'jssip/lib/UA';
import type { Clock } from '../../../ports/clock';
import type { AgentListener, Credentials, SipAgent } from './agent';
import { createSession, isOurs, statusOf, type SessionParts } from './jssip-session';

export interface AgentOptions {
    clock: Clock;
    /** `wss://…` */
    server: string;
    domain: string;
    iceServers: readonly string[];
    keypad: 'rtp' | 'info';
}

/** Seconds. Short, so that a server that died without a word is missed soon. */
const REGISTERED_FOR = 120;
const RETRY_SECONDS = { least: 2, most: 15 };

const SILENT: AgentListener = { registered() {}, disconnected() {}, refused() {}, incoming() {} };

function userAgentOf(options: AgentOptions, { user, password }: Credentials): UA {
    const at = user.lastIndexOf('@');
    const name = at < 0 ? user : user.slice(0, at);
    const domain = at < 0 ? options.domain : user.slice(at + 1);
    return new UA({
        sockets: [new WebSocketInterface(options.server)],
        uri: new URI('sip', name, domain).toString(),
        authorization_user: name,
        password,
        register_expires: REGISTERED_FOR,
        connection_recovery_min_interval: RETRY_SECONDS.least,
        connection_recovery_max_interval: RETRY_SECONDS.most
    });
}

/** @throws an error of JsSIP when user, domain or server are no such */
export function createJsSipAgent(options: AgentOptions, credentials: Credentials): SipAgent {
    const agent = userAgentOf(options, credentials);
    const parts: SessionParts = {
        clock: options.clock,
        keypad: options.keypad,
        iceServers: options.iceServers.map((urls) => ({ urls }))
    };
    let listener = SILENT;

    agent.on('registered', () => listener.registered());
    agent.on('disconnected', () => listener.disconnected());
    agent.on('registrationFailed', ({ response, cause }) => {
        // The lost connection is reported, and tried again, by itself.
        if (cause !== C.causes.CONNECTION_ERROR) listener.refused(statusOf(response), cause ?? '');
    });
    agent.on('newRTCSession', ({ originator, session }: RTCSessionEvent) => {
        if (isOurs(originator)) return;
        const { uri, display_name: name } = session.remote_identity;
        // RFC 3323: a caller who does not want to be known is called so.
        const number = uri.host === 'anonymous.invalid' ? '' : uri.user;
        listener.incoming(createSession(session, parts), { number, name: name || '' });
    });

    return {
        start(heard) {
            listener = heard;
            agent.start();
        },
        register: () => agent.register(),
        call: (number, microphone) =>
            createSession(
                agent.call(new URI('sip', number, options.domain).toString(), {
                    mediaStream: microphone,
                    pcConfig: { iceServers: parts.iceServers }
                }),
                parts
            ),
        stop() {
            listener = SILENT;
            agent.stop();
        }
    };
}
