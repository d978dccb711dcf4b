/** The ways of breaking a method that the drawer offers; tests may combine more (`Fault`). */
import type { Fault } from '../../contract';

export interface FaultKind {
    name: string;
    label: string;
    fault: Fault;
}

const LATE = 15_000;
const WORDS = 'Broken on purpose in the simulator.';
const ERROR = { code: 'GENERIC_ERROR', description: WORDS };

export const FAULT_KINDS: readonly FaultKind[] = [
    { name: 'unanswered', label: 'Done, never answered', fault: { answer: 'never' } },
    {
        name: 'lost',
        label: 'Not done, never answered',
        fault: { commit: 'never', answer: 'never' }
    },
    { name: 'late', label: 'Done, answered after 15 s', fault: { answer: LATE } },
    {
        name: 'lateCommit',
        label: 'Done after 15 s, never answered',
        fault: { commit: LATE, answer: 'never' }
    },
    { name: 'error', label: 'Refused with an error', fault: { error: ERROR } },
    {
        name: 'doneButError',
        label: 'Done, but answered with an error',
        fault: { commit: 0, error: ERROR }
    },
    { name: 'malformed', label: 'Done, answered with nonsense', fault: { response: 'nonsense' } },
    { name: 'twice', label: 'Answered twice', fault: { twice: true } },
    {
        name: 'callbackTwice',
        label: 'Answered once, callback run twice',
        fault: { twice: 'callback' }
    },
    { name: 'throws', label: 'The library throws an error', fault: { throws: { words: WORDS } } },
    {
        name: 'throwsText',
        label: 'The library throws a text',
        fault: { throws: { words: WORDS, bare: true } }
    }
];

/** Wire names, the ones that matter most first. */
export const BREAKABLE_METHODS: readonly string[] = [
    'saveLog',
    'completeWork',
    'runApex:taskOfCall',
    'runApex:stateOfWork',
    'runApex:work',
    'runApex:target',
    'runApex:dispositions',
    'runApex:context',
    'runApex',
    'getCallCenterSettings',
    'enableClickToDial',
    'publish',
    'subscribe',
    'refreshView',
    'onWorkStart',
    'onClickToDial',
    'notifyInitializationComplete'
];
