/** The risk: a call over a real phone goes another way than the one that its Task tells. */
import type { Customer } from './support/customer';
import type { Rep } from './support/rep';
import { AVA, expect, REP, test, type SipPhone } from './support/sip';

const GROWS = 2_000;

/** Both hear each other, from now on. */
async function expectVoices(phone: SipPhone, customer: Customer): Promise<void> {
    const [here, there] = [await phone.received(), await customer.bytes()];
    await expect.poll(() => phone.received()).toBeGreaterThan(here + GROWS);
    await expect
        .poll(async () => (await customer.bytes()).received)
        .toBeGreaterThan(there.received + GROWS);
}

async function startCall(rep: Rep, phone: SipPhone): Promise<void> {
    await phone.signIn();
    await rep.start(AVA.name);
}

test.describe('with keys sent as messages', () => {
    test.use({ sipSettings: { '/hvsPhone/sipKeypad': 'info' } });

    test('a work is called, answered, held, muted, keyed into, and hung up by the customer', async ({
        rep,
        phone,
        customer
    }) => {
        await phone.talkTo(customer);
        const answeredAt = Date.now();
        await expectVoices(phone, customer);
        await expect.poll(() => customer.loudness()).toBeGreaterThan(0);

        await phone.button('Mute').click();
        await expect(phone.button('Mute')).toHaveAttribute('aria-pressed', 'true');
        await expect.poll(() => customer.loudness()).toBe(0);
        await phone.button('Mute').click();
        await expect.poll(() => customer.loudness()).toBeGreaterThan(0);

        await phone.button('Hold').click();
        await expect.poll(() => customer.isHeld()).toBe(true);
        await expect(phone.button('Hold')).toHaveAttribute('aria-pressed', 'true');
        await phone.button('Hold').click();
        await expect.poll(() => customer.isHeld()).toBe(false);

        await phone.button('Keypad').click();
        await phone.button('7').click();
        await phone.button('#').click();
        await expect.poll(() => customer.keys()).toBe('7#');

        await customer.hangUp();
        const talked = (Date.now() - answeredAt) / 1000;
        await rep.openPanel();
        await rep.choose('Demo booked');
        const [completion] = await rep.completed(1);
        expect(completion?.wasConnected).toBe(true);
        const { CallDurationInSeconds } = await rep.taskOf(completion);
        expect(Math.abs(Number(CallDurationInSeconds) - talked)).toBeLessThanOrEqual(1);
    });
});

test('the rep hangs up, and the customer hears it', async ({ phone, customer }) => {
    await phone.talkTo(customer);
    await phone.button('Hang up').click();
    await customer.expectState('ended');
    expect(await customer.cause()).toBe('Terminated');
});

test('keys are sent beside the voice, as most servers want them', async ({
    rep,
    phone,
    customer
}) => {
    await phone.talkTo(customer);
    const frame = rep.page.frames().find((each) => each.url().includes('HvsSoftphone'));
    const sent = frame?.evaluate(
        () =>
            new Promise<string>((resolve) => {
                const [sender] = window.connections.at(-1)?.getSenders() ?? [];
                sender?.dtmf?.addEventListener('tonechange', ({ tone }) => resolve(tone));
            })
    );
    await phone.button('Keypad').click();
    await phone.button('5').click();
    expect(await sent).toBe('5');
    expect(await customer.keys()).toBe('');
});

test.describe('a call that nobody takes', () => {
    for (const [story, manner, suggestion] of [
        ['is busy', 'is busy', 'Busy'],
        ['is declined', 'declines', 'Busy'],
        ['is not answered', 'lets it ring', 'No answer']
    ] as const) {
        test(`${story}, so nobody was connected`, async ({ rep, phone, customer }) => {
            await customer.willDo(manner);
            await startCall(rep, phone);
            await expectNotConnected(rep, suggestion);
        });
    }

    test('finds nobody at that number, so nobody was connected', async ({ rep, phone }) => {
        await startCall(rep, phone);
        await expectNotConnected(rep, 'No answer');
    });

    async function expectNotConnected(rep: Rep, suggestion: string): Promise<void> {
        await rep.openPanel();
        await expect(rep.option(suggestion)).toContainText('Suggested');
        await rep.choose(suggestion);
        const [completion] = await rep.completed(1);
        expect(completion?.wasConnected).toBe(false);
        expect(await rep.taskOf(completion)).toMatchObject({ CallDurationInSeconds: 0 });
    }
});

test('a customer calls: the rep takes it, and it completes no work', async ({
    rep,
    phone,
    customer
}) => {
    await phone.signIn();
    await customer.call(REP);
    await phone.button('Accept').click();
    await customer.expectState('connected');
    await expectVoices(phone, customer);
    await customer.hangUp();
    await rep.openPanel();
    await rep.choose('Demo booked');
    const [task] = await rep.saved(1);
    expect(task).toMatchObject({ CallType: 'Inbound' });
    expect(await rep.completions()).toEqual([]);
});

test('a customer calls, and the rep declines', async ({ phone, customer }) => {
    await phone.signIn();
    await customer.call(REP);
    await phone.button('Decline').click();
    await customer.expectState('ended');
    expect(await customer.cause()).toBe('Rejected');
});
