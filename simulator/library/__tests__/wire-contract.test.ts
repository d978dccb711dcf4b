/**
 * What a client library and the simulated host do together. Runs against the stand-in, and against
 * Salesforce's own file where `OPENCTI_LIB` names one.
 */
import { loadSoftphone, type Softphone, LIGHTNING } from '../../__tests__/support/softphone';
import { librarySource } from '../../server/library-file';

const shipped = process.env['OPENCTI_LIB'];
const libraries: [string, () => Promise<string>][] = [
    ['our stand-in', async () => (await librarySource())(62, true)]
];
if (shipped) libraries.push([shipped, async () => (await librarySource(shipped))(57, true)]);

/** As it was thrown; null when nothing was. A library's errors are of another realm than the test's. */
function thrownBy(run: () => void): unknown {
    try {
        run();
        return null;
    } catch (thrown) {
        return thrown;
    }
}

describe.each(libraries)('with %s', (_name, read) => {
    let source: string;
    let softphone: Softphone;

    beforeAll(async () => {
        source = await read();
    });

    beforeEach(() => {
        softphone = loadSoftphone(source);
    });

    /** Calls a method and waits for its answer. */
    async function ask(method: string, args: Record<string, unknown> = {}): Promise<unknown> {
        const { library, scheduler } = softphone;
        const owner = method.startsWith('hvs.') ? library.hvs : library;
        const answers: unknown[] = [];
        const callback = (response: unknown): void => void answers.push(response);
        owner?.[method.replace('hvs.', '')]?.({ ...args, callback });
        await scheduler.pass(0);
        expect(answers).toHaveLength(1);
        return answers[0];
    }

    test('answers a method without arguments with success', async () => {
        await expect(ask('enableClickToDial')).resolves.toEqual({
            success: true,
            returnValue: null,
            errors: null
        });
        expect(softphone.host.clickToDial).toBe(true);
    });

    test('hands out the call center as a flat map', async () => {
        await expect(ask('getCallCenterSettings')).resolves.toMatchObject({
            returnValue: {
                '/reqGeneralInfo/reqAdapterUrl': '/apex/HvsSoftphone',
                '/hvsPhone/provider': 'simulated'
            }
        });
    });

    test('saves a Task and completes the work with it', async () => {
        const { org } = softphone;
        const [first] = (await org.state()).queue;
        const entry = await org.startWork(first?.id ?? '');
        const saved = await ask('saveLog', {
            value: {
                entityApiName: 'Task',
                WhoId: entry.personId,
                CallDisposition: 'Left voicemail',
                TaskSubtype: 'Call'
            }
        });
        const [task] = (await org.state()).tasks;
        expect(saved).toMatchObject({ success: true, returnValue: { recordId: task?.Id } });

        const completed = await ask('hvs.completeWork', {
            workId: entry.workId,
            attributes: { disposition: 'Left voicemail', taskId: task?.Id, wasConnected: false }
        });
        expect(completed).toMatchObject({ success: true });
        expect((await org.state()).completions).toMatchObject([
            { entryId: entry.id, wasConnected: false }
        ]);
    });

    test('says which field a save was refused for', async () => {
        const refused = await ask('saveLog', { value: { entityApiName: 'Task', Nope__c: 'x' } });

        expect(refused).toMatchObject({
            success: false,
            errors: [{ details: { fieldErrors: { Nope__c: [{ statusCode: 'INVALID_FIELD' }] } } }]
        });
    });

    test('wraps what Apex returns', async () => {
        const answer = await ask('runApex', {
            apexClass: 'HvsCti',
            methodName: 'taskOfCall',
            methodParams: 'callId=c%201&since=0'
        });

        expect(answer).toMatchObject({ returnValue: { runApex: '{"answer":"none"}' } });
    });

    test('brings a work start and a click to dial to every listener', async () => {
        const { library, host, scheduler } = softphone;
        const heard: unknown[] = [];
        const listener = (payload: unknown): void => void heard.push(payload);
        library.hvs?.['onWorkStart']?.({ listener });
        library.hvs?.['onWorkStart']?.({ listener });
        library['onClickToDial']?.({ listener });
        await ask('enableClickToDial');

        host.pushWorkStart({ workId: '8HF' });
        host.pushClickToDial({ number: '' });
        await scheduler.pass(0);

        expect(heard).toEqual([{ workId: '8HF' }, { workId: '8HF' }, { number: '' }]);
        expect(host.registrations).toEqual({ onWorkStart: 2, onClickToDial: 1 });
        expect(softphone.complaints).toEqual([
            'onWorkStart: registered 2 times: each event is heard as often'
        ]);
    });

    test('carries channel messages both ways, until nobody is subscribed', async () => {
        const { library, host } = softphone;
        const heard: unknown[] = [];
        const published: unknown[] = [];
        host.onPublish((channel, message) => published.push([channel, message]));
        const subscribed = await ask('subscribe', {
            channelName: 'HvsWork__c',
            listener: (message: unknown) => heard.push(message)
        });

        host.publish('HvsWork__c', { n: 1, left: undefined });
        host.publish('Other__c', { n: 2 });
        library['publish']?.({ channelName: 'HvsWork__c', message: { n: 3 } });
        const { subscription } = subscribed as { subscription: object };
        await ask('unsubscribe', { subscription });
        host.publish('HvsWork__c', { n: 4 });

        expect(heard).toEqual([{ n: 1 }]);
        expect(published).toEqual([['HvsWork__c', { n: 3 }]]);
        expect(host.registrations).toEqual({});
    });

    test('takes a refused subscription back', async () => {
        const { host } = softphone;
        const heard: unknown[] = [];
        host.setFault('subscribe', { error: { code: 'GENERIC_ERROR', description: 'no' } });
        const listener = (message: unknown): void => void heard.push(message);
        await expect(
            ask('subscribe', { channelName: 'HvsWork__c', listener })
        ).resolves.toMatchObject({ success: false });

        host.publish('HvsWork__c', { n: 1 });

        expect(heard).toEqual([]);
    });

    test('never runs a callback that the host does not answer', async () => {
        const { library, host, scheduler } = softphone;
        const callback = jest.fn();
        host.setFault('saveLog', { answer: 'never' });

        library['saveLog']?.({ value: { entityApiName: 'Task' }, callback });
        await scheduler.pass(3_600_000);

        expect(callback).not.toHaveBeenCalled();
    });

    test('ignores an answer of another version, another origin or another call', async () => {
        const { library, host, deliver, posted, scheduler } = softphone;
        const callback = jest.fn();
        library['enableClickToDial']?.({ callback });
        await scheduler.pass(0);
        const [answer] = posted as Record<string, unknown>[];
        callback.mockClear();
        host.setFault('saveLog', { answer: 'never' });
        library['saveLog']?.({ value: { entityApiName: 'Task' }, callback });
        const waiting = { ...answer, methodName: 'saveLog', callId: 1 };

        deliver({ ...waiting, apiVersion: 1 });
        deliver({ ...waiting, shouldExecuteCallback: 'true' });
        deliver({ ...waiting, callId: 99 });
        deliver(waiting, 'https://evil.example');
        expect(callback).not.toHaveBeenCalled();

        deliver(waiting, LIGHTNING);
        expect(callback).toHaveBeenCalledTimes(1);
    });

    test('runs a callback once, though it is answered twice', async () => {
        softphone.host.setFault('enableClickToDial', { twice: true });

        await ask('enableClickToDial');

        expect(softphone.posted).toHaveLength(2);
    });

    test('throws instead of sending, in an Error or bare, as often as it should', async () => {
        const { library, host, scheduler } = softphone;
        const save = (): void => library['saveLog']?.({ value: { entityApiName: 'Task' } });
        host.setFault('saveLog', { throws: { words: 'Broken.' }, times: 2 });
        expect(thrownBy(save)).toMatchObject({ name: 'Error', message: 'Broken.' });
        expect(thrownBy(save)).toMatchObject({ name: 'Error' });
        await scheduler.pass(0);
        expect((await softphone.org.state()).tasks).toEqual([]);
        expect(host.libraryFaults).toEqual([]);

        save();
        await scheduler.pass(0);
        expect((await softphone.org.state()).tasks).toHaveLength(1);

        host.setFault('saveLog', { throws: { words: 'Broken.', bare: true } });
        expect(thrownBy(save)).toBe('Broken.');
        host.clearFaults();
        expect(save).not.toThrow();
    });

    test('throws for one Apex method or one of Sales Engagement, and leaves the rest alone', () => {
        const { library, host } = softphone;
        const runApex = (methodName: string): void =>
            library['runApex']?.({ apexClass: 'HvsCti', methodName, methodParams: '' });
        host.setFault('runApex:context', { throws: { words: 'Broken.' } });
        host.setFault('completeWork', { throws: { words: 'Broken.' } });

        expect(() => runApex('context')).toThrow('Broken.');
        expect(() => runApex('dispositions')).not.toThrow();
        expect(() => library.hvs?.['completeWork']?.({ workId: 'x' })).toThrow('Broken.');
    });

    test('knows what to throw as soon as it is loaded', () => {
        const fault = { method: 'saveLog', throws: { words: 'Broken.' }, left: null };
        const { library } = loadSoftphone(source, {
            name: JSON.stringify({ libraryFaults: [{ ...fault, callbackTwice: false }] })
        });

        expect(() => library['saveLog']?.({ value: { entityApiName: 'Task' } })).toThrow('Broken.');
    });

    test('takes orders to break from nobody but the page around it', () => {
        const { library, deliver } = softphone;
        const libraryFaults = [
            { method: 'saveLog', throws: { words: 'Broken.' }, callbackTwice: false, left: null }
        ];
        deliver({ apiType: 'simulator', libraryFaults }, 'https://evil.example');

        expect(() => library['saveLog']?.({ value: { entityApiName: 'Task' } })).not.toThrow();
    });

    test('runs a callback twice where it is told to', async () => {
        const { library, host, scheduler } = softphone;
        const callback = jest.fn();
        host.setFault('enableClickToDial', { twice: 'callback', times: 1 });

        library['enableClickToDial']?.({ callback });
        await scheduler.pass(0);
        library['enableClickToDial']?.({ callback });
        await scheduler.pass(0);

        expect(callback).toHaveBeenCalledTimes(3);
    });

    test.each([
        ['saveLog', undefined],
        ['saveLog', {}],
        ['saveLog', { callback: jest.fn() }],
        ['getCallCenterSettings', { other: 1 }],
        ['onClickToDial', { listener: 'text' }],
        ['subscribe', { channelName: '', listener: jest.fn() }],
        ['publish', { message: {} }],
        ['publish', { channelName: 'HvsWork__c', message: 'text' }],
        ['unsubscribe', { subscription: null }],
        ['refreshView', {}]
    ])('%s throws at once for %j', (method, args) => {
        const received = args === undefined ? [] : [args];

        expect(() => softphone.library[method]?.(...received)).toThrow();
        expect(softphone.host.messages).toEqual([]);
    });

    test('lets an undefined workId through to the host, which refuses it', async () => {
        const answer = await ask('hvs.completeWork', {
            workId: undefined,
            attributes: { disposition: 'x', taskId: 'y' }
        });

        expect(answer).toMatchObject({ success: false, errors: [{ code: 'INVALID_PARAM' }] });
    });

    test.each([
        ['without sfdcIframeOrigin', '?mode=Lightning'],
        ['without mode', `?sfdcIframeOrigin=${LIGHTNING}`],
        ['in a foreign page', '?mode=Lightning&sfdcIframeOrigin=https://evil.example'],
        ['on localhost', '?mode=Lightning&sfdcIframeOrigin=https://localhost:8080'],
        ['with a slash', `?mode=Lightning&sfdcIframeOrigin=${LIGHTNING}/`],
        ['with another scheme', '?mode=Lightning&sfdcIframeOrigin=http://acme.lightning.force.com']
    ])('refuses to start %s', (_case, search) => {
        expect(() => loadSoftphone(source, { search })).toThrow();
    });
});

test('our stand-in leaves hvs out of an old library', async () => {
    const source = await (await librarySource())(45, false);

    expect(loadSoftphone(source).library.hvs).toBeUndefined();
});
