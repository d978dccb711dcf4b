/** How the org refuses, in the shape that a softphone gets (see simulator/README.md). */
import type { SaveResult } from '../contract';

export type Refusal = Extract<SaveResult, { success: false }>;

export function refusal(code: string, description: string): Refusal {
    return { success: false, errors: [{ code, description }] };
}

/** A save refused because of fields; `errors[0].details.fieldErrors.<Field>` says why. */
export function fieldRefusal(
    fieldErrors: ReadonlyMap<string, { errorCode: string; message: string }[]>,
    outputErrors: { errorCode: string; message: string }[] = []
): Refusal {
    const named = Object.fromEntries(
        [...fieldErrors].map(([field, errors]) => [
            field,
            errors.map((error) => ({ field, fieldLabel: field, ...error }))
        ])
    );
    return {
        success: false,
        errors: [
            {
                code: 'SERVER_ERROR',
                description: 'An error occurred while trying to save the record.',
                details: { output: { errors: outputErrors }, fieldErrors: named }
            }
        ]
    };
}
