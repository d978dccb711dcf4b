/**
 * Stand-ins for the Apex that the org runs: `HvsCti` (web service methods, through `runApex`) and
 * `HvsSetup` (imported by components). They answer from the simulated records what the Apex
 * classes in force-app would answer from real ones; nothing here executes Apex.
 */
import type { OrgState, Person } from '../contract';
import { sameId } from './ids';

type Params = Record<string, string>;

interface Target {
    recordId: string;
    name: string;
    whoId: string | null;
    whatId: string | null;
}

const targetOfPerson = ({ id, name, contactId }: Person): Target => ({
    recordId: id,
    name,
    whoId: contactId ?? id,
    whatId: null
});

function targetOf(state: OrgState, recordId: string | undefined): Target | null {
    const person = state.people.find(
        ({ id, contactId }) => sameId(id, recordId) || sameId(contactId, recordId)
    );
    if (person) return { ...targetOfPerson(person), recordId: recordId ?? person.id };
    const record = state.records.find(({ id }) => sameId(id, recordId));
    if (record) {
        return { recordId: record.id, name: record.name, whoId: null, whatId: record.id };
    }
    const task = state.tasks.find(({ Id }) => sameId(Id, recordId));
    if (!task) return null;
    const whoId = textOf(task['WhoId']);
    const whatId = textOf(task['WhatId']);
    const about = targetOf(state, whoId ?? whatId ?? undefined);
    return { recordId: task.Id, name: about?.name ?? textOf(task['Subject']) ?? '', whoId, whatId };
}

const textOf = (value: unknown): string | null =>
    typeof value === 'string' && value !== '' ? value : null;

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

function taskOfCall(state: OrgState, { callId, since }: Params): object {
    if (!callId) return { answer: 'unknown', why: 'callId is missing' };
    const from = Number(since);
    if (!since || !Number.isFinite(from)) {
        return { answer: 'unknown', why: 'since is not a number of milliseconds' };
    }
    const task = state.tasks.find(
        (one) =>
            one['CallObject'] === callId &&
            one.CreatedDate >= from &&
            one['CreatedById'] === state.user.userId
    );
    return task ? { answer: 'found', taskId: task.Id } : { answer: 'none' };
}

function stateOfWork(state: OrgState, { workId, taskId }: Params): object {
    const tracker = trackerOf(state, workId);
    if (!tracker) return { answer: 'none' };
    const linked = taskId
        ? state.completions.some((one) => one.entryId === tracker.id && sameId(one.taskId, taskId))
        : null;
    return { answer: 'found', state: tracker.state, taskLinked: linked };
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
