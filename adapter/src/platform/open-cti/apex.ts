/**
 * The Apex class `HvsCti` over `runApex`: what it answers as JSON text, guarded, in the domain's words.
 */
import {
    flag,
    list,
    moment,
    nullable,
    oneOf,
    record,
    refuse,
    type NextStep,
    type Reader
} from 'c/hvsProtocol';
import type {
    Candidate,
    OrgDisposition,
    Target,
    TaskFinding,
    UserContext,
    WorkDescription,
    WorkFinding
} from '../../domain/org';
import type { OpenCtiClient } from './client';
import { OpenCtiError } from './open-cti-error';
import { only, readWith } from './read-with';
import { since } from '../../domain/stored-parts';

const APEX_CLASS = 'HvsCti';

const salesforceId: Reader<string> = (value) =>
    typeof value === 'string' && /^[a-zA-Z0-9]{15,18}$/.test(value) ? value : refuse('not an id');

const anyText: Reader<string> = (value) =>
    typeof value === 'string' ? value : refuse('not a text');

/** Names and the like: longer ones are cut, since neither the panel nor the journal takes any length. */
const name: Reader<string> = (value) => anyText(value).slice(0, 1_000);
const words = nullable(name);

const outcome = nullable(
    oneOf('CallBackLater', 'LeftVoicemail', 'MeaningfulConnect', 'NotInterested', 'Unqualified')
);

const target = record<Target>({
    recordId: salesforceId,
    name,
    whoId: nullable(salesforceId),
    whatId: nullable(salesforceId),
    // Older Apex does not say.
    doNotCall: since(nullable(flag), null)
});

const tag: Reader<string> = (value) => languageTag(anyText(value));

const context = record<UserContext>({
    userId: salesforceId,
    organizationId: salesforceId,
    timeZone: (value) =>
        isTimeZone(anyText(value))
            ? String(value)
            : refuse('not a time zone that this browser knows'),
    locale: tag,
    language: tag,
    salesEngagement: flag
});

/** A list may claim to be endless. */
const rows =
    <T>(most: number, reader: Reader<T>): Reader<T[]> =>
    (value) =>
        Array.isArray(value) && value.length <= most
            ? list(reader)(value)
            : refuse(`not at most ${most} rows`);

/** More are no list that a rep can choose from. */
const MOST_ROWS = 1_000;

const dispositions = only(
    'rows',
    rows(MOST_ROWS, record<OrgDisposition>({ value: name, outcome }))
);

const description = record<WorkDescription>({
    cadence: words,
    step: words,
    target: nullable(target)
});

const work: Reader<WorkDescription | null> = (value) =>
    only('found', flag)(value) ? description(value) : null;

const targetOfRecord = only('target', nullable(target));

/** More than these are not looked through by a rep. */
const MOST_PEOPLE = 20;

const people = only(
    'people',
    rows(MOST_PEOPLE, record<Candidate>({ target, about: since(name, '') }))
);

const nextStep = only(
    'next',
    nullable(
        record<NextStep>({
            recordId: salesforceId,
            name,
            cadence: words,
            step: words,
            dueAt: nullable(moment)
        })
    )
);

/** Whether Apex found what it looked for, and then what it says of it. */
const finding =
    <T>(found: Reader<T>): Reader<T | { found: 'none' | 'unknown' }> =>
    (value) => {
        const answer = only('answer', oneOf('found', 'none', 'unknown'))(value);
        return answer === 'found' ? found(value) : { found: answer };
    };

const taskOfCall: Reader<TaskFinding> = finding((value) => ({
    found: 'task' as const,
    taskId: only('taskId', salesforceId)(value)
}));

const tracker = record<{ state: string; taskLinked: boolean | null }>({
    state: name,
    taskLinked: nullable(flag)
});

const stateOfWork: Reader<WorkFinding> = finding((value) => ({
    found: 'tracker' as const,
    ...tracker(value)
}));

/** The methods of `HvsCti`; each rejects with an `OpenCtiError`. */
export interface Apex {
    context(): Promise<UserContext>;
    dispositions(): Promise<OrgDisposition[]>;
    /** Null when the org knows no such work. */
    work(workId: string): Promise<WorkDescription | null>;
    target(recordId: string): Promise<Target | null>;
    people(text: string): Promise<Candidate[]>;
    nextStep(): Promise<NextStep | null>;
    /** `since` in epoch milliseconds. */
    taskOfCall(callId: string, since: number): Promise<TaskFinding>;
    stateOfWork(workId: string, taskId: string): Promise<WorkFinding>;
}

export function createApex(client: OpenCtiClient): Apex {
    async function ask<T>(
        reader: Reader<T>,
        methodName: string,
        params: Record<string, string> = {}
    ): Promise<T> {
        const { runApex: answer } = await client.call('runApex', {
            apexClass: APEX_CLASS,
            methodName,
            methodParams: queryOf(params)
        });
        const reading = readWith((text) => reader(fromJson(text)), answer);
        if ('value' in reading) return reading.value;
        throw new OpenCtiError('AnswerMalformed', 'runApex', {
            detail: `${APEX_CLASS}.${methodName} ${reading.fault}`
        });
    }

    return {
        context: () => ask(context, 'context'),
        dispositions: () => ask(dispositions, 'dispositions'),
        work: (workId) => ask(work, 'work', { workId }),
        target: (recordId) => ask(targetOfRecord, 'target', { recordId }),
        people: (text) => ask(people, 'people', { text }),
        nextStep: () => ask(nextStep, 'nextStep'),
        taskOfCall: (callId, since) =>
            ask(taskOfCall, 'taskOfCall', { callId, since: String(since) }),
        stateOfWork: (workId, taskId) => ask(stateOfWork, 'stateOfWork', { workId, taskId })
    };
}

/** A space as `%20`: whether the host reads `+` as one is not known. */
function queryOf(params: Record<string, string>): string {
    return Object.entries(params)
        .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
        .join('&');
}

/** The JSON text that an Apex method returns; some hosts hand it over read already. */
function fromJson(answer: unknown): unknown {
    if (typeof answer !== 'string') return answer;
    try {
        return JSON.parse(answer) as unknown;
    } catch {
        return refuse('not JSON');
    }
}

function isTimeZone(name: string): boolean {
    try {
        return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
    } catch {
        return false;
    }
}

/**
 * Salesforce's name of a locale or language ('de_DE', 'ca_ES_EURO') as BCP 47. Parts that BCP 47 does not
 * know are dropped from the end; 'en' when none is left.
 */
export function languageTag(name: string): string {
    const parts = name.split('_');
    for (let length = parts.length; length > 0; length -= 1) {
        try {
            const [tag] = Intl.getCanonicalLocales(parts.slice(0, length).join('-'));
            if (tag) return tag;
        } catch {
            // One part fewer may do.
        }
    }
    return 'en';
}
