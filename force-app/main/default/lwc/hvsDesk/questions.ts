import type { CallView, DeskView, WorkView } from 'c/hvsProtocol';

/** With a phone that tells no progress, choosing is how the rep says that the call is over. */
export function awaitsChoice(call: CallView): boolean {
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

export function oldestFirst(calls: readonly CallView[]): CallView[] {
    return [...calls].sort((a, b) => a.startedAt - b.startedAt);
}

export function callsOnThePhone(desk: DeskView): CallView[] {
    return oldestFirst(
        desk.calls.filter(
            (call) =>
                !takesChoice(call) &&
                ['held', 'ringing', 'dialling', 'connected'].includes(call.phase)
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
        works: desk.works.length
    };
}
