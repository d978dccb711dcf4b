/** What the stand-ins for Apex answer. */
import { DAY, makeOrg, type OrgParts, START } from '../../__tests__/support/org';

const ask = async (
    { org }: OrgParts,
    method: string,
    params: Record<string, string> = {}
): Promise<unknown> => JSON.parse(await org.runApex('HvsCti', method, params)) as unknown;

const isTarget = (
    recordId: string,
    whoId: string | null,
    whatId: string | null = null
): object => ({
    target: expect.objectContaining({ recordId, whoId, whatId }) as object
});

test('context tells who and where the user is', async () => {
    const parts = makeOrg();
    await parts.org.change({ user: { timeZone: 'Asia/Tokyo', locale: 'ja_JP', language: 'ja' } });

    await expect(ask(parts, 'context')).resolves.toEqual({
        userId: expect.stringMatching(/^005/) as string,
        organizationId: expect.stringMatching(/^00D/) as string,
        timeZone: 'Asia/Tokyo',
        locale: 'ja_JP',
        language: 'ja',
        salesEngagement: true
    });
});

test('dispositions are rows of value and outcome, and none without Sales Engagement', async () => {
    const parts = makeOrg();
    await expect(ask(parts, 'dispositions')).resolves.toMatchObject({
        rows: expect.arrayContaining([
            { value: 'Left voicemail', outcome: 'LeftVoicemail' }
        ]) as object
    });

    await parts.org.change({ salesEngagement: false });

    await expect(ask(parts, 'dispositions')).resolves.toEqual({ rows: [] });
});

test('work describes a step tracker, but no My List', async () => {
    const parts = makeOrg();
    const tracker = await parts.org.startWork((await parts.entry('Ava')).id);
    const listed = await parts.entry('Emma');

    await expect(ask(parts, 'work', { workId: tracker.workId })).resolves.toMatchObject({
        found: true,
        cadence: 'Inbound Web Leads',
        step: 'Call 1: Say hello',
        state: 'InProgress',
        target: { recordId: tracker.personId, name: 'Ava Thornton', whoId: tracker.personId }
    });
    await expect(ask(parts, 'work', { workId: listed.workId })).resolves.toEqual({ found: false });
    await expect(ask(parts, 'work', { workId: 'x' })).resolves.toEqual({ found: false });
});

test('target gives whom a Task is for', async () => {
    const parts = makeOrg();
    const target = (recordId: string): Promise<unknown> => ask(parts, 'target', { recordId });
    const lead = await parts.person('Ava');
    const account = await parts.person('Sofía');
    const converted = await parts.person('Daniel');
    const [company] = (await parts.org.state()).records;
    const taskId = await parts.task('Ava');

    expect(await target(lead.id)).toEqual(isTarget(lead.id, lead.id));
    expect(await target(account.id)).toEqual(isTarget(account.id, account.contactId));
    expect(await target(converted.id)).toEqual(isTarget(converted.id, converted.contactId));
    expect(await target(company?.id ?? '')).toEqual(
        isTarget(company?.id ?? '', null, company?.id ?? '')
    );
    expect(await target(taskId)).toEqual(isTarget(lead.id, lead.id));
    expect(await target('0065e0000000zzzAAA')).toEqual({ target: null });
});

test("taskOfCall finds the user's own Task since then, and tells none from cannot tell", async () => {
    const parts = makeOrg();
    await parts.save({ CallObject: 'call 1' });
    const [task] = (await parts.org.state()).tasks;
    const find = (since: string, callId = 'call 1'): Promise<unknown> =>
        ask(parts, 'taskOfCall', { callId, since });

    await expect(find(String(START + DAY))).resolves.toEqual({ answer: 'found', taskId: task?.Id });
    await expect(find(String(START + DAY + 1))).resolves.toEqual({ answer: 'none' });
    await expect(find(String(START), 'call 2')).resolves.toEqual({ answer: 'none' });
    await expect(find('yesterday')).resolves.toMatchObject({ answer: 'unknown' });
    await expect(find('')).resolves.toMatchObject({ answer: 'unknown' });
    await expect(find(String(START), '')).resolves.toMatchObject({ answer: 'unknown' });
});

test('stateOfWork tells the state and whether this Task completed it', async () => {
    const parts = makeOrg();
    const { org } = parts;
    const { workId } = await org.startWork((await parts.entry('Ava')).id);
    const taskId = await parts.task('Ava');
    const before = await ask(parts, 'stateOfWork', { workId, taskId });
    await org.completeWork(workId, { disposition: 'Left voicemail', taskId, wasConnected: false });
    const other = await parts.task('Ava');

    expect(before).toEqual({ answer: 'found', state: 'InProgress', taskLinked: false });
    const asked = [{ workId, taskId }, { workId, taskId: other }, { workId }] as const;
    await expect(
        Promise.all(asked.map((params) => ask(parts, 'stateOfWork', params)))
    ).resolves.toEqual(
        [true, false, null].map((taskLinked) => ({
            answer: 'found',
            state: 'Completed',
            taskLinked
        }))
    );
    const { workId: list } = await parts.entry('Emma');
    await expect(ask(parts, 'stateOfWork', { workId: list, taskId })).resolves.toEqual({
        answer: 'none'
    });
});

test('a Task lends its record where it is for nobody, and stands for itself without one', async () => {
    const parts = makeOrg();
    const [company] = (await parts.org.state()).records;
    const about = await parts.save({ WhatId: company?.id });
    const alone = await parts.save({ Subject: 'To do' });
    const target = (saved: object): Promise<unknown> =>
        ask(parts, 'target', { recordId: 'id' in saved ? String(saved.id) : '' });

    expect(await target(about)).toEqual(isTarget(company?.id ?? '', null, company?.id));
    expect(await target(alone)).toMatchObject({
        target: { name: 'To do', whoId: null, whatId: null }
    });
});

test('stateOfWork tells none from cannot tell', async () => {
    const parts = makeOrg();
    const state = (workId: string): Promise<unknown> => ask(parts, 'stateOfWork', { workId });

    await expect(state('8HF5e0000000zzzAAA')).resolves.toMatchObject({ answer: 'unknown' });
    await parts.org.change({ salesEngagement: false });
    await expect(state('0Xs5e0000000001AAA')).resolves.toMatchObject({ answer: 'unknown' });
});

test('HvsSetup.check tells how the org is set up', async () => {
    const { org } = makeOrg();
    await org.change({ inCallCenter: false, setup: { logACallForCti: true } });

    await expect(org.runAura('HvsSetup', 'check', null)).resolves.toEqual({
        inCallCenter: false,
        callCenterName: null,
        salesEngagement: true,
        hasRepPermissionSet: true,
        logACallForCti: true,
        taskLogging: null
    });
});

test.each([
    ['HvsCti', 'constructor', {}, 'no Apex method'],
    ['Other', 'context', {}, 'no Apex method'],
    ['HvsCti', 'work', { id: 'x' }, "takes no parameter 'id'"]
])('refuses %s.%s with %j', async (apexClass, method, params, reason) => {
    await expect(
        makeOrg().org.runApex(apexClass, method, params as Record<string, string>)
    ).rejects.toThrow(reason);
    await expect(makeOrg().org.runAura(apexClass, method, null)).rejects.toThrow('no Apex method');
});
