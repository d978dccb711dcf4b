/**
 * What the rep has begun to decide about calls and has not yet saved. Kept by the panel, so that it
 * outlives the picker of one call being replaced by that of another.
 */
import type { CallView, Choice, DeskView, DispositionView } from 'c/hvsProtocol';

export interface Draft {
    readonly disposition: string | null;
    readonly notes: string;
    /** The rep's own word on it; null as long as phone and disposition decide. */
    readonly wasConnected: boolean | null;
}

/** By call id. */
export type Drafts = Readonly<Record<string, Draft>>;

export function draftOf(drafts: Drafts, call: CallView): Draft {
    // An id may be the name of what every object has.
    const own = Object.hasOwn(drafts, call.id) ? drafts[call.id] : null;
    return (
        own ?? {
            disposition: call.choice?.disposition ?? null,
            notes: call.draftNotes,
            wasConnected: call.choice?.wasConnected ?? null
        }
    );
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

/** What can be saved, or what is missing for it. */
export function choiceFrom(
    draft: Draft,
    connectedByPhone: boolean | null,
    dispositions: readonly DispositionView[]
): { choice: Choice } | { missing: 'disposition' | 'notes' } {
    const disposition = dispositionOf(draft, dispositions);
    if (!disposition) return { missing: 'disposition' };
    if (disposition.notes === 'required' && draft.notes.trim() === '') return { missing: 'notes' };
    return {
        choice: {
            disposition: disposition.value,
            notes: draft.notes,
            wasConnected: wasConnected(draft, connectedByPhone, disposition)
        }
    };
}
