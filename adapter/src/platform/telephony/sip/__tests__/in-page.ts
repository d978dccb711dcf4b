/**
 * What every phone promises, held against the SIP phone as it ships: in a browser, through a real server, with somebody
 * at the other end in the same page. Bundled, and run by `e2e/sip-contract.spec.ts`.
 */
import { UA, URI, WebSocketInterface } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { RTCSessionEvent } from 'jssip/lib/UA';
import {
    telephonyContract,
    type OtherSide,
    type TelephonyParts
} from '../../../../ports/contracts/telephony-contract';
import type { Telephony } from '../../../../ports/telephony';
import { createBrowserClock } from '../../../clock';
import { createJsSipAgent, type AgentOptions } from '../jssip-agent';
import { isOurs } from '../jssip-session';
import { createMicrophone } from '../microphone';
import { createSound } from '../sound';
import { createSipTelephony } from '../telephony';

export interface SipAccess {
    server: string;
    domain: string;
    /** Of every user. */
    password: string;
}

declare global {
    interface Window {
        sipContract: {
            titles: string[];
            run(title: string, access: SipAccess): Promise<void>;
        };
    }
}

/** Nobody else's, whatever is left of the test before. */
const newNumber = (): string => String(Math.floor(Math.random() * 1e9) + 1e9);

/** Registers under the number. */
async function otherSide(
    { server, domain, password }: SipAccess,
    number: string,
    rep: string
): Promise<OtherSide> {
    const agent = new UA({
        sockets: [new WebSocketInterface(server)],
        uri: new URI('sip', number, domain).toString(),
        password
    });
    let manner: 'answer' | 'beBusy' | 'ring' = 'answer';
    let session: RTCSession | null = null;
    let tones = '';
    let confirmed = Promise.resolve();
    const follow = (call: RTCSession): void => {
        session = call;
        confirmed = new Promise((resolve) => call.on('confirmed', () => resolve()));
        call.on('newDTMF', ({ dtmf }: { dtmf: { tone: string } }) => (tones += dtmf.tone));
    };
    agent.on('newRTCSession', ({ originator, session: call }: RTCSessionEvent) => {
        follow(call);
        if (isOurs(originator)) return;
        if (manner === 'beBusy') call.terminate({ status_code: 486 });
        if (manner === 'answer') call.answer({ mediaConstraints: { audio: true } });
    });
    await new Promise<void>((resolve) => {
        agent.on('registered', () => resolve());
        agent.start();
    });
    return {
        target: { text: number, e164: null },
        will: async (end) => {
            manner = end;
        },
        // The phone here may know of the answer before the network has told it to the other side.
        hangUp: async () => {
            await confirmed;
            session?.terminate();
        },
        tones: async () => tones,
        call: async () => {
            const target = new URI('sip', rep, domain).toString();
            agent.call(target, { mediaConstraints: { audio: true, video: false } });
        }
    };
}

function phoneOf({ server, domain, password }: SipAccess, user: string): Telephony {
    const clock = createBrowserClock();
    const options: AgentOptions = { clock, server, domain, iceServers: [], keypad: 'info' };
    const telephony = createSipTelephony({
        clock,
        random: Math.random,
        nextId: newNumber,
        server,
        isSecurePage: true,
        makeAgent: (credentials) => createJsSipAgent(options, credentials),
        microphone: createMicrophone(document, navigator),
        makeSound: (changed) =>
            createSound({
                clock,
                makeAudio: () => new Audio(),
                makeContext: () => new AudioContext(),
                changed
            })
    });
    return {
        ...telephony,
        start(listener) {
            const started = telephony.start(listener);
            telephony.signIn({ user, password });
            return started;
        }
    };
}

const openWith =
    (access: SipAccess): TelephonyParts['open'] =>
    async () => {
        const [rep, number] = [newNumber(), newNumber()];
        const other = await otherSide(access, number, rep);
        return { telephony: phoneOf(access, rep), other };
    };

window.sipContract = {
    titles: telephonyContract.map(({ title }) => title),
    async run(title, access) {
        const test = telephonyContract.find((each) => each.title === title);
        if (!test) throw new Error(`There is no test '${title}'.`);
        await test.run({ open: openWith(access) });
    }
};
