/** The rep's next due call: its record can be opened, or left for later. Nothing is started by it. */
import { LightningElement, api } from 'lwc';
import { elapsed } from 'c/hvsClock';
import { dayAndTime, format, labels, stepName } from 'c/hvsLabels';
import type { Intent, NextStep, PanelSettings } from 'c/hvsProtocol';

/** Keys in the first moments after the focus came were meant for what had it before. */
const DEAF = 400;

export default class HvsNextStep extends LightningElement {
    @api offer!: NextStep;
    @api settings!: PanelSettings;

    labels = labels;
    private deafUntil = 0;

    get step(): string {
        return stepName(this.offer);
    }

    get due(): string {
        const { locale, timeZone } = this.settings;
        const { dueAt } = this.offer;
        return dueAt === null
            ? ''
            : format(labels.panel.nextDue, dayAndTime(dueAt, locale, timeZone));
    }

    get openLabel(): string {
        return format(labels.panel.nextOpen, this.offer.name);
    }

    @api takeFocus(): void {
        this.deafUntil = elapsed() + DEAF;
        this.template?.querySelector<HTMLElement>('.open')?.focus();
    }

    handleOpen(): void {
        if (elapsed() < this.deafUntil) return;
        this.wish({ type: 'openRecord', recordId: this.offer.recordId });
    }

    handleDismiss(): void {
        this.wish({ type: 'dismissOffer' });
    }

    private wish(detail: Intent): void {
        this.dispatchEvent(new CustomEvent<Intent>('intent', { detail }));
    }
}
