/** Starting works, completing them, and what the org refuses or remarks about that. */
import { makeOrg, START } from '../../__tests__/support/org';

const disposition = 'Left voicemail';

test('a start marks the entry, and a second start refreshes nothing', async () => {
    const { org, entry, clock } = makeOrg();
    const { id } = await entry('Ava');

    await org.startWork(id);
    clock.now += 1000;

    await expect(org.startWork(id)).resolves.toMatchObject({
        state: 'InProgress',
        startedAt: START
    });
});

test('what is no call, completed or unknown cannot be started', async () => {
    const { org, entry, task } = makeOrg();
    const { id } = await org.startWork((await entry('Ava')).id);
    const done = { disposition: 'Meaningful Connect', wasConnected: true };
    await org.completeWork(id, { ...done, taskId: await task('Ava', done.disposition) });
    const email = await entry('Ava');

    await expect(org.startWork(email.id)).rejects.toThrow('is not a call');
    await expect(org.startWork(id)).rejects.toThrow('already completed');
    await expect(org.startWork('nothing')).rejects.toThrow('no queue entry');
});

test.each([
    ['an unknown work', '8HF5e0000000zzzAAA', {}, 'no work'],
    ['no work id', undefined, {}, 'needs a workId'],
    ['an empty work id', '', {}, 'needs a workId'],
    ['no disposition', null, { disposition: undefined }, 'needs a disposition'],
    ['an empty disposition', null, { disposition: '' }, 'needs a disposition'],
    ['256 characters', null, { disposition: 'x'.repeat(256) }, 'longer than 255'],
    ['no Task', null, { taskId: undefined }, 'needs a taskId'],
    ['a Task that is not there', null, { taskId: '00T5e0000000zzzAAA' }, 'no Task'],
    ['wasConnected as text', null, { wasConnected: 'true' }, 'neither true nor false']
])('a completion with %s is refused', async (_case, workId, part, reason) => {
    const { org, entry, task } = makeOrg();
    const { id } = await org.startWork((await entry('Ava')).id);
    const taskId = await task('Ava');

    const result = await org.completeWork(workId === null ? id : workId!, {
        disposition,
        taskId,
        wasConnected: true,
        ...part
    });

    expect(result).toMatchObject({
        success: false,
        errors: [{ code: 'INVALID_PARAM', description: expect.stringContaining(reason) as string }]
    });
    expect((await org.state()).completions).toEqual([]);
});

test('nothing can be completed without Sales Engagement', async () => {
    const { org, entry, task } = makeOrg();
    const { id } = await org.startWork((await entry('Ava')).id);
    const taskId = await task('Ava');
    await org.change({ salesEngagement: false });

    await expect(
        org.completeWork(id, { disposition, taskId, wasConnected: true })
    ).resolves.toMatchObject({ success: false });
});

test('a second completion of the same work is recorded and remarked', async () => {
    const { org, entry, task, complaints } = makeOrg();
    const { id } = await org.startWork((await entry('Ava')).id);
    const attributes = { disposition, taskId: await task('Ava'), wasConnected: false };

    await org.completeWork(id, attributes);
    await expect(org.completeWork(id, attributes)).resolves.toMatchObject({ success: true });

    const { completions, remarks } = await org.state();
    expect(completions.map(({ entryId }) => entryId)).toEqual([id, null]);
    expect(complaints).toEqual([
        expect.stringContaining('was completed again'),
        expect.stringContaining('completed a second work')
    ]);
    expect(remarks.map(({ text }) => text)).toEqual(complaints);
});

test('a completion of a work that nobody started is remarked', async () => {
    const { org, entry, task, complaints } = makeOrg();
    const { id } = await entry('Ava');

    await org.completeWork(id, { disposition, taskId: await task('Ava'), wasConnected: false });

    expect(complaints).toEqual([expect.stringContaining('nobody had started it')]);
});

test('a wasConnected that was left out is remarked, because it counts as connected', async () => {
    const { org, entry, task, complaints } = makeOrg();
    const { id } = await org.startWork((await entry('Ava')).id);

    await org.completeWork(id, { disposition, taskId: await task('Ava') });

    expect(complaints).toEqual([expect.stringContaining('counts as connected')]);
});

test('a Task of somebody else and another call result are remarked', async () => {
    const { org, entry, task, complaints } = makeOrg();
    const { id } = await org.startWork((await entry('Ava')).id);
    const taskId = await task('Marcus', 'No answer');

    await org.completeWork(id, { disposition, taskId, wasConnected: false });

    expect(complaints).toEqual([
        expect.stringContaining('is not for its person'),
        expect.stringContaining('call result is not the disposition')
    ]);
});

test('two people of one My List share a work id, and the Task tells them apart', async () => {
    const { org, entry, task, complaints } = makeOrg();
    const emma = await org.startWork((await entry('Emma')).id);
    const noah = await org.startWork((await entry('Noah')).id);
    expect(emma.workId).toBe(noah.workId);

    for (const name of ['Noah', 'Emma']) {
        const taskId = await task(name);
        await org.completeWork(emma.workId, { disposition, taskId, wasConnected: false });
    }

    const { completions } = await org.state();
    expect(completions.map(({ entryId }) => entryId)).toEqual([noah.id, emma.id]);
    expect(complaints).toEqual([]);
});

test('ids of 15 characters name the same records', async () => {
    const { org, entry, task, complaints } = makeOrg();
    const { id } = await org.startWork((await entry('Ava')).id);
    const taskId = (await task('Ava')).slice(0, 15);

    await org.completeWork(id.slice(0, 15), { disposition, taskId, wasConnected: false });

    expect((await org.state()).completions).toMatchObject([{ entryId: id }]);
    expect(complaints).toEqual([]);
});

test('a reset brings back what the files say, and counts as a change', async () => {
    const { org, entry, task } = makeOrg();
    await org.startWork((await entry('Ava')).id);
    await task('Ava');
    const before = await org.state();

    await org.reset();

    const after = await org.state();
    expect(after.revision).toBe(before.revision + 1);
    expect([after.tasks, after.queue.some(({ state }) => state !== 'Queued')]).toEqual([[], false]);
});

test('those who watch hear the present state and every change, until they stop', async () => {
    const { org, entry } = makeOrg();
    const revisions: number[] = [];
    const stop = org.watch(({ revision }) => revisions.push(revision));

    await org.startWork((await entry('Ava')).id);
    await org.change({ inCallCenter: false });
    stop();
    await org.reset();

    expect(revisions).toEqual([0, 1, 2]);
});

test('a change merges settings one by one and knows no others', async () => {
    const { org } = makeOrg();

    await org.change({
        callCenter: { '/hvsPhone/defaultCountry': 'JP' },
        user: { locale: 'ja_JP' }
    });

    const { callCenter, user } = await org.state();
    expect(callCenter).toMatchObject({
        '/hvsPhone/defaultCountry': 'JP',
        '/hvsPhone/provider': 'simulated'
    });
    expect(user).toMatchObject({ locale: 'ja_JP', name: 'Sam Rivera' });
    await expect(org.change({ nonsense: 1 } as object)).rejects.toThrow("no 'nonsense'");
});
