import type { FrameCall } from './view';

/** How the softphone stands in the utility bar. */
export interface Item {
    label: string;
    /** A utility icon of the Lightning Design System. */
    icon: string;
}

const ICONS = {
    ringing: 'incoming_call',
    dialling: 'outbound_call',
    connected: 'unmuted'
} as const;

type Phase = keyof typeof ICONS;

/** What wants the rep's attention first. */
const ORDER: readonly Phase[] = ['ringing', 'connected', 'dialling'];

/** Follows the call that is on the phone, so that a closed softphone tells of it; `title` when there is none. */
export function itemOf(calls: readonly FrameCall[], title: string): Item {
    for (const phase of ORDER) {
        const call = calls.find((each) => each.phase === phase);
        if (call) return { label: call.person ?? call.number, icon: ICONS[phase] };
    }
    return { label: title, icon: 'call' };
}
