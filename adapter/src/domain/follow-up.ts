/**
 * A follow-up: the Task that says when to call back. It is saved, looked for and asked about by the same life as
 * a call's Task (`call-table.ts`), as a call of its own that is over and chosen when it begins.
 */
import type { Call } from './call';
import { save, type CallStep } from './call-saving';
import type { Rules } from './life';
import type { Target } from './org';

/** Follows from the call's id alone, so that a call can have one only; no id of a call ends like this. */
export const followUpIdOf = (callId: string): string => `${callId}-followUp`;

/** Further away nobody plans a call; nearer to the past a choice may wait for Salesforce. Milliseconds. */
const EARLIEST = -86_400_000;
const LATEST = 5 * 366 * 86_400_000;

export function isFollowUpTime(at: number, now: number): boolean {
    return at >= now + EARLIEST && at <= now + LATEST;
}

/** Whether this step made known that the call's Task exists, and there is to be a call back. */
export function isFollowUpDue(before: Call, after: Call): boolean {
    return (
        after.phase === 'saved' &&
        before.phase !== 'saved' &&
        after.followUpOf === null &&
        !after.followedUp &&
        after.choice !== null &&
        after.choice.followUpAt !== null
    );
}

/** `target`: who the call was for; its work may be over before the follow-up is saved. */
export function followUpOf(call: Call, target: Target | null, rules: Rules): CallStep {
    return save(
        {
            ...call,
            id: followUpIdOf(call.id),
            followUpOf: call.id,
            followedUp: false,
            clicked: target,
            workKey: null,
            link: null,
            attempt: 0,
            repeats: 0,
            omittedFields: [],
            taskId: null
        },
        rules
    );
}
