/** The ways of breaking a method that the drawer offers; tests may combine more (`Fault`). */
import type { Fault } from '../../contract';

export interface FaultKind {
    name: string;
    label: string;
    fault: Fault;
}

const LATE = 15_000;
const ERROR = { code: 'SERVER_ERROR', description: 'Broken on purpose in the simulator.' };

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
    { name: 'twice', label: 'Answered twice', fault: { twice: true } }
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
    'onWorkStart',
    'onClickToDial',
    'notifyInitializationComplete'
];
