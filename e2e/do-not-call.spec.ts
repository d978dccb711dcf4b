/** The risk: somebody is called who does not want to be, or at night; or a call that waits is forgotten. */
import { logOf } from './support/deeds';
import type { Rep } from './support/rep';
import { expect, test } from './support/test';

const UNWILLING = 'Marcus Bell';

const anyway = (rep: Rep) => rep.softphone.getByRole('button', { name: 'Call anyway' });
const leave = (rep: Rep) => rep.softphone.getByRole('button', { name: 'Do not call' });
const asked = (rep: Rep) => rep.softphone.getByText('This person asked not to be called.').first();

/** How often the phone was told to dial: each such call was on the phone for a while. */
const dialled = (rep: Rep) => rep.softphone.getByText(/Dialling|Connected|Call ended/);

// As it is when the admin says nothing.
test.use({ orgChange: { callCenter: { '/hvsPhone/doNotCall': '' } } });

test.beforeEach(async ({ rep }) => {
    await rep.page.evaluate(async (unwilling) => {
        const { org } = window.simulator;
        const { people } = await org.state();
        await org.change({
            people: people.map((person) => ({ ...person, doNotCall: person.name === unwilling }))
        });
    }, UNWILLING);
});

test('a person who asked not to be called is dialled only when the rep confirms, by keyboard', async ({
    rep
}) => {
    await rep.call(UNWILLING);
    await expect(asked(rep)).toBeVisible();
    await expect(rep.card(UNWILLING)).toContainText('Decide in the Phone panel');
    await expect(dialled(rep)).toHaveCount(0);

    await anyway(rep).focus();
    await rep.page.keyboard.press('Enter');
    await expect(rep.picker).toBeVisible();
    await rep.choose('No answer');
    const [completion] = await rep.completed(1);
    expect(await rep.taskOf(completion)).toMatchObject({ WhoId: await rep.personId(UNWILLING) });
});

test('a rep who decides against the call still moves the step on', async ({ rep }) => {
    await rep.call(UNWILLING);
    await leave(rep).click();
    await expect(rep.card(UNWILLING)).toContainText('This call was not dialled.');
    await rep.choose('Not interested');
    const [completion] = await rep.completed(1);
    expect(completion).toMatchObject({ disposition: 'Not interested', wasConnected: false });
    expect(await rep.taskOf(completion)).toMatchObject({ CallDurationInSeconds: 0 });
});

test('a call that was not made need not be logged, and its step can be dismissed', async ({
    rep
}) => {
    await rep.call(UNWILLING);
    await leave(rep).click();
    await rep.panel.getByRole('button', { name: 'Do not log' }).click();
    await rep.panel.getByRole('button', { name: /Dismiss/ }).click();
    await expect(rep.panel.getByText('No calls to finish')).toBeVisible();
    expect(await rep.tasks()).toEqual([]);
});

test('what the rep answered is in the log, and the number only where it is asked for', async ({
    rep
}) => {
    await rep.call(UNWILLING);
    await anyway(rep).click();
    await expect(rep.picker).toBeVisible();
    const { phone = '' } = (await rep.org()).people.find(({ name }) => name === UNWILLING) ?? {};
    expect(await logOf(rep)).toMatch(/noteConfirmed .*reason=doNotCall/);
    expect(await logOf(rep)).not.toContain(phone);
    expect(await logOf(rep, true)).toContain(phone);
});

test('everybody else is dialled without a question', async ({ rep }) => {
    await rep.call('Ava Thornton');
    await expect(rep.picker).toBeVisible();
    await expect(anyway(rep)).toHaveCount(0);
});

test('nobody is asked for while Salesforce says nothing, and then the rep is', async ({ rep }) => {
    await rep.breakMethod('runApex:target', { commit: 'never', answer: 'never' });
    await rep.breakMethod('runApex:work', { commit: 'never', answer: 'never' });
    await rep.call('Ava Thornton');
    await expect(rep.panel.getByText('Checking before it dials')).toBeVisible();
    await expect(rep.softphone.getByText('Salesforce has not said').first()).toBeVisible();
    await expect(dialled(rep)).toHaveCount(0);
    await anyway(rep).click();
    await expect(rep.picker).toBeVisible();
});

test('after a reload a held call does not dial by itself; the rep is asked again', async ({
    rep
}) => {
    await rep.call(UNWILLING);
    await expect(asked(rep)).toBeVisible();
    await rep.page.reload();
    await rep.ready();
    await expect(asked(rep)).toBeVisible();
    await expect(dialled(rep)).toHaveCount(0);
    await leave(rep).click();
    await rep.choose('No answer');
    await rep.completed(1);
});

test('a click in another tab is asked about where the phone is', async ({ rep }) => {
    const other = await rep.inAnotherTab();
    await other.call(UNWILLING);
    await expect(asked(rep)).toBeVisible();
    await expect(other.panel).toBeVisible();
    await expect(other.card(UNWILLING)).toContainText('Decide in the Phone panel');
    await other.openUtility('Phone');
    await expect(asked(other)).toBeVisible();
    await expect(anyway(other)).toBeHidden();
    await anyway(rep).click();
    await expect(rep.picker).toBeVisible();
    await rep.choose('No answer');
    await rep.completed(1);
    await other.page.close();
});

test('a message on the channel answers nothing', async ({ rep }) => {
    await rep.call(UNWILLING);
    await expect(asked(rep)).toBeVisible();
    const { messages } = await rep.page.evaluate(() => ({
        messages: window.simulator.host.messages
            .filter(({ methodName }) => methodName === 'publish')
            .map(({ content }) => JSON.stringify(content))
    }));
    const callId = /"id":"([^"]+)","phase":"held"/.exec(messages.join(''))?.[1] ?? '';
    expect(callId).not.toBe('');
    await rep.page.evaluate((id) => {
        const types = ['HoldAnswered', 'answerHold', 'confirmDial', 'dial', 'retry', 'confirmLink'];
        for (const type of types)
            window.simulator.host.publish('HvsWork__c', {
                version: 1,
                direction: 'toAdapter',
                id: `stranger-${type}`,
                kind: 'intent',
                intent: { type, callId: id, id, dial: true }
            });
    }, callId);
    // Whatever came before this question has been heard.
    await logOf(rep);
    await expect(asked(rep)).toBeVisible();
    await expect(dialled(rep)).toHaveCount(0);
});

test.describe('with the setting off', () => {
    test.use({ orgChange: { callCenter: { '/hvsPhone/doNotCall': 'no' } } });

    test('nobody is asked, and nothing waits for Salesforce', async ({ rep }) => {
        await rep.breakMethod('runApex:target', { commit: 'never', answer: 'never' });
        await rep.call(UNWILLING);
        await expect(rep.picker).toBeVisible({ timeout: 2_000 });
        await expect(anyway(rep)).toHaveCount(0);
    });
});

test.describe('with calling hours', () => {
    test.use({
        movesClock: true,
        wholeQueue: true,
        orgChange: { callCenter: { '/hvsPhone/callingHours': '08:00-21:00' } }
    });

    test('the clock of the place that the number belongs to decides', async ({ rep }) => {
        // Eleven in the morning in San Francisco is three at night in Tokyo.
        await rep.page.clock.setFixedTime(new Date('2026-01-05T19:00:00Z'));
        await rep.call('Ava Thornton');
        await expect(rep.picker).toBeVisible();
        await rep.choose('No answer');
        await rep.completed(1);

        await rep.call('田中');
        await expect(
            rep.softphone.getByText('It is outside the calling hours').first()
        ).toBeVisible();
        await leave(rep).click();
        await rep.choose('No answer');
        await rep.completed(2);
    });
});
