/** The risk: Salesforce refuses, answers late or not at all, and a work or a choice is lost. */
import { expect, test } from './support/test';

test('a refused Task says why, keeps the choice and is saved on Retry', async ({ rep }) => {
    await rep.breakMethod('saveLog', {
        error: {
            code: 'SERVER_ERROR',
            description: 'Fill in the reason of the call.',
            details: { fieldErrors: { Subject: [{ message: 'Fill in the reason of the call.' }] } }
        },
        times: 1
    });
    await rep.start('Ava Thornton');
    await rep.choose('Left voicemail');
    const card = rep.card('Ava Thornton');
    await expect(card).toContainText('Fill in the reason of the call.');
    expect(await rep.tasks()).toEqual([]);
    await card.getByRole('button', { name: 'Retry' }).click();
    const [completion] = await rep.completed(1);
    expect(completion).toMatchObject({ disposition: 'Left voicemail' });
    expect(await rep.tasks()).toHaveLength(1);
});

test.describe('with a field that the rep may not write', () => {
    test.use({ orgChange: { callCenter: { '/hvsTask/fields': 'Secret__c=1' } } });

    test('the field is left out, the rep is told, and the work is completed', async ({ rep }) => {
        await rep.start('Ava Thornton');
        await rep.choose('No answer');
        await rep.completed(1);
        await expect(rep.panel.getByText(/saved without them.*Secret__c/)).toBeVisible();
        const [task] = await rep.tasks();
        expect(task).not.toHaveProperty('Secret__c');
    });
});

test('a refused completion says why and succeeds on Retry with the same Task', async ({ rep }) => {
    await rep.play('completionRefusedOnce');
    await rep.start('Ava Thornton');
    await rep.choose('No answer');
    await expect(rep.panel.getByText('The step cannot be completed now.')).toBeVisible();
    await rep.panel.getByRole('button', { name: 'Retry' }).click();
    const [completion] = await rep.completed(1);
    const tasks = await rep.tasks();
    expect(tasks).toHaveLength(1);
    expect(completion?.taskId).toBe(tasks[0]?.Id);
});

test.describe('with one second of patience', () => {
    test.use({ orgChange: { callCenter: { '/hvsReliability/answerSeconds': '1' } } });

    test('a save whose answer never comes is found by its call, not repeated', async ({ rep }) => {
        await rep.play('saveAnswerLost');
        await rep.start('Ava Thornton');
        await rep.choose('No answer');
        const [completion] = await rep.completed(1);
        const tasks = await rep.tasks();
        expect(tasks).toHaveLength(1);
        expect(completion?.taskId).toBe(tasks[0]?.Id);
    });

    test('a completion whose answer never comes is settled by the step tracker', async ({
        rep
    }) => {
        await rep.play('completionAnswerLost');
        await rep.start('Ava Thornton');
        await rep.choose('No answer');
        await rep.completed(1);
        await rep.openPanel();
        await expect(rep.panel.getByText('No calls to finish')).toBeVisible();
        expect(await rep.completions()).toHaveLength(1);
    });
});

test('a work whose dial never comes stays until the rep dismisses it', async ({ rep }) => {
    await rep.start('Ava Thornton', { order: 'workOnly' });
    await rep.openPanel();
    await expect(rep.panel.getByText('Waiting for the call')).toBeVisible();
    await rep.panel.getByRole('button', { name: 'Dismiss' }).click();
    await expect(rep.panel.getByText('No calls to finish')).toBeVisible();
    expect(await rep.completions()).toEqual([]);
});

test('what others say on the channel disturbs nothing, and the notes reach the Task', async ({
    rep
}) => {
    await rep.start('Ava Thornton');
    await expect(rep.picker).toBeVisible();
    for (const message of [{ junk: true }, { direction: 'toAdapter', version: 1, id: 'x' }])
        await rep.page.evaluate(
            (sent) => window.simulator.host.publish('HvsWork__c', sent),
            message
        );
    await rep.panel.getByRole('textbox').fill('asked for a quote');
    await rep.choose('No answer');
    const [task] = await rep.saved(1);
    expect(task).toMatchObject({ Description: 'asked for a quote' });
});

test('a work that starts while the softphone is still on its way is there when it arrives', async ({
    rep
}) => {
    let arrive = (): void => {};
    const arrival = new Promise<void>((resolve) => (arrive = resolve));
    await rep.page.context().route('**/hvsAdapter', async (route) => {
        await arrival;
        await route.continue();
    });
    await rep.page.evaluate(() => window.simulator.reloadSoftphone());
    await rep.page.waitForFunction(() => {
        const { onWorkStart, onClickToDial } = window.simulator.host.registrations;
        return onWorkStart === 1 && onClickToDial === 1;
    });
    await rep.start('Ava Thornton', { order: 'workOnly' });
    arrive();
    await rep.ready();
    await rep.start('Ava Thornton', { order: 'dialOnly' });
    await rep.choose('No answer');
    await rep.completed(1);
    const registrations = await rep.page.evaluate(() => window.simulator.host.registrations);
    expect(registrations).toMatchObject({ onWorkStart: 1, onClickToDial: 1 });
});
