import { LightningElement, api } from 'lwc';
import type { OrgState } from '../../../../contract';
import { pathOf, spaced } from '../../../stage/queue-view';
import type { PathStep } from '../../../stage/queue-view';
import { stage } from '../../../stage/stage';

interface StepView {
    id: string;
    cadence: string;
    title: string;
    stateText: string;
    result: string;
    outcome: string;
    note: string;
    className: string;
}

/** The branch that a person took: each step, the call result that ended it, and what follows. */
export default class CadencePath extends LightningElement {
    @api state!: OrgState;
    @api personId!: string;

    get steps(): StepView[] {
        return pathOf(this.state, this.personId).map((step) => this.view(step));
    }

    get none(): boolean {
        return this.steps.length === 0;
    }

    private view({ entry, completion }: PathStep): StepView {
        const { formats } = stage.get();
        const result = typeof completion?.disposition === 'string' ? completion.disposition : '';
        const row = this.state.callDispositions.find(({ value }) => value === result);
        const reached = completion?.wasConnected === false ? 'not connected' : 'connected';
        const outcome = row?.outcome ? spaced(row.outcome) : 'Uncategorized';
        return {
            id: entry.id,
            cadence: entry.source === 'cadence' ? entry.cadence : `My List: ${entry.cadence}`,
            title: entry.step,
            stateText:
                entry.state === 'Completed' && entry.completedAt
                    ? `Completed ${formats.dayAndTime(entry.completedAt)}`
                    : spaced(entry.state),
            result,
            outcome: completion ? `${outcome}, ${reached}` : '',
            note: entry.note,
            className: `at at_${entry.state}`
        };
    }
}
