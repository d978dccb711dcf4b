/** One call with all that its place in the panel needs. Pure. */
import {
    draftOf,
    isElsewhere,
    mayAssign,
    mayDiscard,
    mayRetry,
    takesChoice,
    takesEarlyChoice,
    workOf,
    worksToLink
} from 'c/hvsDesk';
import { format, labels, personName, timeOfDay } from 'c/hvsLabels';
import type { CallView, DeskView, Trouble, WorkView } from 'c/hvsProtocol';
import type { Draft } from 'c/hvsDesk';
import { isSent } from './state';
import type { PanelState } from './state';

export interface CallItem {
    id: string;
    call: CallView;
    work: WorkView | null;
    who: string;
    trouble: Trouble | null;
    /** The call, where something may be done about its trouble. */
    subjectId: string | null;
    refusal: Trouble | null;
    works: WorkView[];
    /** Its work is guessed, and the rep is to look at it before anything else. */
    isGuess: boolean;
    /** The rep may say that it belongs to another work. */
    mayRelink: boolean;
    /** The rep may say who it was. */
    mayAssign: boolean;
    takesChoice: boolean;
    /** What is chosen is for the end of the call that goes on. */
    isEarly: boolean;
    /** It is chosen already. */
    isKept: boolean;
    /** Which words go with what stands still. */
    subject: 'call' | 'followUp';
    /** What the rep chooses is tried anew. */
    mayRetry: boolean;
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
    const time = timeOfDay(call.startedAt, desk.settings.locale, desk.settings.timeZone);
    const isHere = !isElsewhere(desk);
    const isEarly = isHere && takesEarlyChoice(call);
    const takes = isHere && takesChoice(call);
    return {
        id: call.id,
        call,
        work: workOf(desk, call),
        who,
        trouble: call.trouble,
        subjectId: isHere ? call.id : null,
        refusal: refusalOf(state, call.id),
        works: worksToLink(desk),
        isGuess: isHere && call.link === 'guess',
        mayRelink: takes && call.mayLink && call.link !== 'guess',
        mayAssign: isHere && mayAssign(call),
        takesChoice: takes || isEarly,
        isEarly,
        isKept: isEarly && call.choice !== null,
        subject: call.followUpOf === null ? 'call' : 'followUp',
        mayRetry: mayRetry(call),
        draft: draftOf(state.drafts, call),
        isBusy: isSent(state, call.id),
        isPlain: mayDiscard(call) && !isEarly,
        time,
        line: format(labels.panel.showCall, who, time)
    };
}
