/** What the panel draws, from what the link and the rep's own choices say. Pure. */
import {
    callsOnThePhone,
    callsToFinish,
    callsUnderWay,
    isElsewhere,
    needsRep,
    worksOnTheirOwn
} from 'c/hvsDesk';
import { format, labels } from 'c/hvsLabels';
import { callItem, refusalOf } from './items';
import { deviceOf, elsewhereOf, isSaidElsewhere } from './tabs';
import type { CallView, DeskView, NextStep, Trouble, WorkView } from 'c/hvsProtocol';
import type { EmptyKind } from 'c/hvsEmptyState';
import type { CallItem } from './items';
import type { PanelState } from './state';
import type { Device, Elsewhere } from './tabs';

export interface Section {
    name: 'onThePhone' | 'toFinish' | 'underWay';
    heading: string;
    /** In full. */
    items: CallItem[];
    /** As a line each, to be opened. */
    others: CallItem[];
}

export interface PanelView {
    /** Fills the panel when there is nothing else. */
    empty: EmptyKind | null;
    /** Stands above the rest. */
    banner: EmptyKind | null;
    /** Another tab has the phone; null when it is here, or when nobody answers here either. */
    elsewhere: Elsewhere | null;
    /** Nothing that is on show may be changed here. */
    readOnly: boolean;
    notices: { key: string; trouble: Trouble }[];
    sections: Section[];
    works: { work: WorkView; refusal: Trouble | null }[];
    /** Why a record that the rep wanted to see did not open; null when it did. */
    unopened: Trouble | null;
    /** What is due next, when nothing else waits. */
    offer: NextStep | null;
    /** How many calls and works wait for the rep here. */
    waiting: number;
    device: Device | null;
}

/** Why the phone cannot be reached, or null. */
function phoneTrouble({ link, inCallCenter }: PanelState): EmptyKind | null {
    if (link.phone === 'connecting') return 'starting';
    if (link.phone === 'notAnswering' || link.phone === 'otherVersion') return link.phone;
    if (link.phone === 'notRunning') {
        return inCallCenter === false ? 'notInCallCenter' : 'notRunning';
    }
    const phone = link.desk?.status.phone;
    return phone === 'starting' || phone === 'signIn' || phone === 'failed' ? phone : null;
}

function restKind(desk: DeskView | null): EmptyKind {
    return desk && !desk.status.salesEngagement ? 'noSalesEngagement' : 'nothingToDo';
}

/** The oldest call to finish is open, unless the rep opened another or has just had a conversation. */
function sectionsOf(state: PanelState, desk: DeskView): Section[] {
    const items = (calls: CallView[]): CallItem[] =>
        calls.map((call) => callItem(state, desk, call));
    const toFinish = items(callsToFinish(desk));
    const first = state.rests ? undefined : toFinish[0];
    const open = toFinish.find(({ id }) => id === state.openCallId) ?? first;
    const sections: Section[] = [
        {
            name: 'onThePhone',
            heading: labels.panel.callsInProgress,
            items: items(callsOnThePhone(desk)),
            others: []
        },
        {
            name: 'toFinish',
            heading: format(labels.panel.callsToFinish, toFinish.length),
            items: open ? [open] : [],
            others: toFinish.filter((item) => item !== open)
        },
        {
            name: 'underWay',
            heading: labels.panel.underWay,
            items: items(callsUnderWay(desk)),
            others: []
        }
    ];
    return sections.filter(({ items: full, others }) => full.length + others.length > 0);
}

function waitingOn(desk: DeskView): number {
    if (isElsewhere(desk)) return 0;
    const stuck = desk.works.filter((work) => work.phase === 'needsAttention');
    return desk.calls.filter(needsRep).length + stuck.length;
}

const NOTHING: PanelView = {
    empty: 'starting',
    banner: null,
    elsewhere: null,
    readOnly: false,
    notices: [],
    sections: [],
    works: [],
    unopened: null,
    offer: null,
    waiting: 0,
    device: null
};

export function viewOf(state: PanelState): PanelView {
    const trouble = phoneTrouble(state);
    const { desk } = state.link;
    if (!desk) return { ...NOTHING, empty: trouble ?? 'starting' };
    const sections = sectionsOf(state, desk);
    const works = worksOnTheirOwn(desk).map((work) => ({
        work,
        refusal: refusalOf(state, work.key)
    }));
    const isEmpty = sections.length === 0 && works.length === 0;
    const notices = desk.status.notices.filter((notice) => !isSaidElsewhere(desk, notice));
    return {
        empty: isEmpty ? (trouble ?? restKind(desk)) : null,
        banner: isEmpty ? null : trouble,
        elsewhere: elsewhereOf(state.link, desk),
        readOnly: isElsewhere(desk),
        notices: notices.map(({ code, detail }, index) => ({
            key: String(index),
            trouble: { code, detail, field: null, remedy: 'none' }
        })),
        sections,
        works,
        unopened: refusalOf(state, 'openRecord'),
        offer: isElsewhere(desk) || !isEmpty ? null : desk.offer,
        waiting: waitingOn(desk),
        device: deviceOf(state.link, desk)
    };
}
