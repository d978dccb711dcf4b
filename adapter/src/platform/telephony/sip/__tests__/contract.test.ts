/** What every phone promises, held against the SIP phone with a server in memory. */
import {
    telephonyContract,
    type TelephonyParts
} from '../../../../ports/contracts/telephony-contract';
import type { Clock } from '../../../../ports/clock';
import type { Telephony } from '../../../../ports/telephony';
import { createBrowserClock } from '../../../clock';
import { createMovableTelephony } from '../movable';
import { servePhone } from '../remote';
import { fakeChannel } from './fake-port';
import { AVA, phoneInMemory, type PhoneInMemory } from './phone-in-memory';

const openAs =
    (place: (phone: Required<Telephony>, clock: Clock) => Telephony): TelephonyParts['open'] =>
    async () => {
        const clock = createBrowserClock();
        const phone = phoneInMemory(clock);
        return { telephony: place(phone.telephony, clock), other: otherSideOf(phone) };
    };

function otherSideOf({ server }: PhoneInMemory) {
    let { session } = server;
    return {
        target: AVA,
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
}

describe('in the softphone', () => {
    const open = openAs((phone) => phone);

    test.each(telephonyContract)('$title', async ({ run }) => {
        await expect(run({ open })).resolves.toBeUndefined();
    });
});

describe('in a window of its own', () => {
    let telephony: Telephony | null = null;
    const open = openAs((phone, clock) => {
        const movable = createMovableTelephony(phoneInMemory(clock).telephony, {
            clock,
            open(onPort) {
                const { here, there } = fakeChannel(clock);
                servePhone(there, phone, () => {});
                onPort(here);
                return { isClosed: false, focus() {}, close() {} };
            },
            moved() {}
        });
        telephony = {
            ...movable,
            start(listener) {
                const started = movable.start(listener);
                movable.moveToWindow();
                return started;
            }
        };
        return telephony;
    });

    afterEach(() => telephony?.stop());

    test.each(telephonyContract)('$title', async ({ run }) => {
        await expect(run({ open })).resolves.toBeUndefined();
    });
});
