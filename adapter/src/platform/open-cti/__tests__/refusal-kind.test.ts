/** Codes and kinds; where each code is from is in docs/salesforce-refusals.md. */
import { refusalKindOf } from '../refusal-kind';

describe('the kind of a refusal', () => {
    it.each([
        ['rowLock', 'UNABLE_TO_LOCK_ROW'],
        ['server', 'SERVER_ERROR'],
        ['server', 'SERVER_UNAVAILABLE'],
        ['server', 'UNKNOWN_EXCEPTION'],
        ['server', 'REQUEST_LIMIT_EXCEEDED'],
        ['server', 'QUERY_TIMEOUT'],
        ['server', 'SOFTPHONE_CONTAINER_ERROR'],
        ['session', 'INVALID_SESSION_ID'],
        ['validation', 'FIELD_CUSTOM_VALIDATION_EXCEPTION'],
        ['validation', 'FIELD_FILTER_VALIDATION_EXCEPTION'],
        ['validation', 'DUPLICATES_DETECTED'],
        ['required', 'REQUIRED_FIELD_MISSING'],
        ['permission', 'INSUFFICIENT_ACCESS'],
        ['permission', 'INSUFFICIENT_ACCESS_OR_READONLY'],
        ['permission', 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'],
        ['permission', 'INVALID_FIELD_FOR_INSERT_UPDATE'],
        ['permission', 'INVALID_FIELD'],
        ['deleted', 'ENTITY_IS_DELETED'],
        ['deleted', 'INVALID_CROSS_REFERENCE_KEY'],
        ['deleted', 'NOT_FOUND'],
        ['other', 'GENERIC_ERROR'],
        ['other', 'INVALID_PARAM'],
        ['other', 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'],
        ['other', 'CANNOT_UPDATE_CONVERTED_LEAD'],
        ['other', 'FIELD_INTEGRITY_EXCEPTION'],
        ['other', 'STRING_TOO_LONG'],
        ['other', 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'],
        ['other', 'NUMBER_OUTSIDE_VALID_RANGE'],
        ['other', 'DUPLICATE_VALUE'],
        ['other', 'STORAGE_LIMIT_EXCEEDED'],
        ['other', 'ENTITY_IS_LOCKED'],
        ['other', 'SOMETHING_NEW'],
        ['other', 'unable_to_lock_row'],
        ['other', 'NOT_UNABLE_TO_LOCK_ROW']
    ])('is %s for %s', (kind, code) => {
        expect(refusalKindOf([code], '')).toBe(kind);
    });

    it('is other without any code', () => {
        expect(refusalKindOf([], '')).toBe('other');
        expect(refusalKindOf([], 'Der Datensatz ist gesperrt.')).toBe('other');
    });

    it.each([
        ['required', ['UNABLE_TO_LOCK_ROW', 'REQUIRED_FIELD_MISSING']],
        ['validation', ['INVALID_FIELD', 'FIELD_CUSTOM_VALIDATION_EXCEPTION']],
        ['deleted', ['UNABLE_TO_LOCK_ROW', 'ENTITY_IS_DELETED']],
        ['rowLock', ['SERVER_ERROR', 'UNABLE_TO_LOCK_ROW']]
    ])('is %s, where %j come together', (kind, codes) => {
        expect(refusalKindOf(codes, '')).toBe(kind);
    });

    it('is what a trigger or a flow met with, told inside its own message', () => {
        const trigger = ['CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'];
        expect(
            refusalKindOf(
                trigger,
                'TaskTrigger: execution of AfterInsert caused by: System.DmlException: Update failed. First ' +
                    'exception on row 0 with id 00Q5e00000D0001EAB; first error: UNABLE_TO_LOCK_ROW, unable to ' +
                    'obtain exclusive access to this record: []'
            )
        ).toBe('rowLock');
        expect(
            refusalKindOf(
                ['CANNOT_EXECUTE_FLOW_TRIGGER'],
                'Fehler: REQUIRED_FIELD_MISSING: Erforderliche Felder fehlen: [Reason__c].'
            )
        ).toBe('required');
    });

    it('is not what a trigger was answered by another system', () => {
        const callout = 'caused by: {"errorCode":"INVALID_SESSION_ID","message":"Session expired"}';
        expect(refusalKindOf(['CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'], callout)).toBe('other');
    });

    it('is by the code, whatever an admin has written into the message of a rule', () => {
        expect(refusalKindOf(['FIELD_CUSTOM_VALIDATION_EXCEPTION'], 'UNABLE_TO_LOCK_ROW')).toBe(
            'validation'
        );
    });

    it('is by the code in the words, where only words came', () => {
        expect(refusalKindOf(['SERVER_ERROR'], 'INVALID_SESSION_ID')).toBe('session');
        expect(refusalKindOf([], 'INVALID_SESSION_ID:Session expired or invalid')).toBe('session');
        expect(refusalKindOf([], 'A FEW_WORDS in capitals')).toBe('other');
    });
});
