import type { Trouble, TroubleCode } from 'c/hvsProtocol';
import type { Refusal, RefusalKind } from './org';

/** How a refusal is called where the org told what it was about; else by what was refused. */
const CODES: Record<Exclude<RefusalKind, 'other'>, TroubleCode> = {
    rowLock: 'RowLocked',
    server: 'ServerFailed',
    session: 'SessionExpired',
    validation: 'ValidationFailed',
    required: 'FieldRequired',
    permission: 'PermissionMissing',
    deleted: 'RecordDeleted'
};

export function troubleOf(
    { kind, detail, fields }: Refusal,
    otherwise: TroubleCode,
    remedy: 'retry' | 'wait'
): Trouble {
    return {
        code: kind === 'other' ? otherwise : CODES[kind],
        detail,
        field: fields[0] ?? null,
        remedy
    };
}

/** Only these pass by themselves; all others stay until somebody changes something. */
export const passesByItself = ({ kind }: Refusal): boolean =>
    kind === 'rowLock' || kind === 'server';

/**
 * A server that fails may have done what was asked before it failed, and so may whatever refuses for a reason
 * that nobody knows; all others have certainly not.
 */
const UNCERTAIN: readonly TroubleCode[] = ['ServerFailed', 'TaskRefused', 'WorkRefused'];

export const isCertain = (refusal: Trouble): boolean => !UNCERTAIN.includes(refusal.code);

/** The same while it is tried again. */
export const waiting = (refusal: Trouble | null): Trouble | null =>
    refusal && { ...refusal, remedy: 'wait' };
