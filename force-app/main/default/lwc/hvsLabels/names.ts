/** How people, steps and works are named wherever they are shown. */
import { callLabels } from './call';
import { format } from './format';
import { workLabels } from './work';
import type { CallView, WorkView } from 'c/hvsProtocol';

export function personName(person: CallView['person']): string {
    const name = person?.name.trim() ?? '';
    return name === '' ? callLabels.unknownPerson : name;
}

/** Cadence and step, or what is known of them; '' for neither. */
export function stepName(work: Pick<WorkView, 'cadence' | 'step'> | null): string {
    const { cadence, step } = work ?? { cadence: null, step: null };
    if (cadence !== null && step !== null) return format(workLabels.cadenceAndStep, cadence, step);
    return cadence ?? step ?? '';
}

/** Enough to tell a work from the others: for whom and which step. */
export function workName(work: WorkView): string {
    const who = work.person ? personName(work.person) : work.to;
    const what = work.step ?? work.cadence;
    return what === null ? who : format(workLabels.option, who, what);
}
