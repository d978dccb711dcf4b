/** The risk: a call was matched to the wrong work, or to none, and the rep cannot put it right. */
import { expect, test } from './support/test';
import type { Rep } from './support/rep';

async function chooseWork(rep: Rep, name: string): Promise<void> {
    await rep.panel.getByRole('combobox').click();
    await rep.panel.getByRole('option', { name }).click();
}

test('a plain call that belongs to a waiting work is linked to it, and completes it', async ({
    rep
}) => {
    await rep.start('Ava Thornton', { order: 'workOnly' });
    await rep.reportClick({
        number: '+1 415-555-0199',
        recordId: await rep.personId('Ava Thornton'),
        recordName: 'Ava Thornton',
        objectType: 'Lead'
    });
    await expect(rep.picker).toBeVisible();
    await rep.panel.getByRole('button', { name: 'Change the work' }).click();
    await chooseWork(rep, 'Ava Thornton');
    await rep.choose('No answer');
    const [completion] = await rep.completed(1);
    expect(await rep.taskOf(completion)).toMatchObject({
        WhoId: await rep.personId('Ava Thornton')
    });
});

test('a call that does not belong to its work is unlinked; the work waits for its own', async ({
    rep
}) => {
    await rep.start('Ava Thornton');
    await expect(rep.picker).toBeVisible();
    await rep.panel.getByRole('button', { name: 'Change the work' }).click();
    await chooseWork(rep, 'No work');
    await expect(rep.panel.getByText('Waiting for the call')).toBeVisible();
    await rep.choose('No answer');
    await rep.saved(1);
    expect(await rep.completions()).toEqual([]);

    await rep.start('Ava Thornton', { order: 'dialOnly' });
    await rep.choose('Left voicemail');
    const [completion] = await rep.completed(1);
    expect(completion?.disposition).toBe('Left voicemail');
});

test.describe('after a conversation', () => {
    test.use({ orgChange: { callCenter: { '/hvsPhone/simulatedOutcome': 'answered' } } });

    test('the other side hangs up, and the rep says that nobody was reached', async ({ rep }) => {
        await rep.call('Ava Thornton');
        await rep.openSoftphone();
        await rep.softphone.getByRole('button', { name: 'The other side hangs up now' }).click();
        await rep.option('Wrong number').click();
        const reached = rep.panel.getByRole('checkbox', { name: 'Somebody was reached' });
        await expect(reached).toBeChecked();
        await reached.press('Space');
        await rep.panel.getByRole('button', { name: 'Save', exact: true }).click();
        const [completion] = await rep.completed(1);
        expect(completion).toMatchObject({ disposition: 'Wrong number', wasConnected: false });
    });

    test('the rep hangs up, and the Task holds how long they talked', async ({ rep }) => {
        await rep.call('Ava Thornton');
        await rep.openSoftphone();
        await rep.softphone.getByRole('button', { name: 'Hang up' }).click();
        await rep.choose('Demo booked');
        const [completion] = await rep.completed(1);
        expect(completion).toMatchObject({ disposition: 'Demo booked', wasConnected: true });
        const task = await rep.taskOf(completion);
        expect(task['CallDurationInSeconds']).toEqual(expect.any(Number));
    });
});
