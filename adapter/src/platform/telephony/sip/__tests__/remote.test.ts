import { HvsError } from '../../../../domain/hvs-error';
import type { TelephonyEvent } from '../../../../ports/telephony';
import { SimulatedClock } from '../../../../test-doubles/simulated-clock';
import { createRemoteTelephony, servePhone } from '../remote';
import { fakeChannel } from './fake-port';
import { AVA, phoneInMemory } from './phone-in-memory';

function open(broken?: unknown) {
    const clock = new SimulatedClock();
    const { here, there } = fakeChannel(clock);
    const { server, telephony: phone } = phoneInMemory(clock);
    let isStopped = false;
    const start = async (): Promise<void> => {
        throw broken;
    };
    servePhone(there, broken === undefined ? phone : { ...phone, start }, () => (isStopped = true));
    const remote = createRemoteTelephony(here);
    const told: TelephonyEvent[] = [];
    void remote.start((event) => told.push(event));
    const settle = (): Promise<void> => clock.advance(0);
    return { here, there, server, remote, told, settle, isStopped: () => isStopped };
}

async function talking() {
    const made = open();
    await made.settle();
    made.remote.dial('a', AVA);
    await made.settle();
    expect(made.told.at(-1)).toMatchObject({ type: 'answered', callId: 'a' });
    made.told.length = 0;
    return made;
}

it('tells how the line stands there', async () => {
    const { told, settle } = open();
    await settle();
    expect(told.at(-1)).toEqual({ type: 'line', state: { now: 'ready' } });
});

it.each([
    ['says why', new HvsError('TlsRequired', 'ws://x'), { code: 'TlsRequired', detail: 'ws://x' }],
    ['has no word for it', new TypeError('odd'), { code: 'Unexpected', detail: 'TypeError: odd' }],
    ['fails with a code of its own', { code: 'Odd', detail: 'x' }, { code: 'Unexpected' }]
])('a phone that cannot be started there and %s is told as such', async (_how, error, state) => {
    const { told, settle } = open(error);
    await settle();
    expect(told).toMatchObject([{ type: 'line', state: { now: 'failed', ...state } }]);
});

it('tells that each call is over when the window is gone, those that came in, too', async () => {
    const { server, remote, told, settle } = await talking();
    remote.hangUp('a');
    await settle();
    server.ring();
    await settle();
    told.length = 0;
    remote.lose();
    const lost = { type: 'ended', callId: 'incoming', reason: 'failed', detail: '' };
    expect(told).toEqual([lost]);
    remote.lose();
    expect(told).toEqual([lost]);
});

it('hears nothing more of a window that is lost', async () => {
    const { server, remote, told, settle } = await talking();
    remote.lose();
    told.length = 0;
    server.session?.over({ by: 'remote', status: null, cause: 'Terminated' });
    await settle();
    expect(told).toEqual([]);
});

it('is silent once it is stopped, and lets the window know', async () => {
    const { remote, told, settle, isStopped } = await talking();
    remote.stop();
    await settle();
    expect(isStopped()).toBe(true);
    expect(told).toEqual([]);
});

it('takes nothing for an event that is none', async () => {
    const { there, told, settle } = await talking();
    const line = (state: unknown): unknown => ({ type: 'line', state });
    for (const data of [
        null,
        'ended',
        { type: 'ended' },
        { type: 'other', callId: 'a' },
        line(null),
        line({ now: 'other' }),
        line({ now: 'failed', code: 'Odd' })
    ])
        there.postMessage(data);
    await settle();
    expect(told).toEqual([]);
});

it('does nothing there that is not asked as it should be', async () => {
    const { here, server, told, settle } = await talking();
    for (const data of [
        null,
        { method: 'hangUp' },
        { method: 'start', args: [] },
        { method: 'constructor', args: [] },
        { args: ['a'] }
    ])
        here.postMessage(data);
    await settle();
    expect(told).toEqual([]);
    expect(server.session?.isOver).toBe(false);
});
