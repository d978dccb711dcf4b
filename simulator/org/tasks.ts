/** Saving a Task as an org does: takes all of it or refuses it and names every field at fault. */
import type { OrgState, TaskRecord, ValidationRule } from '../contract';
import { sameId } from './ids';
import { fieldMissing, fieldsNotWritable, noAccess, recordDeleted, ruleBroken } from './reasons';
import { refusal, refused, saveError, type Reason, type Refusal } from './refusal';
import { TASK_FIELDS, valueError, type FieldError, type TaskField } from './task-fields';

type Fields = Record<string, unknown>;

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

function fieldOf(state: OrgState, name: string): TaskField | null {
    const custom = state.customTaskFields.find((field) => field.name === name);
    if (custom) return { kind: 'text', maxLength: custom.maxLength };
    const known = Object.hasOwn(TASK_FIELDS, name) ? (TASK_FIELDS[name] ?? null) : null;
    const values = state.taskPicklists[name];
    return known?.kind === 'picklist' && values ? { kind: 'picklist', values } : known;
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
    if (name === 'RecordTypeId' && !state.taskRecordTypes.some((id) => sameId(id, value)))
        return { errorCode: 'INVALID_CROSS_REFERENCE_KEY', message: `Record Type ID: ${value}` };
    return field.kind === 'what' ? whatError(state, value) : null;
}

function applies({ when }: ValidationRule, fields: Fields): boolean {
    if (!when) return true;
    const value = fields[when.field];
    return when.equals === null ? isEmpty(value) : value === when.equals;
}

/** What is wrong with the fields one by one. */
function fieldReasons(state: OrgState, fields: Fields): Reason[] {
    const reasons = Object.entries(fields).flatMap(([field, value]): Reason[] => {
        const error = errorOf(state, field, value);
        return error ? [{ field, code: error.errorCode, message: error.message }] : [];
    });
    const who = fields['WhoId'];
    if (
        !isEmpty(fields['WhatId']) &&
        state.people.some(({ id, objectType }) => objectType === 'Lead' && sameId(id, who))
    ) {
        reasons.push({
            field: 'WhatId',
            code: 'FIELD_INTEGRITY_EXCEPTION',
            message: 'WhatId cannot be specified when WhoId is a Lead'
        });
    }
    return reasons;
}

/** What the admin of the org has set up, and what the user may do. `sent`: the fields of this save alone. */
function obstacleReasons(state: OrgState, fields: Fields, sent: Fields): Reason[] {
    const { mayCreateTasks, readOnlyFields, requiredFields, deletedIds } = state.obstacles;
    const notWritable = readOnlyFields.filter((name) => !isEmpty(sent[name]));
    const isDeleted = [fields['WhoId'], fields['WhatId']].some((id) =>
        deletedIds.some((deleted) => sameId(deleted, id))
    );
    return [
        ...(mayCreateTasks ? [] : [noAccess()]),
        ...(notWritable.length > 0 ? [fieldsNotWritable(notWritable)] : []),
        ...(isDeleted ? [recordDeleted()] : []),
        ...requiredFields.filter((name) => isEmpty(fields[name])).map(fieldMissing)
    ];
}

/**
 * Why the org does not take these fields; null: it takes them. `fields` holds only Task's own. Rules are asked
 * last, as in an org: what is refused before never comes to them.
 */
function refusalOf(state: OrgState, fields: Fields, sent: Fields): Refusal | null {
    const before = [...obstacleReasons(state, fields, sent), ...fieldReasons(state, fields)];
    const reasons =
        before.length > 0
            ? before
            : state.validationRules
                  .filter((rule) => applies(rule, fields))
                  .map(({ message, field }) => ruleBroken(message, field));
    return reasons.length > 0 ? refused(saveError(reasons, state.obstacles.refusalShape)) : null;
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
    const refusedForFields = refusalOf(state, after, fields);
    return refusedForFields
        ? { refused: refusedForFields }
        : { refused: null, task: { ...after, Id, CreatedDate, CreatedById } };
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
