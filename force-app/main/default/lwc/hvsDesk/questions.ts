import type { CallView, DeskView, WorkView } from 'c/hvsProtocol';

/** With a phone that tells no progress, choosing is how the rep says that the call is over. */
function awaitsChoice(call: CallView): boolean {
    return call.phase === 'choosing' || (call.phase === 'dialling' && !call.hasProgress);
}

/** Salesforce refused it; it is tried again when the rep says so, with the same or another choice. */
export function mayRetry(call: CallView): boolean {
    return (
        call.phase === 'needsAttention' &&
        call.trouble?.remedy === 'retry' &&
        call.followUpOf === null
    );
}

/** As long as no Task of it exists, the rep may say who it was. */
export function mayAssign(call: CallView): boolean {
    const isBefore = ['dialling', 'connected', 'choosing', 'undoable'].includes(call.phase);
    return call.followUpOf === null && (isBefore || mayRetry(call));
}

/** It is nothing to a step: it has none, or was never dialled. */
export function mayDiscard({ workKey, trouble }: CallView): boolean {
    return workKey === null || trouble?.code === 'NotDialled';
}

/** Held calls that the rep is newly asked about. */
export function newlyHeld(before: DeskView | null, after: DeskView): CallView[] {
    const asked = (call: CallView): boolean => call.heldFor.length > 0;
    const were = new Set(before?.calls.filter(asked).map(({ id }) => id));
    return oldestFirst(after.calls.filter((call) => asked(call) && !were.has(call.id)));
}

/** The call goes on; what is chosen already is kept, and saved when it is over. */
export function takesEarlyChoice(call: CallView): boolean {
    return call.phase === 'connected' && call.hasProgress;
}

export function takesChoice(call: CallView): boolean {
    return awaitsChoice(call) || mayRetry(call);
}

/** Saved, but its work waits for the rep to say that it is the right one. */
export function isSavedGuess(call: CallView): boolean {
    return call.phase === 'saved' && call.link === 'guess';
}

/** Calls that stand still until the rep does something. */
export function needsRep(call: CallView): boolean {
    return takesChoice(call) || call.phase === 'needsAttention' || isSavedGuess(call);
}

function oldestFirst(calls: readonly CallView[]): CallView[] {
    return [...calls].sort((a, b) => a.startedAt - b.startedAt);
}

export function callsOnThePhone(desk: DeskView): CallView[] {
    return oldestFirst(
        desk.calls.filter(
            (call) => !takesChoice(call) && ['held', 'dialling', 'connected'].includes(call.phase)
        )
    );
}

export function callsToFinish(desk: DeskView): CallView[] {
    return oldestFirst(desk.calls.filter(needsRep));
}

/** Calls with a choice that is on its way to Salesforce. */
export function callsUnderWay(desk: DeskView): CallView[] {
    return oldestFirst(
        desk.calls.filter((call) => ['undoable', 'saving', 'checkingTask'].includes(call.phase))
    );
}

export function workOf(desk: DeskView, call: CallView): WorkView | null {
    return desk.works.find((work) => work.key === call.workKey) ?? null;
}

/** Works that no visible call stands for, and works that need the rep. */
export function worksOnTheirOwn(desk: DeskView): WorkView[] {
    const held = new Set(
        desk.calls
            .filter((call) => call.phase !== 'saved' || isSavedGuess(call))
            .map((call) => call.workKey)
    );
    return desk.works
        .filter((work) => work.phase !== 'completed')
        .filter((work) => work.phase === 'needsAttention' || !held.has(work.key))
        .sort((a, b) => a.startedAt - b.startedAt);
}

/** Works that a call may still be linked to. */
export function worksToLink(desk: DeskView): WorkView[] {
    return desk.works.filter((work) => work.phase === 'started' || work.phase === 'linked');
}

/** Another tab has the phone: what is on show belongs to it. */
export function isElsewhere(desk: DeskView | null): boolean {
    return desk?.status.phone === 'elsewhere';
}

/** A call that the tab with the phone holds, and that ends when the phone leaves it. */
export function isTalking(desk: DeskView): boolean {
    return desk.calls.some(
        ({ phase, hasProgress }) => hasProgress && (phase === 'dialling' || phase === 'connected')
    );
}

export interface Unfinished {
    calls: number;
    works: number;
}

/** What Salesforce does not have yet. */
export function unfinished(desk: DeskView): Unfinished {
    return {
        calls: desk.calls.filter((call) => call.phase !== 'saved' || isSavedGuess(call)).length,
        works: desk.works.filter((work) => work.phase !== 'completed').length
    };
}

/** Calls that came to this phase between the two looks. */
function newlyIn(phase: CallView['phase'], before: DeskView | null, after: DeskView): CallView[] {
    const were = new Set(before?.calls.filter((call) => call.phase === phase).map(({ id }) => id));
    return oldestFirst(after.calls.filter((call) => call.phase === phase && !were.has(call.id)));
}

/** Choices that can be taken back for a while, new since the look before; none on the first look. */
export function newlyUndoable(before: DeskView | null, after: DeskView): CallView[] {
    return before ? newlyIn('undoable', before, after) : [];
}

/** Choices that were taken back between the two looks. */
export function newlyUndone(before: DeskView | null, after: DeskView): CallView[] {
    const were = new Map(before?.calls.map((call) => [call.id, call.phase]));
    return after.calls.filter(
        (call) => call.phase === 'choosing' && were.get(call.id) === 'undoable'
    );
}

/** Choices that are newly kept for the end of a call that goes on; none on the first look. */
export function newlyKept(before: DeskView | null, after: DeskView): CallView[] {
    const chosen = (desk: DeskView): CallView[] =>
        desk.calls.filter((call) => takesEarlyChoice(call) && call.choice !== null);
    const were = new Set(chosen(before ?? after).map((call) => call.id));
    return chosen(after).filter((call) => !were.has(call.id));
}

/** Calls that began to wait for a choice between the two looks, e.g. by a hang-up. */
export function newlyChoosing(before: DeskView | null, after: DeskView): CallView[] {
    const waited = new Set(before?.calls.filter(awaitsChoice).map((call) => call.id));
    return oldestFirst(after.calls.filter((call) => awaitsChoice(call) && !waited.has(call.id)));
}

/** Calls that were dialled between the two looks; none on the first look. */
export function newlyDialled(before: DeskView | null, after: DeskView): CallView[] {
    const known = new Set((before ?? after).calls.map((call) => call.id));
    return callsOnThePhone(after).filter((call) => !known.has(call.id));
}

/** Calls that began to need the rep's attention between the two looks. */
export function newlyStuck(before: DeskView | null, after: DeskView): CallView[] {
    return newlyIn('needsAttention', before, after);
}

/** Calls that were saved between the two looks, as they were before. */
export function newlySaved(before: DeskView | null, after: DeskView): CallView[] {
    const now = new Map(after.calls.map((call) => [call.id, call.phase]));
    return (before?.calls ?? [])
        .filter((call) => call.phase === 'saving' || call.phase === 'checkingTask')
        .filter((call) => (now.get(call.id) ?? 'saved') === 'saved');
}
