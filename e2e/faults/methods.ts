/** The methods of the table, in the order in which a call meets them. */
import type { Fault } from '../../simulator/contract';
import { ANSWER, COMPLETION, QUESTION, REQUEST, SAVE, type Kind } from './kinds';

export interface Method {
    /** On the wire, as for `setFault`. */
    name: string;
    /** One sentence for the page. */
    what: string;
    kinds: readonly Kind[];
    /** What else is broken, so that the method is called at all. */
    beside?: Readonly<Record<string, Fault>>;
    /**
     * When the rep does something: 'start' loads the softphone anew with the fault, 'waiting' lets time pass
     * before the rep chooses, 'choosing' does not.
     */
    when: 'start' | 'waiting' | 'choosing';
}

const UNHEARD: Fault = { answer: 'never', times: 1 };

export const METHODS: readonly Method[] = [
    {
        name: 'getCallCenterSettings',
        what: 'Reads the settings when the softphone starts.',
        kinds: REQUEST,
        when: 'start'
    },
    {
        name: 'runApex:context',
        what: 'Reads who the user is when the softphone starts.',
        kinds: QUESTION,
        when: 'start'
    },
    {
        name: 'runApex:dispositions',
        what: 'Reads the call results when the softphone starts.',
        kinds: QUESTION,
        when: 'start'
    },
    {
        name: 'subscribe',
        what: 'Opens the channel between softphone and panel when the softphone starts.',
        kinds: REQUEST,
        when: 'start'
    },
    {
        name: 'notifyInitializationComplete',
        what: 'Tells the page that the softphone is up.',
        kinds: REQUEST,
        when: 'start'
    },
    {
        name: 'enableClickToDial',
        what: 'Makes the phone numbers of the page clickable.',
        kinds: REQUEST,
        when: 'start'
    },
    {
        name: 'runApex:work',
        what: 'Asks what a started work is: its cadence, its step, its person.',
        kinds: QUESTION,
        when: 'waiting'
    },
    {
        name: 'runApex:target',
        what: 'Asks who a clicked record is.',
        kinds: QUESTION,
        when: 'waiting'
    },
    {
        name: 'publish',
        what:
            'Tells the panel what happens. Not in this table: a message that is lost (dropped, refused, ' +
            'thrown). The panel learns of it only from the next message, so a call can stay unseen until then.',
        kinds: ANSWER,
        when: 'waiting'
    },
    {
        name: 'saveLog',
        what: 'Saves the Task.',
        kinds: SAVE,
        when: 'choosing'
    },
    {
        name: 'runApex:taskOfCall',
        what: 'Looks for the Task of a call whose save was not answered (here it was done).',
        kinds: QUESTION,
        beside: { saveLog: UNHEARD },
        when: 'choosing'
    },
    {
        name: 'refreshView',
        what: 'Lets the record on the page show the Task.',
        kinds: REQUEST,
        when: 'choosing'
    },
    {
        name: 'completeWork',
        what: 'Completes the work with the Task.',
        kinds: COMPLETION,
        when: 'choosing'
    },
    {
        name: 'runApex:stateOfWork',
        what: 'Looks at the step of a completion that was not answered (here it was done).',
        kinds: QUESTION,
        beside: { completeWork: UNHEARD },
        when: 'choosing'
    }
];
