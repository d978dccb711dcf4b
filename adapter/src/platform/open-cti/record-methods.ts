/** The org behind the page: saving records, calling Apex. */
import type { Method, RecordId } from './conventions';

/** A value of a record's field; dates are 'YYYY-MM-DD', date-times ISO 8601. */
export type FieldValue = string | number | boolean | null;

/** With `entityApiName` a record is made, with `Id` an existing one is changed. [doc] */
export type SaveLogArguments =
    | { value: { entityApiName: string; [field: string]: FieldValue } }
    | { value: { Id: RecordId; [field: string]: FieldValue } };

/** Documented as the id itself; in the field an object holds it. Both come. [doc, field] */
export type SaveLogReturn = RecordId | { recordId: RecordId };

export interface RunApexArguments {
    /** A `global` class. [doc] */
    apexClass: string;
    /** `webservice static`, its parameters strings. [doc] */
    methodName: string;
    /** Written as a query string, 'a=1&b=two%20words': the values must be URL-encoded. [doc] */
    methodParams: string;
}

/** What the Apex method returned, as a rule JSON text. [doc] */
export interface RunApexReturn {
    runApex: unknown;
}

/** All since API 38. */
export interface RecordMethods {
    saveLog: Method<SaveLogArguments, SaveLogReturn>;
    runApex: Method<RunApexArguments, RunApexReturn>;
}
