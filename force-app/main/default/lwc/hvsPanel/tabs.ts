/** What this tab and this device are to the phone, which may be in another tab. Pure. */
import { isElsewhere, isTalking, unfinished } from 'c/hvsDesk';
import type { DeskView, Notice } from 'c/hvsProtocol';
import type { Facts } from 'c/hvsDeviceMenu';
import type { Unfinished } from 'c/hvsDesk';
import type { LinkView } from 'c/hvsLink';

/** What the rep is to know about the tab that has the phone. */
export interface Elsewhere {
    isSilent: boolean;
    isTalking: boolean;
}

export interface Device {
    facts: Facts;
    unfinished: Unfinished;
    /** Only the tab that has the phone can forget. */
    mayForget: boolean;
}

/** Null when the phone is here, or when nobody answers here either. */
export function elsewhereOf({ phone }: LinkView, desk: DeskView): Elsewhere | null {
    const answers = phone === 'answering' || phone === 'notAnswering';
    if (!answers || !isElsewhere(desk)) return null;
    const isSilent = desk.status.notices.some(({ code }) => code === 'OtherTabSilent');
    return { isSilent, isTalking: isTalking(desk) };
}

/** Said beside the button that helps, and not once more below. */
export function isSaidElsewhere(desk: DeskView, { code }: Notice): boolean {
    return isElsewhere(desk) && (code === 'OtherTabSilent' || code === 'PhoneElsewhere');
}

export function deviceOf({ phone }: LinkView, desk: DeskView): Device {
    return {
        facts: { link: phone, desk },
        unfinished: unfinished(desk),
        mayForget: !isElsewhere(desk)
    };
}
