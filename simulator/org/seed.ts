/** What the data files say, and the org's first state made from it. */
import type { OrgState, QueueEntry } from '../contract';
import { type Cadence, stepOf } from './cadences';

const DAY = 24 * 60 * 60 * 1000;

/** Where a person stands when the simulator starts. */
export interface Enrolment {
    personId: string;
    /** Name of a cadence; or of a My List, whose entries share one `workId`. */
    cadence: string;
    /** Title of a step of the cadence; for a My List what the rep reads. */
    step: string;
    /** Set for a My List: its id. */
    myListId: string | null;
    note: string;
    /** Days from the start; negative: overdue. */
    dueInDays: number;
}

export type OrgSettings = Pick<
    OrgState,
    | 'user'
    | 'setup'
    | 'callDispositions'
    | 'customTaskFields'
    | 'taskPicklists'
    | 'taskRecordTypes'
    | 'validationRules'
    | 'salesEngagement'
    | 'inCallCenter'
    | 'oldLibrary'
    | 'frameMicrophone'
    | 'frameAutoplay'
>;

export interface Seed {
    people: OrgState['people'];
    records: OrgState['records'];
    cadences: Cadence[];
    enrolments: Enrolment[];
    settings: OrgSettings;
    callCenter: OrgState['callCenter'];
}

/** What the org cannot know by itself. */
export interface OrgSurroundings {
    /** Epoch milliseconds. */
    now: () => number;
    newId: (prefix: string) => string;
}

const NO_OBSTACLES: OrgState['obstacles'] = {
    mayCreateTasks: true,
    readOnlyFields: [],
    requiredFields: [],
    deletedIds: [],
    sessionExpired: false,
    rival: 'none',
    refusalShape: 'pageErrors'
};

/** Prefix of step trackers' ids. */
export const TRACKER = '8HF';

/**
 * The first state, revision 0.
 * @throws Error if an enrolment names a person, cadence or step that is not there.
 */
export function firstState(seed: Seed, { now, newId }: OrgSurroundings): OrgState {
    const start = now();
    const queue = seed.enrolments.map((enrolment): QueueEntry => {
        const { personId, cadence, step, myListId, note, dueInDays } = enrolment;
        if (!seed.people.some(({ id }) => id === personId)) {
            throw new Error(`The queue names a person '${personId}' who does not exist.`);
        }
        const id = newId(TRACKER);
        return {
            id,
            workId: myListId ?? id,
            personId,
            source: myListId === null ? 'cadence' : 'myList',
            cadence,
            step,
            stepType: myListId === null ? stepOf(seed.cadences, cadence, step).type : 'MakeACall',
            state: 'Queued',
            note,
            dueAt: start + dueInDays * DAY,
            startedAt: null,
            completedAt: null
        };
    });
    return {
        revision: 0,
        people: seed.people,
        records: seed.records,
        queue,
        tasks: [],
        completions: [],
        remarks: [],
        obstacles: NO_OBSTACLES,
        callCenter: seed.callCenter,
        ...seed.settings
    };
}

export { DAY };
