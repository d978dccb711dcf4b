/** What the set-up check found, as lines with a verdict. Pure. */
import { format, labels } from 'c/hvsLabels';
import type { DispositionView } from 'c/hvsProtocol';
import type { SetupAnswer } from 'c/hvsSetup';

export type Verdict = 'good' | 'bad' | 'unknown';

export interface Finding {
    name: string;
    verdict: Verdict;
    /** What was found and, unless it is good, what to do. */
    text: string;
}

/** Two switches of Sales Engagement; with either on, a call may get a second Task. */
function secondTask({ logACallForCti, taskLogging }: SetupAnswer): Finding {
    const name = 'secondTask';
    if (logACallForCti || taskLogging) {
        return { name, verdict: 'bad', text: labels.setup.secondTaskRisk };
    }
    return logACallForCti === false && taskLogging === false
        ? { name, verdict: 'good', text: labels.setup.noSecondTask }
        : { name, verdict: 'unknown', text: labels.setup.secondTaskUnknown };
}

function finding(name: string, good: boolean, yes: string, no: string): Finding {
    return { name, verdict: good ? 'good' : 'bad', text: good ? yes : no };
}

export function findingsOf(answer: SetupAnswer): Finding[] {
    const { setup } = labels;
    const inCallCenter = format(setup.inCallCenter, answer.callCenterName ?? '');
    return [
        finding('callCenter', answer.inCallCenter, inCallCenter, setup.notInCallCenter),
        finding(
            'salesEngagement',
            answer.salesEngagement,
            setup.salesEngagement,
            setup.noSalesEngagement
        ),
        finding(
            'permissionSet',
            answer.hasRepPermissionSet,
            setup.repPermissionSet,
            setup.noRepPermissionSet
        ),
        secondTask(answer)
    ];
}

/** Null while no softphone on the page has told which dispositions it offers. */
export function dispositionsFinding(offered: readonly DispositionView[] | null): Finding {
    const name = 'dispositions';
    const { dispositionsMapped, dispositionsUnknown, dispositionsUnmapped } = labels.setup;
    if (!offered) return { name, verdict: 'unknown', text: dispositionsUnknown };
    const unmapped = offered.filter(({ mapped }) => !mapped).map(({ value }) => value);
    return unmapped.length === 0
        ? { name, verdict: 'good', text: dispositionsMapped }
        : { name, verdict: 'bad', text: format(dispositionsUnmapped, unmapped.join('; ')) };
}
