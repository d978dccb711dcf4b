/** The fake of the page keeps the port's promises, so that what is built on it holds on the wire. */
import {
    hostContract,
    LATE,
    type HostFault,
    type HostParts
} from '../../ports/contracts/host-contract';
import { FakeHost, PROMPT, SILENT, UNHEARD, refusing, type Fate } from '../fake-host';
import { SimulatedClock } from '../simulated-clock';

const WORK = '8HF000000000001AAA';
const RECORD = '00Q000000000001AAA';

/** A fake has no library that could throw: what the real side makes of that is what it answers. */
function fateOf(fault: HostFault): Fate {
    switch (fault) {
        case 'dropped':
            return SILENT;
        case 'unheard':
            return UNHEARD;
        case 'late':
            return { ...PROMPT, answerAfter: LATE };
        case 'answeredTwice':
            return PROMPT;
        case 'unreadable':
            return { ...PROMPT, failure: { kind: 'unclear', detail: 'no answer' } };
        case 'throwsError':
        case 'throwsText':
            return refusing('Broken.', 'other');
        default:
            return refusing('Salesforce says no.', fault.refused);
    }
}

function parts(): HostParts {
    const clock = new SimulatedClock();
    const host = new FakeHost(clock);
    host.works.set(WORK, { cadence: 'Leads', step: 'Call', target: null });
    host.targets.set(RECORD, {
        recordId: RECORD,
        name: 'Ava',
        whoId: RECORD,
        whatId: null,
        doNotCall: null
    });
    return {
        host,
        workId: WORK,
        recordId: RECORD,
        taskId: '00T000000000001AAA',
        next: (request, fault) => host.next(request, fateOf(fault)),
        pass: (milliseconds) => clock.advance(milliseconds),
        done: async () => ({ tasks: host.tasks.length, completions: host.completions.length })
    };
}

it.each(hostContract)('$title', async ({ run }) => {
    await expect(run(parts())).resolves.toBeUndefined();
});
