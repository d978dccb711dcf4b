/** A SIP phone that is whole but for the network and the devices, with somebody to call. */
import type { Clock } from '../../../../ports/clock';
import type { Telephony } from '../../../../ports/telephony';
import { createSipTelephony } from '../telephony';
import { FakeMicrophone, FakeServer, FakeSound } from './fake-server';

export const AVA = { text: '+14155550101', e164: '+14155550101' };

export interface PhoneInMemory {
    server: FakeServer;
    /** Whose rep signs in as soon as it is started. */
    telephony: Required<Telephony>;
}

export function phoneInMemory(clock: Clock): PhoneInMemory {
    const server = new FakeServer(clock);
    const telephony = createSipTelephony({
        clock,
        random: () => 0.5,
        nextId: () => 'incoming',
        server: 'wss://sip.example.com',
        isSecurePage: true,
        makeAgent: server.makeAgent,
        microphone: new FakeMicrophone(),
        makeSound: () => new FakeSound()
    });
    return {
        server,
        telephony: {
            ...telephony,
            start(listener) {
                const started = telephony.start(listener);
                telephony.signIn({ user: '201', password: server.password });
                return started;
            }
        }
    };
}
