/** The risk: where the frame may use no microphone, the rep has no phone; or the one in a window is forgotten. */
import { AVA, expect, REP, test } from './support/sip';
import type { SipPhone } from './support/sip';
import type { Page } from '@playwright/test';

test.use({ orgSwitches: { frameMicrophone: false } });

/** What the browser says of a frame that asks for what it may not have. */
async function openWindow(phone: SipPhone, page: Page): Promise<Page> {
    const opening = page.waitForEvent('popup');
    await phone.button('Open the phone in a window').click();
    return opening;
}

async function signIn(opened: Page, password: string): Promise<void> {
    await opened.getByLabel('User name of the phone').fill(REP);
    await opened.getByLabel('Password').fill(password);
    await opened.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('the phone works in a window of its own, and its calls are shown in Salesforce', async ({
    rep,
    phone,
    customer,
    sip
}) => {
    await rep.openUtility('Phone');
    const opened = await openWindow(phone, rep.page);
    await expect(phone.frame.getByText('in a window of its own')).toBeVisible();
    await signIn(opened, sip.password);
    await rep.ready();
    await expect(phone.ready).toBeVisible();

    await rep.start(AVA.name);
    await customer.expectState('connected');
    await expect.poll(async () => (await customer.bytes()).received).toBeGreaterThan(2_000);
    await phone.button('Hold').click();
    await expect.poll(() => customer.isHeld()).toBe(true);
    await customer.hangUp();
    await rep.openPanel();
    await rep.choose('Demo booked');
    const [completion] = await rep.completed(1);
    expect(completion?.wasConnected).toBe(true);
});

test('a window that is closed in a call ends it, and another can be opened', async ({
    rep,
    phone,
    customer,
    sip
}) => {
    await rep.openUtility('Phone');
    const opened = await openWindow(phone, rep.page);
    await signIn(opened, sip.password);
    await rep.ready();
    await rep.start(AVA.name);
    await customer.expectState('connected');
    // The customer has answered; the rep's phone has heard of it a moment later.
    await expect(phone.button('Hold')).toBeVisible();
    await opened.close({ runBeforeUnload: true });
    await customer.expectState('ended');
    await expect(phone.alert).toContainText('does not let the softphone use the microphone');
    await rep.openPanel();
    await rep.choose('Demo booked');
    await rep.completed(1);

    const again = await openWindow(phone, rep.page);
    await signIn(again, sip.password);
    await expect(phone.ready).toBeVisible();
});

test('the window goes with the page that opened it', async ({ rep, phone, sip }) => {
    await rep.openUtility('Phone');
    const opened = await openWindow(phone, rep.page);
    await signIn(opened, sip.password);
    await rep.ready();
    const closed = opened.waitForEvent('close');
    await rep.page.reload();
    await closed;
    await rep.openUtility('Phone');
    await expect(phone.button('Open the phone in a window')).toBeVisible();
});

test('the window by itself says where it belongs', async ({ context, server }) => {
    const page = await context.newPage();
    await page.goto(`${server.visualforceOrigin}/apex/HvsSoftphone#phone`);
    await expect(page.getByText('belongs to a softphone in Salesforce')).toBeVisible();
});
