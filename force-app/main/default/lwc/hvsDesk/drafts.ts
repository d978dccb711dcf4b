/**
 * What the rep has begun to decide about calls and has not yet saved. Kept by the panel, so that it
 * outlives the picker of one call being replaced by that of another.
 */
import { quickTime } from 'c/hvsZone';
import type { Begun, CallView, Choice, DeskView, DispositionView } from 'c/hvsProtocol';

/** The rep's own words; null as long as phone and disposition decide. */
export interface Draft extends Readonly<Begun> {
    readonly notes: string;
}

/** What the clock on the rep's wall says. */
export interface RepsTime {
    /** Epoch milliseconds. */
    now: number;
    /** IANA. */
    timeZone: string;
}

/** By call id. */
export type Drafts = Readonly<Record<string, Draft>>;

export function draftOf(drafts: Drafts, call: CallView): Draft {
    // An id may be the name of what every object has.
    const own = Object.hasOwn(drafts, call.id) ? drafts[call.id] : null;
    return (
        own ?? {
            disposition: call.choice?.disposition ?? call.begun?.disposition ?? null,
            notes: call.draftNotes,
            wasConnected: call.choice?.wasConnected ?? call.begun?.wasConnected ?? null,
            followUp: call.begun?.followUp ?? null
        }
    );
}

/** What is kept of a draft beside its notes. */
export function begunIn({ disposition, wasConnected: reached, followUp }: Draft): Begun {
    return { disposition, wasConnected: reached, followUp };
}

/** Without the drafts of calls that are gone. */
export function draftsOn(drafts: Drafts, desk: DeskView): Drafts {
    const ids = new Set(desk.calls.map((call) => call.id));
    return Object.fromEntries(Object.entries(drafts).filter(([id]) => ids.has(id)));
}

export function dispositionOf(
    draft: Draft,
    dispositions: readonly DispositionView[]
): DispositionView | null {
    return dispositions.find(({ value }) => value === draft.disposition) ?? null;
}

/** The rep's word, else what the phone knows, else what the disposition says. */
export function wasConnected(
    draft: Draft,
    connectedByPhone: boolean | null,
    disposition: DispositionView | null
): boolean {
    return draft.wasConnected ?? connectedByPhone ?? disposition?.connected ?? false;
}

/** Whether a call back may come of it. */
export function takesFollowUp(disposition: DispositionView | null): boolean {
    return disposition?.outcome === 'CallBackLater' || (disposition?.followUp ?? null) !== null;
}

/** The time of the call back: the rep's word, else what the disposition suggests; null for none. */
export function followUpAt(
    draft: Draft,
    disposition: DispositionView | null,
    { now, timeZone }: RepsTime
): number | null {
    if (!takesFollowUp(disposition)) return null;
    if (draft.followUp) return draft.followUp.at;
    const suggested = disposition?.followUp ?? null;
    return suggested && quickTime(suggested, now, timeZone);
}

/** What can be saved, or what is missing for it. */
export function choiceFrom(
    draft: Draft,
    connectedByPhone: boolean | null,
    dispositions: readonly DispositionView[],
    time: RepsTime
): { choice: Choice } | { missing: 'disposition' | 'notes' | 'followUp' } {
    const disposition = dispositionOf(draft, dispositions);
    if (!disposition) return { missing: 'disposition' };
    if (disposition.notes === 'required' && draft.notes.trim() === '') return { missing: 'notes' };
    const callBack = followUpAt(draft, disposition, time);
    if (callBack !== null && callBack <= time.now) return { missing: 'followUp' };
    return {
        choice: {
            disposition: disposition.value,
            notes: draft.notes,
            wasConnected: wasConnected(draft, connectedByPhone, disposition),
            followUpAt: callBack
        }
    };
}
