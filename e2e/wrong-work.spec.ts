/** The risk: a work is completed with another call's Task, or by a call that was none of its business. */
import { expect, test } from './support/test';

test('a work that starts before its dial is completed by that call', async ({ rep }) => {
    await rep.start('Ava Thornton', { order: 'workFirst' });
    await rep.choose('Left voicemail');
    const [completion] = await rep.completed(1);
    expect(completion).toMatchObject({ disposition: 'Left voicemail', wasConnected: false });
    expect(await rep.taskOf(completion)).toMatchObject({
        WhoId: await rep.personId('Ava Thornton'),
        CallDisposition: 'Left voicemail',
        TaskSubtype: 'Call',
        Status: 'Completed'
    });
});

test('a work that starts after its dial is completed by that call', async ({ rep }) => {
    await rep.start('Ava Thornton', { order: 'dialFirst', gap: 300 });
    await rep.choose('No answer');
    const [completion] = await rep.completed(1);
    expect((await rep.taskOf(completion))['WhoId']).toBe(await rep.personId('Ava Thornton'));
});

test('two works open at once each get their own call', async ({ rep }) => {
    await rep.start('Ava Thornton', { order: 'workOnly' });
    await rep.start('Marcus Bell', { order: 'workOnly' });
    await rep.start('Ava Thornton', { order: 'dialOnly' });
    await rep.start('Marcus Bell', { order: 'dialOnly' });
    // The panel turns to each call that ends.
    await expect(rep.panel.getByText('Calls to finish (2)')).toBeVisible();
    await rep.turnTo('Ava Thornton');
    await rep.choose('Left voicemail');
    await rep.completed(1);
    await rep.turnTo('Marcus Bell');
    await rep.choose('Not interested');
    const completions = await rep.completed(2);
    for (const [index, name, value] of [
        [0, 'Ava Thornton', 'Left voicemail'],
        [1, 'Marcus Bell', 'Not interested']
    ] as const) {
        expect(completions[index]).toMatchObject({ disposition: value });
        expect((await rep.taskOf(completions[index]))['WhoId']).toBe(await rep.personId(name));
    }
});

test('the same person called twice has two Tasks, and the work is completed by the second', async ({
    rep
}) => {
    await rep.start('Ava Thornton');
    await expect(rep.picker).toBeVisible();
    await rep.reportClick({
        number: '+1 (415) 555-0101',
        recordId: await rep.personId('Ava Thornton'),
        recordName: 'Ava Thornton',
        objectType: 'Lead'
    });
    await expect(rep.panel.getByRole('heading', { name: 'Calls to finish (2)' })).toBeVisible();
    await rep.panel.getByRole('listitem').getByRole('button', { name: 'Ava Thornton' }).click();
    await rep.choose('No answer');
    await rep.saved(1);
    expect(await rep.completions()).toEqual([]);
    await rep.turnTo('Ava Thornton');
    await rep.choose('Left voicemail');
    const [completion] = await rep.completed(1);
    expect(completion?.disposition).toBe('Left voicemail');
    expect(await rep.tasks()).toHaveLength(2);
});

test('a plain call in between completes no work', async ({ rep }) => {
    await rep.start('Ava Thornton', { order: 'workOnly' });
    await rep.reportClick({
        number: '+1 415-555-0102',
        recordId: await rep.personId('Marcus Bell'),
        recordName: 'Marcus Bell',
        objectType: 'Contact'
    });
    await rep.choose('Not interested');
    const [plain] = await rep.saved(1);
    expect(plain).toMatchObject({ WhoId: await rep.personId('Marcus Bell') });
    expect(await rep.completions()).toEqual([]);

    await rep.start('Ava Thornton', { order: 'dialOnly' });
    await rep.choose('Left voicemail');
    const [completion] = await rep.completed(1);
    expect((await rep.taskOf(completion))['WhoId']).toBe(await rep.personId('Ava Thornton'));
});

test('two numbers that share their last seven digits are two people', async ({ rep }) => {
    await rep.start('Grace Kim', { order: 'workOnly' });
    await rep.start('Ethan Brooks', { order: 'dialOnly' });
    await rep.choose('No answer');
    const [task] = await rep.saved(1);
    expect(task).toMatchObject({ WhoId: await rep.personId('Ethan Brooks') });
    expect(await rep.completions()).toEqual([]);
});

test.describe('with a My List in the Work Queue', () => {
    test.use({ wholeQueue: true });

    test('two people of one My List, whose works have one id, each get their own Task', async ({
        rep
    }) => {
        const { people, queue } = await rep.org();
        const lists = queue.filter(({ workId }) => !workId.startsWith('8HF'));
        const [first, second] = lists.map(
            ({ personId }) => people.find(({ id }) => id === personId)?.name ?? ''
        );
        expect(first && second && lists[0]?.workId === lists[1]?.workId).toBe(true);
        await rep.start(first ?? '', { order: 'workOnly' });
        await rep.start(second ?? '', { order: 'workOnly' });
        await rep.start(first ?? '', { order: 'dialOnly' });
        await rep.start(second ?? '', { order: 'dialOnly' });
        // The panel turns to each call that ends.
        await expect(rep.panel.getByText('Calls to finish (2)')).toBeVisible();
        await rep.turnTo(first ?? '');
        await rep.choose('Left voicemail');
        await rep.completed(1);
        await rep.turnTo(second ?? '');
        await rep.choose('No answer');
        const completions = await rep.completed(2);
        expect(completions.map(({ disposition }) => disposition)).toEqual([
            'Left voicemail',
            'No answer'
        ]);
        for (const [index, name] of [first, second].entries())
            expect(await rep.taskOf(completions[index])).toMatchObject({
                WhoId: await rep.personId(name ?? '')
            });
    });
});
