import { LightningElement, api } from 'lwc';
import type { WireMessage } from '../../../../contract';
import { stage } from '../../../stage/stage';

type Members = Record<string, unknown>;

/** One message: direction, method, whether it succeeded; the content on demand. */
export default class WireMessageRow extends LightningElement {
    @api message!: WireMessage;

    get content(): Members {
        const { content } = this.message;
        return typeof content === 'object' && content !== null ? (content as Members) : {};
    }

    get arrow(): string {
        return this.message.direction === 'toHost' ? '▲' : '▼';
    }

    get arrowClass(): string {
        return this.message.direction === 'toHost' ? 'arrow arrow_host' : 'arrow arrow_adapter';
    }

    get direction(): string {
        return this.message.direction === 'toHost' ? 'from the softphone' : 'to the softphone';
    }

    /** The Apex method or the channel says more than `runApex` and `publish` alone. */
    get name(): string {
        const { methodName } = this.message;
        const detail = this.content['methodName'] ?? this.content['eventName'];
        const call = this.message.callId === null ? '' : ` #${this.message.callId}`;
        return typeof detail === 'string' ? `${methodName}: ${detail}${call}` : methodName + call;
    }

    get status(): string {
        const success = this.content['success'];
        if (success === undefined || this.message.direction === 'toHost') return '';
        return success === true ? 'ok' : 'failed';
    }

    get statusClass(): string {
        return this.status === 'failed' ? 'status status_failed' : 'status';
    }

    get time(): string {
        return stage.get().formats.exactTime(this.message.at);
    }

    get json(): string {
        const { content } = this.message;
        return content === undefined ? 'undefined' : JSON.stringify(content, null, 2);
    }
}
