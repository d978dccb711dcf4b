/** What the org takes as a Task, and how it says what it does not take. */
import { makeOrg, START } from '../../__tests__/support/org';

test('a Task is saved as it was sent, with what an org adds', async () => {
    const { org, save, person } = makeOrg();
    const ava = await person('Ava');
    const { user } = await org.state();

    await save({
        Subject: 'Call: Ava Thornton',
        WhoId: ava.id,
        CallType: 'Outbound',
        CallDisposition: 'Left voicemail',
        CallDurationInSeconds: 12,
        CallObject: 'call-1',
        Status: 'Completed',
        ActivityDate: '2026-01-05'
    });

    const [task] = (await org.state()).tasks;
    expect(task).toEqual({
        Id: expect.stringMatching(/^00T\w{15}$/) as string,
        CreatedDate: START,
        CreatedById: user.userId,
        Subject: 'Call: Ava Thornton',
        WhoId: ava.id,
        TaskSubtype: 'Call',
        CallType: 'Outbound',
        CallDisposition: 'Left voicemail',
        CallDurationInSeconds: 12,
        CallObject: 'call-1',
        Status: 'Completed',
        Priority: 'Normal',
        ActivityDate: '2026-01-05'
    });
});

const refusedFields: [string, unknown][] = [
    ['Nope__c', 'x'],
    ['constructor', 'x'],
    ['CreatedDate', 0],
    ['CallDisposition', 'x'.repeat(256)],
    ['Subject', 'x'.repeat(256)],
    ['Description', 'x'.repeat(32_001)],
    ['Call_Result__c', 'x'.repeat(81)],
    ['Subject', 12],
    ['CallDurationInSeconds', '12'],
    ['CallDurationInSeconds', 1.5],
    ['CallType', 'Sideways'],
    ['TaskSubtype', 'Phone'],
    ['ActivityDate', '05.01.2026'],
    ['ActivityDate', '2026-02-30'],
    ['IsReminderSet', 'yes'],
    ['ReminderDateTime', 'soon'],
    ['RecordTypeId', '0125e'],
    ['RecordTypeId', '0125e0000000002AAA'],
    ['Status', 'Done'],
    ['Status', 'completed'],
    ['Priority', 'Urgent'],
    ['OwnerId', '00Q5e00000D0001EAB'],
    ['WhoId', 'undefined'],
    ['WhoId', '0035e0000000zzzAAA'],
    ['WhatId', '0065e0000000zzzAAA']
];

test.each(refusedFields)('%s: %j is refused by its field', async (field, value) => {
    const { org, save } = makeOrg();

    await expect(save({ [field]: value })).resolves.toMatchObject({
        success: false,
        errors: [{ details: { fieldErrors: { [field]: [{ fieldLabel: field }] } } }]
    });
    expect((await org.state()).tasks).toEqual([]);
});

test('255 characters of a call result are taken', async () => {
    const { save } = makeOrg();

    await expect(save({ CallDisposition: '長'.repeat(255) })).resolves.toMatchObject({
        success: true
    });
});

test('names every field at fault', async () => {
    const { save } = makeOrg();

    const result = await save({ Nope__c: 'x', CallType: 'Sideways', Subject: 'fine' });

    const [error] = result.success ? [] : result.errors;
    const { fieldErrors } = error?.details as { fieldErrors: object };
    expect(Object.keys(fieldErrors).toSorted()).toEqual(['CallType', 'Nope__c']);
});

test('who a Task may be for', async () => {
    const { org, save, person } = makeOrg();
    const contact = await person('Marcus');
    const personAccount = await person('Sofía');
    const converted = await person('Daniel');
    const [account] = (await org.state()).records;
    const outcome = async (fields: Record<string, unknown>): Promise<boolean> =>
        (await save(fields)).success;

    expect(await outcome({ WhoId: contact.id })).toBe(true);
    expect(await outcome({ WhoId: contact.id, WhatId: account?.id })).toBe(true);
    expect(await outcome({ WhoId: personAccount.contactId })).toBe(true);
    expect(await outcome({ WhoId: personAccount.id })).toBe(false);
    expect(await outcome({ WhatId: personAccount.id })).toBe(true);
    expect(await outcome({ WhoId: converted.contactId })).toBe(true);
    expect(await outcome({ WhoId: converted.id })).toBe(false);
    expect(await outcome({ WhatId: contact.id })).toBe(false);
});

test('a Lead goes with no WhatId', async () => {
    const { org, save, person } = makeOrg();
    const { id } = await person('Ava');
    const [account] = (await org.state()).records;

    await expect(save({ WhoId: id, WhatId: account?.id })).resolves.toMatchObject({
        errors: [{ details: { fieldErrors: { WhatId: [{}] } } }]
    });
});

test('an org can ask for fields and forbid values', async () => {
    const { org, save } = makeOrg();
    await org.change({
        validationRules: [
            {
                field: 'Description',
                message: 'Notes, please',
                when: { field: 'Description', equals: null }
            },
            {
                field: null,
                message: 'Not on our watch',
                when: { field: 'Status', equals: 'Deferred' }
            }
        ]
    });

    await expect(save({ Status: 'Deferred' })).resolves.toMatchObject({
        errors: [
            {
                details: {
                    fieldErrors: { Description: [{ message: 'Notes, please' }] },
                    pageErrors: [{ message: 'Not on our watch' }]
                }
            }
        ]
    });
    await expect(save({ Description: 'Nice talk' })).resolves.toMatchObject({ success: true });
});

test('a Task can be changed, and stays one Task', async () => {
    const { org, task } = makeOrg();
    const id = await task('Ava');

    const changed = await org.saveLog({ Id: id, Description: 'Called back' });

    expect(changed).toEqual({ success: true, id });
    expect((await org.state()).tasks).toMatchObject([
        { Id: id, Description: 'Called back', CallDisposition: 'Left voicemail' }
    ]);
});

test.each([
    ['neither kind nor id', { Subject: 'x' }, 'needs'],
    ['another kind', { entityApiName: 'Event' }, 'Event'],
    ['an unknown id', { Id: '00T5e0000000zzzAAA' }, 'no Task']
])('a save with %s is refused', async (_case, value, reason) => {
    const { org } = makeOrg();

    await expect(org.saveLog(value)).resolves.toMatchObject({
        success: false,
        errors: [{ description: expect.stringContaining(reason) as string }]
    });
});

test('a second Task for the same call is saved and remarked', async () => {
    const { save, complaints } = makeOrg();

    await save({ CallObject: 'call-1' });
    await save({ CallObject: 'call-2' });
    await save({ CallObject: 'call-1' });

    expect(complaints).toEqual(["A second Task was saved for the call 'call-1'."]);
});
