/** What stands in the way of saving and completing, and in which shapes the org says so. */
import type { Obstacles, RefusalShape, SaveResult } from '../../contract';
import { makeOrg } from '../../__tests__/support/org';

const disposition = 'Left voicemail';

function detailsOf(result: SaveResult): unknown {
    return result.success ? null : result.errors[0]?.details;
}

async function orgWith(obstacles: Partial<Obstacles>): Promise<ReturnType<typeof makeOrg>> {
    const parts = makeOrg();
    await parts.org.change({ obstacles });
    return parts;
}

const page = (statusCode: string): object => ({
    pageErrors: [{ statusCode }],
    fieldErrors: {}
});

test.each<[string, Partial<Obstacles>, object]>([
    [
        'who may not create Tasks',
        { mayCreateTasks: false },
        page('INSUFFICIENT_ACCESS_OR_READONLY')
    ],
    [
        'who may not write a field',
        { readOnlyFields: ['Call_Result__c', 'Description'] },
        page('INVALID_FIELD_FOR_INSERT_UPDATE')
    ],
    [
        'who leaves a field empty',
        { requiredFields: ['Description'] },
        { fieldErrors: { Description: [{ statusCode: 'REQUIRED_FIELD_MISSING' }] } }
    ]
])('a save of somebody %s is refused', async (_who, obstacles, details) => {
    const { org, save } = await orgWith(obstacles);

    expect(detailsOf(await save({ Call_Result__c: 'x' }))).toMatchObject(details);
    expect((await org.state()).tasks).toEqual([]);
});

test('only the words name the fields that may not be written, and only those that were sent', async () => {
    const { save } = await orgWith({ readOnlyFields: ['Call_Result__c', 'Description'] });

    expect(detailsOf(await save({ Call_Result__c: 'x' }))).toMatchObject({
        pageErrors: [
            { message: expect.stringMatching(/fields: Call_Result__c\. Please/) as string }
        ]
    });
    expect((await save({ Subject: 'x' })).success).toBe(true);
});

test('a Task is for nobody who is in the Recycle Bin, until he is restored', async () => {
    const { org, save, person } = makeOrg();
    const { id } = await person('Ava');
    await org.change({ obstacles: { deletedIds: [id] } });

    expect(detailsOf(await save({ WhoId: id }))).toMatchObject(page('ENTITY_IS_DELETED'));
    await org.change({ obstacles: { deletedIds: [] } });
    expect((await save({ WhoId: id })).success).toBe(true);
});

test('rules are asked of what could be saved otherwise', async () => {
    const { org, save } = await orgWith({ requiredFields: ['Description'] });
    await org.change({ validationRules: [{ field: null, message: 'No.', when: null }] });

    expect(detailsOf(await save({}))).toMatchObject({ pageErrors: [] });
    expect(detailsOf(await save({ Description: 'x' }))).toMatchObject({
        pageErrors: [{ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'No.' }]
    });
});

test.each<[RefusalShape, object]>([
    [
        'pageErrors',
        {
            code: 'SERVER_ERROR',
            details: {
                pageErrors: [{ statusCode: 'INSUFFICIENT_ACCESS_OR_READONLY' }],
                fieldErrors: { Description: [{ statusCode: 'REQUIRED_FIELD_MISSING' }] }
            }
        }
    ],
    [
        'output',
        {
            code: 'SERVER_ERROR',
            details: {
                output: {
                    errors: [{ errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY', field: null }],
                    fieldErrors: {
                        Description: [{ errorCode: 'REQUIRED_FIELD_MISSING', field: 'Description' }]
                    }
                }
            }
        }
    ],
    [
        'list',
        {
            code: 'GENERIC_ERROR',
            details: [{ pageErrors: [{}], fieldErrors: { Description: [{}] } }]
        }
    ]
])('the same refusal in the shape %s', async (refusalShape, error) => {
    const { save } = await orgWith({
        refusalShape,
        mayCreateTasks: false,
        requiredFields: ['Description']
    });

    await expect(save({})).resolves.toMatchObject({ success: false, errors: [error] });
});

test('nothing is done in a session that has ended, until somebody logs in again', async () => {
    const { org, entry, save, task } = makeOrg();
    const { id } = await org.startWork((await entry('Ava')).id);
    const taskId = await task('Ava');
    const complete = (): Promise<SaveResult> =>
        org.completeWork(id, { disposition, taskId, wasConnected: false });
    await org.change({ obstacles: { sessionExpired: true } });

    for (const result of [await save({ Subject: 'x' }), await complete()]) {
        expect(result).toMatchObject({
            errors: [{ description: expect.stringMatching(/^INVALID_SESSION_ID: /) as string }]
        });
    }
    await expect(org.runApex('HvsCti', 'context', {})).rejects.toThrow('INVALID_SESSION_ID: ');

    await org.change({ obstacles: { sessionExpired: false } });
    expect((await complete()).success).toBe(true);
    expect((await org.state()).tasks).toHaveLength(1);
});

test('a step that a colleague completes first is refused and stays his', async () => {
    const { org, entry, task, complaints } = makeOrg();
    const { id } = await org.startWork((await entry('Ava')).id);
    const taskId = await task('Ava');
    await org.change({ obstacles: { rival: 'completes' } });

    for (let times = 0; times < 2; times += 1) {
        await expect(
            org.completeWork(id, { disposition, taskId, wasConnected: false })
        ).resolves.toMatchObject({ success: false });
    }

    const { completions, queue } = await org.state();
    expect(completions).toEqual([]);
    expect(queue.find((one) => one.id === id)).toMatchObject({ state: 'Completed' });
    expect(JSON.parse(await org.runApex('HvsCti', 'stateOfWork', { workId: id, taskId }))).toEqual({
        answer: 'found',
        state: 'Completed',
        taskLinked: false
    });
    expect(complaints).toEqual([]);
});

test('a step that is deleted first is gone for good', async () => {
    const { org, entry, task } = makeOrg();
    const { id } = await org.startWork((await entry('Ava')).id);
    const taskId = await task('Ava');
    await org.change({ obstacles: { rival: 'deletes' } });

    for (let times = 0; times < 2; times += 1) {
        await expect(
            org.completeWork(id, { disposition, taskId, wasConnected: false })
        ).resolves.toMatchObject({
            errors: [{ description: expect.stringMatching(/^ENTITY_IS_DELETED: /) as string }]
        });
    }
    expect(JSON.parse(await org.runApex('HvsCti', 'stateOfWork', { workId: id, taskId }))).toEqual({
        answer: 'unknown',
        why: expect.any(String) as string
    });
});

test('a reset takes all obstacles away', async () => {
    const { org, save } = await orgWith({ mayCreateTasks: false, sessionExpired: true });

    await org.reset();

    expect((await save({})).success).toBe(true);
});
