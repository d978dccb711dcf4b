import type { Call } from './call';
import type { Target, TaskFields } from './org';
import { wallClockAt } from './wall-clock';
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
    /** Of a follow-up; may hold {person}, {number} and {disposition}. */
    followUpSubject: string;
    /** Of a follow-up; an open one. */
    followUpStatus: string;
    /** IANA; decides which day the call was on. */
    timeZone: string;
}

const LONGEST_SUBJECT = 255;
const LONGEST_NOTES = 32_000;

/** What no setting may set: what ties the Task to its call, and what would save another record. */
const OWN_FIELDS: ReadonlySet<string> = new Set([
    'id',
    'entityapiname',
    'subject',
    'tasksubtype',
    'calltype',
    'status',
    'activitydate',
    'calldisposition',
    'callobject',
    'calldurationinseconds',
    'isreminderset',
    'reminderdatetime'
]);

/** Whether a setting may name this field of Task; Salesforce does not tell upper from lower case. */
export function isFreeField(name: string): boolean {
    return /^[A-Za-z]\w{0,79}$/.test(name) && !OWN_FIELDS.has(name.toLowerCase());
}

/**
 * Who the Task is for: whom the rep says, else the work's target, else what was clicked. While the work is only a guess, what was
 * clicked comes first: a Task on the wrong person's record stays there.
 */
export function targetOf(call: Call, work: Work | null): Target | null {
    if (call.assigned) return call.assigned.target;
    const target = work?.description?.target ?? null;
    return call.link === 'guess' ? (call.clicked ?? target) : (target ?? call.clicked);
}

/** Cuts between characters as a reader sees them: a flag or a family is one. */
function cut(text: string, length: number): string {
    if (text.length <= length) return text;
    let end = 0;
    for (const { index, segment } of new Intl.Segmenter().segment(text)) {
        if (index + segment.length > length) break;
        end = index + segment.length;
    }
    return text.slice(0, end);
}

function fill(template: string, values: Record<string, string>): string {
    const text = template.replace(/\{(\w+)\}/g, (whole, name: string) =>
        Object.hasOwn(values, name) ? (values[name] ?? '') : whole
    );
    return cut(text.replace(/\s+/g, ' ').trim(), LONGEST_SUBJECT);
}

/**
 * Whole seconds of talk; 0 for a call that nobody answered. Of a phone that tells no progress: from the dial
 * until the rep said that the call was over; null when the rep did not.
 */
function talkSeconds({
    hasProgress,
    startedAt,
    connectedAt,
    endedAt,
    endReason
}: Call): number | null {
    if (endReason === 'notDialled') return 0;
    if (endedAt === null || (!hasProgress && endReason !== 'hungUp')) return null;
    const from = hasProgress ? connectedAt : startedAt;
    // A clock that is set back during the call makes no negative duration.
    return from === null ? 0 : Math.max(0, Math.round((endedAt - from) / 1000));
}

/** What the settings and the person say of a call's Task and of its follow-up alike. */
function commonFields(
    call: Call,
    target: Target | null,
    rules: TaskRules,
    second: Record<string, string> = {}
): TaskFields {
    const all = Object.entries({ ...rules.fixed, ...second });
    const fields: TaskFields = Object.fromEntries(all.filter(([name]) => isFreeField(name)));
    const optional: Record<string, string | null> = {
        Priority: rules.priority,
        RecordTypeId: rules.recordTypeId,
        Description: cut(call.choice?.notes ?? '', LONGEST_NOTES),
        WhoId: target?.whoId ?? null,
        WhatId: target?.whatId ?? null
    };
    for (const [name, value] of Object.entries(optional))
        if (value !== null && value !== '') fields[name] = value;
    return fields;
}

/** What a subject may be filled in with; nobody is known but by the number. */
function namesOf(call: Call, target: Target | null): Record<string, string> {
    const number = call.number.raw;
    const named = target !== null && target.name !== '';
    const disposition = call.choice?.disposition ?? '';
    return { person: named ? target.name : number, number, disposition };
}

/** Of a follow-up: a Task to do, at its time, that says nothing of a call made. */
function followUpFields(call: Call, target: Target | null, rules: TaskRules): TaskFields {
    const at = call.choice?.followUpAt ?? call.startedAt;
    return {
        ...commonFields(call, target, rules),
        Subject: fill(rules.followUpSubject, namesOf(call, target)) || call.number.raw,
        Status: rules.followUpStatus,
        ActivityDate: wallClockAt(at, rules.timeZone).day,
        IsReminderSet: true,
        ReminderDateTime: new Date(at).toISOString(),
        CallObject: call.id
    };
}

function callFields(call: Call, work: Work | null, rules: TaskRules): TaskFields {
    const target = targetOf(call, work);
    const names = namesOf(call, target);
    const disposition = names['disposition'] ?? '';
    const seconds = talkSeconds(call);
    const { cadence, step } = work?.description ?? {};
    const second = rules.dispositionField ? { [rules.dispositionField]: disposition } : {};
    return {
        ...commonFields(call, target, rules, second),
        ...(seconds === null ? {} : { CallDurationInSeconds: seconds }),
        Subject:
            fill(rules.subject, { ...names, cadence: cadence ?? '', step: step ?? '' }) ||
            call.number.raw,
        TaskSubtype: 'Call',
        CallType: call.origin === 'inbound' ? 'Inbound' : 'Outbound',
        Status: rules.status,
        ActivityDate: wallClockAt(call.startedAt, rules.timeZone).day,
        CallDisposition: disposition,
        CallObject: call.id
    };
}

/**
 * The Task of a call, or of a follow-up. Fields of the settings come first, so that what the call itself says
 * replaces them; fields that Salesforce refused before are left out.
 */
export function taskFields(call: Call, work: Work | null, rules: TaskRules): TaskFields {
    const fields =
        call.followUpOf === null
            ? callFields(call, work, rules)
            : followUpFields(call, targetOf(call, null), rules);
    const left = Object.entries(fields).filter(([name]) => !call.omittedFields.includes(name));
    // Salesforce does not tell upper from lower case: one of a name, the last one.
    const lastOf = new Map(left.map(([name]) => [name.toLowerCase(), name]));
    return Object.fromEntries(left.filter(([name]) => lastOf.get(name.toLowerCase()) === name));
}
