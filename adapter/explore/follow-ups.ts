/**
 * What must hold of follow-ups: a promised call back has one Task, never two, as soon as its call has one; nobody
 * gets one without a promise. A Task is told by its time, not by the id that the adapter gave it.
 */
import type { CallView } from 'c/hvsProtocol';
import type { OrgTask } from './org';
import type { Story } from './story';

export interface FollowUpEvidence {
    story: Story;
    tasks: readonly OrgTask[];
    /** What the rep sees in the end; null when no tab has the phone. */
    panel: { calls: ReadonlyMap<string, CallView> } | null;
    nameOf: (id: string, kind: 'call' | 'work') => string;
}

/** What is wrong, in words. */
export interface FollowUpFindings {
    lost: string[];
    twice: string[];
    unwanted: string[];
}

export function followUpsJudged(evidence: FollowUpEvidence): FollowUpFindings {
    const { story, tasks, nameOf } = evidence;
    const findings: FollowUpFindings = { lost: [], twice: [], unwanted: [] };
    const known = new Set<OrgTask>();
    for (const [callId, choices] of story.choices) {
        const name = nameOf(callId, 'call');
        const own = followUpsOf(evidence, callId);
        for (const task of own) known.add(task);
        const wanted = choices.filter(({ followUpAt }) => followUpAt !== null).length;
        if (own.length > 1) findings.twice.push(`${name} has ${own.length} follow-ups`);
        if (own.length > 0 && wanted === 0)
            findings.unwanted.push(`nobody wanted the follow-up of ${name}`);
        if (own.length === 0 && wanted === choices.length && isDue(evidence, callId))
            findings.lost.push(`the follow-up of ${name} is lost`);
    }
    for (const task of tasks)
        if (task.fields['CallDisposition'] === undefined && !known.has(task))
            findings.unwanted.push(`the follow-up ${task.id} is of no call`);
    return findings;
}

function followUpsOf({ story, tasks }: FollowUpEvidence, callId: string): OrgTask[] {
    const at = story.callBacks.get(callId);
    if (at === undefined) return [];
    const time = new Date(at).toISOString();
    return tasks.filter(({ fields }) => fields['ReminderDateTime'] === time);
}

/** The call has its Task, the adapter knows it, and neither it nor its follow-up waits for the rep or was given up. */
function isDue({ story, tasks, panel }: FollowUpEvidence, callId: string): boolean {
    if (!panel || !tasks.some((task) => task.callId === callId)) return false;
    const call = panel.calls.get(callId);
    if (call && call.phase !== 'saved') return false;
    const views = [...panel.calls.values()];
    if (views.some(({ followUpOf }) => followUpOf === callId)) return false;
    return ![...story.discarded].some((id) => id === callId || id.startsWith(`${callId}-`));
}
