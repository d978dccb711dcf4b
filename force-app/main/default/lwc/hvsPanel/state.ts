/** What the panel knows, and how it moves on. Pure: each step gives a new state. */
import { begunIn, callsOnThePhone, callsToFinish, draftsOn } from 'c/hvsDesk';
import { isElsewhere, takesEarlyChoice } from 'c/hvsDesk';
import type { DeskView, Intent, TroubleCode } from 'c/hvsProtocol';
import type { Draft, Drafts } from 'c/hvsDesk';
import type { LinkView } from 'c/hvsLink';

export interface PanelState {
    link: LinkView;
    drafts: Drafts;
    /** The call that the rep opened, if it is still there. */
    openCallId: string | null;
    /** After a conversation nobody is hurried on: no other call opens by itself. */
    rests: boolean;
    /** Why an intent was refused, by call id or work key. */
    refusals: Readonly<Record<string, TroubleCode>>;
    /** Whether the user is in a call center; null while nobody knows. */
    inCallCenter: boolean | null;
}

/**
 * Of calls whose choice was sent from here: whether somebody was reached. Apart from the state, since nothing of it is
 * drawn.
 */
export type Chosen = Readonly<Record<string, boolean>>;

export function atFirst(): PanelState {
    return {
        link: { phone: 'connecting', desk: null, pending: [] },
        drafts: {},
        openCallId: null,
        rests: false,
        refusals: {},
        inCallCenter: null
    };
}

/** The call or work that an intent is about, or what it wants of the phone as a whole. */
function subjectOf(intent: Intent): string {
    if ('callId' in intent) return intent.callId;
    if ('workKey' in intent) return intent.workKey;
    return 'id' in intent ? intent.id : intent.type;
}

/** Of calls that another tab took, what is written there counts. */
function draftsLeft(drafts: Drafts, desk: DeskView | null): Drafts {
    if (!desk) return drafts;
    return isElsewhere(desk) ? {} : draftsOn(drafts, desk);
}

/** The last call that was finished says whether the next one opens. */
function afterChoices(
    chosen: Chosen,
    rests: boolean,
    desk: DeskView | null
): { chosen: Chosen; rests: boolean } {
    if (!desk) return { chosen, rests };
    const open = new Set([...callsOnThePhone(desk), ...callsToFinish(desk)].map(({ id }) => id));
    const finished = Object.keys(chosen).filter((id) => !open.has(id));
    const left = Object.entries(chosen).filter(([id]) => open.has(id));
    const last = finished.at(-1);
    return {
        chosen: Object.fromEntries(left),
        rests: last === undefined ? rests : (chosen[last] ?? false)
    };
}

/**
 * `typed`: the call whose notes are being typed, which stays open whatever becomes of it.
 * Answers the state, and which choices are still to come to an end.
 */
export function withLink(
    state: PanelState,
    { link, typed, chosen }: { link: LinkView; typed: string | null; chosen: Chosen }
): [PanelState, Chosen] {
    const openCallId = typed ?? state.openCallId;
    const drafts = draftsLeft(state.drafts, link.desk);
    const { rests, chosen: left } = afterChoices(chosen, state.rests, link.desk);
    return [{ ...state, link, openCallId, drafts, rests }, left];
}

export function withDraft(state: PanelState, callId: string, draft: Draft): PanelState {
    return { ...state, drafts: { ...state.drafts, [callId]: draft } };
}

/** What the adapter keeps of a draft. */
export function draftIntent(callId: string, draft: Draft): Intent {
    return { type: 'draft', callId, notes: draft.notes, begun: begunIn(draft) };
}

/** A choice of this call, which goes on, is kept for its end, and is not being taken back already. */
export function isKept({ link }: PanelState, callId: string): boolean {
    const call = link.desk?.calls.find(({ id }) => id === callId);
    const isUndone = link.pending.some(
        (intent) => intent.type === 'undo' && intent.callId === callId
    );
    return call !== undefined && takesEarlyChoice(call) && call.choice !== null && !isUndone;
}

/** An intent goes out: an older refusal of the same call or work is no news any more. */
export function withIntent(state: PanelState, intent: Intent): PanelState {
    const subject = subjectOf(intent);
    if (!(subject in state.refusals)) return state;
    const { [subject]: _old, ...refusals } = state.refusals;
    return { ...state, refusals };
}

/** A draft that came too late is no news to the rep; any other refusal is. */
export function withRefusal(
    state: PanelState,
    intent: Intent,
    code: TroubleCode | null
): PanelState {
    if (intent.type === 'draft') return state;
    const refusals = { ...state.refusals, [subjectOf(intent)]: code ?? 'Unexpected' };
    return { ...state, refusals };
}

/** The choice of this call is on its way and nobody has said yet that it was heard. */
export function isSent(state: PanelState, callId: string): boolean {
    return state.link.pending.some(
        (intent) => intent.type === 'choose' && intent.callId === callId
    );
}
