import { HvsError } from '../../../../domain/hvs-error';
import type { LineState, TelephonyEvent } from '../../../../ports/telephony';
import { SimulatedClock } from '../../../../test-doubles/simulated-clock';
import { createSipTelephony, type SipOptions } from '../telephony';
import { FakeMicrophone, FakeServer, FakeSound } from './fake-server';

const AVA = { text: '+14155550101', e164: '+14155550101' };

function phone(options: Partial<SipOptions> = {}) {
    const clock = new SimulatedClock();
    const server = new FakeServer(clock);
    const microphone = new FakeMicrophone();
    const sound = new FakeSound();
    const ids = ['in-1', 'in-2'];
    const telephony = createSipTelephony({
        clock,
        random: () => 0.5,
        nextId: () => ids.shift() ?? 'too many',
        server: 'wss://sip.example.com:7443/ws',
        isSecurePage: true,
        makeAgent: server.makeAgent,
        microphone,
        makeSound: () => sound,
        ...options
    });
    const told: string[] = [];
    const lines: LineState[] = [];
    const events: TelephonyEvent[] = [];
    const start = (): Promise<void> =>
        telephony.start((event) => {
            events.push(event);
            if (event.type === 'line') lines.push(event.state);
            else if (event.type === 'ended') told.push(`${event.callId} ended ${event.reason}`);
            else told.push(`${event.callId} ${event.type}`);
        });
    const line = (): string => {
        const last = lines.at(-1);
        return last?.now === 'failed' ? `${last.code} ${last.detail}`.trim() : (last?.now ?? '');
    };
    const signIn = async (password = server.password): Promise<void> => {
        telephony.signIn({ user: '201', password });
        await clock.advance(0);
    };
    return { clock, server, microphone, sound, telephony, told, events, line, start, signIn };
}

async function readyPhone() {
    const made = phone();
    void made.start();
    await made.signIn();
    return made;
}

async function talking() {
    const made = await readyPhone();
    made.telephony.dial('a', AVA);
    await made.clock.advance(0);
    expect(made.told).toEqual(['a ringing', 'a answered']);
    return made;
}

describe('the line', () => {
    it('waits for the rep to sign in, and is started once it is ready', async () => {
        const { clock, start, line, signIn } = phone();
        let isStarted = false;
        void start().then(() => (isStarted = true));
        await clock.advance(1_000);
        expect([line(), isStarted]).toEqual(['signIn', false]);
        await signIn();
        expect([line(), isStarted]).toEqual(['ready', true]);
    });

    it('names no user once the server does not accept the password, and asks again', async () => {
        const { start, telephony, line, signIn } = phone();
        void start();
        await signIn('wrong');
        expect(line()).toBe('SignInRefused 401 Unauthorized');
        expect(telephony.state.user).toBeNull();
        await signIn();
        expect(line()).toBe('ready');
        expect(telephony.state.user).toBe('201');
    });

    it('takes a name that can be none for a wrong one', async () => {
        const { start, telephony, clock, line } = phone();
        void start();
        telephony.signIn({ user: 'two words', password: 'x' });
        await clock.advance(0);
        expect(line()).toBe('SignInRefused');
    });

    it('says which server does not answer, and comes up when it does', async () => {
        const { server, start, line, signIn, clock } = phone();
        server.isUp = false;
        void start();
        await signIn();
        expect(line()).toBe('PhoneServerUnreachable sip.example.com:7443');
        server.comeBack();
        await clock.advance(0);
        expect(line()).toBe('ready');
    });

    it('comes back by itself after the server was lost', async () => {
        const { server, line, clock } = await readyPhone();
        server.goDown();
        await clock.advance(0);
        expect(line()).toBe('starting');
        server.goDown();
        await clock.advance(0);
        expect(line()).toBe('PhoneServerUnreachable sip.example.com:7443');
        server.comeBack();
        await clock.advance(0);
        expect(line()).toBe('ready');
    });

    it('tries a server again that refuses for now, ever more seldom', async () => {
        const { server, start, line, signIn, clock } = phone();
        server.refusal = { status: 503, reason: 'Unavailable' };
        void start();
        await signIn();
        expect(line()).toBe('PhoneServerUnreachable sip.example.com:7443: Unavailable');
        await clock.advance(60_000);
        const first = server.registrations;
        await clock.advance(60_000);
        expect(server.registrations - first).toBeLessThan(first);
        server.refusal = null;
        await clock.advance(60_000);
        expect(line()).toBe('ready');
    });

    it('opens a connection anew that only looks alive, unless a call needs it', async () => {
        const { server, line, clock, telephony } = await readyPhone();
        const [before] = server.agents;
        before?.refused(null, 'Request Timeout');
        await clock.advance(60_000);
        expect(server.agents.has(before!)).toBe(false);
        expect(line()).toBe('ready');

        telephony.dial('a', AVA);
        await clock.advance(0);
        const [during] = server.agents;
        during?.refused(null, 'Request Timeout');
        await clock.advance(60_000);
        expect(server.agents.has(during!)).toBe(true);
    });

    it.each(['MicrophoneRefused', 'MicrophoneMissing'] as const)(
        'fails with %s, and comes up when that has changed',
        async (code) => {
            const { microphone, start, line, signIn, clock } = phone();
            microphone.trouble = new HvsError(code);
            void start();
            await signIn();
            expect(line()).toBe(code);
            microphone.trouble = null;
            microphone.change();
            await clock.advance(0);
            expect(line()).toBe('ready');
            expect(microphone.isOpen).toBe(0);
        }
    );

    it('asks nobody to sign in where the frame may use no microphone', async () => {
        const { microphone, start, line, clock } = phone();
        microphone.forbidden = true;
        void start();
        await clock.advance(0);
        expect(line()).toBe('MicrophoneForbidden');
    });

    it('cannot be started without encryption from a page that came with it', async () => {
        const { start } = phone({ server: 'ws://sip.example.com' });
        await expect(start()).rejects.toMatchObject({ code: 'TlsRequired' });
    });

    it('cannot be started without a server', async () => {
        const { start } = phone({ server: '' });
        await expect(start()).rejects.toMatchObject({ code: 'SettingInvalid' });
    });

    it('asks again after the rep signed out, and its calls are over', async () => {
        const { telephony, line, clock, told } = await talking();
        telephony.signOut();
        await clock.advance(0);
        expect(line()).toBe('signIn');
        expect(told.at(-1)).toBe('a ended hungUp');
        expect(telephony.state.user).toBeNull();
    });
});

describe('a call', () => {
    it('rings with the phone’s own tone until the other side is heard', async () => {
        const { server, telephony, sound, clock } = await readyPhone();
        server.manner = 'ring';
        telephony.dial('a', AVA);
        await clock.advance(0);
        expect(sound.heard.get('a')).toBe('ringBack');
        server.session?.tell((listener) => listener.heard({} as MediaStream));
        await clock.advance(0);
        expect(sound.heard.get('a')).toBe('voice');
    });

    it('is left to ring to a network that makes the sound itself', async () => {
        const { server, telephony, sound, told, clock } = await readyPhone();
        server.manner = 'ringAloud';
        telephony.dial('a', AVA);
        await clock.advance(0);
        server.session?.tell((listener) => listener.ringing(false));
        await clock.advance(0);
        expect(told).toEqual(['a ringing']);
        expect(sound.heard.get('a')).toBeUndefined();
    });

    it('keys the extension once it is answered', async () => {
        const { server, telephony, clock } = await readyPhone();
        telephony.dial('a', { text: '914155550101,,42', e164: '+14155550101' });
        await clock.advance(0);
        expect(server.called).toEqual(['914155550101']);
        expect(server.session?.keys).toBe(',,42');
    });

    it('closes the microphone and is silent once it is over', async () => {
        const { server, microphone, sound, told, clock } = await talking();
        expect(microphone.isOpen).toBe(1);
        server.session?.over({ by: 'remote', status: null, cause: 'Terminated' });
        await clock.advance(0);
        expect(told.at(-1)).toBe('a ended remoteHungUp');
        expect([microphone.isOpen, sound.heard.size]).toEqual([0, 0]);
    });

    it('fails with what to do when the microphone is refused, and is never dialled', async () => {
        const { server, microphone, telephony, events, clock } = await readyPhone();
        microphone.trouble = new HvsError('MicrophoneRefused');
        telephony.dial('a', AVA);
        await clock.advance(0);
        expect(events.at(-1)).toMatchObject({ reason: 'failed', code: 'MicrophoneRefused' });
        expect(server.called).toEqual([]);
    });

    it('goes on through another microphone, and closes the one before', async () => {
        const { microphone, telephony, clock } = await talking();
        telephony.chooseMicrophone('headset');
        await clock.advance(0);
        expect(microphone.chosen).toBe('headset');
        expect(microphone.isOpen).toBe(1);
    });

    it('is spoken through the last choice, however long the one before takes to open', async () => {
        const { server, microphone, telephony, clock } = await talking();
        const goOn = microphone.delay();
        telephony.chooseMicrophone('slow');
        await clock.advance(0);
        expect(server.session?.spokenThrough).toEqual([]);
        telephony.chooseMicrophone('headset');
        await clock.advance(0);
        goOn();
        await clock.advance(0);
        expect(server.session?.spokenThrough).toEqual(['headset']);
        expect(microphone.isOpen).toBe(1);
    });

    it('goes on through what is left when the microphone is pulled out', async () => {
        const { server, microphone, telephony, clock, told } = await talking();
        telephony.chooseMicrophone('headset');
        await clock.advance(0);
        microphone.pullOut();
        await clock.advance(0);
        expect(server.session?.spokenThrough).toEqual(['headset', 'headset']);
        expect(microphone.isOpen).toBe(1);
        expect(told).toEqual(['a ringing', 'a answered']);
    });

    it('waits for another microphone when the only one is pulled out, and says so', async () => {
        const { server, microphone, telephony, clock, told } = await talking();
        microphone.trouble = new HvsError('MicrophoneMissing');
        microphone.pullOut();
        await clock.advance(0);
        expect(server.session?.spokenThrough).toEqual([]);
        expect(telephony.state.microphoneTrouble?.code).toBe('MicrophoneMissing');
        microphone.trouble = null;
        microphone.change();
        await clock.advance(0);
        expect(telephony.state.microphoneTrouble).toBeNull();
        expect(server.session?.spokenThrough).toHaveLength(1);
        expect(microphone.isOpen).toBe(1);
        microphone.change();
        await clock.advance(0);
        expect(server.session?.spokenThrough).toHaveLength(1);
        expect(told).toEqual(['a ringing', 'a answered']);
    });

    it('says that the chosen microphone does not open, until another is chosen or it is over', async () => {
        const { server, microphone, telephony, clock } = await talking();
        const choose = async (id: string): Promise<string | undefined> => {
            telephony.chooseMicrophone(id);
            await clock.advance(0);
            return telephony.state.microphoneTrouble?.code;
        };
        microphone.trouble = new HvsError('MicrophoneMissing', 'in use');
        expect(await choose('held by another')).toBe('MicrophoneMissing');
        microphone.trouble = null;
        expect(await choose('headset')).toBeUndefined();
        expect(server.session?.spokenThrough).toEqual(['headset']);
        microphone.trouble = new HvsError('MicrophoneMissing');
        expect(await choose('held by another')).toBe('MicrophoneMissing');
        server.session?.over({ by: 'remote', status: null, cause: 'Terminated' });
        await clock.advance(0);
        expect(telephony.state.microphoneTrouble).toBeNull();
    });

    it('is over with the phone, without another word', async () => {
        const { microphone, sound, telephony, told, clock } = await talking();
        told.length = 0;
        telephony.stop();
        await clock.advance(60_000);
        expect(told).toEqual([]);
        expect([microphone.isOpen, sound.heard.size, clock.timers]).toEqual([0, 0, 0]);
    });
});

describe('a call from outside', () => {
    it('rings, is accepted, and ends', async () => {
        const { server, telephony, sound, events, told, clock } = await readyPhone();
        const session = server.ring();
        await clock.advance(0);
        const incoming = { type: 'incoming', callId: 'in-1', number: '+14155550101', name: 'Ava' };
        expect(events.at(-1)).toEqual(incoming);
        expect(sound.heard.get('in-1')).toBe('ring');
        telephony.accept('in-1');
        await clock.advance(0);
        expect(sound.heard.get('in-1')).toBeUndefined();
        session.over({ by: 'remote', status: null, cause: 'Terminated' });
        await clock.advance(0);
        expect(told).toEqual(['in-1 incoming', 'in-1 answered', 'in-1 ended remoteHungUp']);
    });

    it('is told to be busy while another call is under way', async () => {
        const { server, told, clock } = await talking();
        const session = server.ring();
        await clock.advance(0);
        expect(session.isOver).toBe(true);
        expect(told).toEqual(['a ringing', 'a answered']);
    });

    it('is over when nobody can be spoken through', async () => {
        const { server, microphone, telephony, told, clock } = await readyPhone();
        const session = server.ring();
        await clock.advance(0);
        microphone.trouble = new HvsError('MicrophoneMissing');
        telephony.accept('in-1');
        await clock.advance(0);
        expect(told).toEqual(['in-1 incoming', 'in-1 ended failed']);
        expect(session.isOver).toBe(true);
    });
});
