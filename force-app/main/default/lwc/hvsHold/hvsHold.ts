/** Why a call is not dialled yet. It is decided in the softphone: no message from here can dial. */
import { LightningElement, api } from 'lwc';
import { labels } from 'c/hvsLabels';
import type { HoldReason } from 'c/hvsProtocol';

const REASONS: Record<HoldReason, string> = {
    doNotCall: labels.call.heldDoNotCall,
    unknownPerson: labels.call.heldUnknown,
    outsideHours: labels.call.heldHours
};

export default class HvsHold extends LightningElement {
    @api heldFor: HoldReason[] = [];

    labels = labels;

    get reasons(): { key: HoldReason; text: string }[] {
        return this.heldFor.map((reason) => ({ key: reason, text: REASONS[reason] }));
    }

    get isAsked(): boolean {
        return this.heldFor.length > 0;
    }
}
