/**
 * The rep's account at the SIP server, which decides how the line stands.
 *
 *   signIn ─▶ starting ─▶ ready ─▶ starting ─▶ …     the connection was lost, and comes back by itself
 *     ▲          ├──▶ failed: no microphone             the rep tries again
 *     │          ├──▶ failed: server not reachable      tried again by itself, ever more seldom
 *     └──────────┴──▶ failed: not accepted              the rep signs in again
 *
 * User and password are in this memory and nowhere else.
 */
import { HvsError } from '../../../domain/hvs-error';
import type { Clock } from '../../../ports/clock';
import type { LineState } from '../../../ports/telephony';
import type { AgentListener, Caller, Credentials, MakeAgent, SipAgent, SipSession } from './agent';

export interface AccountOptions {
    clock: Clock;
    /** 0 to 1, by chance. */
    random: () => number;
    makeAgent: MakeAgent;
    /** For the rep: which server it is. */
    serverName: string;
    /** Rejects with an `HvsError` when there is none that may be used; asks the rep, perhaps. */
    checkMicrophone: () => Promise<void>;
    /** The page may use no microphone, whatever the rep says. */
    isForbidden: () => boolean;
    /** Calls are under way, which a new connection would end. */
    isBusy: () => boolean;
    lineIs: (state: LineState) => void;
    incoming: (session: SipSession, from: Caller) => void;
}

export interface Account {
    readonly agent: SipAgent | null;
    /** Null when nobody is signed in. */
    readonly user: string | null;
    open(): void;
    signIn(credentials: Credentials): void;
    signOut(): void;
    /** At once, whatever stood in the way. */
    tryAgain(): void;
    /** Keeps who was signed in. */
    close(): void;
}

/** What a server answers to the wrong name or password; some hide which names there are. */
const NOT_ACCEPTED: readonly (number | null)[] = [401, 403, 404, 407];

/** Milliseconds between two tries of our own. */
const RETRY = { least: 5_000, most: 60_000 };

export function createAccount(options: AccountOptions): Account {
    const { clock, random, makeAgent, serverName, lineIs } = options;
    let credentials: Credentials | null = null;
    let agent: SipAgent | null = null;
    /** Counts the tries, so that a late answer to an earlier one is known as such. */
    let current = 0;
    let refusals = 0;
    let cancelRetry = (): void => {};

    function drop(): void {
        current += 1;
        cancelRetry();
        agent?.stop();
        agent = null;
    }

    function fail(error: HvsError): void {
        lineIs({ now: 'failed', code: error.code, detail: error.detail });
    }

    function refuse(detail: string): void {
        credentials = null;
        fail(new HvsError('SignInRefused', detail));
    }

    function retry(status: number | null): void {
        const most = Math.min(RETRY.least * 2 ** refusals, RETRY.most);
        refusals += 1;
        cancelRetry = clock.after(most * (0.5 + random() / 2), () => {
            // Whoever does not answer at all may be gone; the connection then only looks alive.
            if (status === null && !options.isBusy()) connect();
            else agent?.register();
        });
    }

    function listenerOf(mine: number): AgentListener {
        let wasReady = false;
        const ifCurrent =
            <T extends unknown[]>(run: (...values: T) => void) =>
            (...values: T): void => {
                if (mine === current) run(...values);
            };
        return {
            registered: ifCurrent(() => {
                cancelRetry();
                refusals = 0;
                wasReady = true;
                lineIs({ now: 'ready' });
            }),
            disconnected: ifCurrent(() => {
                if (wasReady) lineIs({ now: 'starting' });
                else fail(new HvsError('PhoneServerUnreachable', serverName));
                wasReady = false;
            }),
            refused: ifCurrent((status: number | null, reason: string) => {
                wasReady = false;
                if (NOT_ACCEPTED.includes(status)) return refuse(`${status ?? ''} ${reason}`);
                fail(new HvsError('PhoneServerUnreachable', `${serverName}: ${reason}`));
                retry(status);
            }),
            incoming: ifCurrent(options.incoming)
        };
    }

    function connect(): void {
        drop();
        lineIs({ now: 'starting' });
        void begin(current);
    }

    async function begin(mine: number): Promise<void> {
        try {
            await options.checkMicrophone();
        } catch (error) {
            if (mine === current) fail(asTrouble(error));
            return;
        }
        if (mine !== current || !credentials) return;
        try {
            agent = makeAgent(credentials);
        } catch {
            // The library takes no such name.
            refuse('');
            return;
        }
        agent.start(listenerOf(mine));
    }

    function open(): void {
        if (options.isForbidden()) fail(new HvsError('MicrophoneForbidden'));
        else if (credentials) connect();
        else lineIs({ now: 'signIn' });
    }

    return {
        get agent() {
            return agent;
        },
        get user() {
            return credentials?.user ?? null;
        },
        open,
        signIn(given) {
            credentials = given;
            refusals = 0;
            connect();
        },
        signOut() {
            credentials = null;
            drop();
            open();
        },
        tryAgain: open,
        close: drop
    };
}

function asTrouble(error: unknown): HvsError {
    return error instanceof HvsError ? error : new HvsError('Unexpected', String(error));
}
