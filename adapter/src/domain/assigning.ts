/** The rep corrects who the Task is for, as long as it does not exist. */
import type { Call } from './call';
import { stay, type CallStep } from './call-saving';
import type { Target } from './org';

const BEFORE_SAVING: ReadonlySet<Call['phase']> = new Set([
    'dialling',
    'connected',
    'choosing',
    'undoable'
]);

/** Refused, it does not exist either, and the person may be the reason. */
export function mayAssign({ phase, trouble, followUpOf }: Call): boolean {
    const isRefused = phase === 'needsAttention' && trouble?.remedy === 'retry';
    return followUpOf === null && (BEFORE_SAVING.has(phase) || isRefused);
}

export function isSamePerson(one: Target | null, other: Target | null): boolean {
    if (one?.whoId || other?.whoId) return one?.whoId === other?.whoId;
    return one?.whatId === other?.whatId;
}

/** What Salesforce refused of the person before is no news of this one. */
export function assigned(call: Call, target: Target | null): CallStep {
    if (!mayAssign(call)) return stay(call);
    const omittedFields = call.omittedFields.filter((name) => !/^Wh(o|at)Id$/.test(name));
    return stay({ ...call, assigned: { target }, omittedFields });
}
