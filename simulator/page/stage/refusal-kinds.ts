/** Why Salesforce may refuse, as faults to choose from; in the shape that `saveLog` gives. */
import { fieldMissing, fieldsNotWritable, noAccess, recordDeleted } from '../../org/reasons';
import { rowLocked, ruleBroken, sessionEnded } from '../../org/reasons';
import { saveError, SERVER_FAILED, type Reason } from '../../org/refusal';
import type { FaultKind } from './fault-kinds';

const refused = (name: string, why: string, reason: Reason): FaultKind => ({
    name,
    label: `Refused: ${why}`,
    fault: { error: saveError([reason]) }
});

export const REFUSAL_KINDS: readonly FaultKind[] = [
    { name: 'server', label: 'Refused: the server failed', fault: { error: SERVER_FAILED } },
    refused('rowLock', 'the record is locked', rowLocked()),
    refused('session', 'the session has ended', sessionEnded()),
    refused('validation', 'a validation rule', ruleBroken('Say what you talked about.')),
    refused('required', 'a required field is empty', fieldMissing('Description')),
    refused('permission', 'no access to Tasks', noAccess()),
    refused('field', 'a field may not be written', fieldsNotWritable(['Call_Result__c'])),
    refused('deleted', 'the person is deleted', recordDeleted())
];
