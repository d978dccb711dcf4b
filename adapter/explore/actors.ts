/** What the parts of a scene know of each other. */
import type { CallView, Intent, Status, WorkView } from 'c/hvsProtocol';
import type { HostListeners } from '../src/ports/host';

export interface Action {
    /** What a schedule calls it: the same words mean the same action in a replay. */
    readonly line: string;
    run(): void;
}

/** A browser tab: a place where a page lives, dies and is opened again. */
export interface Tab {
    readonly name: string;
    life: Life | null;
    frozen: boolean;
}

/** One life of the softphone in a tab: from the load of its page until that is reloaded, closed or dies. */
export interface Life {
    readonly tab: Tab;
    readonly panel: RepsView;
    readonly alive: boolean;
    /** What the page tells the softphone; null until it listens. */
    page: HostListeners | null;
    /** Its timers. */
    readonly clock: { readonly nextAt: number; due(): Action | null };
    /** The page says goodbye before it goes. */
    leave(): void;
    /** The rep was asked in this frame whether to dial, and answers. */
    answerHold(callId: string, dial: boolean): void;
    /** Somebody calls this tab's phone; nothing happens while it is none. */
    ring(number: string): void;
    /** The rep accepts a call in this frame. */
    accept(callId: string): void;
    /** The script runs no more. `landed`: what it wrote last was kept all the same. */
    end(landed: boolean): void;
    /** Which call the softphone asks about when it asks about a record. */
    callAskedAbout(recordId: string): string;
}

/** What the rep sees in a tab's panel, and can want there. */
export interface RepsView {
    readonly calls: ReadonlyMap<string, CallView>;
    readonly works: ReadonlyMap<string, WorkView>;
    readonly status: Status;
    readonly dispositions: readonly { value: string; connected: boolean }[];
    /** Without a receipt as yet. */
    readonly wishes: readonly { intent: Intent }[];
    want(intent: Intent, line: string): void;
}
