import type { CallView, WorkView } from 'c/hvsProtocol';
import { connectedByPhone, mayLink, type Call } from './call';
import type { Disposition } from './dispositions';
import { holdReasons } from './hold';
import type { Target } from './org';
import { suggestDisposition } from './suggestion';
import { targetOf } from './task-fields';
import { isOver, type Work } from './work';

const personOf = (target: Target | null | undefined): CallView['person'] =>
    target ? { recordId: target.recordId, name: target.name } : null;

/** What the panel is told of a call; null once there is nothing left to tell. */
export function viewOfCall(
    call: Call | undefined,
    work: Work | null,
    dispositions: readonly Disposition[]
): CallView | null {
    if (!call || call.phase === 'gone') return null;
    return {
        id: call.id,
        phase: call.phase,
        number: call.number.raw,
        heldFor: holdReasons(call),
        person: personOf(targetOf(call, work)),
        startedAt: call.startedAt,
        connectedAt: call.connectedAt,
        endedAt: call.endedAt,
        undoUntil: call.phase === 'undoable' ? call.deadlineAt : null,
        hasProgress: call.hasProgress,
        canHangUp: call.canHangUp,
        choice: call.choice,
        draftNotes: call.draftNotes,
        begun: call.begun,
        followUpOf: call.followUpOf,
        suggestion: suggestDisposition(call, dispositions),
        connectedByPhone: connectedByPhone(call),
        workKey: call.workKey,
        link: call.link,
        mayLink: mayLink(call),
        omittedFields: call.omittedFields,
        trouble: call.trouble
    };
}

/** What the panel is told of a work; null once it is over, although it is remembered a little longer. */
export function viewOfWork(work: Work | undefined): WorkView | null {
    if (!work) return null;
    const { phase } = work;
    if (isOver(phase)) return null;
    return {
        key: work.key,
        phase,
        to: work.to.raw,
        cadence: work.description?.cadence ?? null,
        step: work.description?.step ?? null,
        person: personOf(work.description?.target),
        startedAt: work.startedAt,
        callIds: work.callIds,
        trouble: work.trouble
    };
}
