import type { RefusalKind } from '../../domain/org';
import type { MethodName } from './library';

/**
 * What can go wrong with one request, as far as the client can tell. The first three mean that nothing
 * was done; after 'AnswerMalformed' nobody knows.
 */
export const OPEN_CTI_ERROR_CODES = [
    /** The library has no such method: it is older than the method. */
    'MethodMissing',
    /** The library threw instead of sending the request. */
    'RequestRefused',
    /** The host answered `success: false`. */
    'HostRefused',
    /** The answer is none that the method can give. */
    'AnswerMalformed'
] as const;

export type OpenCtiErrorKind = (typeof OPEN_CTI_ERROR_CODES)[number];

/** The host's own account of a refusal. */
export interface HostRefusal {
    kind: RefusalKind;
    /** The innermost code, e.g. 'UNABLE_TO_LOCK_ROW'; '' when it named none. */
    code: string;
    /** Its words; where it nested them, the innermost. */
    detail: string;
    /** API names of the fields that it refused. */
    fields: string[];
}

/** More than a person reads: what was wrong with an answer may quote all of it. */
const LONGEST = 2_000;

/** The one error of the client. `refusal` says more where the host did. */
export class OpenCtiError extends Error {
    readonly code: OpenCtiErrorKind;
    readonly method: MethodName | 'subscribe';
    readonly refusal: HostRefusal;

    constructor(
        code: OpenCtiErrorKind,
        method: MethodName | 'subscribe',
        refusal: Partial<HostRefusal> = {}
    ) {
        const detail = (refusal.detail ?? '').slice(0, LONGEST);
        super(`${method}: ${code}${detail && `: ${detail}`}`);
        this.name = 'OpenCtiError';
        this.code = code;
        this.method = method;
        this.refusal = { kind: 'other', code: '', fields: [], ...refusal, detail };
    }
}
