/**
 * Open CTI keeps the promises of the port over the wire: a client library in a context of its own, the
 * simulated page and the simulated org. With `OPENCTI_LIB` it is Salesforce's own library.
 */
import {
    loadSoftphone,
    type Softphone
} from '../../../../../simulator/__tests__/support/softphone';
import type { Fault } from '../../../../../simulator/contract';
import * as reasons from '../../../../../simulator/org/reasons';
import { errorInWords, saveError, SERVER_FAILED } from '../../../../../simulator/org/refusal';
import { librarySource } from '../../../../../simulator/server/library-file';
import type { RefusalKind } from '../../../domain/org';
import {
    hostContract,
    LATE,
    type HostFault,
    type HostParts,
    type HostRequest
} from '../../../ports/contracts/host-contract';
import { CollectingLog } from '../../../test-doubles/collecting-log';
import { createOpenCtiClient } from '../client';
import { findLibrary } from '../find-library';
import { createOpenCtiHost } from '../host';

const ON_THE_WIRE: Record<HostRequest, string> = {
    settings: 'getCallCenterSettings',
    enableClickToDial: 'enableClickToDial',
    initialized: 'notifyInitializationComplete',
    context: 'runApex:context',
    dispositions: 'runApex:dispositions',
    describeWork: 'runApex:work',
    describeRecord: 'runApex:target',
    people: 'runApex:people',
    nextStep: 'runApex:nextStep',
    openRecord: 'screenPop',
    showItem: 'setSoftphoneItemLabel',
    showSoftphone: 'setSoftphonePanelVisibility',
    saveTask: 'saveLog',
    findTask: 'runApex:taskOfCall',
    completeWork: 'completeWork',
    stateOfWork: 'runApex:stateOfWork',
    refreshView: 'refreshView'
};

const REASONS = {
    rowLock: reasons.rowLocked(),
    session: reasons.sessionEnded(),
    validation: reasons.ruleBroken('Say what you talked about.'),
    required: reasons.fieldMissing('Reason__c'),
    permission: reasons.noAccess(),
    deleted: reasons.recordDeleted()
};

/** Only a save tells its reasons one by one; the other methods have only words for them. */
function refusalOf(request: HostRequest, kind: RefusalKind): NonNullable<Fault['error']> {
    if (kind === 'server') return SERVER_FAILED;
    if (kind === 'other') return { code: 'GENERIC_ERROR', description: 'Something went wrong.' };
    return request === 'saveTask' ? saveError([REASONS[kind]]) : errorInWords(REASONS[kind]);
}

function faultOf(request: HostRequest, fault: HostFault): Fault {
    switch (fault) {
        case 'dropped':
            return { commit: 'never', answer: 'never' };
        case 'unheard':
            return { answer: 'never' };
        case 'late':
            return { answer: LATE };
        case 'answeredTwice':
            return { twice: 'callback' };
        case 'unreadable':
            return { response: 'nonsense' };
        case 'throwsError':
            return { throws: { words: 'Broken.' } };
        case 'throwsText':
            return { throws: { words: 'Broken.', bare: true } };
        default:
            return { error: refusalOf(request, fault.refused) };
    }
}

async function parts({ org, host, library, scheduler }: Softphone): Promise<HostParts> {
    const [entry] = (await org.state()).queue;
    const { workId, personId } = await org.startWork(entry?.id ?? '');
    const task = { entityApiName: 'Task', WhoId: personId, CallDisposition: 'No answer' };
    const before = await org.saveLog(task);
    const found = findLibrary({ sforce: { opencti: library } });
    if (!found || !before.success) throw new Error('The simulated org is not as it should be.');
    return {
        host: createOpenCtiHost(
            createOpenCtiClient(found, () => undefined),
            new CollectingLog()
        ),
        workId,
        recordId: personId,
        taskId: before.id,
        next: (request, fault) =>
            host.setFault(ON_THE_WIRE[request], { ...faultOf(request, fault), times: 1 }),
        pass: (milliseconds) => scheduler.pass(milliseconds),
        async done() {
            const { tasks, completions } = await org.state();
            return { tasks: tasks.length - 1, completions: completions.length };
        }
    };
}

const shipped = process.env['OPENCTI_LIB'];

describe.each([shipped ?? 'our stand-in for the library'])('with %s', () => {
    let source: string;

    beforeAll(async () => {
        source = await (await librarySource(shipped))(62, true);
    });

    it.each(hostContract)('$title', async ({ run }) => {
        const softphone = await parts(loadSoftphone(source));
        await expect(run(softphone)).resolves.toBeUndefined();
    });
});
