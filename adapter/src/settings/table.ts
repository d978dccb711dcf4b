/**
 * The one table of settings. The parser (`parse.ts`), the call center definitions, the set-up check
 * and the admin guide are made from it or checked against it. To add a setting, add a row.
 *
 * An admin edits these in the call center definition; the adapter gets them as the flat string map
 * of `getCallCenterSettings` under `/<section>/<name>`. Any rep's browser can read them: no secrets.
 */
import { PHONE_ROWS } from './phone-rows';
import { text, type SettingRow } from './setting-row';

/** How many `valueNN` rows the definition offers for a list of dispositions. */
const LISTED_DISPOSITIONS = 20;

const listedDisposition = (index: number): SettingRow => ({
    section: 'hvsDispositions',
    name: `value${String(index + 1).padStart(2, '0')}`,
    type: text(),
    default: '',
    label: `Disposition ${index + 1}`,
    help:
        'value; outcome=Left Voicemail; connected=no; key=2; notes=required; followUp=1h, tomorrow or ' +
        'nextWeek. Only the value is needed; put it in double quotes if it holds a semicolon. Leave all of ' +
        'them empty to use the call results that the org maps to outcomes.'
});

export const SETTINGS = [
    ...PHONE_ROWS,
    {
        section: 'hvsDispositions',
        name: 'keyHints',
        type: { kind: 'yesNo' },
        default: 'yes',
        label: 'Show the digit keys (yes or no)',
        help: 'Shows beside each disposition the digit that chooses it.'
    },
    {
        section: 'hvsDispositions',
        name: 'favourites',
        type: { kind: 'yesNo' },
        default: 'yes',
        label: 'Favourites of the rep (yes or no)',
        help:
            'Lets each rep pin dispositions, and shows pinned ones and the last five used first in their ' +
            'group. Digits follow the pins, not what was used last.'
    },
    {
        section: 'hvsDispositions',
        name: 'hidden',
        type: text(),
        default: '',
        label: 'Dispositions not to offer',
        help:
            'Values separated by semicolons, exactly as in the org; one with a semicolon in double quotes. ' +
            'For values that are mapped but not for phone calls.'
    },
    {
        section: 'hvsDispositions',
        name: 'undoSeconds',
        type: { kind: 'integer', min: 0, max: 30, unit: 'seconds' },
        default: '0',
        label: 'Undo for (seconds)',
        help: 'How long a choice can be taken back before it is saved. 0 saves at once.'
    },
    ...Array.from({ length: LISTED_DISPOSITIONS }, (_, index) => listedDisposition(index)),
    {
        section: 'hvsTask',
        name: 'subject',
        type: text(),
        default: 'Call: {person}',
        label: 'Subject of the Task',
        help: 'May hold {person}, {number}, {disposition}, {cadence} and {step}.'
    },
    {
        section: 'hvsTask',
        name: 'status',
        type: text(40),
        default: 'Completed',
        label: 'Status of the Task',
        help: 'A value of Task.Status that counts as closed.'
    },
    {
        section: 'hvsTask',
        name: 'priority',
        type: text(40),
        default: 'Normal',
        label: 'Priority of the Task',
        help: 'A value of Task.Priority; empty leaves it to the org.'
    },
    {
        section: 'hvsTask',
        name: 'recordTypeId',
        type: text(18),
        default: '',
        label: 'Record type id of the Task',
        help: 'Starts with 012; empty uses the default of the rep.'
    },
    {
        section: 'hvsTask',
        name: 'fields',
        type: text(),
        default: '',
        label: 'Fixed fields of the Task',
        help:
            'Field__c=value, separated by semicolons; a value with a semicolon in double quotes. A follow-up ' +
            'Task gets them too.'
    },
    {
        section: 'hvsTask',
        name: 'dispositionField',
        type: text(80),
        default: '',
        label: 'Second field for the disposition',
        help: 'API name of a text field of Task that gets the disposition too; empty for none.'
    },
    {
        section: 'hvsTask',
        name: 'followUpSubject',
        type: text(),
        default: 'Call back: {person}',
        label: 'Subject of a follow-up Task',
        help: 'Of the Task that is saved for a call back. May hold {person}, {number} and {disposition}.'
    },
    {
        section: 'hvsTask',
        name: 'followUpStatus',
        type: text(40),
        default: 'Not Started',
        label: 'Status of a follow-up Task',
        help: 'A value of Task.Status that counts as open.'
    },
    {
        section: 'hvsReliability',
        name: 'answerSeconds',
        type: { kind: 'integer', min: 1, max: 120, unit: 'seconds' },
        default: '10',
        label: 'Wait for Salesforce (seconds)',
        help: 'How long a request to Salesforce may stay unanswered before it is looked into.'
    },
    {
        section: 'hvsReliability',
        name: 'keepDays',
        type: { kind: 'integer', min: 1, max: 365, unit: 'days' },
        default: '14',
        label: 'Keep unfinished calls for (days)',
        help: "How long a rep's browser keeps an unfinished call or step; then only its id and time are left."
    },
    {
        section: 'reqDialingOptions',
        name: 'reqOutsidePrefix',
        type: text(10),
        default: '',
        label: 'Outside Prefix',
        help: 'Dialled before every number that leaves the office.'
    },
    {
        section: 'reqDialingOptions',
        name: 'reqLongDistPrefix',
        type: text(10),
        default: '',
        label: 'Long Distance Prefix',
        help: 'Dialled before a number in the default country.'
    },
    {
        section: 'reqDialingOptions',
        name: 'reqInternationalPrefix',
        type: text(10),
        default: '',
        label: 'International Prefix',
        help: 'Dialled before a number in another country; empty dials +.'
    }
] as const satisfies readonly SettingRow[];
