import type { AdapterMessage } from 'c/hvsProtocol';

/** The way to the panel: neither acknowledged nor kept, and open to other components. */
export interface Channel {
    /** Rejects when the page offers no message channel; then there is no panel, only the frame. */
    open(listener: (message: unknown) => void): Promise<void>;
    send(message: AdapterMessage): void;
}
