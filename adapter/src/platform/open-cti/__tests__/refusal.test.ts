/** Every shape in which Salesforce is known to refuse, and shapes that nobody has seen. */
import { refusalOf } from '../refusal';

const refusing = (errors: unknown) => refusalOf({ success: false, returnValue: null, errors });

const RULE = 'Say what you talked about.';
const rule = { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: RULE };
const apiRule = {
    errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    message: RULE,
    field: null,
    fieldLabel: null,
    constituentField: null,
    duplicateRecordError: null
};
const GENERAL = 'An error occurred while trying to update the record. Please try again.';

describe('a refusal without details', () => {
    it.each([
        ['INVALID_PARAM', 'An invalid value was passed to the parameter value.', 'other'],
        ['GENERIC_ERROR', 'An error occurred while calling the API method.', 'other'],
        ['SERVER_ERROR', 'A problem was encountered on the server.', 'server'],
        ['SOFTPHONE_CONTAINER_ERROR', 'Unable to execute sendPostMessage.', 'server']
    ])('%s keeps its words', (code, description, kind) => {
        expect(refusing([{ code, description }])).toEqual({
            kind,
            code,
            detail: description,
            fields: []
        });
    });

    it('may hold several errors', () => {
        expect(
            refusing([
                { code: 'GENERIC_ERROR', description: 'One.' },
                { code: 'SERVER_ERROR', description: 'Two.' }
            ])
        ).toMatchObject({ detail: 'One. Two.', kind: 'server' });
    });

    it('with empty details is one without', () => {
        const details = {
            fieldErrors: {},
            pageErrors: [],
            output: { errors: [], fieldErrors: {} }
        };
        expect(refusing([{ code: 'SERVER_ERROR', description: 'Failed.', details }])).toEqual({
            kind: 'server',
            code: 'SERVER_ERROR',
            detail: 'Failed.',
            fields: []
        });
    });
});

describe.each([
    ['details with fieldErrors and pageErrors', { fieldErrors: { Description: [rule] } }],
    ['a list of details', [{ message: GENERAL, fieldErrors: { Description: [rule] } }]],
    [
        'details as the User Interface API gives them',
        {
            message: GENERAL,
            enhancedErrorType: 'RecordError',
            output: {
                errors: [],
                fieldErrors: { Description: [{ ...apiRule, field: 'Description' }] }
            }
        }
    ],
    [
        'output whose general errors name the field',
        { output: { errors: [{ ...apiRule, field: 'Description' }], fieldErrors: {} } }
    ],
    [
        'details that hold the whole answer of the server',
        {
            status: 400,
            body: { message: GENERAL, output: { fieldErrors: { Description: [apiRule] } } }
        }
    ],
    [
        'details that name the fields in a list',
        [{ errorCode: apiRule.errorCode, message: RULE, fields: ['Description'] }]
    ]
])('%s', (_shape, details) => {
    it.each(['SERVER_ERROR', 'GENERIC_ERROR'])('tell code, words and field under %s', (code) => {
        expect(refusing([{ code, description: 'Review the Details field.', details }])).toEqual({
            kind: 'validation',
            code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            detail: RULE,
            fields: ['Description']
        });
    });
});

describe('what concerns the whole record', () => {
    it.each([
        ['pageErrors', { fieldErrors: {}, pageErrors: [rule], duplicateResults: [] }],
        ['pageErrors in a list', [{ message: '', pageErrors: [rule], fieldErrors: {} }]],
        ['output.errors', { output: { errors: [apiRule], fieldErrors: {} } }]
    ])('is told by %s', (_where, details) => {
        expect(refusing([{ code: 'SERVER_ERROR', description: 'Failed.', details }])).toEqual({
            kind: 'validation',
            code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            detail: RULE,
            fields: []
        });
    });
});

describe('details', () => {
    const withDetails = (details: unknown) =>
        refusing([{ code: 'SERVER_ERROR', description: 'Failed.', details }]);

    it('of several fields are all told', () => {
        const fieldErrors = {
            Reason__c: [{ statusCode: 'REQUIRED_FIELD_MISSING', message: 'Reason is missing.' }],
            Subject: [{ statusCode: 'STRING_TOO_LONG', message: 'Too long.' }]
        };
        expect(withDetails({ fieldErrors, pageErrors: [rule] })).toEqual({
            kind: 'required',
            code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            detail: `${RULE} Reason is missing. Too long.`,
            fields: ['Reason__c', 'Subject']
        });
    });

    it('without a code are no failure of the server', () => {
        for (const details of [
            { fieldErrors: { Subject: [{ message: 'No.' }] } },
            { pageErrors: [{ message: 'No.' }] },
            [{ message: 'No.' }],
            'No.'
        ])
            expect(withDetails(details)).toMatchObject({
                kind: 'other',
                code: 'SERVER_ERROR',
                detail: 'No.'
            });
    });

    it('with a code that nobody knows are no failure of the server', () => {
        const details = { pageErrors: [{ statusCode: 'BRAND_NEW', message: 'No.' }] };
        expect(withDetails(details)).toMatchObject({ kind: 'other', code: 'BRAND_NEW' });
    });

    it('with a code but no words leave the words around them', () => {
        expect(withDetails({ pageErrors: [{ statusCode: 'UNABLE_TO_LOCK_ROW' }] })).toMatchObject({
            kind: 'rowLock',
            detail: 'Failed.'
        });
    });

    it('of a field that may not be written name it, though only in words', () => {
        const words = 'Unable to create/update fields: Secret__c, ns__Other__c. Please check.';
        const details = {
            output: {
                errors: [{ errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', message: words }],
                fieldErrors: {}
            }
        };
        expect(withDetails(details)).toMatchObject({
            kind: 'permission',
            fields: ['Secret__c', 'ns__Other__c']
        });
    });

    it('of a rule name no field of which only the rule speaks', () => {
        const details = { pageErrors: [{ ...rule, message: 'Ask for Budget__c first.' }] };
        expect(withDetails(details)).toMatchObject({ kind: 'validation', fields: [] });
    });

    it('name fields only as Salesforce names them', () => {
        const fieldErrors = { 'Anrufergebnis (Text)': [{ message: 'No.' }], WhoId: [rule] };
        expect(withDetails({ fieldErrors })).toMatchObject({ fields: ['WhoId'] });
    });
});

describe('a refusal is believed', () => {
    it.each([
        ['nothing', undefined],
        ['null', null],
        ['a number', 7],
        ['an empty list', []],
        ['a list of nothing', [null, undefined, 0, '', []]],
        ['members of other types', [{ code: 7, description: {}, details: 12 }]],
        ['a prototype for a code', [{ code: Object.prototype, details: Function.prototype }]],
        [
            'a part that throws when it is read',
            [
                {
                    get code(): string {
                        throw new Error('boo');
                    }
                }
            ]
        ]
    ])('with %s', (_what, errors) => {
        expect(refusing(errors)).toEqual({ kind: 'other', code: '', detail: '', fields: [] });
    });

    it('with bare words, in a list or without one', () => {
        expect(refusing(['Not now.'])).toMatchObject({ kind: 'other', detail: 'Not now.' });
        expect(refusing('Not now.')).toMatchObject({ kind: 'other', detail: 'Not now.' });
    });

    it('with one error that is in no list', () => {
        expect(refusing({ code: 'SERVER_ERROR', description: 'Failed.' })).toMatchObject({
            kind: 'server',
            detail: 'Failed.'
        });
    });

    it('with parts that hold themselves', () => {
        const part: Record<string, unknown> = { errorCode: 'UNABLE_TO_LOCK_ROW', message: 'Wait.' };
        part['errors'] = [part, part, part];
        part['details'] = part;
        const list: unknown[] = [part];
        list.push(list, list, list);
        expect(refusing(list)).toMatchObject({ kind: 'rowLock', detail: 'Wait.' });
    });

    it('with more words than anybody reads, and hears no end of them', () => {
        const description = 'x'.repeat(1_000_000);
        const refusal = refusing(
            Array.from({ length: 10_000 }, () => ({ code: 'A', description }))
        );
        expect(refusal?.detail.length).toBeLessThanOrEqual(2_000);
    });

    it('with names that mean something to JavaScript', () => {
        const details: unknown = JSON.parse(
            '{"fieldErrors":{"__proto__":[{"message":"a"}],"constructor":[{"message":"b"}]}}'
        );
        expect(refusing([{ code: 'SERVER_ERROR', details }])).toMatchObject({
            detail: 'a b',
            fields: ['constructor']
        });
    });
});

it.each([[undefined], [null], [7], ['no'], [{}], [{ success: true }], [{ success: 'false' }]])(
    'is no refusal: %j',
    (response) => {
        expect(refusalOf(response)).toBeNull();
    }
);

describe('a refusal without end', () => {
    const endless = new Array<unknown>(4_294_967_295);

    it.each([
        ['a list that claims to be endless', endless],
        ['fields that claim to be endless', [{ code: 'X', description: 'no', fields: endless }]],
        ['a code without end', [{ code: 'X'.repeat(1_000_000), description: 'no' }]],
        ['words without end', [{ code: 'X', description: 'no'.repeat(1_000_000) }]]
    ])('is believed and cut: %s', (_what, errors) => {
        const refusal = refusing(errors);
        expect(refusal).toMatchObject({ kind: 'other', fields: [] });
        expect(JSON.stringify(refusal).length).toBeLessThan(5_000);
    });
});
