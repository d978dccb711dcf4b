/**
 * The door for `success: false`. Salesforce tells the reason in several shapes, and nests them:
 *
 *   errors[] { code, description, details }
 *     details { fieldErrors: { Field: [{ statusCode, message }] }, pageErrors: [{ statusCode, message }] }
 *     details { output: { errors: [{ errorCode, message, field }], fieldErrors: { Field: [...] } } }
 *     details [ { message, ...any of those } ]
 *
 * So the reason is looked for wherever one of them would hold it. What is inside says more than what is
 * around it ('An error occurred …'), so a code and words count only where nothing inside gave any. A refusal
 * is believed however badly it is worded; what cannot be read is left out.
 */
import { fieldsOf } from 'c/hvsProtocol';
import { successOf } from './answers';
import type { HostRefusal } from './open-cti-error';
import { refusalKindOf } from './refusal-kind';

/** Members that hold further accounts. */
const INSIDE = ['errors', 'details', 'output', 'body', 'pageErrors'];

const API_NAME = /^[A-Za-z]\w{0,79}$/;
/** A custom field's name is the same in every language. */
const CUSTOM_FIELD = /\b[A-Za-z]\w{0,76}__c\b/g;

/** No refusal has as many parts; one that holds itself would have more. */
const MOST_PARTS = 500;
/** More than a person reads; far less than the panel's door lets pass. */
const LONGEST = 2_000;

/** What was found, in the order in which it was found, with repeats. */
interface Reason {
    codes: string[];
    words: string[];
    fields: string[];
    /** A code that only says where it failed, for the log. */
    outerCode: string;
    parts: number;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isFieldName = (value: unknown): value is string => isText(value) && API_NAME.test(value);

const firstText = (...values: unknown[]): string[] => values.filter(isText).slice(0, 1);

/** A list may claim to be endless. */
const firstOf = (value: unknown): unknown[] =>
    Array.isArray(value) ? value.slice(0, MOST_PARTS) : [value];

function read(reason: Reason, value: unknown): void {
    const { codes, words, fields } = reason;
    if (isText(value)) words.push(value.slice(0, LONGEST));
    if (typeof value !== 'object' || value === null || (reason.parts += 1) > MOST_PARTS) return;
    if (Array.isArray(value)) {
        for (const item of firstOf(value)) read(reason, item);
        return;
    }
    const part: Record<string, unknown> = { ...value };
    const found = (): number => codes.length + words.length + fields.length;
    const foundBefore = found();
    const wordsBefore = words.length;
    for (const name of INSIDE) read(reason, part[name]);
    for (const [field, errors] of Object.entries(part['fieldErrors'] ?? {})) {
        if (isFieldName(field)) fields.push(field);
        read(reason, errors);
    }
    const code = firstText(part['errorCode'], part['statusCode'], part['code']);
    if (found() === foundBefore) codes.push(...code);
    else reason.outerCode ||= code[0] ?? '';
    if (words.length === wordsBefore)
        for (const own of firstText(part['message'], part['description'])) read(reason, own);
    fields.push(...[part['field'], ...firstOf(part['fields'])].filter(isFieldName));
}

/** Null when the response is no refusal. */
export function refusalOf(response: unknown): HostRefusal | null {
    if (successOf(response) !== false) return null;
    const reason: Reason = { codes: [], words: [], fields: [], outerCode: '', parts: 0 };
    try {
        read(reason, fieldsOf(response)['errors']);
    } catch {
        // What throws while it is read says no more.
    }
    const { codes, words, fields, outerCode } = reason;
    const detail = [...new Set(words)].join(' ').slice(0, LONGEST);
    const kind = refusalKindOf(codes, detail);
    // A rule's words may name any field. Who may not write one, or left it out, is often told in words alone.
    const inWords =
        kind === 'permission' || kind === 'required' ? detail.match(CUSTOM_FIELD) : null;
    return {
        kind,
        code: (codes[0] ?? outerCode).slice(0, LONGEST),
        detail,
        fields: [...new Set(fields.length > 0 ? fields : inWords)]
    };
}
