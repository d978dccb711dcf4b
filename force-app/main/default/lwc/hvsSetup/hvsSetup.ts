/** What `HvsSetup.check` in Apex says about the user's set-up, behind a guard. */
import check from '@salesforce/apex/HvsSetup.check';

export interface SetupAnswer {
    inCallCenter: boolean;
    callCenterName: string | null;
    salesEngagement: boolean;
    hasRepPermissionSet: boolean;
    /** Whether Sales Engagement logs calls by itself; null where that cannot be read. */
    logACallForCti: boolean | null;
    taskLogging: boolean | null;
}

function flagOrNull(value: unknown): boolean | null {
    return typeof value === 'boolean' ? value : null;
}

/** Null for anything but an answer of `HvsSetup.check`. */
export function readSetup(value: unknown): SetupAnswer | null {
    if (typeof value !== 'object' || value === null) return null;
    const fields = value as Record<string, unknown>;
    const { inCallCenter, callCenterName, salesEngagement, hasRepPermissionSet } = fields;
    if (typeof inCallCenter !== 'boolean' || typeof salesEngagement !== 'boolean') return null;
    if (typeof hasRepPermissionSet !== 'boolean') return null;
    return {
        inCallCenter,
        callCenterName: typeof callCenterName === 'string' ? callCenterName : null,
        salesEngagement,
        hasRepPermissionSet,
        logACallForCti: flagOrNull(fields['logACallForCti']),
        taskLogging: flagOrNull(fields['taskLogging'])
    };
}

/** What Apex or the network said, or '' when it said nothing readable. */
function wordsOf(error: unknown): string {
    const fields = (error ?? {}) as { body?: { message?: unknown }; message?: unknown };
    const words = fields.body?.message ?? fields.message;
    return typeof words === 'string' ? words : '';
}

/** Asks Apex; never rejects. `why` holds Salesforce's words, or ''. */
export async function checkSetup(): Promise<
    { ok: true; answer: SetupAnswer } | { ok: false; why: string }
> {
    try {
        const answer = readSetup(await check());
        return answer ? { ok: true, answer } : { ok: false, why: '' };
    } catch (error) {
        return { ok: false, why: wordsOf(error) };
    }
}
