/**
 * The risk: a call back that was promised is forgotten, planned twice, at a wrong hour, or taken for the call
 * itself; or planning it gets in the way of those who plan none.
 */
import type { Locator } from '@playwright/test';
import type { TaskRecord } from '../simulator/contract';
import { expect, test } from './support/test';
import type { Rep } from './support/rep';

const AVA = 'Ava Thornton';
const LATER = 'Call back later';

const part = (rep: Rep): Locator =>
    rep.panel.getByRole('group', { name: 'Call back', exact: true });
const press = (rep: Rep, name: string | RegExp): Promise<void> =>
    rep.panel.getByRole('button', { name }).click();
const isFollowUp = (task: TaskRecord): boolean => task['CallDisposition'] === undefined;

/** The call's Task and its follow-up, which must be the only Tasks. */
async function bothTasks(rep: Rep): Promise<{ task: TaskRecord; followUp: TaskRecord }> {
    const tasks = await rep.saved(2);
    const [followUp] = tasks.filter(isFollowUp);
    const [task] = tasks.filter((each) => !isFollowUp(each));
    if (!task || !followUp) throw new Error('There is no call with a follow-up.');
    return { task, followUp };
}

/** Badges of other values say 'Call Back Later' too. */
const option = (rep: Rep, value: string): Locator =>
    rep.picker.getByRole('option', { name: new RegExp(`^${value}`) });

async function chooses(rep: Rep, value: string): Promise<void> {
    await option(rep, value).click();
}

test.describe('in a browser far from the user', () => {
    test.use({ timezoneId: 'Asia/Tokyo', movesClock: true });

    test('tomorrow at nine is nine where the user is, over a change of the clock', async ({
        rep
    }) => {
        // Saturday noon in Los Angeles; the clock is put back in the night.
        await rep.page.clock.setSystemTime(Date.UTC(2026, 9, 31, 19));
        await rep.start(AVA);
        await chooses(rep, LATER);
        await press(rep, 'Tomorrow, 9:00 AM');
        await expect(part(rep)).toContainText('Sun, Nov 1, 9:00 AM');
        await press(rep, 'Save');
        const { task, followUp } = await bothTasks(rep);
        expect(followUp).toMatchObject({
            Subject: `Call back: ${AVA}`,
            Status: 'Not Started',
            Priority: 'Normal',
            ActivityDate: '2026-11-01',
            IsReminderSet: true,
            ReminderDateTime: '2026-11-01T17:00:00.000Z',
            WhoId: await rep.personId(AVA)
        });
        expect(followUp['CallDurationInSeconds']).toBeUndefined();
        expect(followUp['CallObject']).not.toBe(task['CallObject']);
        const [completion] = await rep.completed(1);
        expect(completion?.taskId).toBe(task.Id);
    });

    test('any other time is entered in the zone of the user', async ({ rep }) => {
        await rep.page.clock.setSystemTime(Date.UTC(2026, 9, 30, 19));
        await rep.start(AVA);
        await chooses(rep, LATER);
        await press(rep, /^Next Monday/);
        await press(rep, 'Another time');
        await expect(part(rep).getByRole('textbox', { name: 'Date' })).toBeFocused();
        await expect(part(rep).getByRole('textbox', { name: 'Date' })).toHaveValue('Nov 2, 2026');
        await part(rep).getByRole('button', { name: 'Select a date for Date' }).press('Enter');
        await rep.panel.locator('td[data-value="2026-11-03"]').click();
        const time = part(rep).getByRole('combobox', { name: 'Time' });
        await time.fill('4:30 PM');
        await time.press('Tab');
        await expect(part(rep)).toContainText('Tue, Nov 3, 4:30 PM');
        await press(rep, 'Save');
        const { followUp } = await bothTasks(rep);
        expect(followUp).toMatchObject({
            ActivityDate: '2026-11-03',
            ReminderDateTime: '2026-11-04T00:30:00.000Z'
        });
    });

    test('a time that has passed is refused where it was entered', async ({ rep }) => {
        await rep.page.clock.setSystemTime(Date.UTC(2026, 9, 30, 19));
        await rep.start(AVA);
        await chooses(rep, LATER);
        await press(rep, 'In an hour');
        await rep.page.clock.setSystemTime(Date.UTC(2026, 9, 30, 21));
        await press(rep, 'Save');
        await expect(part(rep)).toContainText('Choose a time that is still to come.');
        await expect(part(rep).getByRole('textbox', { name: 'Date' })).toBeFocused();
        expect(await rep.tasks()).toEqual([]);
        await press(rep, 'No call back');
        await press(rep, 'Save');
        await rep.completed(1);
        expect(await rep.tasks()).toHaveLength(1);
    });
});

test('a call back that nobody wants costs no key and saves no Task', async ({ rep }) => {
    await rep.call(AVA);
    await expect(rep.picker).toBeFocused();
    const key = (await option(rep, LATER).getAttribute('aria-keyshortcuts')) ?? '';
    await expect(async () => {
        await rep.page.keyboard.press(key);
        await expect(option(rep, LATER)).toHaveAttribute('aria-selected', 'true', { timeout: 200 });
    }).toPass();
    await expect(part(rep)).toBeVisible();
    await rep.page.keyboard.press('Enter');
    await rep.completed(1);
    expect(await rep.tasks()).toHaveLength(1);
});

test('is planned with the keyboard alone', async ({ rep }) => {
    await rep.call(AVA);
    await expect(rep.picker).toBeFocused();
    await chooses(rep, LATER);
    await part(rep).getByRole('button', { name: 'In an hour' }).focus();
    await rep.page.keyboard.press('Enter');
    await expect(part(rep)).toContainText('A Task will remind you');
    // A digit there is no disposition.
    await press(rep, 'Another time');
    await rep.page.keyboard.press('1');
    await expect(option(rep, LATER)).toHaveAttribute('aria-selected', 'true');
    await rep.page.keyboard.press('Escape');
    await expect(rep.picker).toBeFocused();
    // Nor is it a date: without a word there would be no call back.
    await rep.page.keyboard.press('Enter');
    const date = part(rep).getByRole('textbox', { name: 'Date' });
    await expect(date).toBeFocused();
    expect(await rep.tasks()).toEqual([]);
    const inAnHour = part(rep).getByRole('button', { name: 'In an hour' });
    await inAnHour.press('Enter');
    await inAnHour.press('Escape');
    await expect(rep.picker).toBeFocused();
    await rep.page.keyboard.press('Enter');
    await bothTasks(rep);
});

test.describe('with a call back by default', () => {
    const callCenter = {
        '/hvsDispositions/value01': 'Call back later; followUp=1h; key=1',
        '/hvsDispositions/value02': 'No answer; key=2',
        '/hvsTask/followUpSubject': '{disposition}: {person} "; = ü 日本"',
        '/hvsTask/followUpStatus': 'In Progress',
        '/hvsTask/fields': 'Call_Result__c="a; b=c"'
    };
    test.use({ orgChange: { callCenter } });

    test('two keys save call and call back', async ({ rep }) => {
        await rep.call(AVA);
        await expect(rep.picker).toBeFocused();
        await expect(async () => {
            await rep.page.keyboard.press('1');
            await expect(option(rep, LATER)).toHaveAttribute('aria-selected', 'true', {
                timeout: 200
            });
        }).toPass();
        const before = Date.now();
        await rep.page.keyboard.press('Enter');
        const { followUp } = await bothTasks(rep);
        expect(followUp).toMatchObject({
            Subject: `${LATER}: ${AVA} "; = ü 日本"`,
            Status: 'In Progress',
            Call_Result__c: 'a; b=c'
        });
        const at = Date.parse(String(followUp['ReminderDateTime']));
        expect(at - before).toBeGreaterThan(3_590_000);
        expect(at - before).toBeLessThan(3_720_000);
    });

    test('it can be taken off', async ({ rep }) => {
        await rep.start(AVA);
        await chooses(rep, LATER);
        await press(rep, 'No call back');
        await press(rep, 'Save');
        await rep.completed(1);
        expect(await rep.tasks()).toHaveLength(1);
    });
});

test('a draft of it survives a reload, with all else that was begun', async ({ rep }) => {
    await rep.start(AVA);
    await chooses(rep, LATER);
    await press(rep, /^Next Monday/);
    await rep.panel.getByRole('checkbox', { name: /reached/i }).press('Space');
    const words = await part(rep).getByRole('status').textContent();
    await expect
        .poll(() =>
            rep.page.evaluate(() =>
                window.simulator.host.messages.some(({ content }) =>
                    JSON.stringify(content ?? '').includes('"wasConnected":true,"followUp":{"at":')
                )
            )
        )
        .toBe(true);
    await rep.page.reload();
    await rep.ready();
    await rep.openPanel();
    await expect(option(rep, LATER)).toHaveAttribute('aria-selected', 'true');
    await expect(part(rep).getByRole('status')).toHaveText(words ?? '');
    await expect(rep.panel.getByRole('checkbox', { name: /reached/i })).toBeChecked();
    await press(rep, 'Save');
    await bothTasks(rep);
});

test.describe('that Salesforce refuses', () => {
    test.use({
        orgChange: { callCenter: { '/hvsTask/followUpStatus': 'Planned' } },
        expectedErrors: [/^\[simulated host\] .*refused: /]
    });

    test('waits for the rep, who tries again or gives it up; the step has moved on', async ({
        rep,
        server
    }) => {
        for (const name of [AVA, 'Marcus Bell']) {
            await rep.start(name);
            await chooses(rep, LATER);
            await press(rep, 'In an hour');
            await press(rep, 'Save');
            await expect(rep.card(name)).toContainText('bad value for restricted picklist');
            await expect(rep.card(name)).toContainText('Call back:');
            await expect(rep.card(name).getByRole('listbox')).toHaveCount(0);
            if (name === AVA) await press(rep, 'Give up the call back');
        }
        await rep.completed(2);
        expect(await rep.tasks()).toHaveLength(2);
        await server.org.change({ taskPicklists: { Status: ['Planned', 'Completed'] } });
        await press(rep, 'Retry');
        await rep.saved(3);
        await expect(rep.panel.getByText('No calls to finish')).toBeVisible();
    });
});
