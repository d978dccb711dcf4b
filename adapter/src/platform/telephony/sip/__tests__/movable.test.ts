import type { LineState } from '../../../../ports/telephony';
import { SimulatedClock } from '../../../../test-doubles/simulated-clock';
import { createMovableTelephony, type PhoneWindow } from '../movable';
import { servePhone } from '../remote';
import { fakeChannel } from './fake-port';
import { AVA, phoneInMemory } from './phone-in-memory';

/** Milliseconds within which a closed window is noticed. */
const SOON = 1_000;

/** A window of the browser with a phone in it. */
class FakeWindow implements PhoneWindow {
    isClosed = false;
    hasFocus = false;
    phone: ReturnType<typeof phoneInMemory>;
    readonly #clock: SimulatedClock;
    readonly #onPort: (port: MessagePort) => void;

    constructor(clock: SimulatedClock, onPort: (port: MessagePort) => void) {
        this.#clock = clock;
        this.#onPort = onPort;
        this.phone = phoneInMemory(clock);
    }

    /** The page in it is there, or there anew. */
    load(): void {
        const { here, there } = fakeChannel(this.#clock);
        this.phone = phoneInMemory(this.#clock);
        servePhone(there, this.phone.telephony, () => this.close());
        this.#onPort(here);
    }

    focus(): void {
        this.hasFocus = true;
    }

    close(): void {
        this.isClosed = true;
    }
}

async function open({ allowsWindows = true } = {}) {
    const clock = new SimulatedClock();
    const home = phoneInMemory(clock);
    const windows: FakeWindow[] = [];
    const moves: boolean[] = [];
    const told: string[] = [];
    let line: LineState['now'] | null = null;
    const telephony = createMovableTelephony(home.telephony, {
        clock,
        open(onPort) {
            if (!allowsWindows) return null;
            const opened = new FakeWindow(clock, onPort);
            windows.push(opened);
            return opened;
        },
        moved: (isAway) => moves.push(isAway)
    });
    let isStarted = false;
    void telephony
        .start((event) => {
            if (event.type === 'line') line = event.state.now;
            else if (event.type === 'ended') told.push(`${event.callId} ended ${event.reason}`);
            else told.push(`${event.callId} ${event.type}`);
        })
        .then(() => (isStarted = true));
    const settle = (): Promise<void> => clock.advance(0);
    await settle();
    const state = (): unknown => ({ line, isStarted, moves });
    return { clock, home, windows, telephony, told, settle, state };
}

/** With the phone of the frame given up for one in a window. */
async function moved() {
    const made = await open();
    made.telephony.moveToWindow();
    const [opened] = made.windows;
    if (!opened) throw new Error('No window was opened.');
    opened.load();
    await made.settle();
    return { ...made, opened };
}

it('calls from the frame until it is moved', async () => {
    const { home, telephony, told, settle, state } = await open();
    expect(state()).toEqual({ line: 'ready', isStarted: true, moves: [] });
    telephony.dial('a', AVA);
    await settle();
    expect(home.server.called).toEqual([AVA.text]);
    expect(told).toEqual(['a ringing', 'a answered']);
});

it('calls from the window once it is moved, and has left the server in the frame', async () => {
    const { home, opened, telephony, told, settle, state } = await moved();
    expect(state()).toMatchObject({ line: 'ready', moves: [true] });
    expect(home.server.agents.size).toBe(0);
    telephony.dial('a', AVA);
    await settle();
    expect(opened.phone.server.called).toEqual([AVA.text]);
    expect(told).toEqual(['a ringing', 'a answered']);
});

it('stays in the frame where the browser opens no window', async () => {
    const { home, telephony, settle, state } = await open({ allowsWindows: false });
    telephony.moveToWindow();
    telephony.dial('a', AVA);
    await settle();
    expect(home.server.called).toEqual([AVA.text]);
    expect(state()).toMatchObject({ line: 'ready', moves: [] });
});

it('shows the window that is open already instead of another', async () => {
    const { windows, opened, telephony } = await moved();
    telephony.moveToWindow();
    expect(windows).toEqual([opened]);
    expect(opened.hasFocus).toBe(true);
});

it('can call nobody before the page in the window is there', async () => {
    const { telephony, told, settle, state } = await open();
    telephony.moveToWindow();
    telephony.dial('a', AVA);
    await settle();
    expect(told).toEqual(['a ended failed']);
    expect(state()).toMatchObject({ line: 'starting', moves: [true] });
});

it('comes back when the window is closed, whose calls are over', async () => {
    const { clock, home, opened, telephony, told, settle, state } = await moved();
    telephony.dial('a', AVA);
    await settle();
    opened.close();
    await clock.advance(SOON);
    expect(told.at(-1)).toBe('a ended failed');
    expect(state()).toMatchObject({ line: 'ready', moves: [true, false] });
    telephony.dial('b', AVA);
    await settle();
    expect(home.server.called).toEqual([AVA.text]);
});

it('goes on with the page that is loaded anew in the window, and the calls before are over', async () => {
    const { opened, telephony, told, settle } = await moved();
    telephony.dial('a', AVA);
    await settle();
    opened.load();
    await settle();
    expect(told.at(-1)).toBe('a ended failed');
    telephony.dial('b', AVA);
    await settle();
    expect(told.slice(-2)).toEqual(['b ringing', 'b answered']);
});

it('closes the window when it is stopped, and tells nothing more', async () => {
    const { clock, opened, telephony, told, settle } = await moved();
    telephony.dial('a', AVA);
    await settle();
    told.length = 0;
    telephony.stop();
    await clock.advance(SOON);
    expect([opened.isClosed, told, clock.timers]).toEqual([true, [], 0]);
});
