import { newCall, type Call } from './call';
import { isOutsideHours } from './calling-hours';
import type { DeskRules } from './desk-rules';
import { HOLD_ANSWER } from './hold';
import type { Click } from './payloads';
import type { PhoneNumber } from './phone-number';

/** A second click on the same number within this time is a double click. */
const DOUBLE_CLICK = 2_000;

/** A call as the click makes it: dialled at once, or held until nothing speaks against it or the rep confirms. */
export function clickedCall(
    id: string,
    { record }: Click,
    number: PhoneNumber,
    at: number,
    now: number,
    { phone, doNotCall, callingHours, defaultCountry }: DeskRules
): Call {
    const call = newCall({
        id,
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
