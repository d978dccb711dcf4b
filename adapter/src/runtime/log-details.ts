/** Members that say what happened and to what, and never with whom. */
const IMPERSONAL = new Set([
    'type',
    'id',
    'callId',
    'workKey',
    'workId',
    'taskId',
    'attempt',
    'by',
    'reason',
    'found',
    'state',
    'kind',
    'code',
    'happened',
    'letterId'
]);
/** Where more of them are found. */
const PARTS = new Set(['input', 'event', 'intent', 'finding', 'refusal', 'completion']);

/** The part of an input, or of an effect, that may be read by anybody; `a.b` names member b of a. */
export function impersonal(thing: object, path = ''): Record<string, unknown> {
    return Object.fromEntries(
        Object.entries(thing).flatMap(([name, value]: [string, unknown]) => {
            if (IMPERSONAL.has(name) && typeof value !== 'object') return [[path + name, value]];
            return PARTS.has(name) && typeof value === 'object' && value !== null
                ? Object.entries(impersonal(value, `${path}${name}.`))
                : [];
        })
    );
}
