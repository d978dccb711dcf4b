/** The rep's last calls, to be called again. Kept beside the calls under an id of their own, for as long as they. */
import { id, list, moment, nullable, oneOf, record, text } from 'c/hvsProtocol';
import type { Call } from './call';
import type { Ledger } from './ledger';
import { guard, sound } from './stored-parts';
import { targetOf } from './task-fields';
import type { Work } from './work';

export interface RecentCall {
    /** Of the call. */
    id: string;
    /** As it was written. */
    number: string;
    /** Null when nobody was known. */
    name: string | null;
    direction: 'outbound' | 'inbound' | 'missed';
    startedAt: number;
}

/** Of the entry that they are kept in. */
export const RECENT_CALLS_ID = 'recent-calls';

/** As many as can be looked through; more would be a report. */
const MOST = 10;

const directionOf = ({ origin, connectedAt }: Call): RecentCall['direction'] =>
    origin !== 'inbound' ? 'outbound' : connectedAt === null ? 'missed' : 'inbound';

/** A follow-up is no call, and what was not dialled is none yet. */
const isMade = ({ followUpOf, phase, endReason }: Call): boolean =>
    followUpOf === null && phase !== 'held' && endReason !== 'notDialled';

/** The newest first, with this call as it is now; the same list when that changes nothing. */
function withCall(
    recent: readonly RecentCall[],
    call: Call,
    work: Work | null
): readonly RecentCall[] {
    if (!isMade(call)) return recent;
    const name = targetOf(call, work)?.name ?? '';
    const now: RecentCall = {
        id: call.id,
        number: call.number.raw,
        name: name === '' ? null : name,
        direction: directionOf(call),
        startedAt: call.startedAt
    };
    const known = recent.find((each) => each.id === call.id);
    if (known?.name === now.name && known.direction === now.direction) return recent;
    return known
        ? recent.map((each) => (each === known ? now : each))
        : [now, ...recent].slice(0, MOST);
}

/** The newest first, with those of these calls that were made. */
export const withCalls = (
    recent: readonly RecentCall[],
    ids: Iterable<string>,
    ledger: Ledger
): readonly RecentCall[] =>
    [...ids].reduce((list, callId) => {
        const call = ledger.calls.get(callId);
        return call ? withCall(list, call, ledger.workOf(call)) : list;
    }, recent);

/** Kept ones, copied; null for what are none. */
export const readStoredRecentCalls: (state: unknown) => RecentCall[] | null = guard(
    sound(
        list(
            record<RecentCall>({
                id,
                number: text,
                name: nullable(text),
                direction: oneOf('outbound', 'inbound', 'missed'),
                startedAt: moment
            })
        ),
        (calls) =>
            calls.length <= MOST && new Set(calls.map((each) => each.id)).size === calls.length
    )
);
