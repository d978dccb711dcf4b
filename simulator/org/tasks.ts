/** Saving a Task as an org does: takes all of it or refuses it and names every field at fault. */
import type { OrgState, TaskRecord, ValidationRule } from '../contract';
import { sameId } from './ids';
import { fieldRefusal, refusal, type Refusal } from './refusal';
import { TASK_FIELDS, valueError, type FieldError, type TaskField } from './task-fields';

type Fields = Record<string, unknown>;

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

function fieldOf(state: OrgState, name: string): TaskField | null {
    const custom = state.customTaskFields.find((field) => field.name === name);
    if (custom) return { kind: 'text', maxLength: custom.maxLength };
    return Object.hasOwn(TASK_FIELDS, name) ? (TASK_FIELDS[name] ?? null) : null;
}

/** What `WhoId` may name: a Lead that is not converted, or a contact, also a person account's. */
function whoError(state: OrgState, id: string): FieldError | null {
    const person = state.people.find((one) => sameId(one.id, id));
    if (person?.objectType === 'Lead' && person.contactId !== null) {
        return {
            errorCode: 'CANNOT_UPDATE_CONVERTED_LEAD',
            message: `cannot reference converted lead: ${id}`
        };
    }
    if (person && person.objectType !== 'Account') return null;
    if (state.people.some((one) => sameId(one.contactId, id))) return null;
    return {
        errorCode: person ? 'FIELD_INTEGRITY_EXCEPTION' : 'INVALID_CROSS_REFERENCE_KEY',
        message: `${person ? 'id value of incorrect type' : 'invalid cross reference id'}: ${id}`
    };
}

function whatError(state: OrgState, id: string): FieldError | null {
    const isAccount = state.people.some(
        (one) => one.objectType === 'Account' && sameId(one.id, id)
    );
    if (isAccount || state.records.some((record) => sameId(record.id, id))) return null;
    return state.people.some((one) => sameId(one.id, id) || sameId(one.contactId, id))
        ? { errorCode: 'FIELD_INTEGRITY_EXCEPTION', message: `id value of incorrect type: ${id}` }
        : {
              errorCode: 'INVALID_CROSS_REFERENCE_KEY',
              message: `invalid cross reference id: ${id}`
          };
}

function errorOf(state: OrgState, name: string, value: unknown): FieldError | null {
    const field = fieldOf(state, name);
    if (!field) {
        return {
            errorCode: 'INVALID_FIELD',
            message: `No such column '${name}' on sobject of type Task`
        };
    }
    if (isEmpty(value)) return null;
    const wrong = valueError(field, value);
    if (wrong || typeof value !== 'string') return wrong;
    if (field.kind === 'who') return whoError(state, value);
    return field.kind === 'what' ? whatError(state, value) : null;
}

function applies({ when }: ValidationRule, fields: Fields): boolean {
    if (!when) return true;
    const value = fields[when.field];
    return when.equals === null ? isEmpty(value) : value === when.equals;
}

/** Why the org does not take these fields; null: it takes them. `fields` holds only Task's own. */
function refusalOf(state: OrgState, fields: Fields): Refusal | null {
    const errors = new Map<string, FieldError[]>();
    const add = (name: string, error: FieldError): void => {
        errors.set(name, [...(errors.get(name) ?? []), error]);
    };
    for (const [name, value] of Object.entries(fields)) {
        const error = errorOf(state, name, value);
        if (error) add(name, error);
    }
    const who = fields['WhoId'];
    if (
        !isEmpty(fields['WhatId']) &&
        state.people.some(({ id, objectType }) => objectType === 'Lead' && sameId(id, who))
    ) {
        add('WhatId', {
            errorCode: 'FIELD_INTEGRITY_EXCEPTION',
            message: 'WhatId cannot be specified when WhoId is a Lead'
        });
    }
    const above: FieldError[] = [];
    for (const rule of state.validationRules.filter((one) => applies(one, fields))) {
        const error = { errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: rule.message };
        if (rule.field === null) above.push(error);
        else add(rule.field, error);
    }
    return errors.size + above.length > 0 ? fieldRefusal(errors, above) : null;
}

/**
 * The Task as it would stand after a save, or why it is refused. Creates with `entityApiName`,
 * updates with `Id`; it changes nothing itself.
 */
export function taskAfterSave(
    state: OrgState,
    value: Fields,
    { now, newId }: { now: () => number; newId: (prefix: string) => string }
): { task: TaskRecord; refused: null } | { refused: Refusal } {
    const { entityApiName, Id: id, ...fields } = value;
    const before = state.tasks.find((task) => sameId(task.Id, id)) ?? null;
    const wrong = requestError(entityApiName, id, before);
    if (wrong) return { refused: wrong };
    const { Id, CreatedDate, CreatedById, ...old } = before ?? {
        Id: newId('00T'),
        CreatedDate: now(),
        CreatedById: state.user.userId,
        ...DEFAULTS
    };
    const after = { ...old, ...fields };
    const refused = refusalOf(state, after);
    return refused ? { refused } : { refused, task: { ...after, Id, CreatedDate, CreatedById } };
}

function requestError(entity: unknown, id: unknown, before: TaskRecord | null): Refusal | null {
    if (id === undefined && entity === undefined) {
        return refusal('INVALID_PARAM', "saveLog needs 'entityApiName' to create, 'Id' to update.");
    }
    if (entity !== undefined && entity !== 'Task') {
        const what = JSON.stringify(entity);
        return refusal('INVALID_PARAM', `The simulator saves Tasks, not ${what}.`);
    }
    if (id === undefined || before) return null;
    return refusal('SERVER_ERROR', `There is no Task ${JSON.stringify(id)} to update.`);
}

/** What an org fills in by itself. */
const DEFAULTS = { Status: 'Not Started', Priority: 'Normal', TaskSubtype: 'Task' };
