/**
 * How the org refuses, in the shapes that a softphone gets: what is documented, observed or assumed of them is
 * in simulator/README.md.
 *
 *   pageErrors   details { message, fieldErrors: { Field: [{ statusCode, … }] }, pageErrors: [{ … }] }
 *   output       details { message, output: { errors: [{ errorCode, … }], fieldErrors: { … } } }
 *   list         details [ the first ], under GENERIC_ERROR
 */
import type { RefusalShape, SaveResult } from '../contract';

export type Refusal = Extract<SaveResult, { success: false }>;
export type RefusalError = Refusal['errors'][number];

/** One reason; `field` null: it concerns the whole record. */
export interface Reason {
    field: string | null;
    code: string;
    message: string;
}

const GENERAL = 'An error occurred while trying to save the record. Please try again.';
const GENERAL_LIST = 'An error occurred in saveLog(). See the details.';

export const refused = (error: RefusalError): Refusal => ({ success: false, errors: [error] });

export const refusal = (code: string, description: string): Refusal =>
    refused({ code, description });

/** As the guide shows it: the server failed on its own account. */
export const SERVER_FAILED: RefusalError = {
    code: 'SERVER_ERROR',
    description: 'A problem was encountered on the server.'
};

/** Of a method that has no details to tell: the reason's own code stands in the words. */
export const errorInWords = ({ code, message }: Reason): RefusalError => ({
    code: 'SERVER_ERROR',
    description: `${code}: ${message}`
});

function byField<T>(
    reasons: readonly Reason[],
    entryOf: (reason: Reason) => T
): Record<string, T[]> {
    const entries = new Map<string, T[]>();
    for (const reason of reasons) {
        const { field } = reason;
        if (field !== null) entries.set(field, [...(entries.get(field) ?? []), entryOf(reason)]);
    }
    return Object.fromEntries(entries);
}

function pageErrors(reasons: readonly Reason[]): object {
    const entryOf = ({ code, message, field }: Reason): object => ({
        statusCode: code,
        message,
        ...(field !== null && { fieldLabel: field })
    });
    return {
        message: GENERAL,
        pageErrors: reasons.filter(({ field }) => field === null).map(entryOf),
        fieldErrors: byField(reasons, entryOf)
    };
}

function output(reasons: readonly Reason[]): object {
    const entryOf = ({ code, message, field }: Reason): object => ({
        constituentField: null,
        duplicateRecordError: null,
        errorCode: code,
        field,
        fieldLabel: field,
        message
    });
    return {
        message: GENERAL,
        enhancedErrorType: 'RecordError',
        output: {
            errors: reasons.filter(({ field }) => field === null).map(entryOf),
            fieldErrors: byField(reasons, entryOf)
        }
    };
}

/** Of a record that was not saved. */
export function saveError(
    reasons: readonly Reason[],
    shape: RefusalShape = 'pageErrors'
): RefusalError {
    switch (shape) {
        case 'pageErrors':
            return { code: 'SERVER_ERROR', description: GENERAL, details: pageErrors(reasons) };
        case 'output':
            return { code: 'SERVER_ERROR', description: GENERAL, details: output(reasons) };
        case 'list':
            return {
                code: 'GENERIC_ERROR',
                description: GENERAL_LIST,
                details: [pageErrors(reasons)]
            };
    }
}
