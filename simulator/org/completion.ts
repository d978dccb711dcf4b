/** Completing a work: what is refused, which queue entry it belongs to, and what follows it. */
import type { Completion, OrgState, Person, QueueEntry } from '../contract';
import { branchTaken, type Cadence } from './cadences';
import { sameId } from './ids';
import { refusal, type Refusal } from './refusal';
import { DAY, TRACKER } from './seed';

const LONGEST_DISPOSITION = 255;
const isFilled = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Why `completeWork` is refused; null: it is taken. */
export function completionRefusal(
    state: OrgState,
    workId: unknown,
    attributes: Record<string, unknown>
): Refusal | null {
    const { disposition, taskId, wasConnected } = attributes;
    if (!state.salesEngagement) {
        return refusal('GENERIC_ERROR', 'Sales Engagement is not switched on in this org.');
    }
    if (!isFilled(workId)) return refusal('INVALID_PARAM', 'completeWork needs a workId.');
    if (!state.queue.some((entry) => sameId(entry.workId, workId))) {
        return refusal('INVALID_PARAM', `There is no work '${workId}'.`);
    }
    if (!isFilled(disposition))
        return refusal('INVALID_PARAM', 'completeWork needs a disposition.');
    if (disposition.length > LONGEST_DISPOSITION) {
        return refusal('INVALID_PARAM', 'The disposition is longer than 255 characters.');
    }
    if (!isFilled(taskId)) return refusal('INVALID_PARAM', 'completeWork needs a taskId.');
    if (!state.tasks.some((task) => sameId(task.Id, taskId))) {
        return refusal('INVALID_PARAM', `There is no Task '${taskId}'.`);
    }
    if (wasConnected !== undefined && typeof wasConnected !== 'boolean') {
        return refusal('INVALID_PARAM', 'wasConnected is neither true nor false.');
    }
    return null;
}

function isWho(person: Person, whoId: unknown): boolean {
    return sameId(person.id, whoId) || sameId(person.contactId, whoId);
}

/**
 * The entry in progress that a completion means. The entries of a My List share one `workId`; the
 * Task's person tells them apart, and if it does not, the one started first is taken.
 */
function entryMeant(
    state: OrgState,
    workId: string,
    taskId: unknown
): { entry: QueueEntry | null; remark: string | null } {
    const open = state.queue
        .filter((entry) => entry.state === 'InProgress' && sameId(entry.workId, workId))
        .toSorted((one, other) => (one.startedAt ?? 0) - (other.startedAt ?? 0));
    const task = state.tasks.find(({ Id }) => sameId(Id, taskId));
    const mine = open.find(({ personId }) => {
        const person = state.people.find(({ id }) => id === personId);
        return person !== undefined && isWho(person, task?.['WhoId']);
    });
    const entry = mine ?? open[0] ?? null;
    if (!entry) {
        const again = state.completions.some((one) => sameId(one.workId, workId));
        return {
            entry,
            remark: again
                ? `The work ${workId} was completed again, though none of it was in progress.`
                : `The work ${workId} was completed, though nobody had started it.`
        };
    }
    return {
        entry,
        remark: mine
            ? null
            : `The Task ${String(taskId)} that completed the work ${workId} is not for its person.`
    };
}

function remarksOn(
    state: OrgState,
    workId: string,
    attributes: Record<string, unknown>
): (string | null)[] {
    const { disposition, taskId, wasConnected } = attributes;
    const task = state.tasks.find(({ Id }) => sameId(Id, taskId));
    return [
        state.completions.some((one) => sameId(String(one.taskId), taskId))
            ? `The Task ${String(taskId)} completed a second work, ${workId}.`
            : null,
        wasConnected === undefined
            ? `wasConnected was left out for the work ${workId}: the call counts as connected.`
            : null,
        state.callDispositions.some(({ value }) => value === disposition)
            ? null
            : `'${String(disposition)}' is no CallDisposition: it counts as Uncategorized.`,
        task?.['CallDisposition'] === disposition
            ? null
            : `The Task's call result is not the disposition of the work ${workId}.`
    ];
}

function following(
    entry: QueueEntry,
    outcome: string | null,
    cadences: readonly Cadence[],
    { now, newId }: { now: number; newId: (prefix: string) => string }
): { note: string; next: QueueEntry[] } {
    if (entry.source === 'myList') return { note: '', next: [] };
    const { branch, next } = branchTaken(cadences, entry.cadence, entry.step, outcome);
    if (!next) return { note: branch.note, next: [] };
    const id = newId(TRACKER);
    return {
        note: branch.note,
        next: [
            {
                ...entry,
                id,
                workId: id,
                step: next.title,
                stepType: next.type,
                state: 'Queued',
                note: branch.note,
                dueAt: now + branch.afterDays * DAY,
                startedAt: null,
                completedAt: null
            }
        ]
    };
}

/** What an accepted completion changes. `completionRefusal` must have let it pass. */
export function completed(
    state: OrgState,
    workId: string,
    attributes: Record<string, unknown>,
    cadences: readonly Cadence[],
    surroundings: { now: number; newId: (prefix: string) => string }
): { queue: QueueEntry[]; completion: Completion; remarks: string[] } {
    const { disposition, taskId, wasConnected } = attributes;
    const { entry, remark } = entryMeant(state, workId, taskId);
    const outcome =
        state.callDispositions.find(({ value }) => value === disposition)?.outcome ?? null;
    const completion: Completion = {
        at: surroundings.now,
        workId,
        disposition,
        taskId,
        wasConnected,
        entryId: entry?.id ?? null
    };
    const after = entry && following(entry, outcome, cadences, surroundings);
    const done = entry && {
        ...entry,
        state: 'Completed' as const,
        completedAt: surroundings.now,
        note: after?.note ? `${String(disposition)} → ${after.note}` : String(disposition)
    };
    return {
        queue: [
            ...state.queue.map((one) => (one.id === done?.id ? done : one)),
            ...(after?.next ?? [])
        ],
        completion,
        remarks: [remark, ...remarksOn(state, workId, attributes)].filter((text) => text !== null)
    };
}
