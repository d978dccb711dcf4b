/** What the host takes from the frame, and what it says of anything else. */
import { LIGHTNING, makeHost, VISUALFORCE } from '../../__tests__/support/softphone';

const CALL = {
    methodName: 'enableClickToDial',
    callId: 0,
    apiVersion: 62,
    apiType: 'opencti',
    isCallbackRegistered: true,
    isListenerRegistered: false,
    args: {}
};

function wire(): ReturnType<typeof makeHost> & {
    send: (part: object, from?: { origin?: string; source?: unknown }) => Promise<void>;
} {
    const parts = makeHost();
    const { host, frame, scheduler } = parts;
    return {
        ...parts,
        send: async (part, { origin = VISUALFORCE, source = frame } = {}) => {
            host.receive({ data: { ...CALL, ...part }, origin, source });
            await scheduler.pass(0);
        }
    };
}

test('answers with the version of the caller, to its call, for its callback alone', async () => {
    const { send, posted } = wire();

    await send({ callId: 7, apiVersion: 57 });

    expect(posted).toEqual([
        {
            apiVersion: 57,
            apiType: 'opencti',
            methodName: 'enableClickToDial',
            callId: 7,
            shouldExecuteCallback: true,
            response: { success: true, returnValue: null, errors: null }
        }
    ]);
});

test('does not answer a call that has no callback', async () => {
    const { send, posted, host } = wire();

    await send({ isCallbackRegistered: false });

    expect(host.clickToDial).toBe(true);
    expect(posted).toEqual([]);
});

test('overlooks messages that are not from the frame', async () => {
    const { send, host } = wire();

    await send({}, { source: {} });

    expect(host.messages).toEqual([]);
});

test.each([
    [{ methodName: '' }, "'methodName' is"],
    [{ callId: '1' }, "'callId' is"],
    [{ callId: -1 }, "'callId' is"],
    [{ apiVersion: '62' }, "'apiVersion' is"],
    [{ apiType: 'cti' }, "'apiType' is"],
    [{ isCallbackRegistered: 'true' }, "'isCallbackRegistered' is"],
    [{ isListenerRegistered: undefined }, "'isListenerRegistered' is undefined"],
    [{ args: null }, "'args' is"],
    [{ more: 1 }, "'more' does not belong"]
])('refuses a message with %j and does nothing', async (part, reason) => {
    const { send, posted, complaints, host } = wire();

    await send(part);

    expect(complaints).toEqual([expect.stringContaining(`refused: ${reason}`)]);
    expect([posted, host.clickToDial]).toEqual([[], false]);
});

test('refuses a message of another origin, though it comes from the frame', async () => {
    const { send, complaints, host } = wire();

    await send({}, { origin: LIGHTNING });

    expect(complaints).toEqual([expect.stringContaining(`it comes from ${LIGHTNING}`)]);
    expect(host.clickToDial).toBe(false);
});

test('refuses a message that is no object', () => {
    const { host, frame, complaints } = makeHost();

    host.receive({ data: 'hello', origin: VISUALFORCE, source: frame });

    expect(complaints).toEqual([expect.stringContaining('not an object')]);
});

test('answers an unknown method with an error and says so out loud', async () => {
    const { send, posted, complaints } = wire();

    await send({ methodName: 'transferCall' });

    expect(posted).toMatchObject([
        { response: { success: false, errors: [{ code: 'INVALID_PARAM' }] } }
    ]);
    expect(complaints.join()).toContain('no such method');
});

test('does not take a name of the prototype for a method', async () => {
    const { send, posted } = wire();

    await send({ methodName: 'constructor' });

    expect(posted).toMatchObject([{ response: { success: false } }]);
});

test.each([
    ['a call id that goes back', { callId: 3 }, 'callId 3 follows 5'],
    ['a version that changes', { callId: 6, apiVersion: 57 }, 'apiVersion was 62 and is now 57'],
    [
        'a listener where there is none',
        { callId: 6, isListenerRegistered: true },
        'isListenerRegistered'
    ]
])('remarks %s', async (_case, part, remark) => {
    const { send, complaints } = wire();
    await send({ callId: 5 });

    await send(part);

    expect(complaints).toEqual([expect.stringContaining(remark)]);
});

test.each([
    ['setSoftphonePanelHeight', { heightPX: 239 }],
    ['setSoftphonePanelWidth', { widthPX: 1921 }],
    ['setSoftphonePanelVisibility', { visible: 'yes' }],
    ['setSoftphoneItemLabel', { label: '' }],
    ['screenPop', { type: 'nowhere', params: {} }],
    ['saveLog', { object: null }],
    ['completeWork', { workId: 'x' }],
    ['publish', {}],
    ['subscribe', { eventName: '', subscription: {} }],
    ['runApex', { apexClass: 'HvsCti' }],
    ['runApex', { apexClass: 'HvsCti', methodName: 'work', methodParams: { workId: 'x' } }],
    ['runApex', { apexClass: 'HvsCti', methodName: 'work', methodParams: 'workId=a&workId=b' }],
    ['searchAndScreenPop', { searchParams: 'x' }]
])('refuses %s with %j', async (methodName, args) => {
    const { send, posted } = wire();

    await send({ methodName, args, isListenerRegistered: methodName === 'subscribe' });

    expect(posted).toMatchObject([
        { response: { success: false, errors: [{ code: 'INVALID_PARAM' }] } }
    ]);
});

test('answers an Apex method that does not exist as an error of the server', async () => {
    const { send, posted } = wire();

    await send({ methodName: 'runApex', args: { apexClass: 'Other', methodName: 'x' } });

    expect(posted).toMatchObject([
        { response: { success: false, errors: [{ code: 'SERVER_ERROR' }] } }
    ]);
});

test("remarks a '+' that was not encoded, because it arrives as a space", async () => {
    const { send, complaints } = wire();
    const methodParams = 'callId=a+b&since=0';

    await send({
        methodName: 'runApex',
        args: { apexClass: 'HvsCti', methodName: 'taskOfCall', methodParams }
    });

    expect(complaints).toEqual([expect.stringContaining("'+'")]);
});

test('hands the page what is asked of it', async () => {
    const { send, host } = wire();
    const asked: unknown[] = [];
    host.onPageRequest((method, args) => asked.push([method, args]));

    await send({ methodName: 'setSoftphonePanelVisibility', args: { visible: true } });

    expect(asked).toEqual([['setSoftphonePanelVisibility', { visible: true }]]);
});

test('sends nothing to a frame that does not listen, and says so', async () => {
    const { host, posted, complaints } = wire();

    host.pushWorkStart({ workId: '8HF' });
    host.pushClickToDial({ number: '1' });

    expect(posted).toEqual([]);
    expect(complaints).toEqual([
        'onWorkStart: not sent: nobody listens',
        'onClickToDial: not sent: click-to-dial is not enabled'
    ]);
});

test('publishes a copy, so that neither side can alter what the other holds', async () => {
    const { send, host } = wire();
    const heard: unknown[] = [];
    host.onPublish((_channel, message) => heard.push(message));
    const message = { list: [1], when: new Date(0), nothing: undefined };

    await send({ methodName: 'publish', args: { eventName: 'HvsWork__c', message } });

    expect(heard).toEqual([{ list: [1], when: '1970-01-01T00:00:00.000Z' }]);
});

test('a listener of the page that throws does not stop the next one', async () => {
    const { send, host } = wire();
    const error = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const heard = jest.fn();
    host.onPublish(() => {
        throw new Error('broken');
    });
    host.onPublish(heard);

    await send({ methodName: 'publish', args: { eventName: 'HvsWork__c' } });

    expect(heard).toHaveBeenCalledTimes(1);
    error.mockRestore();
});
