/** Says that another tab of this browser has the phone, and takes it from there. */
import { LightningElement, api } from 'lwc';
import { format, labels } from 'c/hvsLabels';
import type { Ask, Reply } from 'c/hvsLink';

function trouble(reply: Reply): string {
    if (reply.kind === 'silent') return labels.panel.phoneNotAnswering;
    if (reply.kind === 'refused') return format(labels.trouble[reply.code ?? 'Unexpected']);
    return '';
}

export default class HvsElsewhereBar extends LightningElement {
    @api ask!: Ask;
    /** The other tab does not do what came up here. */
    @api isSilent = false;
    /** A call that is under way there would end. */
    @api isTalking = false;

    labels = labels;
    isTaking = false;
    trouble = '';

    get hint(): string {
        return this.isSilent ? labels.tabs.elsewhereSilent : labels.tabs.elsewhereHint;
    }

    get barClass(): string {
        return this.isSilent ? 'bar silent' : 'bar';
    }

    get icon(): string {
        return this.isSilent ? 'utility:warning' : 'utility:new_window';
    }

    get takeLabel(): string {
        return this.isTaking ? labels.tabs.takingPhone : labels.tabs.takePhone;
    }

    get takeVariant(): string {
        return this.isSilent ? 'brand' : 'neutral';
    }

    /** Once the phone is here, the panel takes the bar away. */
    async handleTake(): Promise<void> {
        if (this.isTaking) return;
        this.isTaking = true;
        this.trouble = '';
        this.trouble = trouble(await this.ask({ type: 'takePhone' }));
        this.isTaking = false;
    }
}
