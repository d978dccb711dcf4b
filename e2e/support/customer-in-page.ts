/** A phone in a page of its own, on which a customer is called and calls. Bundled and run in the browser. */
import { UA, URI, WebSocketInterface } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { RTCSessionEvent } from 'jssip/lib/UA';
import { answerOver, beHeard } from './early-media';

/** What the customer does when it rings. */
export type Manner = 'answers' | 'lets it ring' | 'is heard' | 'is busy' | 'declines';

export interface CustomerPhone {
    signIn(server: string, number: string, domain: string, password: string): Promise<void>;
    manner: Manner;
    /** Calls from here; anonymously without a name of its own. */
    call(number: string): void;
    /** After it rang, or was heard, as long as wanted. */
    answer(): void;
    hangUp(): void;
    /** How the last call stands, by what the network said of it. */
    state: 'none' | 'ringing' | 'connected' | 'ended';
    /** Why it is over. */
    cause: string;
    isHeld: boolean;
    /** Keys that were sent as messages. */
    keys: string;
    /** Registered with the server. */
    isReachable: boolean;
    /** Of the last call's voice, in both directions. */
    bytes(): Promise<{ received: number; sent: number }>;
    /** How much is heard during the next second; 0 is silence. */
    loudness(): Promise<number>;
}

const PACKETS_A_SECOND = 50;

/** Of a second that nobody hears; a silence that was sent may arrive with its last bit set. */
const FAINT = 1e-6;

declare global {
    interface Window {
        customer: CustomerPhone;
    }
}

function createCustomer(): CustomerPhone {
    let agent: UA | null = null;
    const ears = new Audio();
    let domain = '';
    let session: RTCSession | null = null;
    /** On which the caller hears this side before the answer. */
    let early: RTCPeerConnection | null = null;

    /** Without ears there is no loudness. */
    function listen(connection: RTCPeerConnection | null): void {
        connection?.addEventListener('track', ({ track }) => {
            ears.srcObject = new MediaStream([track]);
            void ears.play();
        });
    }

    function follow(call: RTCSession): void {
        session = call;
        Object.assign(customer, { state: 'ringing', cause: '', isHeld: false, keys: '' });
        call.on('peerconnection', ({ peerconnection }) => listen(peerconnection));
        listen(call.connection);
        call.on('accepted', () => (customer.state = 'connected'));
        call.on('hold', () => (customer.isHeld = true));
        call.on('unhold', () => (customer.isHeld = false));
        call.on('newDTMF', ({ dtmf }: { dtmf: { tone: string } }) => (customer.keys += dtmf.tone));
        for (const event of ['ended', 'failed'] as const)
            call.on(event, ({ cause }) => Object.assign(customer, { state: 'ended', cause }));
    }

    /** Of all reports of this kind that the browser makes of the last call. */
    async function sum(kind: string, member: string): Promise<number> {
        let total = 0;
        const report = await session?.connection.getStats();
        report?.forEach((each: Record<string, unknown>) => {
            if (each['type'] === kind) total += Number(each[member] ?? 0);
        });
        return total;
    }

    function answer(): void {
        if (session && early) answerOver(session, early);
        else session?.answer({ mediaConstraints: { audio: true } });
    }

    function receive(call: RTCSession, request: object): void {
        if (customer.manner === 'is busy') return call.terminate({ status_code: 486 });
        if (customer.manner === 'declines') return call.terminate({ status_code: 603 });
        follow(call);
        early = null;
        if (customer.manner === 'is heard')
            void beHeard(call, request).then((connection) => (early = connection));
        if (customer.manner === 'answers') answer();
    }

    const customer: CustomerPhone = {
        manner: 'answers',
        state: 'none',
        cause: '',
        isHeld: false,
        keys: '',
        isReachable: false,
        signIn: (server, number, given, password) =>
            new Promise((resolve, reject) => {
                domain = given;
                agent = new UA({
                    sockets: [new WebSocketInterface(server)],
                    uri: new URI('sip', number, domain).toString(),
                    password,
                    display_name: 'A Customer'
                });
                agent.on('registered', () => {
                    customer.isReachable = true;
                    resolve();
                });
                agent.on('unregistered', () => (customer.isReachable = false));
                agent.on('registrationFailed', ({ cause }) => reject(new Error(String(cause))));
                agent.on(
                    'newRTCSession',
                    ({ originator, session: call, request }: RTCSessionEvent) => {
                        const by: string = originator;
                        if (by === 'remote') receive(call, request);
                    }
                );
                agent.start();
            }),
        call(number) {
            const target = new URI('sip', number, domain).toString();
            const options = { mediaConstraints: { audio: true, video: false } };
            if (agent) follow(agent.call(target, options));
        },
        answer,
        hangUp: () => session?.terminate(),
        async bytes() {
            return {
                received: await sum('inbound-rtp', 'bytesReceived'),
                sent: await sum('outbound-rtp', 'bytesSent')
            };
        },
        async loudness() {
            const packets = (): Promise<number> => sum('inbound-rtp', 'packetsReceived');
            const energy = (): Promise<number> => sum('inbound-rtp', 'totalAudioEnergy');
            const [first, before] = [await packets(), await energy()];
            while ((await packets()) < first + PACKETS_A_SECOND)
                await new Promise((resolve) => setTimeout(resolve, 50));
            const heard = (await energy()) - before;
            return heard < FAINT ? 0 : heard;
        }
    };
    return customer;
}

window.customer = createCustomer();
