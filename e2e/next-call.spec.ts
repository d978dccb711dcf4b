/**
 * The risk: after a call nobody knows what comes next, or the rep is hurried on after a conversation, or a step
 * starts that nobody started.
 */
import type { Rep } from './support/rep';
import { expect, test } from './support/test';

const open = (rep: Rep) => rep.panel.getByRole('button', { name: /^Open / });
const offer = (rep: Rep) => rep.panel.getByText('Next due call', { exact: true });

async function finish(rep: Rep, name: string, value = 'No answer'): Promise<void> {
    await rep.turnTo(name);
    await rep.choose(value);
}

/** The digit of a disposition, until the picker hears it: it is deaf for a moment. */
async function press(rep: Rep, value: string): Promise<void> {
    const key = (await rep.option(value).first().getAttribute('aria-keyshortcuts')) ?? '';
    await expect(async () => {
        await rep.page.keyboard.press(key);
        const selected = rep.picker.getByRole('option', { selected: true });
        await expect(selected).toContainText(value, { timeout: 200 });
    }).toPass();
}

/** What Salesforce was told to do, beside questions. */
const startedWorks = async (rep: Rep): Promise<string[]> =>
    (await rep.org()).queue.filter(({ startedAt }) => startedAt !== null).map(({ id }) => id);

test('after a call that reached nobody, Enter opens the record of the next due step, and no more', async ({
    rep
}) => {
    await rep.call('Ava Thornton');
    await expect(rep.picker).toBeFocused();
    await press(rep, 'No answer');
    await rep.page.keyboard.press('Enter');
    await rep.completed(1);
    await expect(offer(rep)).toBeVisible();
    const button = open(rep);
    await expect(button).toBeFocused();
    const name = (await button.textContent())?.replace('Open ', '').trim() ?? '';
    await expect(async () => {
        await rep.page.keyboard.press('Enter');
        await expect(rep.page.getByRole('main').getByRole('heading', { name })).toBeVisible({
            timeout: 500
        });
    }).toPass();
    expect(await startedWorks(rep)).toHaveLength(1);
    const due = (await rep.org()).queue.filter(({ state }) => state === 'Queued');
    const { people } = await rep.org();
    const earliest = due.toSorted((a, b) => a.dueAt - b.dueAt)[0];
    expect(people.find(({ id }) => id === earliest?.personId)?.name).toBe(name);

    await rep.call(name);
    await expect(offer(rep)).toBeHidden();
});

test('the call to finish comes first, and only then what is due', async ({ rep }) => {
    await rep.start('Ava Thornton', { gap: 0 });
    await rep.start('Marcus Bell', { gap: 0 });
    await expect(rep.panel.getByText('Calls to finish (2)')).toBeVisible();
    await finish(rep, 'Ava Thornton');
    await expect(rep.card('Marcus Bell').getByRole('listbox')).toBeVisible();
    await rep.completed(1);
    await expect(offer(rep)).toBeHidden();
    await finish(rep, 'Marcus Bell');
    await rep.completed(2);
    await expect(offer(rep)).toBeVisible();
});

test('after a conversation nothing is offered, and no other call opens by itself', async ({
    rep
}) => {
    await rep.start('Ava Thornton', { gap: 0 });
    await rep.start('Marcus Bell', { gap: 0 });
    await expect(rep.panel.getByText('Calls to finish (2)')).toBeVisible();
    await rep.turnTo('Ava Thornton');
    await rep.option('Demo booked').click();
    const reached = rep.panel.getByRole('checkbox', { name: 'Somebody was reached' });
    if (!(await reached.isChecked())) await reached.press('Space');
    await rep.panel.getByRole('button', { name: 'Save', exact: true }).click();
    await rep.completed(1);
    await expect(rep.panel.getByText('Calls to finish (1)')).toBeVisible();
    await expect(rep.picker).toBeHidden();

    await rep.turnTo('Marcus Bell');
    await rep.option('Demo booked').click();
    if (!(await reached.isChecked())) await reached.press('Space');
    await rep.panel.getByRole('button', { name: 'Save', exact: true }).click();
    await rep.completed(2);
    await expect(rep.panel.getByText('No calls to finish')).toBeVisible();
    await expect(offer(rep)).toBeHidden();
});

test('what is offered can be left for later', async ({ rep }) => {
    await rep.call('Ava Thornton');
    await rep.choose('No answer');
    await rep.completed(1);
    await rep.panel.getByRole('button', { name: 'Not now' }).click();
    await expect(offer(rep)).toBeHidden();
    await expect(rep.panel.getByText('No calls to finish')).toBeVisible();
});

test('a record that does not open is said, and offered still', async ({ rep }) => {
    const error = { code: 'GENERIC_ERROR', description: 'Not now.' };
    await rep.breakMethod('screenPop', { error, times: 1 });
    await rep.call('Ava Thornton');
    await rep.choose('No answer');
    await rep.completed(1);
    await expect(open(rep)).toBeFocused();
    await expect(async () => {
        await open(rep).click();
        await expect(rep.panel.getByText('did not open the record')).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(offer(rep)).toBeVisible();
    await open(rep).click();
    await expect(rep.page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
});

test('nothing but what the panel names is opened, whoever asks on the channel', async ({ rep }) => {
    await rep.openPanel();
    await rep.page.evaluate(() =>
        window.simulator.host.publish('HvsWork__c', {
            version: 1,
            direction: 'toAdapter',
            id: 'stranger-1',
            kind: 'intent',
            intent: { type: 'openRecord', recordId: '00Q5e00000D0001EAB' }
        })
    );
    const answer = await rep.page.waitForFunction(() =>
        window.simulator.host.messages
            .map(
                ({ content }) => (content as { message?: Record<string, unknown> } | null)?.message
            )
            .find((message) => message?.['intentId'] === 'stranger-1')
    );
    expect(await answer.jsonValue()).toMatchObject({ accepted: false, code: 'RecordNotOpened' });
});

test('the utility item counts and lights up for what waits, and the time since the end runs', async ({
    rep
}) => {
    const bar = rep.page.getByRole('contentinfo', { name: 'Utility Bar' });
    await rep.start('Ava Thornton', { gap: 0 });
    await rep.start('Marcus Bell', { gap: 0 });
    await expect(bar.getByRole('button', { name: /\(2\)/ })).toBeVisible();
    const timer = rep.panel.getByRole('timer', { name: /Since the call ended/ });
    const before = await timer.textContent();
    await expect(timer).not.toHaveText(before ?? '');
    await finish(rep, 'Ava Thornton');
    await expect(bar.getByRole('button', { name: /\(1\)/ })).toBeVisible();
    await finish(rep, 'Marcus Bell');
    await expect(bar.getByRole('button', { name: /\(\d\)/ })).toHaveCount(0);
    await expect(timer).toHaveCount(0);
});

test.describe('when a call begins', () => {
    test.use({
        orgChange: {
            callCenter: {
                '/hvsPhone/simulatedOutcome': 'answered',
                '/hvsPhone/simulatedRingSeconds': '60'
            }
        }
    });

    test('the panel opens and leaves the focus where it is', async ({ rep }) => {
        await rep.page.getByRole('button', { name: 'Wire' }).click();
        const search = rep.page.getByRole('searchbox');
        await search.click();
        await expect(rep.panel).toBeHidden();
        await rep.start('Ava Thornton');
        await expect(rep.panel.getByRole('button', { name: 'Hang up' })).toBeVisible();
        await expect(search).toBeFocused();
    });
});
