/** The risk: rep and customer are connected, and one of them does not hear the other. */
import { Customer } from './support/customer';
import { AVA, REP, type SipPhone } from './support/sip';
import { expect, test } from './support/sip-audio';

// Who listens to the ringing needs time for it.
test.use({ ringsFor: 30_000 });

async function choose(phone: SipPhone, kind: 'Microphone' | 'Speaker', to: string): Promise<void> {
    const list = phone.frame.getByRole('combobox', { name: kind, exact: true });
    if (!(await list.isVisible())) await phone.frame.getByText('Microphone and speaker').click();
    await list.selectOption({ label: to });
}

/** As the page calls it. */
async function speakerId(phone: SipPhone): Promise<string> {
    return phone.frame.getByRole('combobox', { name: 'Speaker', exact: true }).inputValue();
}

test.describe('without a microphone', () => {
    test.use({ hasMicrophone: false });

    const NONE = 'No microphone was found. Connect one';

    test.beforeEach(async ({ rep, phone, ears }) => {
        await rep.openUtility('Phone');
        await phone.submit();
        await expect(phone.alert).toContainText(NONE);
        await expect(phone.ready).toBeHidden();
        await ears.plugIn();
        await expect(phone.ready).toBeVisible();
    });

    test('the phone says so, and works as soon as one is plugged in', async ({
        rep,
        phone,
        customer
    }) => {
        await expect(phone.alert).toBeHidden();
        await rep.start(AVA.name);
        await customer.expectState('connected');
        await expect.poll(() => customer.loudness()).toBeGreaterThan(0);
    });

    test('a rep who is left with none in a call is told, and heard again with the next', async ({
        rep,
        phone,
        ears,
        customer
    }) => {
        await rep.start(AVA.name);
        await customer.expectState('connected');
        await ears.unplug();
        await expect(phone.alert).toContainText(NONE);
        await ears.plugIn();
        await expect(phone.alert).toBeHidden();
        await expect.poll(() => customer.loudness()).toBeGreaterThan(0);
        await customer.expectState('connected');
    });
});

test.describe('in a frame that plays nothing before a press', () => {
    test.use({ orgSwitches: { frameAutoplay: false }, isSignedIn: true });

    test('the phone says so, and the rep hears it ring after a press, and then the customer', async ({
        rep,
        phone,
        ears,
        customer
    }) => {
        await ears.openDeaf();
        await rep.ready();
        await customer.call(REP);
        const bar = rep.page.getByRole('contentinfo', { name: 'Utility Bar' });
        await expect(bar).toContainText(AVA.number);
        await rep.openUtility('Phone');
        await expect(phone.alert).toContainText('plays no sound until you click');
        expect(await ears.playing()).toEqual([]);
        await phone.button('Let me hear the call').click();
        await expect(phone.alert).toBeHidden();
        await ears.expectOnly('tone');
        await ears.expectLoud();
        await phone.button('Accept').click();
        await customer.expectState('connected');
        await ears.expectOnly('voice');
        await ears.expectLoud();
    });
});

test('while it rings, the rep hears a tone, and after the answer the customer', async ({
    rep,
    phone,
    ears,
    customer
}) => {
    await customer.willDo('lets it ring');
    await phone.signIn();
    await rep.start(AVA.name);
    await customer.expectState('ringing');
    await ears.expectOnly('tone');
    await ears.expectLoud();
    await customer.answer();
    await customer.expectState('connected');
    await ears.expectOnly('voice');
    await ears.expectLoud();
});

test('what the network lets the rep hear before the answer takes the place of the tone', async ({
    rep,
    phone,
    ears,
    customer
}) => {
    await customer.willDo('is heard');
    await phone.signIn();
    await rep.start(AVA.name);
    await ears.expectOnly('voice');
    await expect.poll(() => phone.received()).toBeGreaterThan(2_000);
    await ears.expectLoud();
    await customer.expectState('ringing');
    await expect(phone.frame.getByText('Dialling', { exact: true })).toBeVisible();

    await customer.answer();
    await customer.expectState('connected');
    await ears.expectOnly('voice');
    await ears.expectLoud();
    await customer.hangUp();
    await rep.openPanel();
    await rep.choose('Demo booked');
    const [completion] = await rep.completed(1);
    expect(completion?.wasConnected).toBe(true);
});

test('the rep chooses microphone and speaker before a call, and others during it', async ({
    rep,
    phone,
    ears,
    customer
}) => {
    await phone.signIn();
    await choose(phone, 'Microphone', 'Fake Audio Input 1');
    await choose(phone, 'Speaker', 'Fake Audio Output 1');
    const first = await speakerId(phone);
    await rep.start(AVA.name);
    await customer.expectState('connected');
    await ears.expectOnly('voice');
    expect(await ears.microphone()).toBe('Fake Audio Input 1');
    expect(await ears.playing()).toEqual([{ sound: 'voice', speaker: first }]);

    await choose(phone, 'Microphone', 'Fake Audio Input 2');
    await choose(phone, 'Speaker', 'Fake Audio Output 2');
    const second = await speakerId(phone);
    expect(second).not.toBe(first);
    await expect.poll(() => ears.microphone()).toBe('Fake Audio Input 2');
    await expect.poll(() => ears.playing()).toEqual([{ sound: 'voice', speaker: second }]);
    await expect.poll(() => customer.loudness()).toBeGreaterThan(0);
    await ears.expectLoud();
    await customer.expectState('connected');
});

test('whoever is muted stays so through another microphone, until the rep speaks again', async ({
    phone,
    ears,
    customer
}) => {
    await phone.talkTo(customer);
    await phone.button('Mute').click();
    await expect(phone.button('Mute')).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => customer.loudness()).toBe(0);
    await choose(phone, 'Microphone', 'Fake Audio Input 2');
    await expect.poll(() => ears.microphone()).toBe('Fake Audio Input 2');
    await expect(phone.button('Mute')).toHaveAttribute('aria-pressed', 'true');
    expect(await customer.loudness()).toBe(0);
    expect(await customer.loudness(), 'still').toBe(0);
    await phone.button('Mute').click();
    await expect.poll(() => customer.loudness()).toBeGreaterThan(0);
});

test('the customer goes on hearing the rep whose microphone is pulled out', async ({
    phone,
    ears,
    customer
}) => {
    await phone.talkTo(customer);
    await ears.pullOut();
    await expect.poll(() => customer.loudness()).toBeGreaterThan(0);
    await customer.expectState('connected');
});

test('a second customer who calls is told that the rep is busy, and the call goes on', async ({
    context,
    server,
    sip,
    phone,
    ears,
    customer
}) => {
    await phone.talkTo(customer);
    await ears.expectOnly('voice');

    const second = new Customer(await context.newPage(), '+14155550999', sip);
    await second.open(server);
    await second.call(REP);
    await second.expectState('ended');
    expect(await second.cause()).toBe('Busy');

    await expect(phone.button('Accept')).toBeHidden();
    await ears.expectOnly('voice');
    const before = await customer.bytes();
    await expect
        .poll(async () => (await customer.bytes()).received)
        .toBeGreaterThan(before.received + 2_000);
    await customer.expectState('connected');
});
