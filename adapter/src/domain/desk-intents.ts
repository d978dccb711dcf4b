import type { DeskIntent } from 'c/hvsProtocol';
import type { CallEvent } from './call';
import type { Ledger } from './ledger';
import type { WorkEvent } from './work';

function moveEither(ledger: Ledger, id: string, event: CallEvent & WorkEvent): boolean {
    return ledger.calls.has(id) ? ledger.moveCall(id, event) : ledger.moveWork(id, event);
}

/** What the rep wants of a call or a work, as an event of its life; false when it is too late for it. */
export function followIntent(
    ledger: Ledger,
    intent: Exclude<DeskIntent, { type: 'pin' }>
): boolean {
    switch (intent.type) {
        case 'choose':
            return ledger.moveCall(intent.callId, { type: 'Chosen', choice: intent.choice });
        case 'draft': {
            const { callId, notes, begun } = intent;
            return ledger.moveCall(callId, { type: 'Drafted', notes, begun });
        }
        case 'undo':
            return ledger.moveCall(intent.callId, { type: 'Undone' });
        case 'hangUp':
            return ledger.moveCall(intent.callId, { type: 'HangUpAsked' });
        case 'end':
            return ledger.moveCall(intent.callId, { type: 'EndTold' });
        case 'discardCall':
            return ledger.discard(intent.callId);
        case 'confirmLink':
            return ledger.moveCall(intent.callId, { type: 'LinkConfirmed' });
        case 'dismissWork':
            return ledger.moveWork(intent.workKey, { type: 'Dismissed' });
        case 'retry':
            return moveEither(ledger, intent.id, { type: 'Retried' });
        case 'settle':
            return moveEither(ledger, intent.id, { type: 'Settled', happened: intent.happened });
        case 'link':
            return intent.workKey === null
                ? ledger.unlink(intent.callId)
                : ledger.link(intent.callId, intent.workKey, 'rep');
    }
}
