/** A work that no call on show stands for: it waits for its call, or is being completed. */
import { LightningElement, api } from 'lwc';
import { labels, personName, stepName } from 'c/hvsLabels';
import type { Intent, WorkPhase, WorkView } from 'c/hvsProtocol';

const PHASES: Record<WorkPhase, string> = {
    started: labels.work.started,
    linked: labels.work.started,
    completing: labels.work.completing,
    checkingWork: labels.work.checkingWork,
    needsAttention: labels.work.needsAttention
};

export default class HvsWorkCard extends LightningElement {
    @api work!: WorkView;
    @api readOnly = false;

    labels = labels;

    get who(): string {
        return personName(this.work.person);
    }

    get step(): string {
        return stepName(this.work);
    }

    get phaseText(): string {
        return this.work.trouble?.remedy === 'wait'
            ? labels.call.waitingToRetry
            : PHASES[this.work.phase];
    }

    get phaseClass(): string {
        return this.work.phase === 'needsAttention' ? 'phase slds-theme_error' : 'phase';
    }

    get mayDismiss(): boolean {
        const { phase } = this.work;
        const isIdle = phase === 'started' || phase === 'linked' || phase === 'needsAttention';
        return isIdle && !this.readOnly;
    }

    /** The work, where something may be done about its trouble. */
    get subjectId(): string | null {
        return this.readOnly ? null : this.work.key;
    }

    get dismissTitle(): string {
        return `${labels.work.dismiss}: ${this.who}`;
    }

    handleDismiss(): void {
        const detail: Intent = { type: 'dismissWork', workKey: this.work.key };
        this.dispatchEvent(new CustomEvent<Intent>('intent', { detail }));
    }

    handleIntent(event: CustomEvent<Intent>): void {
        this.dispatchEvent(new CustomEvent<Intent>('intent', { detail: event.detail }));
    }
}
