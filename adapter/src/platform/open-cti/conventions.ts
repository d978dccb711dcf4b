/**
 * What all methods of Open CTI for Lightning Experience have in common.
 *
 * The types of this folder describe the client library as Salesforce ships it; there are no public
 * ones. Where a fact comes from is marked:
 *   [doc]    Salesforce's Open CTI Developer Guide;
 *   [lib]    seen in the shipped `opencti_min.js` (v43, v55, v57), run in a browser;
 *   [field]  seen in production code;
 *   [?]      not known.
 *
 * One method, from the call to its answer:
 *
 *   library.method({ …args, callback })
 *      ├─ throws at once: an argument, a required callback or a listener is missing [lib]
 *      ├─ callback({ success: true,  returnValue, errors: null })
 *      ├─ callback({ success: false, returnValue: null, errors: [{ code, description }] })
 *      └─ never runs the callback: no method has a time-out [lib]
 */

/** The codes that the guide names; others have been seen, so treat the set as open. [doc] */
export type OpenCtiErrorCode =
    'INVALID_PARAM' | 'GENERIC_ERROR' | 'SERVER_ERROR' | 'SOFTPHONE_CONTAINER_ERROR';

/** Why something was not saved, as `saveLog` tells it: with a `statusCode` [field] or an `errorCode` [doc]. */
export interface SaveError {
    statusCode?: string;
    errorCode?: string;
    message?: string;
    fieldLabel?: string;
}

/** [field]; in the guide's example it is in a list of its own, with `message` beside it [doc]. */
export interface SaveErrorDetails {
    /** By API name of the field that was refused. */
    fieldErrors?: Record<string, SaveError[]>;
    /** What concerns the whole record, such as a validation rule without a field. */
    pageErrors?: SaveError[];
    /** The same two as the User Interface API names them. [doc] */
    output?: { errors?: SaveError[]; fieldErrors?: Record<string, SaveError[]> };
}

/** One entry of `errors`. [doc]; `details` [field] */
export interface OpenCtiErrorEntry {
    /** One of `OpenCtiErrorCode`, or another. */
    code: string;
    /** For a person, in the language of the org. */
    description: string;
    details?: SaveErrorDetails | SaveErrorDetails[];
}

/** What every callback gets. [doc] */
export type OpenCtiResponse<T> =
    | { success: true; returnValue: T; errors: null }
    | { success: false; returnValue: null; errors: OpenCtiErrorEntry[] };

export type OpenCtiCallback<T> = (response: OpenCtiResponse<T>) => void;

/** Salesforce record id, 15 or 18 characters. */
export type RecordId = string;

/** For a method that takes none: adds nothing to the intersection below. */
export type NoArguments = unknown;

/** A method as the library offers it: arguments in, the answer through `callback`. */
export type Method<Args, ReturnValue> = (
    args: Args & { callback?: OpenCtiCallback<ReturnValue> }
) => void;

/** As `Method`, for those that throw without a callback, because an answer is their only purpose. */
export type Query<Args, ReturnValue> = (
    args: Args & { callback: OpenCtiCallback<ReturnValue> }
) => void;

/**
 * Registers a listener. Listeners are added, never replaced, and cannot be removed; one that throws
 * stops those after it. [lib]
 */
export type Registration<Payload> = (args: { listener: (payload: Payload) => void }) => void;
