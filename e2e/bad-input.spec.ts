/** The risk: something unexpected arrives, and a work or the rep's choice is lost without a word. */
import { expect, test } from './support/test';

const AVA = { recordId: '00Q5e00000D0001EAB', recordName: 'Ava Thornton', objectType: 'Lead' };

test('a work with a malformed payload is reported, and the next one works', async ({ rep }) => {
    for (const payload of [null, 'work', 7, [], {}, { attributes: 'to' }])
        await rep.reportWork(payload);
    await rep.openPanel();
    const notice = rep.panel.getByText('Salesforce sent something that the phone could not read');
    await expect(notice).toBeVisible();
    await rep.panel.getByRole('button', { name: 'Hide this message' }).click();
    await expect(notice).toBeHidden();
    await rep.start('Ava Thornton');
    await rep.choose('No answer');
    await rep.completed(1);
});

test('a click without a number is reported, and its work waits', async ({ rep }) => {
    await rep.start('Ava Thornton', { order: 'workOnly' });
    await rep.reportClick({ ...AVA, number: '' });
    await rep.openPanel();
    await expect(rep.panel.getByText('There is no phone number to dial')).toBeVisible();
    await expect(rep.panel.getByText('Waiting for the call')).toBeVisible();
    await rep.start('Ava Thornton', { order: 'dialOnly' });
    await rep.choose('No answer');
    await rep.completed(1);
});

test('a work that wants to be completed at an unknown moment is completed with its Task', async ({
    rep
}) => {
    const workId = await rep.startWith('Ava Thornton', '(415) 555-0101');
    await rep.reportWork({
        workId: `${workId}x`,
        completeWorkWhen: 'SomeDay',
        attributes: { to: '' }
    });
    await rep.openPanel();
    await expect(rep.panel.getByText(/complete/i).first()).toBeVisible();
    await rep.reportClick({ ...AVA, number: '(415) 555-0101' });
    await rep.choose('No answer');
    await rep.completed(1);
});

test('a work without an id is shown until dismissed, and its call is saved', async ({ rep }) => {
    await rep.reportWork({ completeWorkWhen: 'TaskSaved', attributes: { to: '(415) 555-0101' } });
    await rep.reportClick({ ...AVA, number: '(415) 555-0101' });
    await rep.choose('No answer');
    await rep.saved(1);
    expect(await rep.completions()).toEqual([]);
    await rep.panel.getByRole('button', { name: 'Dismiss' }).click();
    await expect(rep.panel.getByText('No calls to finish')).toBeVisible();
});

test.describe('with a call result of 256 characters in the org', () => {
    const tooLong = 'x'.repeat(256);
    test.use({
        orgChange: {
            callDispositions: [
                { value: tooLong, outcome: null },
                { value: 'No answer', outcome: 'CallBackLater' }
            ]
        }
    });

    test('choosing it is refused with a message, and the call can be finished', async ({ rep }) => {
        await rep.start('Ava Thornton');
        await rep.choose(tooLong);
        await expect(rep.card('Ava Thornton')).toContainText('longer than 255 characters');
        expect(await rep.tasks()).toEqual([]);
        await rep.choose('No answer');
        await rep.completed(1);
    });
});

test.describe('with a library that has no hvs', () => {
    test.use({ orgChange: { oldLibrary: true } });

    test('the panel says so, and plain calls are saved', async ({ rep }) => {
        await rep.openPanel();
        await expect(rep.panel.getByText(/Sales Engagement/).first()).toBeVisible();
        await rep.start('Ava Thornton', { order: 'dialOnly' });
        await rep.choose('No answer');
        await rep.saved(1);
        expect(await rep.completions()).toEqual([]);
    });
});

test('the softphone page opened by itself says where it belongs', async ({ page, server }) => {
    await page.goto(`${server.visualforceOrigin}/apex/HvsSoftphone`);
    await expect(page.getByRole('alert')).toContainText(/softphone/i);
});

test('names and notes are text, whatever they hold', async ({ rep }) => {
    const name = '<img src=x onerror="document.title=1">';
    await rep.reportClick({
        number: '(415) 555-0101',
        recordId: AVA.recordId,
        recordName: name,
        objectType: 'Lead'
    });
    await expect(rep.picker).toBeVisible();
    await rep.panel.getByRole('textbox').fill('<b>bold</b> {person} \u202e');
    await rep.choose('No answer');
    const [task] = await rep.saved(1);
    expect(task).toMatchObject({ Description: '<b>bold</b> {person} \u202e' });
    expect(await rep.page.title()).not.toBe('1');
});
