import { createFakeLibrary } from '../../__tests__/fake-library';
import type { FakeLibraryOptions } from '../../__tests__/fake-library';
import { CollectingLog } from '../../../test-doubles/collecting-log';
import { languageTag } from '../apex';
import { createOpenCtiClient } from '../client';
import { createOpenCtiHost } from '../host';

const CONTEXT = {
    userId: '005000000000001AAA',
    organizationId: '00D000000000001AAA',
    timeZone: 'Asia/Tokyo',
    locale: 'ja_JP',
    language: 'ja',
    salesEngagement: true
};
const PERSON = {
    recordId: '00Q000000000001AAA',
    name: 'Ada Byron',
    whoId: '00Q000000000001AAA',
    whatId: null,
    doNotCall: true
};

type Apex = NonNullable<FakeLibraryOptions['apex']>;

function hostWith(apex: Apex = {}, options: FakeLibraryOptions = {}) {
    const fake = createFakeLibrary({ ...options, apex });
    const log = new CollectingLog();
    const host = createOpenCtiHost(
        createOpenCtiClient(fake.library, () => {}),
        log
    );
    return { fake, log, host };
}

const json = (value: unknown) => () => JSON.stringify(value);

describe('events of the page', () => {
    it('are handed over as they came', () => {
        const { fake, host } = hostWith();
        const heard: unknown[] = [];
        host.listen({
            workStarted: (payload) => heard.push(['work', payload]),
            clickedToDial: (payload) => heard.push(['dial', payload])
        });
        fake.emit('onWorkStart', { workId: 7 });
        fake.emit('onClickToDial', 'nonsense');
        expect(heard).toEqual([
            ['work', { workId: 7 }],
            ['dial', 'nonsense']
        ]);
        expect(host.reportsWorks).toBe(true);
    });

    it('hold no works where the library knows no Sales Engagement, but still dials', () => {
        const { fake, host } = hostWith({}, { apiVersion: 45 });
        const dialled: unknown[] = [];
        host.listen({ workStarted: () => {}, clickedToDial: (payload) => dialled.push(payload) });
        fake.emit('onClickToDial', { number: '1' });
        expect(host.reportsWorks).toBe(false);
        expect(dialled).toEqual([{ number: '1' }]);
    });
});

describe('saving a Task', () => {
    it('answers the id of the new Task', async () => {
        const { fake, host } = hostWith();
        const fields = { Subject: 'Call: Ada', CallDurationInSeconds: 12, CallObject: 'c-1' };
        const answer = await host.saveTask(fields);
        const [[id, record] = []] = [...fake.records];
        expect(answer).toEqual({ kind: 'ok', value: id });
        expect(record).toEqual({ entityApiName: 'Task', ...fields });
    });

    it('tells which field was refused', async () => {
        const { fake, host, log } = hostWith();
        const fieldErrors = {
            Sad__c: [{ errorCode: 'INVALID_FIELD', message: 'No such column Sad__c' }]
        };
        fake.fail('saveLog', {
            refuses: [{ code: 'SERVER_ERROR', description: '', details: { fieldErrors } }]
        });
        expect(await host.saveTask({ Sad__c: 'x' })).toEqual({
            kind: 'refused',
            refusal: {
                kind: 'permission',
                code: 'INVALID_FIELD',
                detail: 'No such column Sad__c',
                fields: ['Sad__c']
            }
        });
        expect(log.lines).toMatchObject([
            { event: 'requestFailed', details: { method: 'saveLog', refusal: 'INVALID_FIELD' } }
        ]);
    });

    it.each([
        ['SERVER_ERROR', 'server'],
        ['SOFTPHONE_CONTAINER_ERROR', 'server'],
        ['GENERIC_ERROR', 'other']
    ])('tells what kind of refusal %s is', async (code, kind) => {
        const { fake, host } = hostWith();
        fake.fail('saveLog', { refuses: [{ code, description: 'No.' }] });
        expect(await host.saveTask({})).toMatchObject({ kind: 'refused', refusal: { kind, code } });
    });

    it('is certain that nothing was saved when the library threw', async () => {
        const { fake, host } = hostWith();
        fake.fail('saveLog', { throws: 'bad value' });
        expect(await host.saveTask({})).toMatchObject({
            kind: 'refused',
            refusal: { kind: 'other', code: 'RequestRefused', detail: 'bad value' }
        });
    });

    it('is not certain of anything when the answer cannot be read', async () => {
        const { fake, host } = hostWith();
        fake.fail('saveLog', { answers: { success: true, returnValue: {} } });
        expect((await host.saveTask({})).kind).toBe('unclear');
    });
});

describe('completing a work', () => {
    it('sends disposition, Task and whether somebody was reached', async () => {
        const { fake, host } = hostWith();
        const completion = { disposition: 'No answer', taskId: '00T1', wasConnected: false };
        expect(await host.completeWork({ workId: '8HF1', ...completion })).toEqual({
            kind: 'ok',
            value: null
        });
        expect(fake.completedWorks).toEqual([{ workId: '8HF1', attributes: completion }]);
    });

    it('is refused, not lost, where the library knows no Sales Engagement', async () => {
        const { host } = hostWith({}, { apiVersion: 45 });
        const completion = { disposition: 'Busy', taskId: '00T1', wasConnected: false };
        expect(await host.completeWork({ workId: '8HF1', ...completion })).toMatchObject({
            kind: 'refused',
            refusal: { kind: 'other', code: 'MethodMissing' }
        });
    });
});

describe('asking Apex', () => {
    it('reads the user’s context, with a language tag that browsers know', async () => {
        const { host } = hostWith({ context: json(CONTEXT) });
        expect(await host.context()).toEqual({
            kind: 'ok',
            value: { ...CONTEXT, locale: 'ja-JP' }
        });
    });

    it('takes no time zone that the browser does not know', async () => {
        const { host } = hostWith({ context: json({ ...CONTEXT, timeZone: 'Mars/Olympus' }) });
        expect(await host.context()).toMatchObject({
            kind: 'unclear',
            detail: expect.stringContaining('timeZone') as string
        });
    });

    it('keeps values with reserved characters whole on their way', async () => {
        const seen: Record<string, string>[] = [];
        const { host } = hostWith({
            taskOfCall(params) {
                seen.push(params);
                return '{"answer":"none"}';
            }
        });
        await host.findTask('a&b=c +d%20é', 1_700_000_000_000);
        expect(seen).toEqual([{ callId: 'a&b=c +d%20é', since: '1700000000000' }]);
    });

    it.each([
        [{ answer: 'found', taskId: '00T000000000001AAA' }, 'task'],
        [{ answer: 'none' }, 'none'],
        [{ answer: 'unknown', why: 'no access' }, 'unknown']
    ])('tells apart whether a Task is there: %j', async (answer, found) => {
        const { host } = hostWith({ taskOfCall: json(answer) });
        expect(await host.findTask('c', 0)).toMatchObject({ kind: 'ok', value: { found } });
    });

    it.each([
        [
            { answer: 'found', state: 'Completed', taskLinked: null },
            { found: 'tracker', state: 'Completed', taskLinked: null }
        ],
        [{ answer: 'none' }, { found: 'none' }],
        [{ answer: 'unknown', why: 'x' }, { found: 'unknown' }]
    ])('tells how a work stands: %j', async (answer, value) => {
        const { host } = hostWith({ stateOfWork: json(answer) });
        expect(await host.stateOfWork('8HF1', '00T1')).toEqual({ kind: 'ok', value });
    });

    it('describes a work and the record behind it', async () => {
        const found = { found: true, cadence: 'New leads', step: null, state: 'InProgress' };
        const { host } = hostWith({
            work: json({ ...found, target: PERSON }),
            target: json({ target: null })
        });
        expect(await host.describeWork('8HF1')).toEqual({
            kind: 'ok',
            value: { cadence: 'New leads', step: null, target: PERSON }
        });
        expect(await host.describeRecord('500000000000001')).toEqual({ kind: 'ok', value: null });
    });

    it('knows of works that the org does not know', async () => {
        const { host } = hostWith({ work: json({ found: false }) });
        expect(await host.describeWork('0aB1')).toEqual({ kind: 'ok', value: null });
    });

    it('passes the org’s call results on, verbatim', async () => {
        const rows = [
            { value: ' Left voicemail', outcome: 'LeftVoicemail' },
            { value: 'Wrong number', outcome: null }
        ];
        const { host } = hostWith({ dispositions: json({ rows }) });
        expect(await host.dispositions()).toEqual({ kind: 'ok', value: rows });
    });

    it.each([
        ['no JSON', () => 'System.NullPointerException'],
        ['nothing', () => null],
        ['another shape', json({ rows: [{ value: 7 }] })],
        ['a list without end', () => ({ rows: new Array<unknown>(4_294_967_295) })],
        ['an outcome nobody knows', json({ rows: [{ value: 'x', outcome: 'Sold' }] })]
    ])('makes nothing up from %s', async (_what, answer) => {
        const { host } = hostWith({ dispositions: answer });
        expect((await host.dispositions()).kind).toBe('unclear');
    });

    it('tells when Apex refused, e.g. without the permission set', async () => {
        const { fake, host } = hostWith();
        fake.fail('runApex', { refuses: [{ code: 'SERVER_ERROR', description: 'No access' }] });
        expect(await host.context()).toMatchObject({
            kind: 'refused',
            refusal: { detail: 'No access' }
        });
    });
});

describe('a locale of Salesforce', () => {
    it.each([
        ['en_US', 'en-US'],
        ['ja', 'ja'],
        ['zh_Hans_CN', 'zh-Hans-CN'],
        ['ca_ES_EURO', 'ca-ES'],
        ['', 'en'],
        ['?', 'en']
    ])('%p is %p for a browser', (name, tag) => {
        expect(languageTag(name)).toBe(tag);
    });
});
