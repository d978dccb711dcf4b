import type { HoldReason } from 'c/hvsProtocol';
import type { Call, Hold } from './call';
import { stay, type CallStep } from './call-saving';
import type { Rules } from './life';
import type { Target } from './org';

/** A rep waits for the dial: what Salesforce does not say in this time, the rep is asked. Milliseconds. */
export const HOLD_ANSWER = 4_000;

/** What the rep is asked about; empty while Salesforce is. */
export function holdReasons({ hold }: Call): HoldReason[] {
    if (!hold || hold.person === 'asked') return [];
    const reasons: HoldReason[] = [];
    if (hold.person === 'doNotCall') reasons.push('doNotCall');
    if (hold.person === 'unknown') reasons.push('unknownPerson');
    if (hold.outsideHours) reasons.push('outsideHours');
    return reasons;
}

const ask = (call: Call, person: Hold['person']): CallStep => ({
    next: {
        ...call,
        deadlineAt: null,
        hold: { person, outsideHours: call.hold?.outsideHours ?? false }
    },
    effects: [{ type: 'askRep', callId: call.id }]
});

/** From now on it is a call like any other. */
export const dialNow = (call: Call, { now }: Rules): CallStep => ({
    next: { ...call, phase: 'dialling', hold: null, deadlineAt: null, startedAt: now },
    effects: [{ type: 'dial', callId: call.id }]
});

/**
 * Salesforce said who is called; null when it cannot or does not. Once the rep has been asked, only the rep
 * decides: a dial that starts by itself then would be a surprise.
 */
export function personTold(call: Call, target: Target | null, rules: Rules): CallStep {
    const { hold } = call;
    if (!hold || hold.person === 'notAsked') return stay(call);
    if (target?.doNotCall === true)
        return hold.person === 'doNotCall' ? stay(call) : ask(call, 'doNotCall');
    if (hold.person !== 'asked') return stay(call);
    // An account has no say for the person of the work, of which nothing was heard yet.
    if (target?.whoId === null && call.workKey !== null) return stay(call);
    if (target?.doNotCall !== false) return ask(call, 'unknown');
    return hold.outsideHours ? ask(call, 'free') : dialNow(call, rules);
}

/** The page went away and came back: nothing is dialled that the rep does not ask for anew. */
export function askAgain(call: Call): CallStep {
    const person = call.hold?.person ?? 'unknown';
    return ask(call, person === 'asked' ? 'unknown' : person);
}

/** The rep wants the call all the same; what was asked is written to the log. */
export function confirmed(call: Call, rules: Rules): CallStep {
    const reasons = holdReasons(call);
    if (reasons.length === 0) return stay(call);
    const dialled = dialNow(call, rules);
    return { ...dialled, effects: [note(call, true), ...dialled.effects] };
}

/** What the rep answered, as an effect: its line in the log is its deed. */
export const note = (call: Call, dialled: boolean): CallStep['effects'][number] => ({
    type: dialled ? 'noteConfirmed' : 'noteDeclined',
    callId: call.id,
    reason: holdReasons(call).join(' '),
    number: call.number.raw
});
