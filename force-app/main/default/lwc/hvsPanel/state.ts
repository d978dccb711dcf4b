/** What the panel knows, and how it moves on. Pure: each step gives a new state. */
import { draftsOn, takesChoice } from 'c/hvsDesk';
import type { Intent, TroubleCode } from 'c/hvsProtocol';
import type { Draft, Drafts } from 'c/hvsDesk';
import type { LinkView } from 'c/hvsLink';

export interface PanelState {
    link: LinkView;
    drafts: Drafts;
    /** The call that the rep opened, if it is still there. */
    openCallId: string | null;
    /** Ids of calls whose choice was sent and has shown no effect yet. */
    sent: ReadonlySet<string>;
    /** Why an intent was refused, by call id or work key. */
    refusals: Readonly<Record<string, TroubleCode>>;
    /** Whether the user is in a call center; null while nobody knows. */
    inCallCenter: boolean | null;
}

export function atFirst(): PanelState {
    return {
        link: { phone: 'connecting', desk: null, pending: [], unreadable: false },
        drafts: {},
        openCallId: null,
        sent: new Set(),
        refusals: {},
        inCallCenter: null
    };
}

/** The call, work or notice that an intent is about. */
function subjectOf(intent: Intent): string {
    if ('callId' in intent) return intent.callId;
    if ('workKey' in intent) return intent.workKey;
    return 'id' in intent ? intent.id : intent.code;
}

/** A choice stays sent until the call moves on, or the adapter that heard it has gone. */
function stillSent(sent: ReadonlySet<string>, link: LinkView): Set<string> {
    const pending = link.pending.filter(({ type }) => type === 'choose').map(subjectOf);
    const waiting = new Set((link.desk?.calls ?? []).filter(takesChoice).map((call) => call.id));
    const heard = link.phone === 'notRunning' ? [] : [...sent].filter((id) => waiting.has(id));
    return new Set([...heard, ...pending]);
}

export function withLink(state: PanelState, link: LinkView): PanelState {
    return {
        ...state,
        link,
        drafts: link.desk ? draftsOn(state.drafts, link.desk) : state.drafts,
        sent: stillSent(state.sent, link)
    };
}

export function withDraft(state: PanelState, callId: string, draft: Draft): PanelState {
    return { ...state, drafts: { ...state.drafts, [callId]: draft } };
}

/** An intent goes out: an older refusal of the same call or work is no news any more. */
export function withIntent(state: PanelState, intent: Intent): PanelState {
    const { [subjectOf(intent)]: _old, ...refusals } = state.refusals;
    return intent.type === 'choose'
        ? { ...state, refusals, sent: new Set([...state.sent, intent.callId]) }
        : { ...state, refusals };
}

/** A draft that came too late is no news to the rep; any other refusal is. */
export function withRefusal(
    state: PanelState,
    intent: Intent,
    code: TroubleCode | null
): PanelState {
    const sent = new Set(state.sent);
    if (intent.type === 'choose') sent.delete(intent.callId);
    if (intent.type === 'draft') return state;
    const refusals = { ...state.refusals, [subjectOf(intent)]: code ?? 'Unexpected' };
    return { ...state, sent, refusals };
}
