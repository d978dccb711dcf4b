import { newCall, type Call } from './call';
import { isOutsideHours } from './calling-hours';
import type { DeskRules } from './desk-rules';
import { HOLD_ANSWER } from './hold';
import type { Click } from './payloads';
import type { PhoneEvent } from './phone-event';
import { readPhoneNumber, type PhoneNumber } from './phone-number';

/** A second click on the same number within this time is a double click. */
const DOUBLE_CLICK = 2_000;

export interface Dial {
    id: string;
    origin: 'clicked' | 'byHand';
    click: Click;
    number: PhoneNumber;
    /** When it was asked for, which may be a while before now. */
    at: number;
    now: number;
}

/** A call as the rep asks for it: dialled at once, or held until nothing speaks against it or the rep confirms. */
export function outboundCall(
    { id, origin, click: { record }, number, at, now }: Dial,
    { phone, doNotCall, callingHours, defaultCountry }: DeskRules
): Call {
    const call = newCall({
        id,
        origin,
        number,
        clicked: record,
        startedAt: at,
        hasProgress: phone.progress,
        canHangUp: phone.hangUp
    });
    // Without a record there is nobody whose wish Salesforce could know.
    const asks = doNotCall && record !== null;
    const outsideHours = isOutsideHours(callingHours, number, defaultCountry, now);
    if (!asks && !outsideHours) return call;
    return {
        ...call,
        phase: 'held',
        hold: { person: asks ? 'asked' : 'notAsked', outsideHours },
        deadlineAt: asks ? now + HOLD_ANSWER : null
    };
}

export type Incoming = Extract<PhoneEvent, { type: 'incoming' }>;

/** Somebody calls. A number that is withheld may have a name in its place. */
export function inboundCall(
    { callId, number, name }: Incoming,
    now: number,
    { phone, defaultCountry }: DeskRules
): Call {
    return newCall({
        id: callId,
        origin: 'inbound',
        number: readPhoneNumber(number || name, defaultCountry),
        clicked: null,
        startedAt: now,
        hasProgress: phone.progress,
        canHangUp: phone.hangUp
    });
}

/** The call that this click means once more: a double click, or one more while the rep is asked about it. */
export function twinOf(
    { record }: Click,
    { raw }: PhoneNumber,
    at: number,
    others: readonly Call[]
): Call | null {
    const twin = others.find(
        (other) =>
            other.number.raw === raw &&
            other.clicked?.recordId === record?.recordId &&
            other.endedAt === null &&
            (other.phase === 'held' || Math.abs(at - other.startedAt) < DOUBLE_CLICK)
    );
    return twin ?? null;
}
