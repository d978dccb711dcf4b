/** One call with all that its place in the panel needs. Pure. */
import { draftOf, takesChoice, workOf, worksToLink } from 'c/hvsDesk';
import { format, labels, personName, timeOfDay } from 'c/hvsLabels';
import type { CallView, DeskView, Trouble, WorkView } from 'c/hvsProtocol';
import type { Draft } from 'c/hvsDesk';
import type { PanelState } from './state';

export interface CallItem {
    id: string;
    call: CallView;
    work: WorkView | null;
    who: string;
    trouble: Trouble | null;
    refusal: Trouble | null;
    works: WorkView[];
    /** Whether the rep may say which work it belongs to. */
    showsLink: boolean;
    takesChoice: boolean;
    draft: Draft;
    isBusy: boolean;
    isPlain: boolean;
    /** Name and time, for the list of calls that are not open. */
    line: string;
}

/** Why what the rep last wanted of a call or work was refused, or null. */
export function refusalOf(state: PanelState, id: string): Trouble | null {
    const code = state.refusals[id];
    return code ? { code, detail: '', field: null, remedy: 'none' } : null;
}

export function callItem(state: PanelState, desk: DeskView, call: CallView): CallItem {
    const who = personName(call.person);
    const { locale, timeZone } = desk.settings;
    return {
        id: call.id,
        call,
        work: workOf(desk, call),
        who,
        trouble: call.trouble,
        refusal: refusalOf(state, call.id),
        works: worksToLink(desk),
        showsLink: call.link === 'guess' || takesChoice(call),
        takesChoice: takesChoice(call),
        draft: draftOf(state.drafts, call),
        isBusy: state.sent.has(call.id),
        isPlain: call.workKey === null,
        line: format(labels.panel.showCall, who, timeOfDay(call.startedAt, locale, timeZone))
    };
}
