import { LightningElement, api } from 'lwc';
import type { OrgState } from '../../../../contract';
import { sectionsOf } from '../../../stage/queue-view';
import type { QueueRow } from '../../../stage/queue-view';

interface Section {
    title: string;
    rows: QueueRow[];
    number: number;
    empty: string;
}

/** How many completed steps stay in view. */
const DONE_SHOWN = 10;

/** Due steps of cadences, the entries of the My Lists, and what is done. */
export default class WorkQueue extends LightningElement {
    @api state!: OrgState;
    @api personId: string | null = null;
    @api dialReady = false;

    get sections(): Section[] {
        const { cadences, myList, done } = sectionsOf(this.state);
        const lists = new Set(myList.map(({ entry }) => entry.cadence));
        const listName = lists.size === 1 ? `My List: ${[...lists][0]}` : 'My Lists';
        const section = (title: string, rows: QueueRow[], empty: string): Section => ({
            title,
            rows,
            number: rows.length,
            empty: rows.length === 0 ? empty : ''
        });
        const shown = done.slice(0, DONE_SHOWN);
        return [
            section('Due steps', cadences, 'Nothing is due. Well done.'),
            section(listName, myList, 'Everybody on the list has been called.'),
            ...(shown.length > 0 ? [section('Completed', shown, '')] : [])
        ];
    }

    get openText(): string {
        const { cadences, myList } = sectionsOf(this.state);
        return `${cadences.length + myList.length} open`;
    }
}
