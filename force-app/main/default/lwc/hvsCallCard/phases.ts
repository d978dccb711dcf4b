/** How a call stands, in words and as a tone. */
import { labels } from 'c/hvsLabels';
import type { CallPhase, CallView } from 'c/hvsProtocol';

interface Phase {
    text: string;
    tone: string;
}

const PHASES: Record<CallPhase, Phase> = {
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

/** Of a phone that tells no progress nobody knows whether it still dials. */
export function phaseOf({ phase, hasProgress }: CallView): Phase {
    const isBlind = phase === 'dialling' && !hasProgress;
    return isBlind ? { text: labels.call.onYourPhone, tone: '' } : PHASES[phase];
}

export function isOnThePhone({ phase }: CallView): boolean {
    return phase === 'dialling' || phase === 'connected';
}
