/** A SIP server with one account, and somebody who is called by it; played in memory. */
import type { Clock } from '../../../../ports/clock';
import type { AgentListener, Credentials, SessionListener, SipAgent, SipSession } from '../agent';
import type { SipEnding } from '../causes';
import type { Microphone } from '../microphone';
import type { Sound } from '../sound';

/** 'ringAloud': the network makes the sound of it. */
type Manner = 'answer' | 'beBusy' | 'ring' | 'ringAloud';

/** One call as the network has it. */
class FakeSession implements SipSession {
    keys = '';
    isOver = false;
    /** That it went on through another microphone, in order. */
    readonly spokenThrough: string[] = [];
    readonly #later: (run: () => void) => void;
    readonly #inbound: boolean;
    #isAnswered = false;
    #isHeld = false;
    #isMuted = false;
    #listener: SessionListener | null = null;

    constructor(later: (run: () => void) => void, inbound: boolean) {
        this.#later = later;
        this.#inbound = inbound;
    }

    tell(run: (listener: SessionListener) => void): void {
        this.#later(() => {
            if (!this.isOver && this.#listener) run(this.#listener);
        });
    }

    over(ending: SipEnding): void {
        this.#later(() => {
            if (this.isOver) return;
            this.isOver = true;
            this.#listener?.ended(ending);
        });
    }

    pickUp(): void {
        this.#isAnswered = true;
        this.tell((listener) => listener.answered());
    }

    listen(listener: SessionListener): void {
        this.#listener = listener;
    }

    answer(): void {
        this.pickUp();
    }

    end(): void {
        const declines = this.#inbound && !this.#isAnswered;
        const cause = declines ? 'Rejected' : this.#isAnswered ? 'Terminated' : 'Canceled';
        this.over({ by: 'local', status: null, cause });
    }

    mute(muted: boolean): void {
        if (muted === this.#isMuted) return;
        this.#isMuted = muted;
        this.tell((listener) => listener.muted(muted));
    }

    hold(held: boolean): void {
        if (held === this.#isHeld) return;
        this.#isHeld = held;
        this.tell((listener) => listener.held(held));
    }

    key(tones: string): void {
        if (this.#isAnswered) this.keys += tones;
    }

    speakThrough(microphone: MediaStream): void {
        for (const { label } of microphone.getAudioTracks()) this.spokenThrough.push(label);
    }
}

export class FakeServer {
    readonly password = 'secret';
    /** What comes of the next call. */
    manner: Manner = 'answer';
    /** Nobody answers while it is down. */
    isUp = true;
    /** What it says to a registration instead of yes. */
    refusal: { status: number | null; reason: string } | null = null;
    /** Those that are open now. */
    readonly agents = new Set<AgentListener>();
    /** Numbers that were called, in order. */
    readonly called: string[] = [];
    session: FakeSession | null = null;
    registrations = 0;
    readonly #clock: Clock;

    constructor(clock: Clock) {
        this.#clock = clock;
    }

    readonly makeAgent = ({ user, password }: Credentials): SipAgent => {
        if (user.includes(' ')) throw new TypeError('no user name');
        let mine: AgentListener | null = null;
        const sessions: FakeSession[] = [];
        const register = (): void =>
            this.#later(() => {
                if (!mine || !this.agents.has(mine)) return;
                this.registrations += 1;
                if (!this.isUp) mine.disconnected();
                else if (password !== this.password) mine.refused(401, 'Unauthorized');
                else if (this.refusal) mine.refused(this.refusal.status, this.refusal.reason);
                else mine.registered();
            });
        return {
            start: (listener) => {
                mine = listener;
                this.agents.add(listener);
                register();
            },
            register,
            call: (number) => {
                const session = this.#place(number);
                sessions.push(session);
                return session;
            },
            stop: () => {
                if (mine) this.agents.delete(mine);
                for (const session of sessions) session.end();
            }
        };
    };

    /** Goes away, as a machine does that loses its power. */
    goDown(): void {
        this.isUp = false;
        for (const agent of this.agents) agent.disconnected();
    }

    comeBack(): void {
        this.isUp = true;
        for (const agent of this.agents) agent.registered();
    }

    /** Somebody calls the account. */
    ring(number = '+14155550101', name = 'Ava'): FakeSession {
        const session = new FakeSession(this.#later, true);
        for (const agent of this.agents) agent.incoming(session, { number, name });
        return session;
    }

    #place(number: string): FakeSession {
        this.called.push(number);
        const session = new FakeSession(this.#later, false);
        this.session = session;
        if (this.manner === 'beBusy') session.over({ by: 'remote', status: 486, cause: 'Busy' });
        else session.tell((listener) => listener.ringing(this.manner === 'ringAloud'));
        if (this.manner === 'answer') session.pickUp();
        return session;
    }

    readonly #later = (run: () => void): void => {
        this.#clock.after(0, run);
    };
}

/** Counts what is open, and refuses when told to. */
export class FakeMicrophone implements Microphone {
    chosen = '';
    forbidden = false;
    /** What opening it ends with. */
    trouble: Error | null = null;
    isOpen = 0;
    #changed: () => void = () => {};
    #pullOut: () => void = () => {};
    #answers = Promise.resolve();

    choose(id: string): void {
        this.chosen = id;
    }

    isForbidden(): boolean {
        return this.forbidden;
    }

    async open(): Promise<MediaStream> {
        const { chosen } = this;
        const answers = this.#answers;
        this.#answers = Promise.resolve();
        await answers;
        if (this.trouble) throw this.trouble;
        this.isOpen += 1;
        const track = Object.assign(new EventTarget(), {
            label: chosen,
            readyState: 'live',
            stop: () => {
                if (track.readyState === 'live') this.isOpen -= 1;
                track.readyState = 'ended';
            }
        });
        this.#pullOut = () => {
            track.stop();
            track.dispatchEvent(new Event('ended'));
        };
        const tracks = (): unknown[] => [track];
        return { getTracks: tracks, getAudioTracks: tracks } as unknown as MediaStream;
    }

    /** The next one to be opened takes its time, until what comes back is called. */
    delay(): () => void {
        let goOn = (): void => {};
        this.#answers = new Promise((resolve) => (goOn = resolve));
        return goOn;
    }

    /** Pulls the plug of the one that was opened last. */
    pullOut(): void {
        this.#pullOut();
    }

    async devices(): ReturnType<Microphone['devices']> {
        return { microphones: [{ id: 'headset', label: 'Headset' }], speakers: [] };
    }

    onChange(run: () => void): () => void {
        this.#changed = run;
        return () => (this.#changed = () => {});
    }

    /** The rep changed the permission, or plugged something in. */
    change(): void {
        this.#changed();
    }
}

/** Notes what can be heard. */
export class FakeSound implements Sound {
    chosen = '';
    isBlocked = false;
    readonly heard = new Map<string, string>();

    choose(id: string): void {
        this.chosen = id;
    }

    unblock(): void {
        this.isBlocked = false;
    }

    play(name: string): void {
        this.heard.set(name, 'voice');
    }

    ring(name: string, kind: string): void {
        this.heard.set(name, kind);
    }

    stop(name: string): void {
        this.heard.delete(name);
    }
}
