import type { OtherRecord, Person } from '../../contract';

/** What Lightning sends for a click on the number of a record (open-cti.md, section 3). */
export function clickToDialPayload(record: Person | OtherRecord): Record<string, unknown> {
    const payload = {
        number: record.phone,
        recordId: record.id,
        recordName: record.name,
        objectType: record.objectType
    };
    if (!('contactId' in record) || record.objectType !== 'Account') return payload;
    return {
        ...payload,
        accountId: record.id,
        contactId: record.contactId,
        personAccount: true
    };
}
