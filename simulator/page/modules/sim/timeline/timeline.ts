import { LightningElement, api } from 'lwc';
import type { OrgState, TaskRecord } from '../../../../contract';
import { tasksOf, textOf } from '../../../stage/queue-view';
import { stage } from '../../../stage/stage';

interface Row {
    id: string;
    subject: string;
    line: string;
    disposition: string;
    duration: string;
    notes: string;
    step: string;
}

/** The Tasks of a record as they were saved, newest first. */
export default class Timeline extends LightningElement {
    @api state!: OrgState;
    @api person!: { id: string; contactId: string | null };

    get rows(): Row[] {
        return tasksOf(this.state, this.person).map((task) => this.row(task));
    }

    get none(): boolean {
        return this.rows.length === 0;
    }

    private row(task: TaskRecord): Row {
        const { formats } = stage.get();
        const completion = this.state.completions.find(({ taskId }) => taskId === task.Id);
        const entry = this.state.queue.find(({ id }) => id === completion?.entryId);
        const seconds = Number(textOf(task, 'CallDurationInSeconds') || Number.NaN);
        const parts = [
            formats.dayAndTime(task.CreatedDate),
            textOf(task, 'CallType'),
            textOf(task, 'Status')
        ];
        return {
            id: task.Id,
            subject: textOf(task, 'Subject') || 'Task',
            line: parts.filter(Boolean).join(' · '),
            disposition: textOf(task, 'CallDisposition'),
            duration: Number.isNaN(seconds) ? '' : `${formats.duration(seconds)} min`,
            notes: textOf(task, 'Description'),
            step: entry?.step ?? ''
        };
    }
}
