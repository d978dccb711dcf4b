/** What every phone promises, held against the SIP phone with a server in memory. */
import {
    telephonyContract,
    type TelephonyParts
} from '../../../../ports/contracts/telephony-contract';
import type { Telephony } from '../../../../ports/telephony';
import { createBrowserClock } from '../../../clock';
import { createSipTelephony } from '../telephony';
import { FakeMicrophone, FakeServer, FakeSound } from './fake-server';

const open: TelephonyParts['open'] = async () => {
    const clock = createBrowserClock();
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
    /** The rep is quick. */
    const signedIn: Telephony = {
        ...telephony,
        start(listener) {
            const started = telephony.start(listener);
            telephony.signIn({ user: '201', password: server.password });
            return started;
        }
    };
    let session = server.session;
    const other = {
        target: { text: '+14155550101', e164: '+14155550101' },
        will: async (end: 'answer' | 'beBusy' | 'ring') => {
            server.manner = end;
        },
        call: async () => {
            session = server.ring();
        },
        hangUp: async () =>
            (server.session ?? session)?.over({ by: 'remote', status: null, cause: 'Terminated' }),
        tones: async () => server.session?.keys ?? ''
    };
    return { telephony: signedIn, other };
};

test.each(telephonyContract)('$title', async ({ run }) => {
    await expect(run({ open })).resolves.toBeUndefined();
});
