import type { Call } from './call';
import type { Target, TaskFields } from './org';
import type { Work } from './work';

/** How the admin wants the Tasks; see the section `hvsTask` of the settings. */
export interface TaskRules {
    /** May hold {person}, {number}, {disposition}, {cadence} and {step}. */
    subject: string;
    status: string;
    priority: string;
    recordTypeId: string;
    fixed: Record<string, string>;
    /** API name of a second field for the disposition, or ''. */
    dispositionField: string;
    /** IANA; decides which day the call was on. */
    timeZone: string;
}

const LONGEST_SUBJECT = 255;
const LONGEST_NOTES = 32_000;

/** Who the Task is for: the work's target, else what was clicked. */
export function targetOf(call: Call, work: Work | null): Target | null {
    return work?.description?.target ?? call.clicked;
}

/** The call's day as YYYY-MM-DD where the user is, which need not be where the browser thinks. */
function dayOf(time: number, timeZone: string): string {
    const parts = new Intl.DateTimeFormat('en', {
        timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit'
    }).formatToParts(time);
    const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
    return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Cuts by characters, not in the middle of one. */
function cut(text: string, length: number): string {
    if (text.length <= length) return text;
    let kept = '';
    for (const character of text) {
        if (kept.length + character.length > length) break;
        kept += character;
    }
    return kept;
}

function fill(template: string, values: Record<string, string>): string {
    const text = template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
    return cut(text.replace(/\s+/g, ' ').trim(), LONGEST_SUBJECT);
}

/** Whole seconds of talk; 0 for a call that nobody answered; null when the phone cannot know. */
function talkSeconds(call: Call): number | null {
    if (!call.hasProgress || call.endedAt === null) return null;
    return call.connectedAt === null ? 0 : Math.round((call.endedAt - call.connectedAt) / 1000);
}

/**
 * The Task of a call. Fixed fields come first, so that no setting can replace what ties the Task to its
 * call; fields that Salesforce refused before are left out.
 */
export function taskFields(call: Call, work: Work | null, rules: TaskRules): TaskFields {
    const target = targetOf(call, work);
    const disposition = call.choice?.disposition ?? '';
    const seconds = talkSeconds(call);
    const optional: Record<string, string | number | null> = {
        ...rules.fixed,
        Priority: rules.priority,
        RecordTypeId: rules.recordTypeId,
        Description: cut(call.choice?.notes ?? '', LONGEST_NOTES),
        WhoId: target?.whoId ?? null,
        WhatId: target?.whatId ?? null,
        CallDurationInSeconds: seconds,
        ...(rules.dispositionField ? { [rules.dispositionField]: disposition } : {})
    };
    const fields: TaskFields = {};
    for (const [name, value] of Object.entries(optional))
        if (value !== null && value !== '') fields[name] = value;
    Object.assign(fields, {
        Subject:
            fill(rules.subject, {
                person: target?.name ?? call.number.raw,
                number: call.number.raw,
                disposition,
                cadence: work?.description?.cadence ?? '',
                step: work?.description?.step ?? ''
            }) || call.number.raw,
        TaskSubtype: 'Call',
        CallType: 'Outbound',
        Status: rules.status,
        ActivityDate: dayOf(call.startedAt, rules.timeZone),
        CallDisposition: disposition,
        CallObject: call.id
    });
    for (const name of call.omittedFields) delete fields[name];
    return fields;
}
