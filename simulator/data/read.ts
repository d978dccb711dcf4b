/** Reads the data files that people edit; a mistake in one is named by file and place. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { Seed } from '../org/seed';

const FOLDER = import.meta.dirname;

const text = v.string();
const filled = v.pipe(text, v.nonEmpty());
const branch = v.strictObject({ to: v.nullable(filled), afterDays: v.number(), note: filled });
const stepType = v.picklist(['MakeACall', 'SendAnEmail', 'Wait', 'LinkedIn']);

const PEOPLE = v.array(
    v.strictObject({
        id: filled,
        objectType: v.picklist(['Lead', 'Contact', 'Account']),
        name: filled,
        title: text,
        company: text,
        phone: text,
        country: filled,
        doNotCall: v.boolean(),
        contactId: v.nullable(filled)
    })
);
const RECORDS = v.array(
    v.strictObject({ id: filled, objectType: filled, name: filled, phone: text })
);
const CADENCES = v.array(
    v.strictObject({
        name: filled,
        steps: v.array(
            v.strictObject({
                title: filled,
                type: stepType,
                branches: v.record(text, branch),
                otherwise: branch
            })
        )
    })
);
const QUEUE = v.array(
    v.strictObject({
        personId: filled,
        cadence: filled,
        step: filled,
        myListId: v.nullable(filled),
        note: text,
        dueInDays: v.number()
    })
);
const SETTINGS = v.strictObject({
    user: v.strictObject({
        userId: filled,
        organizationId: filled,
        name: filled,
        language: filled,
        locale: filled,
        timeZone: filled
    }),
    setup: v.strictObject({
        callCenterName: v.nullable(text),
        hasRepPermissionSet: v.boolean(),
        logACallForCti: v.nullable(v.boolean()),
        taskLogging: v.nullable(v.boolean())
    }),
    callDispositions: v.array(v.strictObject({ value: filled, outcome: v.nullable(filled) })),
    taskPicklists: v.record(filled, v.array(filled)),
    taskRecordTypes: v.array(filled),
    customTaskFields: v.array(v.strictObject({ name: filled, maxLength: v.number() })),
    validationRules: v.array(
        v.strictObject({
            field: v.nullable(filled),
            message: filled,
            when: v.nullable(v.strictObject({ field: filled, equals: v.unknown() }))
        })
    ),
    salesEngagement: v.boolean(),
    inCallCenter: v.boolean(),
    oldLibrary: v.boolean(),
    frameMicrophone: v.boolean(),
    frameAutoplay: v.boolean()
});

function read<S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S> {
    const found: unknown = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'));
    const result = v.safeParse(schema, found);
    if (result.success) return result.output;
    const [issue] = result.issues;
    throw new Error(`simulator/data/${file}: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
}

/** Whatever phone the definition begins with; who tries it out can choose another. */
const CALLS_NOBODY = { '/hvsPhone/provider': 'simulated' };

/**
 * The seed that the data files describe.
 * @param callCenter flat map, as `getCallCenterSettings` answers it
 * @throws Error that names file and place if one does not hold what it should
 */
export function readSeed(callCenter: Record<string, string>): Seed {
    return {
        people: read('people.json', PEOPLE),
        records: read('records.json', RECORDS),
        cadences: read('cadences.json', CADENCES),
        enrolments: read('queue.json', QUEUE),
        settings: read('settings.json', SETTINGS),
        callCenter: { ...callCenter, ...CALLS_NOBODY }
    };
}
