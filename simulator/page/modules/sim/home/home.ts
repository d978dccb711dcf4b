import { LightningElement, api } from 'lwc';
import type { OrgState, TaskRecord } from '../../../../contract';
import { hashOf } from '../../../stage/navigator';
import { sectionsOf, textOf } from '../../../stage/queue-view';
import { stage } from '../../../stage/stage';

interface CallRow {
    id: string;
    href: string | null;
    subject: string;
    disposition: string;
    duration: string;
    saved: string;
}

const CALLS_SHOWN = 15;

/** Where the rep's day stands. */
export default class Home extends LightningElement {
    @api state!: OrgState;
    @api dialReady = false;

    get greeting(): string {
        return `Hello, ${this.state.user.name.split(' ')[0]}`;
    }

    get hint(): string {
        if (!this.state.inCallCenter) return 'You belong to no call center, so there is no phone.';
        return this.dialReady
            ? 'Press the call button of a step in the Work Queue. The pretend phone calls nobody.'
            : 'The phone is starting; until it enables click-to-dial, numbers stay inert.';
    }

    get tiles(): { label: string; value: number }[] {
        const { cadences, myList, done } = sectionsOf(this.state);
        const open = [...cadences, ...myList];
        const inProgress = open.filter(({ entry }) => entry.state === 'InProgress').length;
        return [
            { label: 'Open steps', value: open.length },
            { label: 'In progress', value: inProgress },
            { label: 'Completed', value: done.length },
            { label: 'Calls logged', value: this.state.tasks.length }
        ];
    }

    get calls(): CallRow[] {
        return [...this.state.tasks]
            .sort((one, other) => other.CreatedDate - one.CreatedDate)
            .slice(0, CALLS_SHOWN)
            .map((task) => this.row(task));
    }

    get noCalls(): boolean {
        return this.state.tasks.length === 0;
    }

    private row(task: TaskRecord): CallRow {
        const { formats } = stage.get();
        const who = task['WhoId'] ?? task['WhatId'];
        const person = this.state.people.find(
            ({ id, contactId }) => who && (id === who || contactId === who)
        );
        const seconds = Number(task['CallDurationInSeconds'] ?? Number.NaN);
        return {
            id: task.Id,
            href: person
                ? hashOf({ page: 'record', objectType: person.objectType, recordId: person.id })
                : null,
            subject: textOf(task, 'Subject') || 'Task',
            disposition: textOf(task, 'CallDisposition'),
            duration: Number.isNaN(seconds) ? '' : formats.duration(seconds),
            saved: formats.dayAndTime(task.CreatedDate)
        };
    }
}
