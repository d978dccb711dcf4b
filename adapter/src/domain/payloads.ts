/**
 * The doors for what the page reports: `unknown` until these guards have passed it. They copy what they
 * know, so that extra members, prototypes and accessors stay outside.
 */
import { fieldsOf } from 'c/hvsProtocol';
import type { Target } from './org';
import { guard } from './stored-parts';

const LONGEST = 1_000;

/** The text itself, trimmed; '' for anything that is no text of a sensible length. */
function textOf(value: unknown): string {
    if (Number.isSafeInteger(value)) return String(value);
    return typeof value === 'string' && value.length <= LONGEST ? value.trim() : '';
}

const membersOf = guard(fieldsOf);

export interface WorkStart {
    /** Null when none came. */
    workId: string | null;
    to: string;
    /** Whether the work is completed by a saved Task, the only way that Salesforce documents. */
    completesOnTask: boolean;
}

/** Null when there is neither an id nor a number in it: nothing could be done with such a work. */
export const readWorkStart = guard((payload): WorkStart | null => {
    const work = fieldsOf(payload);
    const start = {
        workId: textOf(work['workId']) || null,
        to: textOf(membersOf(work['attributes'])?.['to']),
        completesOnTask: work['completeWorkWhen'] === 'TaskSaved'
    };
    return start.workId === null && start.to === '' ? null : start;
});

/** Such a start as a page would report it, to be told once more. */
export const startOf = (workId: string | null, to: string): unknown => ({
    workId,
    completeWorkWhen: 'TaskSaved',
    attributes: { to }
});

const isPerson = (id: string): boolean => id.startsWith('00Q') || id.startsWith('003');

export interface Click {
    number: string;
    /** What was clicked, as far as the payload alone tells; null without a record. */
    record: Target | null;
}

/** Null when the payload is no object; an empty `number` is for the caller to report. */
export const readClick = guard((payload): Click => {
    const click = fieldsOf(payload);
    const number = textOf(click['number']);
    const id = textOf(click['recordId']);
    if (id === '') return { number, record: null };
    const contact = click['personAccount'] === true ? textOf(click['contactId']) : '';
    const whoId = isPerson(id) ? id : contact || null;
    return {
        number,
        record: {
            recordId: id,
            name: textOf(click['recordName']),
            whoId,
            whatId: whoId === null && !id.startsWith('00T') ? id : null,
            doNotCall: null
        }
    };
});
