/** The faults of the table, and in which words it names them. */
import type { Fault } from '../../simulator/contract';
import * as reasons from '../../simulator/org/reasons';
import { errorInWords, saveError, SERVER_FAILED, type Reason } from '../../simulator/org/refusal';

export interface Kind {
    name: string;
    fault: Fault;
}

type HostError = NonNullable<Fault['error']>;

const WORDS = 'The library is broken.';

/** As the org would do it, but the softphone hears nothing, late, twice, or something odd. */
const DONE: readonly Kind[] = [
    { name: 'done, never answered', fault: { answer: 'never' } },
    { name: 'done, answered after 15 s', fault: { answer: 15_000 } },
    { name: 'done, answered twice', fault: { twice: 'callback' } },
    { name: 'done, answered with nonsense', fault: { response: 'nonsense' } }
];

const NOT_SENT: readonly Kind[] = [
    { name: 'the library throws an error', fault: { throws: { words: WORDS } } },
    { name: 'the library throws a text', fault: { throws: { words: WORDS, bare: true } } }
];

const DROPPED: Kind = {
    name: 'dropped: neither done nor answered',
    fault: { commit: 'never', answer: 'never' }
};

/** The codes of Open CTI itself. */
const CODES: Readonly<Record<string, HostError>> = {
    SERVER_ERROR: SERVER_FAILED,
    GENERIC_ERROR: { code: 'GENERIC_ERROR', description: 'Something went wrong.' },
    INVALID_PARAM: { code: 'INVALID_PARAM', description: 'A parameter is not valid.' },
    SOFTPHONE_CONTAINER_ERROR: {
        code: 'SOFTPHONE_CONTAINER_ERROR',
        description: 'The softphone is not in its container.'
    }
};

/** The reasons of the org behind it. */
const REASONS: Readonly<Record<string, Reason>> = {
    'the session has expired': reasons.sessionEnded(),
    'a permission is missing': reasons.noAccess(),
    'a row is locked': reasons.rowLocked(),
    'a validation rule': reasons.ruleBroken('Say what you talked about.'),
    'a required field is empty': reasons.fieldMissing('Reason__c'),
    'a record is deleted': reasons.recordDeleted()
};

const refused = (why: string, error: HostError): Kind => ({
    name: `refused: ${why}`,
    fault: { error }
});

const BY_CODE = Object.entries(CODES).map(([code, error]) => refused(code, error));
/** One that may pass by itself, one that does not: a method without a Task tells no more apart. */
const TWO_CODES = BY_CODE.slice(0, 2);

const byReason = (errorOf: (reason: Reason) => HostError, names: readonly string[]): Kind[] =>
    Object.entries(REASONS)
        .filter(([name]) => names.includes(name))
        .map(([name, reason]) => refused(name, errorOf(reason)));

const MAY_HAPPEN_LATER: readonly Kind[] = [
    { name: 'done after 20 s, never answered', fault: { commit: 20_000, answer: 'never' } },
    {
        name: 'not done, answered with nonsense',
        fault: { commit: 'never', response: 'nonsense' }
    },
    { name: 'done, answered with an error', fault: { commit: 0, error: SERVER_FAILED } }
];

const changes = (errorOf: (reason: Reason) => HostError): readonly Kind[] => [
    DROPPED,
    ...DONE,
    ...MAY_HAPPEN_LATER,
    ...BY_CODE,
    ...byReason(errorOf, Object.keys(REASONS)),
    ...NOT_SENT
];

/** For what changes the org: whether it was done matters most. */
export const SAVE: readonly Kind[] = [
    ...changes((reason) => saveError([reason])),
    {
        name: 'done, answered without an id',
        fault: { response: { success: true, returnValue: null, errors: null } }
    }
];
export const COMPLETION: readonly Kind[] = changes(errorInWords);

/** For what asks Apex: nothing is done, so only the answer matters. */
export const QUESTION: readonly Kind[] = [
    { name: 'never answered', fault: { answer: 'never' } },
    { name: 'answered after 15 s', fault: { answer: 15_000 } },
    { name: 'answered twice', fault: { twice: 'callback' } },
    { name: 'answered with nonsense', fault: { response: 'nonsense' } },
    {
        name: 'answered with a page instead of JSON',
        fault: {
            response: { success: true, returnValue: { runApex: '<html></html>' }, errors: null }
        }
    },
    ...TWO_CODES,
    ...byReason(errorInWords, ['the session has expired', 'a permission is missing']),
    ...NOT_SENT.slice(0, 1)
];

/** Where what is lost is another matter: only the answer is broken. */
export const ANSWER: readonly Kind[] = DONE;

/** For what asks something of the page. */
export const REQUEST: readonly Kind[] = [DROPPED, ...DONE, ...TWO_CODES, ...NOT_SENT.slice(0, 1)];
