import { LightningElement, api } from 'lwc';
import type { Person, QueueEntry } from '../../../../contract';
import { hashOf } from '../../../stage/navigator';
import { stage } from '../../../stage/stage';

const DAY = 24 * 60 * 60 * 1000;

const ICONS: Record<QueueEntry['stepType'], string> = {
    MakeACall: 'standard:call',
    SendAnEmail: 'standard:email',
    Wait: 'standard:waits',
    LinkedIn: 'standard:social'
};

/** One step of one person; a call step can be started from here. */
export default class QueueEntryRow extends LightningElement {
    @api entry!: QueueEntry;
    @api person!: Person;
    @api selectedPerson: string | null = null;
    @api dialReady = false;

    get href(): string {
        const { objectType, id } = this.person;
        return hashOf({ page: 'record', objectType, recordId: id });
    }

    get current(): 'true' | null {
        return this.selectedPerson === this.person.id ? 'true' : null;
    }

    get className(): string {
        const marks = [
            this.current ? 'entry_selected' : '',
            this.entry.state === 'InProgress' ? 'entry_progress' : '',
            this.entry.state === 'Completed' ? 'entry_done' : ''
        ];
        return ['entry', ...marks.filter(Boolean)].join(' ');
    }

    get icon(): string {
        return ICONS[this.entry.stepType];
    }

    get stepText(): string {
        const { source, cadence, step } = this.entry;
        return source === 'cadence' ? `${cadence} · ${step}` : step;
    }

    get whereText(): string {
        const { formats } = stage.get();
        const time = formats.localTime(this.person.country, Date.now());
        const country = formats.country(this.person.country);
        return time ? `${country}, ${time}` : country;
    }

    get callable(): boolean {
        return this.entry.stepType === 'MakeACall' && this.entry.state !== 'Completed';
    }

    get inert(): string {
        return String(!this.dialReady);
    }

    get callLabel(): string {
        return `Call ${this.person.name}`;
    }

    get callTitle(): string {
        return this.dialReady
            ? this.callLabel
            : 'The phone has not enabled click-to-dial yet, so Lightning keeps this inert.';
    }

    get badge(): string {
        if (this.entry.state === 'InProgress') return 'In progress';
        if (this.entry.state !== 'Queued') return this.entry.state;
        const days = Math.floor(this.entry.dueAt / DAY) - Math.floor(Date.now() / DAY);
        if (days === 0) return 'Due today';
        return days < 0 ? `${-days} d overdue` : `In ${days} d`;
    }

    get badgeClass(): string {
        const { state, dueAt } = this.entry;
        if (state === 'InProgress') return 'badge badge_progress';
        if (state === 'Completed') return 'badge badge_done';
        if (state === 'Error') return 'badge badge_error';
        return dueAt < Date.now() - DAY ? 'badge badge_late' : 'badge';
    }

    handleCall(): void {
        if (!this.dialReady) return;
        const { control, navigator } = stage.get();
        const { objectType, id } = this.person;
        navigator.go({ page: 'record', objectType, recordId: id });
        control.startWork(this.entry.id).catch((error: unknown) => {
            const detail = {
                title: 'The step could not be started',
                message: error instanceof Error ? error.message : String(error),
                variant: 'error'
            };
            this.dispatchEvent(
                new CustomEvent('lightning__showtoast', { detail, bubbles: true, composed: true })
            );
        });
    }
}
