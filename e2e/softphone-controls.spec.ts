/**
 * The risk: a control of the softphone that some rep cannot see, hear or reach; and somebody who calls, unnoticed.
 * Over a real SIP phone, since no other can do so much.
 */
import { isAccessible } from './support/accessible';
import { AVA, expect, REP, test } from './support/sip';
import { textsSeen } from './support/seen';

for (const [width, theme] of [
    ['200', 'light'],
    ['340', 'dark']
] as const)
    test.describe(`in a window of ${width} by 300 pixels`, () => {
        test.use({
            sipSettings: {
                '/hvsPhone/sipKeypad': 'info',
                '/reqGeneralInfo/reqSoftphoneWidth': width,
                '/reqGeneralInfo/reqSoftphoneHeight': '300'
            }
        });

        test(`signing in, muting, holding and keys can be seen and reached (${width})`, async ({
            rep,
            phone,
            customer
        }) => {
            await rep.openUtility('Phone');
            await expect(phone.form).toBeVisible();
            await isAccessible(rep, 'page', { picture: `softphone-sign-in-${width}` });
            await phone.signIn();
            await rep.start(AVA.name);
            await customer.expectState('connected');
            await rep.openUtility('Phone');
            await phone.button('Mute').press('Enter');
            await expect(phone.button('Mute')).toHaveAttribute('aria-pressed', 'true');
            await phone.button('Keypad').press('Enter');
            await rep.page.keyboard.type('42*');
            await expect.poll(() => customer.keys()).toBe('42*');
            await expect(phone.frame.getByRole('group', { name: 'Keypad' })).toContainText('42*');
            await isAccessible(rep, 'page', { picture: `softphone-controls-${width}` });
            const frame = phone.frame.locator('hvs-frame');
            const unseen = await frame.locator('.unseen').textContent();
            const drawn = (await textsSeen(frame)).filter(({ text }) => text !== unseen);
            expect(drawn.filter(({ cut }) => cut !== '')).toEqual([]);
        });

        test(`somebody who calls opens the softphone, and the panel says where (${width})`, async ({
            rep,
            phone,
            customer
        }) => {
            await phone.signIn();
            await rep.openUtility(/Calls/);
            await customer.call(REP);
            await expect(phone.button('Accept')).toBeVisible();
            await expect(phone.frame.locator('.unseen[aria-live="assertive"]')).toContainText(
                'Incoming call'
            );
            await expect(rep.panel.getByText('Answer it in the Phone panel.')).toBeVisible();
            // Nobody lets it ring for as long as both would take.
            await isAccessible(rep, 'page', {
                picture: `softphone-ringing-${width}`,
                themes: [theme]
            });
            await expect(phone.frame.getByRole('listitem')).toContainText('Missed');

            await customer.call(REP);
            await phone.button('Decline').press('Enter');
            await customer.expectState('ended');
            await expect(rep.panel.getByText('Incoming call')).toBeHidden();
            await expect(phone.frame.getByText('Missed')).toHaveCount(2);
        });
    });
