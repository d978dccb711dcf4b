/** Lightning message channels, shared with the components of the page. */
import type { Method, OpenCtiErrorEntry } from './conventions';

/** A token that the library makes; only for `unsubscribe`. [lib] */
export type Subscription = object;

/** The token is a member of the response itself, not its `returnValue`. [lib] */
export type SubscribeResponse =
    | { success: true; subscription: Subscription; errors: null }
    | { success: false; errors: OpenCtiErrorEntry[] };

/** Since API 47. A channel is named as on the wire, '<name>__c'. */
export interface ChannelMethods {
    /** The listener gets the message itself. Nothing is kept for those who come later. [doc] */
    subscribe(args: {
        channelName: string;
        listener: (message: unknown) => void;
        callback?: (response: SubscribeResponse) => void;
    }): void;
    /** `message`: an object that JSON can write; no functions, no symbols. [doc] */
    publish: Method<{ channelName: string; message?: object }, null>;
    /** The callback runs only when the last listener of the channel went. [lib] */
    unsubscribe: Method<{ subscription: Subscription }, null>;
}
