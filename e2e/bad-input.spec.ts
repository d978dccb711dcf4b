/** The risk: something unexpected arrives, and a work or the rep's choice is lost without a word. */
import type { Rep } from './support/rep';
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

    test('it is not offered, since no Task can hold it, and the call can be finished', async ({
        rep
    }) => {
        await rep.start('Ava Thornton');
        await expect(rep.picker).toBeVisible();
        await expect(rep.option(tooLong)).toHaveCount(0);
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

/** Would run wherever it is taken for more than text. */
const MARKUP = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
/** What fills in a label or a subject must not be filled in itself. */
const TRICKY = `{person} {0} $& ${MARKUP} \u202e`;

async function expectNothingRan(rep: Rep): Promise<void> {
    for (const frame of rep.page.frames()) {
        expect(await frame.evaluate(() => 'ran' in window)).toBe(false);
        await expect(frame.locator('img[src="x"]')).toHaveCount(0);
    }
}

test.describe('with markup in all that somebody can write', () => {
    test.use({
        orgChange: {
            callDispositions: [
                { value: MARKUP, outcome: 'LeftVoicemail' },
                { value: 'No answer', outcome: 'CallBackLater' }
            ],
            callCenter: { '/hvsPhone/defaultCountry': MARKUP, '/hvsTask/fields': MARKUP },
            validationRules: [{ field: null, message: TRICKY, when: null }]
        },
        expectedErrors: [/^\[simulated host\] .*refused: /]
    });

    test('it is shown as text and saved as text', async ({ rep, server }) => {
        const { people } = await rep.org();
        const ava = await rep.personId('Ava Thornton');
        await server.org.change({
            people: people.map((each) => (each.id === ava ? { ...each, name: TRICKY } : each))
        });
        await rep.start('{person}');
        const shown = rep.panel.getByRole('article').filter({ hasText: '{person} {0} $&' });
        await expect(shown.getByText(MARKUP).first()).toBeVisible();
        await rep.panel.getByRole('textbox').fill(TRICKY);
        await rep.choose(MARKUP);
        await expect(shown).toContainText(/Salesforce says:\s*\{person\} \{0\} \$& <img src=x/);
        await expect(rep.panel.getByText('/hvsTask/fields (<img src=x')).toBeVisible();
        await rep.openSoftphone();
        await expect(rep.softphone.getByText(MARKUP).first()).toBeVisible();
        await expectNothingRan(rep);

        await server.org.change({ validationRules: [] });
        await rep.openPanel();
        await rep.panel.getByRole('button', { name: 'Retry', exact: true }).click();
        const [completion] = await rep.completed(1);
        expect(completion?.disposition).toBe(MARKUP);
        expect(await rep.taskOf(completion)).toMatchObject({
            Subject: `Call: ${TRICKY}`,
            Description: TRICKY,
            CallDisposition: MARKUP
        });
        await expectNothingRan(rep);
    });
});

test('a name without end is left out, and the call is made and saved', async ({ rep }) => {
    await rep.reportClick({ ...AVA, number: '(415) 555-0101', recordName: 'x'.repeat(100_000) });
    await expect(rep.picker).toBeVisible();
    await rep.choose('No answer');
    const [task] = await rep.saved(1);
    expect(String(task?.['Subject']).length).toBeLessThan(256);
});

test('notes are saved whole up to what a Task holds, and cannot be longer', async ({ rep }) => {
    await rep.start('Ava Thornton');
    const notes = rep.panel.getByRole('textbox');
    await notes.fill('é'.repeat(31_995));
    await notes.press('End');
    await rep.page.keyboard.insertText('0123456789');
    await rep.choose('No answer');
    const [completion] = await rep.completed(1);
    const { Description } = await rep.taskOf(completion);
    expect(Description).toBe(`${'é'.repeat(31_995)}01234`);
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
