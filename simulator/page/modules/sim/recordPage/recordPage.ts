import { LightningElement, api } from 'lwc';
import type { OrgState, OtherRecord, Person } from '../../../../contract';
import { clickToDialPayload } from '../../../stage/click-payload';
import { stage } from '../../../stage/stage';

const TYPES: Record<Person['objectType'], { label: string; icon: string }> = {
    Lead: { label: 'Lead', icon: 'standard:lead' },
    Contact: { label: 'Contact', icon: 'standard:contact' },
    Account: { label: 'Person Account', icon: 'standard:person_account' }
};

/** The record page of a person, or of another record of the org. */
export default class RecordPage extends LightningElement {
    @api state!: OrgState;
    @api recordId!: string;
    @api dialReady = false;

    get person(): Person | undefined {
        return this.state.people.find(({ id }) => id === this.recordId);
    }

    get other(): OtherRecord | undefined {
        return this.state.records.find(({ id }) => id === this.recordId);
    }

    /** What the timeline needs to know of any record. */
    get asPerson(): { id: string; contactId: null } {
        return { id: this.recordId, contactId: null };
    }

    get payload(): Record<string, unknown> {
        const record = this.person ?? this.other;
        return record ? clickToDialPayload(record) : {};
    }

    get typeLabel(): string {
        return this.person ? TYPES[this.person.objectType].label : '';
    }

    get icon(): string {
        return this.person ? TYPES[this.person.objectType].icon : 'standard:record';
    }

    get country(): string {
        const { formats } = stage.get();
        const code = this.person?.country ?? '';
        const time = formats.localTime(code, Date.now());
        return time ? `${formats.country(code)} (${time})` : formats.country(code);
    }

    get details(): { label: string; value: string }[] {
        if (!this.person) return [];
        const { name, title, company, id, contactId } = this.person;
        return [
            { label: 'Name', value: name },
            { label: 'Title', value: title },
            { label: 'Company', value: company },
            { label: 'Country', value: this.country },
            { label: 'Record id', value: id },
            ...(contactId ? [{ label: 'Contact id', value: contactId }] : [])
        ];
    }
}
