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
    /** Its work is guessed, and the rep is to look at it before anything else. */
    isGuess: boolean;
    /** The rep may say that it belongs to another work. */
    mayRelink: boolean;
    takesChoice: boolean;
    draft: Draft;
    isBusy: boolean;
    isPlain: boolean;
    /** When it began, and that together with the name, for the list of calls that are not open. */
    time: string;
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
    const time = timeOfDay(call.startedAt, locale, timeZone);
    return {
        id: call.id,
        call,
        work: workOf(desk, call),
        who,
        trouble: call.trouble,
        refusal: refusalOf(state, call.id),
        works: worksToLink(desk),
        isGuess: call.link === 'guess',
        mayRelink: call.link !== 'guess' && takesChoice(call),
        takesChoice: takesChoice(call),
        draft: draftOf(state.drafts, call),
        isBusy: state.sent.has(call.id),
        isPlain: call.workKey === null,
        time,
        line: format(labels.panel.showCall, who, time)
    };
}
