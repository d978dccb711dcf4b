/** The risk: a Task stands at the wrong person, and the rep could have said so. */
import type { Rep } from './support/rep';
import { expect, test } from './support/test';

const person = (rep: Rep) => rep.panel.getByRole('searchbox', { name: /Search by name/ });

async function correct(rep: Rep, text: string, name: string): Promise<void> {
    await rep.panel.getByRole('button', { name: 'Change the person' }).click();
    await expect(person(rep)).toBeFocused();
    await rep.page.keyboard.type(text);
    await rep.panel.getByRole('button', { name, exact: true }).press('Enter');
    await expect(rep.card(name)).toBeVisible();
}

/** A call of no step, to Ava Thornton, that is over. */
async function callPlainly(rep: Rep): Promise<void> {
    await rep.reportClick({
        number: '(415) 555-0101',
        recordId: await rep.personId('Ava Thornton'),
        recordName: 'Ava Thornton',
        objectType: 'Lead'
    });
    await expect(rep.picker).toBeVisible();
}

test('the person of the Task is a link to the record', async ({ rep }) => {
    await rep.call('Ava Thornton');
    await expect(rep.picker).toBeVisible();
    await rep.card('Ava Thornton').getByRole('link', { name: 'Ava Thornton' }).click();
    await expect(
        rep.page.getByRole('main').getByRole('heading', { name: 'Ava Thornton' })
    ).toBeVisible();
    await expect(rep.picker).toBeVisible();
});

test('a plain call is corrected by a search, and its Task stands at the right person', async ({
    rep
}) => {
    await callPlainly(rep);
    await correct(rep, 'marc', 'Marcus Bell');
    await rep.choose('No answer');
    const [task] = await rep.saved(1);
    expect(task?.['WhoId']).toBe(await rep.personId('Marcus Bell'));
    expect(task?.['Subject']).toBe('Call: Marcus Bell');
});

test('a call for somebody else leaves its step, which waits for its own call', async ({ rep }) => {
    await rep.start('Ava Thornton');
    await expect(rep.picker).toBeVisible();
    await correct(rep, 'marcus b', 'Marcus Bell');
    await expect(rep.panel.getByText('Waiting for the call')).toBeVisible();
    await rep.choose('No answer');
    const [task] = await rep.saved(1);
    expect(task?.['WhoId']).toBe(await rep.personId('Marcus Bell'));
    expect(await rep.completions()).toEqual([]);
});

test('a call can be for nobody in Salesforce', async ({ rep }) => {
    await callPlainly(rep);
    await rep.panel.getByRole('button', { name: 'Change the person' }).click();
    await rep.panel.getByRole('button', { name: 'Nobody in Salesforce' }).click();
    await rep.choose('No answer');
    const [task] = await rep.saved(1);
    expect(task).not.toHaveProperty('WhoId');
});

test('a search that finds nobody says so, and Escape leaves all as it was', async ({ rep }) => {
    await rep.start('Ava Thornton');
    await expect(rep.picker).toBeVisible();
    await rep.panel.getByRole('button', { name: 'Change the person' }).click();
    await rep.page.keyboard.type('zz');
    await expect(rep.panel.getByText('Nobody of that name was found.')).toBeVisible();
    await rep.page.keyboard.press('Escape');
    await expect(rep.panel.getByRole('button', { name: 'Change the person' })).toBeFocused();
    await rep.choose('No answer');
    await rep.completed(1);
});

test('a correction outlives a reload before the Task is saved', async ({ rep }) => {
    await callPlainly(rep);
    await correct(rep, 'marc', 'Marcus Bell');
    await rep.page.reload();
    await rep.ready();
    await rep.turnTo('Marcus Bell');
    await rep.choose('No answer');
    const [task] = await rep.saved(1);
    expect(task?.['WhoId']).toBe(await rep.personId('Marcus Bell'));
});
