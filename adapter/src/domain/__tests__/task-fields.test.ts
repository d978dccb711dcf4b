import { newCall, type Call } from '../call';
import type { Target } from '../org';
import { readPhoneNumber } from '../phone-number';
import { isFreeField, taskFields, targetOf, type TaskRules } from '../task-fields';
import { newWork, type Work } from '../work';
import { rulesOf } from '../../test-doubles/desk-rules';

const number = readPhoneNumber('(415) 555-0101', 'US');
const ADA: Target = {
    recordId: '00Q1',
    name: 'Ada Lovelace',
    whoId: '00Q1',
    whatId: null,
    doNotCall: null
};
const ACME: Target = {
    recordId: '001A',
    name: 'Acme',
    whoId: null,
    whatId: '001A',
    doNotCall: null
};

function callAt(iso: string, change: Partial<Call> = {}): Call {
    const startedAt = Date.parse(iso);
    return {
        ...newCall({
            id: 'call-1',
            origin: 'clicked',
            number,
            clicked: ADA,
            startedAt,
            hasProgress: true,
            canHangUp: true
        }),
        phase: 'saving',
        connectedAt: startedAt + 5_000,
        endedAt: startedAt + 65_499,
        choice: {
            disposition: 'Left Voicemail',
            notes: 'call after lunch',
            wasConnected: false,
            followUpAt: null
        },
        ...change
    };
}

const workFor = (target: Target | null): Work => ({
    ...newWork({ key: 'work', workId: '8HF1', to: number, startedAt: 0 }),
    description: { cadence: 'Spring', step: 'First call', target }
});

const rules = (change: Partial<TaskRules> = {}): TaskRules => ({ ...rulesOf().task, ...change });

const NOON = '2026-03-02T20:00:00Z';

describe('the Task of a call', () => {
    it('holds the safe set of fields and nothing else', () => {
        expect(taskFields(callAt(NOON), null, rules())).toEqual({
            Subject: 'Call: Ada Lovelace',
            WhoId: '00Q1',
            TaskSubtype: 'Call',
            CallType: 'Outbound',
            CallDisposition: 'Left Voicemail',
            CallDurationInSeconds: 60,
            CallObject: 'call-1',
            Status: 'Completed',
            Priority: 'Normal',
            ActivityDate: '2026-03-02',
            Description: 'call after lunch'
        });
    });

    test.each([
        ['Asia/Tokyo', 'at 23:30 in the evening', '2026-01-05T14:30:00Z', '2026-01-05'],
        ['Asia/Tokyo', 'half an hour later', '2026-01-05T15:00:00Z', '2026-01-06'],
        ['America/Los_Angeles', 'at 23:30, tomorrow in UTC', '2026-01-06T07:30:00Z', '2026-01-05'],
        [
            'America/New_York',
            'in the hour that DST leaves out',
            '2026-03-08T06:59:59Z',
            '2026-03-08'
        ],
        ['America/New_York', 'before midnight of DST', '2026-03-09T03:59:59Z', '2026-03-08'],
        ['America/New_York', 'after midnight of DST', '2026-03-09T04:00:00Z', '2026-03-09'],
        ['America/New_York', 'after midnight of winter', '2026-11-02T05:00:00Z', '2026-11-02'],
        ['America/New_York', 'before midnight of winter', '2026-11-02T04:59:59Z', '2026-11-01'],
        ['Pacific/Kiritimati', 'far ahead', '2025-12-31T10:00:00Z', '2026-01-01'],
        ['Asia/Kolkata', 'at half past', '2026-06-30T18:29:59Z', '2026-06-30']
    ])("is of the rep's day in %s %s", (timeZone, _when, at, day) => {
        expect(taskFields(callAt(at), null, rules({ timeZone }))['ActivityDate']).toBe(day);
    });

    it('lasts as long as was talked, in whole seconds', () => {
        const seconds = (change: Partial<Call>): unknown =>
            taskFields(callAt(NOON, change), null, rules())['CallDurationInSeconds'];
        const start = Date.parse(NOON);
        expect(seconds({})).toBe(60);
        expect(seconds({ endedAt: start + 65_500 })).toBe(61);
        expect(seconds({ connectedAt: null })).toBe(0);
        expect(seconds({ endedAt: start - 60_000 })).toBe(0);
        expect(seconds({ hasProgress: false })).toBeUndefined();
    });

    it('has no field without a value, for an empty one would clear a default', () => {
        const call = callAt(NOON, {
            clicked: null,
            choice: { disposition: 'Unqualified', notes: '', wasConnected: true, followUpAt: null }
        });
        const fields = taskFields(call, null, rules({ priority: '', recordTypeId: '' }));
        for (const name of ['WhoId', 'WhatId', 'Priority', 'RecordTypeId', 'Description'])
            expect(fields).not.toHaveProperty(name);
    });

    it('leaves out what Salesforce refused before', () => {
        const fields = taskFields(
            callAt(NOON, { omittedFields: ['WhoId', 'Priority'] }),
            null,
            rules()
        );
        expect(fields).not.toHaveProperty('WhoId');
        expect(fields).not.toHaveProperty('Priority');
    });
});

describe('who the Task is for', () => {
    it("is the work's target before the record that was clicked", () => {
        const fields = taskFields(callAt(NOON, { clicked: ACME }), workFor(ADA), rules());
        expect(fields).toMatchObject({ WhoId: '00Q1' });
        expect(fields).not.toHaveProperty('WhatId');
    });

    it('is the record that was clicked when the work has no target', () => {
        expect(taskFields(callAt(NOON, { clicked: ACME }), workFor(null), rules())).toMatchObject({
            WhatId: '001A',
            Subject: 'Call: Acme'
        });
    });

    it('is the record that was clicked while the work is a guess, if one was', () => {
        const guess = callAt(NOON, { clicked: ACME, link: 'guess' });
        expect(targetOf(guess, workFor(ADA))).toBe(ACME);
        expect(targetOf({ ...guess, link: 'rep' }, workFor(ADA))).toBe(ADA);
        expect(targetOf({ ...guess, clicked: null }, workFor(ADA))).toBe(ADA);
    });
});

describe('the subject', () => {
    const subject = (template: string, change: Partial<Call> = {}, work: Work | null = null) =>
        taskFields(callAt(NOON, change), work, rules({ subject: template }))['Subject'];

    it('is filled from the template', () => {
        expect(subject('{person} {number} {disposition} {cadence} {step}', {}, workFor(ADA))).toBe(
            'Ada Lovelace (415) 555-0101 Left Voicemail Spring First call'
        );
    });

    it('keeps what it does not know, and nothing of what is empty', () => {
        expect(subject('Call {who} - {cadence} {step}')).toBe('Call {who} -');
        expect(subject('{constructor} {toString} {__proto__}')).toBe(
            '{constructor} {toString} {__proto__}'
        );
    });

    it('does not fill in what a name happens to hold', () => {
        const clicked = { ...ADA, name: '{disposition} $& $1' };
        expect(subject('Call: {person}', { clicked })).toBe('Call: {disposition} $& $1');
    });

    it('says the number for somebody without a name, and when nothing else is left', () => {
        expect(subject('Call: {person}', { clicked: { ...ADA, name: '' } })).toBe(
            'Call: (415) 555-0101'
        );
        expect(subject('{cadence}')).toBe('(415) 555-0101');
    });

    it('has at most 255 characters and halves none of them', () => {
        expect(subject('x'.repeat(300))).toBe('x'.repeat(255));
        expect(subject(`${'x'.repeat(254)}😀`)).toBe('x'.repeat(254));
        expect(subject(`${'x'.repeat(253)}😀`)).toBe(`${'x'.repeat(253)}😀`);
        const family = '👩‍👩‍👧';
        expect(subject(`${'x'.repeat(250)}${family}`)).toBe('x'.repeat(250));
        expect(subject(`${'x'.repeat(253)}🇯🇵`)).toBe('x'.repeat(253));
    });

    it('notes have at most 32,000', () => {
        const notes = `${'n'.repeat(31_999)}😀`;
        const choice = { disposition: 'Unqualified', notes, wasConnected: true, followUpAt: null };
        expect(taskFields(callAt(NOON, { choice }), null, rules())['Description']).toBe(
            'n'.repeat(31_999)
        );
    });
});

describe('fields that the admin fixes', () => {
    it('stand beside no second one of the same name, however it is written', () => {
        const fixed = { priority: 'High', WHOID: '00QX', source__c: 'a', Source__c: 'b' };
        const fields = taskFields(
            callAt(NOON),
            null,
            rules({ fixed, dispositionField: 'SOURCE__C' })
        );
        expect(fields).toMatchObject({
            Priority: 'Normal',
            WhoId: '00Q1',
            SOURCE__C: 'Left Voicemail'
        });
        const names = Object.keys(fields).map((name) => name.toLowerCase());
        expect(new Set(names).size).toBe(names.length);
    });

    it('yield to the notes, also as the second field for the disposition', () => {
        const fields = taskFields(callAt(NOON), null, rules({ dispositionField: 'Description' }));
        expect(fields['Description']).toBe('call after lunch');
    });

    it('are set in a follow-up too, without the disposition', () => {
        const call = callAt(NOON, { followUpOf: 'call-0' });
        const fixed = { Source__c: 'a; "b"=c' };
        const fields = taskFields(call, null, rules({ fixed, dispositionField: 'Result__c' }));
        expect(fields).toMatchObject(fixed);
        expect(fields).not.toHaveProperty('Result__c');
    });

    it('are added, and may set what the call leaves open', () => {
        const fixed = { Source__c: 'Phone', Priority: 'High' };
        expect(taskFields(callAt(NOON), null, rules({ fixed, priority: '' }))).toMatchObject(fixed);
    });

    test.each([
        'CallObject',
        'callobject',
        'CALLDISPOSITION',
        'Status',
        'subject',
        'TaskSubtype',
        'CallType',
        'ActivityDate',
        'CallDurationInSeconds',
        'Id',
        'entityApiName'
    ])('cannot name %s', (name) => {
        expect(isFreeField(name)).toBe(false);
        const plain = taskFields(callAt(NOON), null, rules());
        expect(taskFields(callAt(NOON), null, rules({ fixed: { [name]: 'x' } }))).toEqual(plain);
        expect(taskFields(callAt(NOON), null, rules({ dispositionField: name }))).toEqual(plain);
    });

    it('may hold the disposition a second time', () => {
        const fields = taskFields(callAt(NOON), null, rules({ dispositionField: 'Result__c' }));
        expect(fields['Result__c']).toBe('Left Voicemail');
    });
});
