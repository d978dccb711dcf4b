/** How a call stands, in words and as a tone. */
import { labels } from 'c/hvsLabels';
import type { CallPhase, CallView } from 'c/hvsProtocol';

export const PHASES: Record<CallPhase, { text: string; tone: string }> = {
    held: { text: labels.call.held, tone: 'slds-theme_warning' },
    ringing: { text: labels.call.ringing, tone: 'slds-theme_warning' },
    dialling: { text: labels.call.dialling, tone: '' },
    connected: { text: labels.call.connected, tone: 'slds-theme_success' },
    choosing: { text: labels.call.choosing, tone: '' },
    undoable: { text: labels.call.undoable, tone: '' },
    saving: { text: labels.call.saving, tone: '' },
    checkingTask: { text: labels.call.checkingTask, tone: '' },
    saved: { text: labels.call.saved, tone: 'slds-theme_success' },
    needsAttention: { text: labels.call.needsAttention, tone: 'slds-theme_error' }
};

export function isOnThePhone({ phase }: CallView): boolean {
    return phase === 'dialling' || phase === 'connected';
}
