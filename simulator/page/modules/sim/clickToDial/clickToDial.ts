import { LightningElement, api } from 'lwc';
import { stage } from '../../../stage/stage';

/** A phone field: plain text until the softphone has enabled click-to-dial. */
export default class ClickToDial extends LightningElement {
    @api payload!: Record<string, unknown>;
    @api dialReady = false;

    get hint(): string {
        return `Dial ${String(this.payload['number'])} without a work`;
    }

    handleClick(): void {
        stage.get().control.clickToDial({ ...this.payload });
    }
}
