/** Why a SIP call is over, in the adapter's words: the one table of SIP statuses and of JsSIP's causes. */
import type { TroubleCode } from 'c/hvsProtocol';
import type { EndReason } from '../../../domain/phone-event';

export interface SipEnding {
    /** Who ended it; 'system' when neither side did. */
    by: 'local' | 'remote' | 'system';
    /** SIP status of the refusal; null without one. */
    status: number | null;
    /** JsSIP's word. */
    cause: string;
}

interface Ending {
    reason: EndReason;
    code?: TroubleCode;
}

const BY_STATUS: Readonly<Record<number, Ending>> = {
    // The rep's account may not call.
    401: { reason: 'failed', code: 'SignInRefused' },
    407: { reason: 'failed', code: 'SignInRefused' },
    // No such number, or one that nobody can be reached at.
    404: { reason: 'unreachable' },
    410: { reason: 'unreachable' },
    416: { reason: 'unreachable' },
    484: { reason: 'unreachable' },
    485: { reason: 'unreachable' },
    500: { reason: 'unreachable' },
    502: { reason: 'unreachable' },
    503: { reason: 'unreachable' },
    504: { reason: 'unreachable' },
    604: { reason: 'unreachable' },
    // Somebody could have answered, and did not.
    408: { reason: 'noAnswer' },
    480: { reason: 'noAnswer' },
    487: { reason: 'noAnswer' },
    486: { reason: 'busy' },
    600: { reason: 'busy' },
    603: { reason: 'declined' },
    607: { reason: 'declined' }
};

/** Of what the browser or JsSIP noticed, without a word from the other side. */
const BY_CAUSE: Readonly<Record<string, Ending>> = {
    'Connection Error': { reason: 'failed', code: 'PhoneServerUnreachable' },
    'Request Timeout': { reason: 'failed', code: 'PhoneServerUnreachable' },
    'No Answer': { reason: 'noAnswer' },
    Expires: { reason: 'noAnswer' },
    'User Denied Media Access': { reason: 'failed', code: 'MicrophoneRefused' }
};

/** What either side did on purpose. */
const HANG_UPS: readonly string[] = ['Terminated', 'Canceled'];

export function endingOf({ by, status, cause }: SipEnding): Ending {
    if (by === 'local' && HANG_UPS.includes(cause)) return { reason: 'hungUp' };
    if (by === 'local' && cause === 'Rejected') return { reason: 'declined' };
    const byStatus = status === null ? undefined : BY_STATUS[status];
    if (byStatus) return byStatus;
    if (by === 'remote' && HANG_UPS.includes(cause) && status === null)
        return { reason: 'remoteHungUp' };
    return BY_CAUSE[cause] ?? { reason: 'failed' };
}
