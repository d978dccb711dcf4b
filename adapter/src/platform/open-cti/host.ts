/** Open CTI as a Host. Translates words and errors; decides nothing. */
import type { Answer, Host, HostListeners } from '../../ports/host';
import type { Log } from '../../ports/log';
import { createApex } from './apex';
import type { OpenCtiClient } from './client';
import { OpenCtiError } from './open-cti-error';

export function createOpenCtiHost(client: OpenCtiClient, log: Log): Host {
    const apex = createApex(client);

    async function answered<T>(request: Promise<T>): Promise<Answer<T>> {
        try {
            return { kind: 'ok', value: await request };
        } catch (error) {
            const answer = failureOf(error);
            log.write('warning', 'requestFailed', {
                method: error instanceof OpenCtiError ? error.method : 'unknown',
                code: error instanceof OpenCtiError ? error.code : 'unknown',
                refusal: answer.kind === 'refused' ? answer.refusal.code : ''
            });
            return answer;
        }
    }

    return {
        get reportsWorks() {
            return client.hasHvs;
        },
        listen(listeners: HostListeners) {
            client.listen('onWorkStart', (payload) => listeners.workStarted(payload));
            client.listen('onClickToDial', (payload) => listeners.clickedToDial(payload));
        },
        settings: () => answered(client.call('getCallCenterSettings', {})),
        enableClickToDial: () => answered(client.call('enableClickToDial', {})),
        initialized: () => answered(client.call('notifyInitializationComplete', {})),
        context: () => answered(apex.context()),
        dispositions: () => answered(apex.dispositions()),
        describeWork: (workId) => answered(apex.work(workId)),
        describeRecord: (recordId) => answered(apex.target(recordId)),
        people: (text) => answered(apex.people(text)),
        nextStep: () => answered(apex.nextStep()),
        saveTask: (fields) =>
            answered(client.call('saveLog', { value: { ...fields, entityApiName: 'Task' } })),
        findTask: (callId, since) => answered(apex.taskOfCall(callId, since)),
        completeWork: ({ workId, disposition, taskId, wasConnected }) =>
            answered(
                client.call('completeWork', {
                    workId,
                    attributes: { disposition, taskId, wasConnected }
                })
            ),
        stateOfWork: (workId, taskId) => answered(apex.stateOfWork(workId, taskId)),
        openRecord: (recordId) =>
            answered(client.call('screenPop', { type: 'sobject', params: { recordId } })),
        showSoftphone: () =>
            answered(client.call('setSoftphonePanelVisibility', { visible: true })),
        showItem: ({ label, icon }) =>
            answered(
                client
                    .call('setSoftphoneItemLabel', { label })
                    .then(() => client.call('setSoftphoneItemIcon', { key: icon }))
            ),
        refreshView: () => answered(client.call('refreshView', {}))
    };
}

/** Only an answer that cannot be read leaves it open whether something happened. */
function failureOf(error: unknown): Exclude<Answer<never>, { kind: 'ok' }> {
    if (!(error instanceof OpenCtiError)) return { kind: 'unclear', detail: String(error) };
    const { code, refusal } = error;
    if (code === 'AnswerMalformed') return { kind: 'unclear', detail: refusal.detail };
    return {
        kind: 'refused',
        refusal: {
            kind: refusal.kind,
            code: refusal.code || code,
            detail: refusal.detail || (code === 'HostRefused' ? '' : error.message),
            fields: refusal.fields
        }
    };
}
