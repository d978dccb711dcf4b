/** When the org does what was asked, and when the frame hears of it: every order of the two. */
import type { Fault } from '../../contract';
import { makeHost, VISUALFORCE } from '../../__tests__/support/softphone';

const ERROR = { code: 'SERVER_ERROR', description: 'Try again later' };

function saving(): ReturnType<typeof makeHost> & {
    save: (callId?: number) => void;
    tasks: () => Promise<number>;
} {
    const parts = makeHost();
    return {
        ...parts,
        save: (callId = 0) =>
            parts.host.receive({
                origin: VISUALFORCE,
                source: parts.frame,
                data: {
                    methodName: 'saveLog',
                    callId,
                    apiVersion: 62,
                    apiType: 'opencti',
                    isCallbackRegistered: true,
                    isListenerRegistered: false,
                    args: { object: { entityApiName: 'Task', Subject: `Call ${callId}` } }
                }
            }),
        tasks: async () => (await parts.org.state()).tasks.length
    };
}

test('without a fault the org acts at once and the answer follows', async () => {
    const { save, tasks, posted, scheduler } = saving();

    save();
    await scheduler.pass(0);

    expect([await tasks(), posted.length]).toEqual([1, 1]);
});

test('a late commit delays the answer', async () => {
    const { host, save, tasks, posted, scheduler } = saving();
    host.setFault('saveLog', { commit: 3000 });
    save();

    await scheduler.pass(2999);
    expect([await tasks(), posted.length]).toEqual([0, 0]);

    await scheduler.pass(1);
    expect([await tasks(), posted.length]).toEqual([1, 1]);
});

test('a late answer leaves the org as it is', async () => {
    const { host, save, tasks, posted, scheduler } = saving();
    host.setFault('saveLog', { answer: 5000 });
    save();

    await scheduler.pass(4999);
    expect([await tasks(), posted.length]).toEqual([1, 0]);

    await scheduler.pass(1);
    expect(posted).toMatchObject([{ response: { success: true } }]);
});

test('an answer may come before the commit, if it says something else than the truth', async () => {
    const { host, save, tasks, posted, scheduler } = saving();
    host.setFault('saveLog', { error: ERROR, answer: 1000, commit: 5000 });
    save();

    await scheduler.pass(1000);
    expect(await tasks()).toBe(0);
    expect(posted).toMatchObject([{ response: { success: false, errors: [ERROR] } }]);

    await scheduler.pass(4000);
    expect([await tasks(), posted.length]).toEqual([1, 1]);
});

test('an answer that never comes does not undo the commit', async () => {
    const { host, save, tasks, posted, scheduler } = saving();
    host.setFault('saveLog', { answer: 'never' });
    save();

    await scheduler.pass(600_000);

    expect([await tasks(), posted.length]).toEqual([1, 0]);
});

test('neither commit nor answer', async () => {
    const { host, save, tasks, posted, scheduler } = saving();
    host.setFault('saveLog', { commit: 'never', answer: 'never' });
    save();

    await scheduler.pass(600_000);

    expect([await tasks(), posted.length]).toEqual([0, 0]);
});

test('an error means that nothing was done, unless the fault says so', async () => {
    const refused = saving();
    refused.host.setFault('saveLog', { error: ERROR });
    refused.save();
    await refused.scheduler.pass(0);
    const lied = saving();
    lied.host.setFault('saveLog', { error: ERROR, commit: 0 });
    lied.save();
    await lied.scheduler.pass(0);

    expect([await refused.tasks(), await lied.tasks()]).toEqual([0, 1]);
    expect([refused.posted.length, lied.posted.length]).toEqual([1, 1]);
});

test('answers what the fault says, however malformed', async () => {
    const { host, save, posted, scheduler } = saving();
    host.setFault('saveLog', { response: 'nonsense', twice: true });
    save();

    await scheduler.pass(0);

    expect(posted).toMatchObject([{ response: 'nonsense' }, { response: 'nonsense' }]);
});

test('a fault ends after so many calls', async () => {
    const { host, save, tasks, scheduler } = saving();
    host.setFault('saveLog', { error: ERROR, times: 2 });

    [0, 1, 2].forEach(save);
    await scheduler.pass(0);

    expect(await tasks()).toBe(1);
});

test('a fault of one Apex method leaves the others alone', async () => {
    const { host, posted, frame, scheduler } = saving();
    host.setFault('runApex:taskOfCall', { answer: 'never' });
    ['taskOfCall', 'context'].forEach((methodName, callId) =>
        host.receive({
            origin: VISUALFORCE,
            source: frame,
            data: {
                methodName: 'runApex',
                callId,
                apiVersion: 62,
                apiType: 'opencti',
                isCallbackRegistered: true,
                isListenerRegistered: false,
                args: { apexClass: 'HvsCti', methodName }
            }
        })
    );
    await scheduler.pass(0);

    expect(posted).toMatchObject([{ callId: 1 }]);
});

test('when the frame is replaced, commits go on and answers are dropped', async () => {
    const { host, save, tasks, posted, scheduler } = saving();
    host.setFault('saveLog', { commit: 1000, answer: 2000 });
    save();

    host.detach();
    await scheduler.pass(2000);

    expect([await tasks(), posted.length]).toEqual([1, 0]);
    expect([host.clickToDial, host.registrations]).toEqual([false, {}]);
});

test('a fault survives the replacement of the frame, until it is cleared', async () => {
    const { host, save, tasks, scheduler } = saving();
    host.setFault('saveLog', { error: ERROR });
    host.detach();
    save();
    await scheduler.pass(0);
    expect(await tasks()).toBe(0);

    host.clearFaults();
    save(1);
    await scheduler.pass(0);
    expect(await tasks()).toBe(1);
});

const untrue: [Fault, RegExp][] = [
    [{ commit: 2000, answer: 1000 }, /before or without a commit/],
    [{ commit: 'never', answer: 0 }, /before or without a commit/],
    [{ commit: 'never' }, /before or without a commit/],
    [{ commit: -1 }, /commit -1/],
    [{ answer: Number.NaN }, /answer NaN/],
    [{ throws: { words: 'Broken.' }, answer: 'never' }, /throws: without a request/]
];

test.each(untrue)('refuses the fault %j', (fault, message) => {
    expect(() => makeHost().host.setFault('saveLog', fault)).toThrow(message);
});

test.each(['saveLogs', 'saveLog:x', 'hvs.completeWork'])(
    'knows no method %s to break',
    (method) => {
        expect(() => makeHost().host.setFault(method, {})).toThrow('no Open CTI method');
    }
);

test('logs each message with its time, its direction and what was refused', async () => {
    const { host, save, scheduler } = saving();
    const heard = jest.fn();
    host.onMessage(heard);
    save();
    await scheduler.pass(0);

    expect(host.messages).toMatchObject([
        { direction: 'toHost', methodName: 'saveLog', callId: 0, remark: null },
        { direction: 'toAdapter', methodName: 'saveLog', callId: 0, remark: null }
    ]);
    expect(heard).toHaveBeenCalledTimes(2);
});
