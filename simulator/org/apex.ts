/**
 * Stand-ins for the Apex that the org runs: `HvsCti` (web service methods, through `runApex`) and
 * `HvsSetup` (imported by components). They answer from the simulated records what the Apex
 * classes in force-app would answer from real ones; nothing here executes Apex.
 */
import type { OrgState } from '../contract';
import { sameId } from './ids';
import { TRACKER } from './seed';
import { targetOf } from './targets';

type Params = Record<string, string>;

/** The Apex method looks a day further back, because the browser's clock may be ahead. */
const CLOCK_TOLERANCE = 24 * 60 * 60 * 1000;

function context({ user, salesEngagement }: OrgState): object {
    const { userId, organizationId, timeZone, locale, language } = user;
    return { userId, organizationId, timeZone, locale, language, salesEngagement };
}

function dispositions({ callDispositions, salesEngagement }: OrgState): object {
    return { rows: salesEngagement ? callDispositions : [] };
}

/** Knows step trackers only: the id of a My List is not one, so it is not found. */
function trackerOf(state: OrgState, workId: string | undefined): OrgState['queue'][number] | null {
    if (!state.salesEngagement) return null;
    return state.queue.find(({ id, source }) => source === 'cadence' && sameId(id, workId)) ?? null;
}

function work(state: OrgState, { workId }: Params): object {
    const tracker = trackerOf(state, workId);
    if (!tracker) return { found: false };
    return {
        found: true,
        cadence: tracker.cadence,
        step: tracker.step,
        state: tracker.state,
        target: targetOf(state, tracker.personId)
    };
}

const unknown = (why: string): object => ({ answer: 'unknown', why });

function taskOfCall(state: OrgState, { callId, since = '' }: Params): object {
    if (!callId?.trim()) return unknown('The id of the call is empty.');
    if (!/^-?\d+$/.test(since)) return unknown(`Invalid long: ${since}`);
    const task = state.tasks
        .filter(
            (one) =>
                one['CallObject'] === callId &&
                one['CreatedById'] === state.user.userId &&
                one.CreatedDate >= Number(since) - CLOCK_TOLERANCE
        )
        .toSorted((one, other) => one.CreatedDate - other.CreatedDate)[0];
    return task ? { answer: 'found', taskId: task.Id } : { answer: 'none' };
}

function stateOfWork(state: OrgState, { workId, taskId }: Params): object {
    if (!state.salesEngagement) return unknown('ActionCadenceStepTracker cannot be read.');
    if (!workId?.startsWith(TRACKER)) return { answer: 'none' };
    const tracker = trackerOf(state, workId);
    if (!tracker) return unknown('There is no such step tracker, or the user may not see it.');
    const linked = state.tasks.some(({ Id }) => sameId(Id, taskId))
        ? state.completions.some((one) => one.entryId === tracker.id && sameId(one.taskId, taskId))
        : null;
    return { answer: 'found', state: tracker.state, taskLinked: linked };
}

/** Words of a name that begin with the words looked for, as the search of Salesforce finds them. */
function people(state: OrgState, { text = '' }: Params): object {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const matches = ({ name }: OrgState['people'][number]): boolean => {
        const parts = name.toLowerCase().split(/[\s()]+/);
        return words.every((word) => parts.some((part) => part.startsWith(word)));
    };
    const found = words.length === 0 ? [] : state.people.filter(matches);
    return {
        people: found.slice(0, MOST_PEOPLE).map(({ id, company }) => ({
            target: targetOf(state, id),
            about: company
        }))
    };
}

const MOST_PEOPLE = 10;

/** The day where the user is, as text that sorts. */
const dayAt = (time: number, timeZone: string): string =>
    new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(time);

/** The call step that is due longest, or later today. */
function nextStep(state: OrgState): object {
    if (!state.salesEngagement) return { next: null };
    const { timeZone } = state.user;
    const today = dayAt(Date.now(), timeZone);
    const [entry] = state.queue
        .filter(({ source, stepType }) => source === 'cadence' && stepType === 'MakeACall')
        .filter((one) => one.state === 'Queued')
        .filter(({ dueAt }) => dayAt(dueAt, timeZone) <= today)
        .toSorted((one, other) => one.dueAt - other.dueAt);
    const target = entry && targetOf(state, entry.personId);
    if (!target) return { next: null };
    const { cadence, step, dueAt } = entry;
    return { next: { recordId: target.recordId, name: target.name, cadence, step, dueAt } };
}

const HVS_CTI: Readonly<
    Record<
        string,
        { takes: readonly string[]; answer: (state: OrgState, params: Params) => object }
    >
> = {
    context: { takes: [], answer: context },
    dispositions: { takes: [], answer: dispositions },
    work: { takes: ['workId'], answer: work },
    target: {
        takes: ['recordId'],
        answer: (state, { recordId }) => ({ target: targetOf(state, recordId) })
    },
    people: { takes: ['text'], answer: people },
    nextStep: { takes: [], answer: nextStep },
    taskOfCall: { takes: ['callId', 'since'], answer: taskOfCall },
    stateOfWork: { takes: ['workId', 'taskId'], answer: stateOfWork }
};

/**
 * The JSON text that a method of `HvsCti` returns.
 * @throws Error for a class, method or parameter that the simulator does not have.
 */
export function apexAnswer(
    state: OrgState,
    apexClass: string,
    methodName: string,
    params: Params
): string {
    const method =
        apexClass === 'HvsCti' && Object.hasOwn(HVS_CTI, methodName)
            ? HVS_CTI[methodName]
            : undefined;
    if (!method) throw new Error(`The simulator has no Apex method ${apexClass}.${methodName}.`);
    const unknown = Object.keys(params).find((name) => !method.takes.includes(name));
    if (unknown !== undefined) {
        throw new Error(`${apexClass}.${methodName} takes no parameter '${unknown}'.`);
    }
    return JSON.stringify(method.answer(state, params));
}

/**
 * What an @AuraEnabled method answers to a component.
 * @throws Error for a method that the simulator does not have.
 */
export function auraAnswer(state: OrgState, apexClass: string, methodName: string): unknown {
    if (apexClass !== 'HvsSetup' || methodName !== 'check') {
        throw new Error(`The simulator has no Apex method ${apexClass}.${methodName}.`);
    }
    const { inCallCenter, salesEngagement, setup } = state;
    const { callCenterName, hasRepPermissionSet, logACallForCti, taskLogging } = setup;
    return {
        inCallCenter,
        callCenterName: inCallCenter ? callCenterName : null,
        salesEngagement,
        hasRepPermissionSet,
        logACallForCti,
        taskLogging
    };
}
