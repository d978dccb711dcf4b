/**
 * What becomes of one request, drawn when the adapter makes up its mind to make it. Doing and answering are
 * two moments; each may come late or never. Times are simulated milliseconds after the request.
 *
 * What is assumed of the real host: whether a request is done or not is decided at the latest 150 s after it
 * was made (only then does the rep's own look settle the matter), and a refusal is answered after the decision.
 */
import type { Refusal, RefusalKind } from '../src/domain/org';
import { faultsOf, type Effect, type Fault } from './cells';

export interface Fate {
    /** What a schedule calls it. */
    name: string;
    fault: Fault;
    /** When it is done, or decided that it will not be; null: never, decided at once. */
    decided: Span | null;
    done: boolean;
    /** Counted from the request, but never before it is decided; null: never. */
    answered: Span | null;
    /** What is answered instead of the value. */
    instead: { kind: 'refused'; refusal: Refusal } | { kind: 'unclear'; detail: string } | null;
    throws: boolean;
    twice: boolean;
}

export interface Span {
    from: number;
    by: number;
}

/** The adapter's deadline is 10 s. */
const SOON: Span = { from: 0, by: 3_000 };
const THEN: Span = { from: 0, by: 8_000 };
const AFTER_DEADLINE: Span = { from: 11_000, by: 60_000 };
const AFTER_LOOKS: Span = { from: 13_000, by: 150_000 };
const LAST_ANSWER: Span = { from: 13_000, by: 180_000 };

const fate = (name: string, fault: Fault, facts: Partial<Fate> = {}): Fate => ({
    name,
    fault,
    decided: SOON,
    done: true,
    answered: THEN,
    instead: null,
    throws: false,
    twice: false,
    ...facts
});

const refusing = (kind: RefusalKind, fields: string[] = []): Fate['instead'] => ({
    kind: 'refused',
    refusal: { kind, code: 'SERVER_ERROR', detail: kind, fields }
});

const unclear: Fate['instead'] = { kind: 'unclear', detail: 'unclear' };

const NOT_DONE = { done: false } as const;

export const PROMPT = fate('prompt', 'none');

const FATES: readonly Fate[] = [
    PROMPT,
    fate('slow', 'slow', { answered: AFTER_DEADLINE }),
    fate('lost', 'lost', { ...NOT_DONE, decided: null, answered: null }),
    fate('unheard', 'unheard', { answered: null }),
    fate('late', 'late', { decided: AFTER_LOOKS, answered: LAST_ANSWER }),
    fate('late and unheard', 'late', { decided: AFTER_LOOKS, answered: null }),
    fate('refused by a validation rule', 'refused', {
        ...NOT_DONE,
        instead: refusing('validation')
    }),
    fate('refused for the session', 'refused', { ...NOT_DONE, instead: refusing('session') }),
    fate('refused for a field', 'refused', {
        ...NOT_DONE,
        instead: refusing('permission', ['Description'])
    }),
    fate('refused after the deadline', 'refused', {
        ...NOT_DONE,
        answered: AFTER_DEADLINE,
        instead: refusing('other')
    }),
    fate('refused by a row lock', 'retryable', { ...NOT_DONE, instead: refusing('rowLock') }),
    fate('failed on the server', 'retryable', { ...NOT_DONE, instead: refusing('server') }),
    fate('failed on the server after the deadline', 'retryable', {
        ...NOT_DONE,
        answered: AFTER_DEADLINE,
        instead: refusing('server')
    }),
    fate('done, but failed on the server', 'refusedButDone', { instead: refusing('server') }),
    fate('throws', 'throws', { ...NOT_DONE, decided: null, answered: null, throws: true }),
    fate('unclear', 'unclear', { ...NOT_DONE, instead: unclear }),
    fate('done, but unclear', 'unclear', { instead: unclear }),
    fate('reported twice', 'twice', { twice: true })
];

/** The fates that stand for this fault. */
export const fatesOf = (fault: Fault): Fate[] => FATES.filter((each) => each.fault === fault);

export const fateNamed = (name: string): Fate => FATES.find((each) => each.name === name) ?? PROMPT;

/** For each effect, the faults other than none that it can meet. */
export const faultsThatHit = (effect: Effect): Fault[] =>
    faultsOf(effect).filter((fault) => fault !== 'none');
