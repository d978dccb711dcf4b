/** What every phone promises, held against those that need no server. */
import {
    telephonyContract,
    type TelephonyParts
} from '../../../ports/contracts/telephony-contract';
import { createBrowserClock } from '../../clock';
import { seededRandom } from '../../random';
import { createDeviceTelephony } from '../device';
import { createSimulatedTelephony } from '../simulated';

const target = { text: '+14155550101', e164: '+14155550101' };

const openSimulated: TelephonyParts['open'] = async () => {
    const telephony = createSimulatedTelephony({
        clock: createBrowserClock(),
        random: seededRandom(1),
        outcome: 'answered',
        ringSeconds: 0,
        progress: true
    });
    const outcomes = { answer: 'answered', beBusy: 'busy', ring: 'noAnswer' } as const;
    const other = {
        target,
        will: async (end: keyof typeof outcomes) => telephony.chooseOutcome(outcomes[end]),
        hangUp: async () => telephony.hangUpByOtherSide()
    };
    return { telephony, other };
};

const openDevice: TelephonyParts['open'] = async () => ({
    telephony: createDeviceTelephony({
        clock: createBrowserClock(),
        link: 'tel:{e164}',
        open: () => undefined
    }),
    other: { target, will: async () => undefined, hangUp: async () => undefined }
});

test.each(telephonyContract)('the simulated phone: $title', async ({ run }) => {
    await expect(run({ open: openSimulated })).resolves.toBeUndefined();
});

test.each(telephonyContract)('the phone beside the computer: $title', async ({ run }) => {
    await expect(run({ open: openDevice })).resolves.toBeUndefined();
});
