/**
 * How long something has been going on, or was. A component of its own, so that what stands around it is not
 * drawn anew with each second: a rep could not select a number in it, and a screen reader would hear of it.
 */
import { LightningElement, api } from 'lwc';
import { every, now } from 'c/hvsClock';
import { durationText, format } from 'c/hvsLabels';
import type { Stop } from 'c/hvsClock';

/** Twice a second, so that none is passed over. */
const TICK = 500;

export default class HvsTimer extends LightningElement {
    /** Epoch milliseconds. */
    @api from = 0;
    /** Epoch milliseconds; null while it goes on. */
    @api until: number | null = null;
    @api locale = '';
    /** What a screen reader says; {0} is the time. */
    @api labelTemplate = '{0}';

    now = now();
    private stopClock: Stop | null = null;

    override connectedCallback(): void {
        this.now = now();
        this.stopClock = every(TICK, () => {
            if (this.until === null) this.now = now();
        });
    }

    override disconnectedCallback(): void {
        this.stopClock?.();
        this.stopClock = null;
    }

    get text(): string {
        return durationText((this.until ?? this.now) - this.from, this.locale);
    }

    get label(): string {
        return format(this.labelTemplate, this.text);
    }
}
