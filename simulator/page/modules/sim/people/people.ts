import { LightningElement, api } from 'lwc';
import type { OrgState, OtherRecord, Person } from '../../../../contract';
import { clickToDialPayload } from '../../../stage/click-payload';
import { hashOf } from '../../../stage/navigator';
import { stage } from '../../../stage/stage';

interface Row {
    id: string;
    name: string;
    href: string;
    type: string;
    company: string;
    country: string;
    payload: Record<string, unknown>;
}

/** Every record of the pretend org that has, or could have, a phone number. */
export default class People extends LightningElement {
    @api state!: OrgState;
    @api dialReady = false;

    get rows(): Row[] {
        const { formats } = stage.get();
        const row = (record: Person | OtherRecord, company: string, country: string): Row => ({
            id: record.id,
            name: record.name,
            href: hashOf({ page: 'record', objectType: record.objectType, recordId: record.id }),
            type: record.objectType,
            company,
            country,
            payload: clickToDialPayload(record)
        });
        return [
            ...this.state.people.map((person) =>
                row(person, person.company, formats.country(person.country))
            ),
            ...this.state.records.map((record) => row(record, '', ''))
        ];
    }
}
