/** The reasons that Salesforce gives most often, in its own codes and, where they are known, words. */
import type { Reason } from './refusal';

export const rowLocked = (): Reason => ({
    field: null,
    code: 'UNABLE_TO_LOCK_ROW',
    message: 'unable to obtain exclusive access to this record'
});

export const sessionEnded = (): Reason => ({
    field: null,
    code: 'INVALID_SESSION_ID',
    message: 'Session expired or invalid'
});

export const ruleBroken = (message: string, field: string | null = null): Reason => ({
    field,
    code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    message
});

export const fieldMissing = (field: string): Reason => ({
    field,
    code: 'REQUIRED_FIELD_MISSING',
    message: `Required fields are missing: [${field}]`
});

/** Concerns the record, not the fields: only its words name them. */
export const fieldsNotWritable = (fields: readonly string[]): Reason => ({
    field: null,
    code: 'INVALID_FIELD_FOR_INSERT_UPDATE',
    message:
        `Unable to create/update fields: ${fields.join(', ')}. Please check the security settings of ` +
        'this field and verify that it is read/write for your profile or permission set.'
});

export const noAccess = (): Reason => ({
    field: null,
    code: 'INSUFFICIENT_ACCESS_OR_READONLY',
    message: 'insufficient access rights on object id'
});

export const recordDeleted = (): Reason => ({
    field: null,
    code: 'ENTITY_IS_DELETED',
    message: 'entity is deleted'
});
