/** The fields of Task that the simulator knows, as the Object Reference describes them. */
export type TaskField =
    | { kind: 'text'; maxLength: number }
    | { kind: 'picklist'; values: readonly string[] | null }
    | { kind: 'who' }
    | { kind: 'what' }
    | { kind: 'reference'; prefix: string }
    | { kind: 'integer' }
    | { kind: 'date' }
    | { kind: 'dateTime' }
    | { kind: 'boolean' };

/** Null as `values`: any value is taken, as by an unrestricted picklist. */
const PICKLIST: TaskField = { kind: 'picklist', values: null };

export const TASK_FIELDS: Readonly<Record<string, TaskField>> = {
    Subject: { kind: 'text', maxLength: 255 },
    Description: { kind: 'text', maxLength: 32_000 },
    CallDisposition: { kind: 'text', maxLength: 255 },
    CallObject: { kind: 'text', maxLength: 255 },
    CallDurationInSeconds: { kind: 'integer' },
    CallType: { kind: 'picklist', values: ['Internal', 'Inbound', 'Outbound'] },
    TaskSubtype: {
        kind: 'picklist',
        values: ['Task', 'Call', 'Email', 'ListEmail', 'LinkedIn', 'Cadence']
    },
    Type: PICKLIST,
    Status: PICKLIST,
    Priority: PICKLIST,
    ActivityDate: { kind: 'date' },
    ReminderDateTime: { kind: 'dateTime' },
    IsReminderSet: { kind: 'boolean' },
    WhoId: { kind: 'who' },
    WhatId: { kind: 'what' },
    OwnerId: { kind: 'reference', prefix: '005' },
    RecordTypeId: { kind: 'reference', prefix: '012' }
};

/** A picklist's longest value. */
const LONGEST_PICKLIST_VALUE = 255;
const RECORD_ID = /^[a-zA-Z0-9]{15}(?:[A-Z0-5]{3})?$/;

export interface FieldError {
    errorCode: string;
    message: string;
}

const wrongType = (message: string): FieldError => ({ errorCode: 'INVALID_FIELD', message });

/** Whether the text is a day of the calendar, 'YYYY-MM-DD'. */
function isDay(value: string): boolean {
    const time = Date.parse(`${value}T00:00:00Z`);
    return (
        /^\d{4}-\d{2}-\d{2}$/.test(value) &&
        !Number.isNaN(time) &&
        new Date(time).toISOString().startsWith(value)
    );
}

/** What a value that is neither null nor '' has wrong with it by itself; null: nothing. */
export function valueError(field: TaskField, value: unknown): FieldError | null {
    switch (field.kind) {
        case 'integer':
            return Number.isSafeInteger(value)
                ? null
                : wrongType('value not of required type: int');
        case 'boolean':
            return typeof value === 'boolean'
                ? null
                : wrongType('value not of required type: boolean');
        default:
            return typeof value === 'string'
                ? textError(field, value)
                : wrongType('value not of required type: string');
    }
}

function tooLong(value: string, maxLength: number): FieldError | null {
    return value.length <= maxLength
        ? null
        : {
              errorCode: 'STRING_TOO_LONG',
              message: `data value too large: ${value.slice(0, 40)}… (max length=${maxLength})`
          };
}

function textError(field: TaskField, value: string): FieldError | null {
    switch (field.kind) {
        case 'text':
            return tooLong(value, field.maxLength);
        case 'picklist':
            return field.values && !field.values.includes(value)
                ? {
                      errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
                      message: `bad value for restricted picklist field: ${value}`
                  }
                : tooLong(value, LONGEST_PICKLIST_VALUE);
        case 'date':
            return isDay(value) ? null : wrongType(`not a date: ${value}`);
        case 'dateTime':
            return Number.isNaN(Date.parse(value)) ? wrongType(`not a time: ${value}`) : null;
        case 'reference':
            return RECORD_ID.test(value) && value.startsWith(field.prefix)
                ? null
                : { errorCode: 'MALFORMED_ID', message: `id value of incorrect type: ${value}` };
        case 'who':
        case 'what':
            return RECORD_ID.test(value)
                ? null
                : { errorCode: 'MALFORMED_ID', message: `not a record id: ${value}` };
        default:
            return null;
    }
}
