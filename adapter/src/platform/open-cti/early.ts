/**
 * The ears of the softphone while its adapter is still on the way. The adapter is large, and Salesforce keeps nothing for
 * those who listen later: so a script of a few hundred bytes listens first, and hands over what it heard.
 */
import { findLibrary } from './find-library';
import type { EventName } from './library';

type Listener = (payload: unknown) => void;

/** By event: hands over what was heard, in its order, and from then on what is heard. Without one nobody listens yet. */
export type Early = Partial<Record<EventName, (listener: Listener) => void>>;

/** The window of the softphone, as far as it matters here. */
export interface EarlyPage {
    readonly parent: unknown;
    readonly self: unknown;
    hvsEarly?: Early;
}

/** What cannot be listened to is left to the adapter, which says what is wrong. */
export function listenEarly(page: EarlyPage): void {
    // In a window of its own there is nobody to listen to.
    const library = page.parent === page.self ? null : findLibrary(page);
    if (!library) return;
    const early: Early = {};
    page.hvsEarly = early;
    const listen = (event: EventName, register: (args: { listener: Listener }) => void): void => {
        const heard: unknown[] = [];
        let take: Listener = (payload) => void heard.push(payload);
        try {
            register({ listener: (payload) => take(payload) });
        } catch {
            return;
        }
        early[event] = (listener) => {
            take = listener;
            for (const payload of heard) listener(payload);
        };
    };
    const { hvs } = library;
    if (hvs) listen('onWorkStart', (args) => hvs.onWorkStart(args));
    listen('onClickToDial', (args) => library.onClickToDial(args));
}
