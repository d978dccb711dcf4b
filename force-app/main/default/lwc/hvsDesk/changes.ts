/** What is new between two looks at the desk. Pure. */
import { awaitsChoice, callsOnThePhone, oldestFirst, takesEarlyChoice } from './questions';
import type { CallView, DeskView } from 'c/hvsProtocol';

/** Whether a call has gone on to another phase between the two looks. */
export function hasTurned(before?: DeskView | null, after?: DeskView | null): boolean {
    if (before === after || !after) return false;
    const phases = new Map(before?.calls.map(({ id, phase }) => [id, phase]));
    return after.calls.some(({ id, phase }) => phases.get(id) !== phase);
}

/** Whether a choice went out to Salesforce since the look before, and nothing came of it; not on the first look. */
export function hasSent(before: DeskView | null, after: DeskView): boolean {
    return before !== null && newlyIn('saving', before, after).length > 0;
}

/** Held calls that the rep is newly asked about. */
export function newlyHeld(before: DeskView | null, after: DeskView): CallView[] {
    const asked = (call: CallView): boolean => call.heldFor.length > 0;
    const were = new Set(before?.calls.filter(asked).map(({ id }) => id));
    return oldestFirst(after.calls.filter((call) => asked(call) && !were.has(call.id)));
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
