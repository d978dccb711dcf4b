/** Takes a choice back as long as it is not sent, and says how long that is. */
import { LightningElement, api } from 'lwc';
import { every, now } from 'c/hvsClock';
import { format, labels } from 'c/hvsLabels';
import type { Stop } from 'c/hvsClock';

const TICK = 250;

export default class HvsUndo extends LightningElement {
    /** Epoch milliseconds at which it is sent. */
    @api until!: number;
    @api showKeyHints = false;

    labels = labels;
    now = now();
    private stopClock: Stop | null = null;

    override connectedCallback(): void {
        this.now = now();
        this.stopClock = every(TICK, () => {
            this.now = now();
        });
    }

    override disconnectedCallback(): void {
        this.stopClock?.();
        this.stopClock = null;
    }

    get left(): string {
        const seconds = Math.max(0, Math.ceil((this.until - this.now) / 1_000));
        return format(labels.call.undoFor, seconds);
    }

    handleUndo(): void {
        this.dispatchEvent(new CustomEvent('undo'));
    }
}
