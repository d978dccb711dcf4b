import type { TelephonyAbilities } from '../../../ports/telephony';

/** By itself, so that they can be told before the phone is loaded. */
export const SIP_ABILITIES: TelephonyAbilities = {
    progress: true,
    hangUp: true,
    mute: true,
    hold: true,
    keypad: true,
    inbound: true,
    audioDevices: true
};
