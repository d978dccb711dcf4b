import { createFakeLibrary } from '../../__tests__/fake-library';
import type { FakeLibraryOptions } from '../../__tests__/fake-library';
import { createOpenCtiClient } from '../client';
import type { OpenCtiClient, Stray } from '../client';
import { findLibrary } from '../find-library';
import { OpenCtiError } from '../open-cti-error';

function set(options?: FakeLibraryOptions) {
    const fake = createFakeLibrary(options);
    const strays: Stray[] = [];
    const client = createOpenCtiClient(fake.library, (stray) => strays.push(stray));
    return { fake, client, strays };
}

const TASK = { value: { entityApiName: 'Task', Subject: 'Call: Ada' } };

const saveTask = (client: OpenCtiClient) => client.call('saveLog', TASK);

async function failureOf(request: Promise<unknown>): Promise<OpenCtiError> {
    const failure: unknown = await request.then(
        (value) => `answered ${String(value)}`,
        (error: unknown) => error
    );
    if (!(failure instanceof OpenCtiError)) throw new Error(`no OpenCtiError: ${String(failure)}`);
    return failure;
}

/** Whether a promise has settled once everything that is under way has had its turn. */
async function settles(request: Promise<unknown>): Promise<boolean> {
    const turn = new Promise((resolve) => {
        setImmediate(() => resolve('later'));
    });
    return (await Promise.race([request.then(() => 'settled'), turn])) === 'settled';
}

describe('a request that succeeds', () => {
    it('answers the return value', async () => {
        const { client } = set({ settings: { '/hvsPhone/provider': 'simulated' } });
        expect(await client.call('getCallCenterSettings', {})).toEqual({
            '/hvsPhone/provider': 'simulated'
        });
    });

    it('hands the arguments over as they are', async () => {
        const { client, fake } = set();
        const attributes = { disposition: 'Sì, "ok"', taskId: '00T1', wasConnected: false };
        await client.call('completeWork', { workId: '8HF1', attributes });
        expect(fake.completedWorks).toEqual([{ workId: '8HF1', attributes }]);
    });

    it.each([
        ['an object', { recordId: '00T000000000001' }],
        ['a bare string', '00T000000000001']
    ])('takes the id of a saved record as %s', async (_form, returnValue) => {
        const { client, fake } = set();
        fake.fail('saveLog', { answers: { success: true, returnValue, errors: null } });
        expect(await saveTask(client)).toBe('00T000000000001');
    });

    it.each([true, null, undefined, 'OK', { some: 'thing' }])(
        'asks no more of completeWork than success: %p',
        async (returnValue) => {
            const { client, fake } = set();
            fake.fail('completeWork', { answers: { success: true, returnValue } });
            const attributes = { disposition: 'Busy', taskId: '00T1', wasConnected: false };
            expect(await client.call('completeWork', { workId: '8HF1', attributes })).toBeNull();
        }
    );

    it('leaves settings that are not text as they are, for the parser to judge', async () => {
        const settings = { '/a/number': 5, '/a/gap': null, '/a/big': 7n };
        const { client } = set({ settings });
        expect(await client.call('getCallCenterSettings', {})).toEqual(settings);
    });
});

describe('a request that fails', () => {
    it('stays open when the host never answers, since the deadline is the asker’s', async () => {
        const { client, fake, strays } = set();
        fake.fail('saveLog', 'never');
        expect(await settles(saveTask(client))).toBe(false);
        expect(strays).toEqual([]);
    });

    it.each([
        ['an error', new Error('value is required')],
        ['a bare string', 'value is required']
    ])('says that nothing was sent when the library throws %s', async (_what, throws) => {
        const { client, fake } = set();
        fake.fail('saveLog', { throws });
        expect(await failureOf(saveTask(client))).toMatchObject({
            code: 'RequestRefused',
            method: 'saveLog',
            refusal: { detail: 'value is required' }
        });
    });

    it('tells why the host refused, with its words and the fields it named', async () => {
        const { client, fake } = set();
        const fieldErrors = {
            CallDisposition: [{ statusCode: 'STRING_TOO_LONG', message: 'Call Result: too long' }],
            WhoId: [{ statusCode: 'X', message: 'Name: no such record' }]
        };
        fake.fail('saveLog', {
            refuses: [{ code: 'SERVER_ERROR', description: 'Not saved.', details: { fieldErrors } }]
        });
        const failure = await failureOf(saveTask(client));
        expect(failure.code).toBe('HostRefused');
        expect(failure.refusal).toEqual({
            kind: 'other',
            code: 'STRING_TOO_LONG',
            detail: 'Call Result: too long Name: no such record',
            fields: ['CallDisposition', 'WhoId']
        });
    });

    it.each([
        ['no errors', null],
        ['errors without words', [{ code: 4 }]],
        ['details of another shape', [{ code: 7, details: { fieldErrors: ['Subject'] } }]],
        ['no list of errors', 'SERVER_ERROR']
    ])('believes a refusal that comes with %s', async (_what, errors) => {
        const { client, fake } = set();
        fake.fail('saveLog', { answers: { success: false, returnValue: null, errors } });
        const failure = await failureOf(saveTask(client));
        expect(failure).toMatchObject({ code: 'HostRefused', refusal: { code: '', fields: [] } });
    });

    it.each([
        ['nothing', undefined],
        ['null', null],
        ['a string', 'OK'],
        ['no success', { returnValue: { recordId: '00T1' } }],
        ['a success that is no boolean', { success: 'true', returnValue: '00T1' }],
        ['a success without an id', { success: true, returnValue: null }],
        ['a success with an empty id', { success: true, returnValue: { recordId: '' } }],
        ['a success with an id of another type', { success: true, returnValue: { recordId: 7 } }],
        ['a success with an id without end', { success: true, returnValue: 'x'.repeat(256) }],
        [
            'a success that throws when it is read',
            {
                success: true,
                get returnValue() {
                    throw new Error('do not look');
                }
            }
        ]
    ])('says that nobody can know when the answer is %s', async (_what, answers) => {
        const { client, fake } = set();
        fake.fail('saveLog', { answers });
        expect((await failureOf(saveTask(client))).code).toBe('AnswerMalformed');
    });

    it('counts the first answer and reports the second', async () => {
        const { client, fake, strays } = set();
        fake.fail('saveLog', 'twice');
        expect(await saveTask(client)).toMatch(/^00T/);
        expect(strays).toMatchObject([{ kind: 'answeredAgain', method: 'saveLog' }]);
    });
});

describe('an older library', () => {
    it('has no Sales Engagement before version 46', async () => {
        const { client } = set({ apiVersion: 45 });
        expect(client.hasHvs).toBe(false);
        expect(client.listen('onWorkStart', () => {})).toBe(false);
        const attributes = { disposition: 'Busy', taskId: '00T1', wasConnected: false };
        const request = client.call('completeWork', { workId: '8HF1', attributes });
        expect(await failureOf(request)).toMatchObject({
            code: 'MethodMissing',
            method: 'completeWork'
        });
    });

    it('has no message channel before version 47', async () => {
        const { client } = set({ apiVersion: 46 });
        expect(client.hasHvs).toBe(true);
        const failure = await failureOf(client.subscribe('HvsWork__c', () => {}));
        expect(failure.code).toBe('MethodMissing');
    });
});

describe('events', () => {
    it('reach the listener once, however often somebody listens', () => {
        const { client, fake } = set();
        const heard: unknown[] = [];
        client.listen('onClickToDial', () => heard.push('first'));
        client.listen('onClickToDial', (payload) => heard.push(payload));
        fake.emit('onClickToDial', { number: '415' });
        expect(heard).toEqual([{ number: '415' }]);
        expect(fake.listenersOf('onClickToDial')).toBe(1);
    });

    it('keep coming to others when a listener throws, and the fault is reported', () => {
        const { client, fake, strays } = set();
        const heard: unknown[] = [];
        const error = new Error('broken');
        client.listen('onWorkStart', () => {
            throw error;
        });
        fake.library.hvs?.onWorkStart({ listener: (payload) => heard.push(payload.workId) });
        fake.emit('onWorkStart', { workId: '8HF1' });
        expect(heard).toEqual(['8HF1']);
        expect(strays).toEqual([{ kind: 'listenerThrew', event: 'onWorkStart', error }]);
    });

    it('come from a message channel once it is subscribed', async () => {
        const { client, fake } = set();
        const heard: unknown[] = [];
        await client.subscribe('HvsWork__c', (message) => heard.push(message));
        fake.emitMessage('HvsWork__c', { kind: 'hello' });
        fake.emitMessage('Other__c', { kind: 'noise' });
        expect(heard).toEqual([{ kind: 'hello' }]);
    });

    it('are refused when the channel is unknown to the host', async () => {
        const { client, fake } = set();
        fake.fail('subscribe', { refuses: [{ code: 'INVALID_PARAM', description: 'No channel' }] });
        const failure = await failureOf(client.subscribe('HvsWork__c', () => {}));
        expect(failure).toMatchObject({
            code: 'HostRefused',
            refusal: { code: 'INVALID_PARAM', detail: 'No channel' }
        });
    });
});

describe('looking for the library', () => {
    it('finds it in the page’s scope', () => {
        const { library } = createFakeLibrary();
        expect(findLibrary({ sforce: { opencti: library } })).toBe(library);
    });

    it.each([
        ['nothing', {}],
        ['the library of Salesforce Classic', { sforce: { interaction: {} } }],
        ['an empty shell', { sforce: { opencti: {} } }]
    ])('finds none in %s', (_what, scope) => {
        expect(findLibrary(scope)).toBeNull();
    });
});
