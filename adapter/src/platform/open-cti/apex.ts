/**
 * The Apex class `HvsCti` over `runApex`: what it answers as JSON text, guarded, in the domain's words.
 */
import * as v from 'valibot';
import type { NextStep, Outcome } from 'c/hvsProtocol';
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
import { readWith } from './read-with';

const APEX_CLASS = 'HvsCti';

const id = v.pipe(v.string(), v.regex(/^[a-zA-Z0-9]{15,18}$/));
/** Names and the like: longer ones are cut, since neither the panel nor the journal takes any length. */
const name = v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, 1_000))
);
const words = v.nullable(name);

const OUTCOMES = [
    'CallBackLater',
    'LeftVoicemail',
    'MeaningfulConnect',
    'NotInterested',
    'Unqualified'
] as const satisfies readonly Outcome[];

const target: v.GenericSchema<unknown, Target> = v.object({
    recordId: id,
    name,
    whoId: v.nullable(id),
    whatId: v.nullable(id),
    // Older Apex does not say.
    doNotCall: v.optional(v.nullable(v.boolean()), null)
});

const unknownFinding = v.pipe(
    v.object({ answer: v.literal('unknown'), why: v.optional(v.string(), '') }),
    v.transform(() => ({ found: 'unknown' as const }))
);
const noFinding = v.pipe(
    v.object({ answer: v.literal('none') }),
    v.transform(() => ({ found: 'none' as const }))
);

const context: v.GenericSchema<unknown, UserContext> = v.object({
    userId: id,
    organizationId: id,
    timeZone: v.pipe(v.string(), v.check(isTimeZone, 'not a time zone that this browser knows')),
    locale: v.pipe(v.string(), v.transform(languageTag)),
    language: v.pipe(v.string(), v.transform(languageTag)),
    salesEngagement: v.boolean()
});

/** More are no list that a rep can choose from, and a list may claim to be endless. */
const MOST_ROWS = 1_000;

const dispositions = v.pipe(
    v.object({
        rows: v.pipe(
            v.custom<unknown[]>((rows) => Array.isArray(rows) && rows.length <= MOST_ROWS),
            v.array(v.object({ value: name, outcome: v.nullable(v.picklist(OUTCOMES)) }))
        )
    }),
    v.transform(({ rows }): OrgDisposition[] => rows)
);

const work = v.union([
    v.pipe(
        v.object({
            found: v.literal(true),
            cadence: words,
            step: words,
            target: v.nullable(target)
        }),
        v.transform((answer): WorkDescription => ({
            cadence: answer.cadence,
            step: answer.step,
            target: answer.target
        }))
    ),
    v.pipe(
        v.object({ found: v.literal(false) }),
        v.transform(() => null)
    )
]);

const targetOfRecord = v.pipe(
    v.object({ target: v.nullable(target) }),
    v.transform((answer) => answer.target)
);

/** More than these are not looked through by a rep. */
const MOST_PEOPLE = 20;

const people = v.pipe(
    v.object({
        people: v.pipe(
            v.custom<unknown[]>((rows) => Array.isArray(rows) && rows.length <= MOST_PEOPLE),
            v.array(v.object({ target, about: v.optional(name, '') }))
        )
    }),
    v.transform((answer): Candidate[] => answer.people)
);

const nextStep = v.pipe(
    v.object({
        next: v.nullable(
            v.object({
                recordId: id,
                name,
                cadence: words,
                step: words,
                dueAt: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)))
            })
        )
    }),
    v.transform((answer): NextStep | null => answer.next)
);

const taskOfCall: v.GenericSchema<unknown, TaskFinding> = v.union([
    v.pipe(
        v.object({ answer: v.literal('found'), taskId: id }),
        v.transform(({ taskId }) => ({ found: 'task' as const, taskId }))
    ),
    noFinding,
    unknownFinding
]);

const stateOfWork: v.GenericSchema<unknown, WorkFinding> = v.union([
    v.pipe(
        v.object({
            answer: v.literal('found'),
            state: name,
            taskLinked: v.nullable(v.boolean())
        }),
        v.transform(({ state, taskLinked }) => ({ found: 'tracker' as const, state, taskLinked }))
    ),
    noFinding,
    unknownFinding
]);

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
        guard: v.GenericSchema<unknown, T>,
        methodName: string,
        params: Record<string, string> = {}
    ): Promise<T> {
        const { runApex: answer } = await client.call('runApex', {
            apexClass: APEX_CLASS,
            methodName,
            methodParams: queryOf(params)
        });
        const reading = readWith(v.pipe(v.unknown(), v.rawTransform(fromJson), guard), answer);
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
function fromJson({ dataset, addIssue, NEVER }: v.RawTransformContext<unknown>): unknown {
    if (typeof dataset.value !== 'string') return dataset.value;
    try {
        const read: unknown = JSON.parse(dataset.value);
        return read;
    } catch {
        addIssue({ message: 'not JSON' });
        return NEVER;
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
