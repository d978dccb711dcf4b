import { PROTOCOL_VERSION } from 'c/hvsProtocol';
import type { DeskView } from 'c/hvsProtocol';
import type { LinkView } from 'c/hvsLink';

/** What the panel knows of itself. */
export interface Facts {
    link: LinkView['phone'];
    desk: DeskView | null;
}

/** The adapter's log under the panel's own facts. For a support person, so in English. */
export function logText({ link, desk }: Facts, log: string): string {
    const lines = [
        `HVS CTI log, ${new Date().toISOString()}`,
        `panel: protocol ${PROTOCOL_VERSION}, phone ${link}`
    ];
    if (desk) {
        const { status, settings, calls, works } = desk;
        const notices = status.notices.map(({ code }) => code).join(' ');
        lines.push(
            `desk: phone ${status.phone}, ${calls.length} calls, ${works.length} works`,
            `notices: ${notices}`,
            `user: locale ${settings.locale}, time zone ${settings.timeZone}`
        );
    }
    return [...lines, `browser: ${navigator.userAgent}`, '', log].join('\n');
}
