import type { DeskView, FoundPerson, Intent, PanelMessage } from 'c/hvsProtocol';
import type { RecordIntent, SoftphoneIntent, TroubleCode } from 'c/hvsProtocol';
import type { Stop } from 'c/hvsClock';

export interface Bus {
    publish(message: PanelMessage): void;
    /** Returns what ends the subscription. */
    subscribe(listener: (message: unknown) => void): Stop;
}

/** 'otherVersion': something speaks from there, but not the panel's version of the protocol. */
export type PhoneState =
    'connecting' | 'answering' | 'notAnswering' | 'notRunning' | 'otherVersion';

export interface LinkView {
    phone: PhoneState;
    /** The last desk that was heard of, also when the phone has gone; null before the first. */
    desk: DeskView | null;
    /** Kept intents without a receipt, oldest first. */
    pending: Intent[];
}

export function isSame(one: LinkView, other: LinkView | null): boolean {
    return (
        one.phone === other?.phone &&
        one.desk === other.desk &&
        one.pending.length === other.pending.length &&
        one.pending.every((intent, index) => intent === other.pending[index])
    );
}

/** What came of something that was asked once; 'silent': nobody can tell whether it happened. */
export type Reply =
    | { kind: 'accepted'; log: string | null; people: FoundPerson[] | null }
    | { kind: 'refused'; code: TroubleCode | null }
    | { kind: 'silent' };

export type Ask = (intent: SoftphoneIntent | RecordIntent) => Promise<Reply>;

export interface LinkListener {
    /** At most once per frame, whatever comes over the channel. */
    changed(view: LinkView): void;
    /** A kept intent was refused. */
    refused(intent: Intent, code: TroubleCode | null): void;
}
