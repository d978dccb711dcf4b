/** A completed call moves its person along the cadence, by the outcome of the disposition. */
import { DAY, makeOrg, type OrgParts, START } from '../../__tests__/support/org';

async function call(
    { org, entry, task }: OrgParts,
    name: string,
    disposition: string
): Promise<void> {
    const { id } = await entry(name);
    const { workId } = await org.startWork(id);
    const taskId = await task(name, disposition);
    const result = await org.completeWork(workId, { disposition, taskId, wasConnected: false });
    expect(result).toMatchObject({ success: true });
}

test.each([
    ['Left voicemail', 'Call 2: Try again', 'MakeACall', 2, 'call again in 2 days'],
    ['Meaningful Connect', 'Email: Send the summary', 'SendAnEmail', 0, 'send the summary today'],
    ['Demo booked', 'Email: Send the summary', 'SendAnEmail', 0, 'send the summary today'],
    ['Call back later', 'Call 2: Try again', 'MakeACall', 1, 'call again tomorrow'],
    ['Not interested', 'Email: Stay in touch', 'SendAnEmail', 30, 'stay in touch in 30 days']
])('after %s comes %s', async (disposition, step, stepType, days, why) => {
    const parts = makeOrg();

    await call(parts, 'Ava Thornton', disposition);

    const next = await parts.entry('Ava Thornton');
    expect(next).toMatchObject({ step, stepType, state: 'Queued', dueAt: START + days * DAY });
    expect(next.note).toContain(why);
    expect(next.workId).toBe(next.id);
});

test('the completed entry says what was chosen and what follows', async () => {
    const parts = makeOrg();
    const before = await parts.entry('Ava Thornton');

    await call(parts, 'Ava Thornton', 'Left voicemail');

    const { queue } = await parts.org.state();
    expect(queue.find(({ id }) => id === before.id)).toMatchObject({
        state: 'Completed',
        completedAt: START,
        note: 'Left voicemail → Left a voicemail: call again in 2 days'
    });
});

test('a cadence can end', async () => {
    const parts = makeOrg();

    await call(parts, 'Ava Thornton', 'Wrong number');

    await expect(parts.entry('Ava Thornton')).rejects.toThrow();
});

test('a call result without an outcome takes the default branch, and is remarked', async () => {
    const parts = makeOrg();

    await call(parts, 'Ava Thornton', 'left voicemail');

    expect((await parts.entry('Ava Thornton')).note).toBe('Not reached: call again tomorrow');
    expect(parts.complaints).toEqual([
        "'left voicemail' is no CallDisposition: it counts as Uncategorized."
    ]);
});

test('the outcome follows the org, not the name of the value', async () => {
    const parts = makeOrg();
    const outcome = 'MeaningfulConnect';
    await parts.org.change({ callDispositions: [{ value: 'Left voicemail', outcome }] });

    await call(parts, 'Ava Thornton', 'Left voicemail');

    expect((await parts.entry('Ava Thornton')).step).toBe('Email: Send the summary');
});

test('a person can be called through a whole cadence', async () => {
    const parts = makeOrg();

    await call(parts, 'Marcus Bell', 'Call back later');
    await call(parts, 'Marcus Bell', 'Meaningful Connect');
    await call(parts, 'Marcus Bell', 'Left voicemail');
    await call(parts, 'Marcus Bell', 'Meaningful Connect');

    const { completions } = await parts.org.state();
    expect(new Set(completions.map(({ workId }) => workId)).size).toBe(4);
    expect(parts.complaints).toEqual([]);
    await expect(parts.entry('Marcus Bell')).rejects.toThrow();
});

test('nothing follows in a My List', async () => {
    const parts = makeOrg();

    await call(parts, 'Noah Clark', 'Left voicemail');

    await expect(parts.entry('Noah Clark')).rejects.toThrow();
});
