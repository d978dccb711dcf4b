/**
 * How the softphone's frame and the phone's own window find each other. Both are the same page of the same origin; the
 * window knows its opener, says hello, and is handed a port and the settings.
 */
import type { PhoneWindow } from './movable';

export interface SipSettings {
    sipServer: string;
    sipDomain: string;
    sipIceServers: string[];
    sipKeypad: 'rtp' | 'info';
}

const HELLO = 'hvs-phone-window';
const SIZE = 'popup,width=360,height=560';

/** What tells the page that it is to be a phone and nothing else. */
export const PHONE_HASH = '#phone';

export function openPhoneWindow(
    page: Window,
    settings: SipSettings,
    onPort: (port: MessagePort) => void
): PhoneWindow | null {
    const { href, origin } = page.location;
    const opened = page.open(href.replace(/#.*$/, '') + PHONE_HASH, '_blank', SIZE);
    if (!opened) return null;
    const hearing = new AbortController();
    page.addEventListener(
        'message',
        (event: MessageEvent<unknown>) => {
            if (event.source !== opened || event.origin !== origin || event.data !== HELLO) return;
            const { port1, port2 } = new MessageChannel();
            opened.postMessage(settings, origin, [port2]);
            onPort(port1);
        },
        { signal: hearing.signal }
    );
    return {
        get isClosed() {
            return opened.closed;
        },
        focus: () => opened.focus(),
        close() {
            hearing.abort();
            opened.close();
        }
    };
}

function isSettings(value: unknown): value is SipSettings {
    if (typeof value !== 'object' || value === null) return false;
    const { sipServer, sipDomain, sipIceServers, sipKeypad } = value as Record<string, unknown>;
    return (
        typeof sipServer === 'string' &&
        typeof sipDomain === 'string' &&
        Array.isArray(sipIceServers) &&
        sipIceServers.every((each) => typeof each === 'string') &&
        (sipKeypad === 'rtp' || sipKeypad === 'info')
    );
}

/** From within the window; never settles when nobody answers. Null when nobody opened it. */
export async function askOpener(
    page: Window
): Promise<{ settings: SipSettings; port: MessagePort; opener: Window } | null> {
    const opener = page.opener as Window | null;
    if (!opener) return null;
    const { origin } = page.location;
    return new Promise((resolve) => {
        page.addEventListener('message', ({ source, origin: from, data, ports }: MessageEvent) => {
            const [port] = ports;
            const settings: unknown = data;
            if (source === opener && from === origin && port && isSettings(settings))
                resolve({ settings, port, opener });
        });
        opener.postMessage(HELLO, origin);
    });
}
