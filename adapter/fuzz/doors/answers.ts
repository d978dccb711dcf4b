/** What the host answers to a request, over the client library: each is settled, whatever comes. */
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { createApex } from '../../src/platform/open-cti/apex';
import { createOpenCtiClient } from '../../src/platform/open-cti/client';
import { OpenCtiError } from '../../src/platform/open-cti/open-cti-error';
import { parseSettings } from '../../src/settings/parse';
import { door } from '../door';
import { demand, demandShape, Violation, type Shape } from '../recheck';
import { cook, recipes } from '../recipe';

const ID = '00Q5e00000D0001EAB';
const TARGET = { recordId: ID, name: 'Ava Thornton', whoId: ID, whatId: null, doNotCall: true };
const yes = (returnValue: unknown): object => ({ success: true, returnValue, errors: null });
const apex = (answer: object): object => yes({ runApex: answer });
const no = (...errors: object[]): object => ({ success: false, returnValue: null, errors });

const VALID = [
    yes({ '/hvsPhone/defaultCountry': 'JP', '/hvsTask/status': 'Done', '/a/b/sortOrder': '1' }),
    yes('00T5e00000D0001EAB'),
    yes({ recordId: '00T5e00000D0001EAB' }),
    yes(null),
    apex({
        userId: ID,
        organizationId: ID,
        timeZone: 'Asia/Tokyo',
        locale: 'ja_JP',
        language: 'ja',
        salesEngagement: true
    }),
    apex({
        rows: [
            { value: 'No answer', outcome: 'CallBackLater' },
            { value: 'Other', outcome: null }
        ]
    }),
    apex({ found: true, cadence: 'Spring', step: 'First', target: TARGET }),
    apex({ found: false }),
    apex({ target: TARGET }),
    apex({ people: [{ target: TARGET, about: 'Engines' }, { target: { ...TARGET, name: 'B' } }] }),
    apex({ next: { recordId: ID, name: 'Ava', cadence: 'Spring', step: null, dueAt: 5_000 } }),
    apex({ next: null }),
    apex({ answer: 'found', taskId: ID }),
    apex({ answer: 'found', state: 'Active', taskLinked: null }),
    apex({ answer: 'unknown', why: 'no access' }),
    yes({ runApex: '{"answer":"none"}' }),
    no({ code: 'SERVER_ERROR', description: 'An error occurred', details: null }),
    no({
        code: 'GENERIC_ERROR',
        description: 'An error occurred',
        details: {
            fieldErrors: { Priority: [{ statusCode: 'FIELD_INTEGRITY', message: 'bad' }] },
            pageErrors: [{ statusCode: 'UNABLE_TO_LOCK_ROW', message: 'busy' }],
            output: { errors: [{ errorCode: 'X', message: 'no', field: 'Status' }] }
        }
    })
];

const person = { recordId: 'id', name: 'text', whoId: '?id', whatId: '?id', doNotCall: '?flag' };
const target: Shape = { '?': '', ...person };

/** Requests, and what their success may be. */
const REQUESTS = {
    saveLog: 'id',
    completeWork: '?nothing',
    context: {
        userId: 'id',
        organizationId: 'id',
        timeZone: 'text',
        locale: 'id',
        language: 'id',
        salesEngagement: 'flag'
    },
    dispositions: [
        {
            value: 'text',
            outcome: '?CallBackLater|LeftVoicemail|MeaningfulConnect|NotInterested|Unqualified'
        }
    ],
    work: { '?': '', cadence: '?text', step: '?text', target },
    target,
    people: [{ target: person, about: 'text' }],
    nextStep: {
        '?': '',
        recordId: 'id',
        name: 'text',
        cadence: '?text',
        step: '?text',
        dueAt: '?time'
    }
} satisfies Record<string, Shape>;

type Ask = (client: ReturnType<typeof createOpenCtiClient>) => Promise<unknown>;

const ASKS: Record<keyof typeof REQUESTS, Ask> = {
    saveLog: (client) => client.call('saveLog', { value: { entityApiName: 'Task' } }),
    completeWork: (client) =>
        client.call('completeWork', {
            workId: '8HF1',
            attributes: { disposition: 'x', taskId: ID, wasConnected: true }
        }),
    context: (client) => createApex(client).context(),
    dispositions: (client) => createApex(client).dispositions(),
    work: (client) => createApex(client).work('8HF1'),
    target: (client) => createApex(client).target(ID),
    people: (client) => createApex(client).people('Av'),
    nextStep: (client) => createApex(client).nextStep()
};

const NAMES = Object.keys(REQUESTS) as (keyof typeof REQUESTS)[];

/** What came of a request: a value, an error, or nothing. */
async function outcomeOf(asked: Promise<unknown>): Promise<{ value: unknown } | null> {
    const silence = { silent: true };
    const answer = await Promise.race([
        asked.then(
            (value) => ({ value }),
            (error: unknown) => ({ error })
        ),
        setImmediate(silence)
    ]);
    demand(!('silent' in answer), 'a request was left open by its answer');
    if ('value' in answer) return answer;
    const { error } = answer;
    if (!(error instanceof OpenCtiError)) throw new Violation(`rejected with ${String(error)}`);
    const { code, detail, fields } = error.refusal;
    demand(detail.length <= 32_000 && code.length <= 32_000, 'a refusal without end');
    demand(
        fields.every((field) => /^[A-Za-z]\w{0,79}$/.test(field)),
        'no name of a field'
    );
    demand(fields.length <= 1_000, 'fields without end');
    return null;
}

export const answersDoor = door(
    'answers',
    10,
    fc.record({ cooked: recipes(VALID.length), request: fc.constantFrom(...NAMES) }),
    async ({ cooked, request }) => {
        const response = cook(cooked, VALID);
        const thrown: unknown[] = [];
        const answer = ({ callback }: { callback?: (response: unknown) => void }): void => {
            queueMicrotask(() => {
                try {
                    callback?.(response);
                } catch (error) {
                    thrown.push(error);
                }
            });
        };
        const library = {
            ...{ saveLog: answer, runApex: answer, getCallCenterSettings: answer },
            enableClickToDial: answer,
            hvs: { onWorkStart: answer, completeWork: answer }
        };
        const client = createOpenCtiClient(library as never, () => undefined);
        const outcome = await outcomeOf(ASKS[request](client));
        if (outcome) demandShape(outcome.value, REQUESTS[request], `an answer to ${request}`);
        const settings = await outcomeOf(client.call('getCallCenterSettings', {}));
        if (settings) parseSettings(settings.value);
        demand(thrown.length === 0, `the library was thrown at: ${String(thrown[0])}`);
        return 2;
    }
);
