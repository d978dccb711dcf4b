/**
 * The rep's own phone: a desk phone or a program that the computer opens for links. It is handed the number and says
 * nothing more, so nothing is known of the call's progress.
 *
 *   dial ─▶ the link is opened                       tel:, sip:, callto:
 *      └──▶ `link`: the frame offers it as a button    https:, which the browser opens only on a press
 *
 * As with any phone, nothing is reported from inside `dial`.
 */
import { fillLink, isPage } from '../../domain/device-link';
import type { Clock } from '../../ports/clock';
import { NO_ABILITIES, type Telephony, type TelephonyEvent } from '../../ports/telephony';

export interface DeviceOptions {
    clock: Clock;
    /** As in the settings; passed by their guard. */
    link: string;
    /** Hands a link over to the computer. */
    open: (href: string) => void;
}

export function createDeviceTelephony({ clock, link, open }: DeviceOptions): Telephony {
    let listener: (event: TelephonyEvent) => void = () => {};
    const dialled = new Set<string>();
    return {
        abilities: NO_ABILITIES,
        async start(onEvent) {
            listener = onEvent;
        },
        dial(callId, target) {
            if (dialled.has(callId)) return;
            dialled.add(callId);
            const href = fillLink(link, target);
            if (!/\d/.test(target.text))
                clock.after(0, () =>
                    listener({ type: 'ended', callId, reason: 'failed', detail: '' })
                );
            else if (isPage(link)) clock.after(0, () => listener({ type: 'link', callId, href }));
            else open(href);
        },
        hangUp() {},
        stop() {
            listener = () => {};
        }
    };
}

/** In the frame itself: a link that the computer opens leaves the page where it is. */
export function openInFrame(page: Document): (href: string) => void {
    return (href) => {
        const anchor = page.createElement('a');
        anchor.href = href;
        anchor.click();
    };
}
