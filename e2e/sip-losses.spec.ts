/** The risk: server, network or page go away in the middle of a call, and phone or call do not come back. */
import { AVA, expect, test } from './support/sip';

/** Seconds. So exactly the softphone knows afterwards how long a call went on whose page died. */
const BEAT = 5;

/** A lost connection is an error to the browser, which says so on the console. */
test.use({ expectedErrors: [/WebSocket connection to 'wss:/] });

test('a server that dies in a call and comes back has the phone again, and calls are made', async ({
    rep,
    phone,
    customer,
    sip
}) => {
    await phone.talkTo(customer);
    await sip.kill();
    await expect(phone.ready).toBeHidden();
    const before = await phone.received();
    await expect.poll(() => phone.received()).toBeGreaterThan(before + 2_000);

    await sip.restart();
    await expect(phone.ready).toBeVisible({ timeout: 30_000 });
    await phone.button('Hang up').click();
    await rep.openPanel();
    await rep.choose('Demo booked');
    const [completion] = await rep.completed(1);
    expect(completion?.wasConnected).toBe(true);

    await customer.expectReachable();
    const recordId = await rep.personId(AVA.name);
    await rep.reportClick({ number: AVA.number, recordId, objectType: 'Lead' });
    await expect.poll(() => phone.received()).toBeGreaterThan(2_000);
});

test('a page that is reloaded in a call ends it, and the call waits for its result', async ({
    rep,
    phone,
    customer
}) => {
    await phone.talkTo(customer);
    const answeredAt = Date.now();
    // Longer than the softphone takes to note that the call goes on.
    await expect
        .poll(() => Date.now() - answeredAt, { timeout: 20_000 })
        .toBeGreaterThan((BEAT + 2) * 1000);
    const talked = (Date.now() - answeredAt) / 1000;
    await rep.page.reload();
    await customer.expectState('ended');
    expect(await customer.cause()).toBe('Terminated');

    await rep.openPanel();
    await expect(rep.card(AVA.name)).toContainText('was reloaded or closed during this call');
    await rep.choose('Demo booked');
    const [completion] = await rep.completed(1);
    const { CallDurationInSeconds } = await rep.taskOf(completion);
    expect(Number(CallDurationInSeconds)).toBeGreaterThan(talked - BEAT - 1);
    expect(Number(CallDurationInSeconds)).toBeLessThanOrEqual(talked + 1);
    // Credentials are in no storage.
    await rep.openUtility('Phone');
    await expect(phone.form).toBeVisible();
});
