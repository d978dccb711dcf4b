/** Why something stands still, in the rep's language, and what the rep can do about it. */
import { LightningElement, api } from 'lwc';
import { format, labels } from 'c/hvsLabels';
import type { Intent, Trouble } from 'c/hvsProtocol';

const LOOKS: Record<Trouble['remedy'], { icon: string; tone: string }> = {
    none: { icon: 'utility:info', tone: 'info' },
    wait: { icon: 'utility:clock', tone: 'waiting' },
    retry: { icon: 'utility:error', tone: 'error' },
    ask: { icon: 'utility:error', tone: 'error' }
};

export default class HvsTroubleNote extends LightningElement {
    @api trouble!: Trouble;
    /** The call's id or the work's key; null where nothing can be done here. */
    @api subjectId: string | null = null;
    /** What it is about; a notice is about the phone as a whole. */
    @api subject: 'call' | 'followUp' | 'work' | 'notice' = 'notice';

    /** A notice that was read can be hidden. */
    @api dismissible = false;

    labels = labels;

    get reason(): string {
        const { code, detail } = this.trouble;
        return format(labels.trouble[code], this.subject === 'notice' ? detail : '');
    }

    /** Of a call or work, Salesforce's own words; of a notice, part of the reason. */
    get detail(): string {
        return this.subject === 'notice' ? '' : this.trouble.detail;
    }

    get field(): string {
        return this.trouble.field ? format(labels.panel.refusedField, this.trouble.field) : '';
    }

    /** A call is retried by its picker below, with another choice if the rep likes. */
    get mayRetry(): boolean {
        const { subject, subjectId, trouble } = this;
        const isHere = subject === 'work' || subject === 'followUp';
        return isHere && subjectId !== null && trouble.remedy === 'retry';
    }

    get waits(): boolean {
        return this.trouble.remedy === 'wait';
    }

    get mayHurry(): boolean {
        return this.waits && this.subjectId !== null;
    }

    get isAsked(): boolean {
        return this.subjectId !== null && this.trouble.remedy === 'ask';
    }

    get icon(): string {
        return LOOKS[this.trouble.remedy].icon;
    }

    get happenedLabel(): string {
        return this.subject === 'work' ? labels.work.stepMovedOn : labels.call.taskIsThere;
    }

    get didNotHappenLabel(): string {
        return this.subject === 'work' ? labels.work.stepNotMovedOn : labels.call.taskIsNotThere;
    }

    get noteClass(): string {
        return `note ${LOOKS[this.trouble.remedy].tone}`;
    }

    handleRetry(): void {
        if (this.subjectId !== null) this.wish({ type: 'retry', id: this.subjectId });
    }

    handleDismiss(): void {
        const { code, detail } = this.trouble;
        this.wish({ type: 'dismissNotice', code, detail });
    }

    handleHappened(): void {
        this.settle(true);
    }

    handleDidNotHappen(): void {
        this.settle(false);
    }

    private settle(happened: boolean): void {
        if (this.subjectId !== null) this.wish({ type: 'settle', id: this.subjectId, happened });
    }

    private wish(detail: Intent): void {
        this.dispatchEvent(new CustomEvent<Intent>('intent', { detail }));
    }
}
