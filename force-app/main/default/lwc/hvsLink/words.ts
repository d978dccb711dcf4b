import type { DeskView, Intent, PanelMessage, TroubleCode } from 'c/hvsProtocol';
import type { Stop } from 'c/hvsClock';

export interface Bus {
    publish(message: PanelMessage): void;
    /** Returns what ends the subscription. */
    subscribe(listener: (message: unknown) => void): Stop;
}

export type PhoneState = 'connecting' | 'answering' | 'notAnswering' | 'notRunning';

export interface LinkView {
    phone: PhoneState;
    /** The last desk that was heard of, also when the phone has gone; null before the first. */
    desk: DeskView | null;
    /** Intents without a receipt, oldest first. */
    pending: Intent[];
    /** True once a message for the panel could not be read: the two sides are not of one version. */
    unreadable: boolean;
}

export interface LinkListener {
    changed(view: LinkView): void;
    refused(intent: Intent, code: TroubleCode | null): void;
}
