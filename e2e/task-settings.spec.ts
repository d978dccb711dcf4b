/** The risk: an admin writes something unusual into the settings of the Task, and no Task can be saved, or a wrong one. */
import { expect, test } from './support/test';

const ODD = 'a; "b" = c, d — ü 日本 😀 {x}';

test.describe('with unusual settings', () => {
    test.use({
        orgChange: {
            callCenter: {
                '/hvsTask/subject':
                    'Tel; "{person}" = {disposition} — {cadence}/{step} 日本 😀 {x}',
                '/hvsTask/status': 'Erledigt; "ja" = ✓',
                '/hvsTask/priority': 'Très haut=1',
                '/hvsTask/recordTypeId': '0125e0000000001AAA',
                '/hvsTask/fields': `Odd__c="${ODD.replaceAll('"', '""')}"; Plain__c=x=y; priority=Low`,
                '/hvsTask/dispositionField': 'Call_Result__c',
                '/hvsDispositions/value01': '"Nächster; ""Versuch"" = 2"; followUp=tomorrow'
            },
            taskPicklists: {
                Status: ['Not Started', 'Erledigt; "ja" = ✓'],
                Priority: ['Très haut=1']
            },
            customTaskFields: [
                { name: 'Odd__c', maxLength: 80 },
                { name: 'Plain__c', maxLength: 80 },
                { name: 'Call_Result__c', maxLength: 80 }
            ]
        },
        expectedErrors: [/Uncategorized/]
    });

    test('each arrives in the Task as it was written', async ({ rep, server }) => {
        const value = 'Nächster; "Versuch" = 2';
        await server.org.change({ callDispositions: [{ value, outcome: 'LeftVoicemail' }] });
        await rep.page.reload();
        await rep.ready();
        await rep.start('Ava Thornton');
        await rep.option(value).click();
        await rep.panel.getByRole('button', { name: 'Save', exact: true }).click();
        const [completion] = await rep.completed(1);
        expect(await rep.taskOf(completion)).toMatchObject({
            Subject:
                'Tel; "Ava Thornton" = Nächster; "Versuch" = 2 — Inbound Web Leads/Call 1: Say hello 日本 😀 {x}',
            Status: 'Erledigt; "ja" = ✓',
            Priority: 'Très haut=1',
            RecordTypeId: '0125e0000000001AAA',
            Odd__c: ODD,
            Plain__c: 'x=y',
            Call_Result__c: value,
            CallDisposition: value
        });
        const tasks = await rep.saved(2);
        const followUp = tasks.find(({ Id }) => Id !== completion?.taskId);
        expect(followUp).toMatchObject({
            Subject: 'Call back: Ava Thornton',
            Status: 'Not Started',
            Priority: 'Très haut=1',
            RecordTypeId: '0125e0000000001AAA',
            Odd__c: ODD
        });
        expect(followUp?.['Call_Result__c']).toBeUndefined();
    });
});

for (const [name, value, field, words] of [
    ['status', 'Fertig', 'Status', 'bad value for restricted picklist field: Fertig'],
    ['priority', 'Urgent', 'Priority', ''],
    ['recordTypeId', '0125e0000000002AAA', 'RecordTypeId', '']
] as const)
    test.describe(`with a ${name} that the org does not have`, () => {
        test.use({
            orgChange: { callCenter: { [`/hvsTask/${name}`]: value } },
            expectedErrors: [/^\[simulated host\] .*refused: /]
        });

        test(
            words ? 'the rep reads why nothing is saved' : 'the Task is saved without it',
            async ({ rep }) => {
                await rep.start('Ava Thornton');
                await rep.choose('No answer');
                if (words) {
                    await expect(rep.card('Ava Thornton')).toContainText(words);
                    expect(await rep.tasks()).toEqual([]);
                    return;
                }
                await rep.completed(1);
                await expect(rep.panel.getByText(field)).toBeVisible();
            }
        );
    });

test.describe('with a disposition that needs notes', () => {
    test.use({
        orgChange: {
            callCenter: { '/hvsDispositions/value01': 'Left voicemail; key=1; notes=required' }
        }
    });

    test('Enter without notes leads to the notes, and says so; with them it saves', async ({
        rep
    }) => {
        await rep.call('Ava Thornton');
        await expect(rep.picker).toBeFocused();
        await rep.option('Left voicemail').click();
        const notes = rep.panel.getByRole('textbox', { name: 'Notes' });
        // Right after it took the focus the picker hears nothing.
        await expect(async () => {
            await rep.picker.press('Enter');
            await expect(notes).toBeFocused({ timeout: 200 });
        }).toPass();
        await expect(notes).toHaveAccessibleDescription(/.+/);
        expect(await rep.tasks()).toEqual([]);
        await notes.fill('  ');
        await rep.panel.getByRole('button', { name: 'Save', exact: true }).click();
        await expect(notes).toBeFocused();
        expect(await rep.tasks()).toEqual([]);
        await notes.fill('left a message');
        await rep.panel.getByRole('button', { name: 'Save', exact: true }).click();
        const [completion] = await rep.completed(1);
        expect(await rep.taskOf(completion)).toMatchObject({ Description: 'left a message' });
    });
});
