/** The Work Queue and the record page as views of the org's state: pure. */
import type { Completion, OrgState, Person, QueueEntry, TaskRecord } from '../../contract';

export interface QueueRow {
    entry: QueueEntry;
    person: Person;
}

export interface QueueSections {
    cadences: QueueRow[];
    myList: QueueRow[];
    /** Newest first. */
    done: QueueRow[];
}

export function sectionsOf(state: OrgState): QueueSections {
    const people = new Map(state.people.map((person) => [person.id, person]));
    const rows = state.queue.flatMap((entry) => {
        const person = people.get(entry.personId);
        return person ? [{ entry, person }] : [];
    });
    const open = rows
        .filter(({ entry }) => entry.state !== 'Completed')
        .sort((one, other) => one.entry.dueAt - other.entry.dueAt);
    return {
        cadences: open.filter(({ entry }) => entry.source === 'cadence'),
        myList: open.filter(({ entry }) => entry.source === 'myList'),
        done: rows
            .filter(({ entry }) => entry.state === 'Completed')
            .sort((one, other) => (other.entry.completedAt ?? 0) - (one.entry.completedAt ?? 0))
    };
}

/** One step of a person's way through a cadence. */
export interface PathStep {
    entry: QueueEntry;
    completion: Completion | null;
}

/** Steps in the order in which the person meets them: the branch that was taken, step by step. */
export function pathOf(state: OrgState, personId: string): PathStep[] {
    return state.queue
        .filter((entry) => entry.personId === personId)
        .map((entry) => ({
            entry,
            completion: state.completions.find(({ entryId }) => entryId === entry.id) ?? null
        }))
        .sort((one, other) => rank(one.entry) - rank(other.entry));
}

function rank(entry: QueueEntry): number {
    return entry.completedAt ?? Number.MAX_SAFE_INTEGER;
}

/** Newest first; Tasks of the person, by whichever of the two lookups they point. */
export function tasksOf(state: OrgState, person: Pick<Person, 'id' | 'contactId'>): TaskRecord[] {
    const ids = new Set([person.id, person.contactId].filter(Boolean));
    return state.tasks
        .filter((task) => ids.has(String(task['WhoId'])) || ids.has(String(task['WhatId'])))
        .sort((one, other) => other.CreatedDate - one.CreatedDate);
}

/** A Task's field as text; '' for none, and for what is no text or number. */
export function textOf(task: TaskRecord, field: string): string {
    const value = task[field];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** 'LeftVoicemail' reads 'Left Voicemail'. */
export function spaced(name: string): string {
    return name.replace(/([a-z])([A-Z])/g, '$1 $2');
}
