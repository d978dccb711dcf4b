import type { TroubleCode } from 'c/hvsProtocol';

/** Who picked up; 'unknown' when the network says no more than that somebody or something did. */
export type AnsweredBy = 'person' | 'machine' | 'unknown';

/** Why a call is over, in telephony's words. */
export type EndReason =
    | 'hungUp'
    | 'remoteHungUp'
    | 'noAnswer'
    | 'busy'
    | 'declined'
    | 'unreachable'
    | 'failed'
    /** The rep was asked before the dial, and decided against it. */
    | 'notDialled'
    /** The page that held the phone went away: reloaded, closed, crashed. */
    | 'reload';

/** What a phone reports of one call. */
export type PhoneEvent =
    /** Somebody calls. `number` as the network writes it, '' when it is withheld; `name` may be ''. */
    | { type: 'incoming'; callId: string; number: string; name: string }
    | { type: 'ringing'; callId: string }
    | { type: 'answered'; callId: string; by: AnsweredBy }
    /**
     * The last event of a call. `detail` is the phone's own word, for the log and the rep; may be ''. `code`
     * where the rep should be told what to do about it.
     */
    | { type: 'ended'; callId: string; reason: EndReason; detail: string; code?: TroubleCode };
