/** Who picked up; 'unknown' when the network says no more than that somebody or something did. */
export type AnsweredBy = 'person' | 'machine' | 'unknown';

/** Why a call is over, in telephony's words. */
export type EndReason =
    'hungUp' | 'remoteHungUp' | 'noAnswer' | 'busy' | 'declined' | 'unreachable' | 'failed';
