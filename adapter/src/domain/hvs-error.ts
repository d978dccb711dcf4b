import type { TroubleCode } from 'c/hvsProtocol';

/**
 * The one error of the adapter. Its code is from the closed set of `hvsProtocol/troubles.ts`, each with
 * a text and a hint in `docs/errors.md`; `detail` is what another system said, in its own words.
 */
export class HvsError extends Error {
    readonly code: TroubleCode;
    readonly detail: string;

    constructor(code: TroubleCode, detail = '') {
        super(detail ? `${code}: ${detail}` : code);
        this.name = 'HvsError';
        this.code = code;
        this.detail = detail;
    }
}
