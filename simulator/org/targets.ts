/** Whom a Task about a record is for, as the Apex class `HvsTargets` decides it. */
import type { OrgState } from '../contract';
import { sameId } from './ids';

export interface Target {
    recordId: string;
    name: string;
    whoId: string | null;
    whatId: string | null;
    /** Null where nobody's wish can be read. */
    doNotCall: boolean | null;
}

const textOf = (value: unknown): string | null =>
    typeof value === 'string' && value !== '' ? value : null;

/** Null for what is no record. */
export function targetOf(state: OrgState, recordId: string | null | undefined): Target | null {
    const person = state.people.find(({ id }) => sameId(id, recordId));
    if (person) {
        const { id, name, contactId, doNotCall } = person;
        return { recordId: id, name, whoId: contactId ?? id, whatId: null, doNotCall };
    }
    const owner = state.people.find(({ contactId }) => sameId(contactId, recordId));
    if (owner?.contactId) {
        const { contactId, name, doNotCall } = owner;
        return { recordId: contactId, name, whoId: contactId, whatId: null, doNotCall };
    }
    const record = state.records.find(({ id }) => sameId(id, recordId));
    if (record) {
        const { id, name } = record;
        return { recordId: id, name, whoId: null, whatId: id, doNotCall: false };
    }
    const task = state.tasks.find(({ Id }) => sameId(Id, recordId));
    if (!task) return null;
    const own = {
        recordId: task.Id,
        name: textOf(task['Subject']) ?? '',
        whoId: null,
        whatId: null,
        doNotCall: false
    };
    return lentBy(state, textOf(task['WhoId']), textOf(task['WhatId'])) ?? own;
}

/** An activity's person stands for it, else its record; null if it is for nobody. */
function lentBy(state: OrgState, whoId: string | null, whatId: string | null): Target | null {
    const target = targetOf(state, whoId ?? whatId);
    if (!target) return null;
    return whoId !== null || target.whoId === null ? { ...target, whatId } : target;
}
