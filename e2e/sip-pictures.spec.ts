/** The risk: an admin looks in the guide for what a rep sees, and it looks otherwise by now. */
import { keepPicture } from './pictures/album';
import type { Rep } from './support/rep';
import { test, type SipPhone } from './support/sip';

/** High enough for all of the softphone. */
const TALL = { '/reqGeneralInfo/reqSoftphoneHeight': '460' };

test.use({
    screenshot: 'off',
    viewport: { width: 1100, height: 900 },
    sipSettings: TALL
});

/** The softphone without a pointer on it, which colours what it lies on. */
async function keep(name: string, rep: Rep, phone: SipPhone): Promise<void> {
    await phone.alert.waitFor();
    await rep.page.mouse.move(0, 0);
    await keepPicture(`${name}.en`, phone.frame.locator('hvs-frame'));
}

test('the picture of a wrong password shows what is', async ({ rep, phone }) => {
    await rep.openUtility('Phone');
    await phone.submit('not the password');
    await keep('phone-wrong-password', rep, phone);
});

test.describe('without a microphone that the rep allows', () => {
    test.use({ permissions: [] });

    test('the picture of it shows what is', async ({ rep, phone }) => {
        await rep.openUtility('Phone');
        await phone.submit();
        await keep('phone-no-microphone', rep, phone);
    });
});

test.describe('with a server that nobody runs', () => {
    test.use({
        sipSettings: { ...TALL, '/hvsPhone/sipServer': 'wss://localhost:9/ws' },
        expectedErrors: [/WebSocket connection to 'wss:|net::ERR_/]
    });

    test('the picture of it shows what is', async ({ rep, phone }) => {
        await rep.openUtility('Phone');
        await phone.submit();
        await keep('phone-no-server', rep, phone);
    });
});
