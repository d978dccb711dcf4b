import type { DeskIntent } from 'c/hvsProtocol';
import type { CallEvent } from './call';
import type { Target } from './org';
import type { PhoneEvent } from './phone-event';
import type { WorkEvent } from './work';

/** Everything that can happen to the desk. */
export type DeskInput =
    /** `at`: when it happened, which may be a while ago. */
    | { type: 'WorkStarted'; payload: unknown; at?: number }
    | { type: 'ClickedToDial'; payload: unknown; at?: number }
    /** A number that the rep typed: a call of no step, whatever was started. */
    | { type: 'DialledByHand'; number: string }
    | { type: 'Phone'; event: PhoneEvent }
    | { type: 'Intent'; intent: DeskIntent }
    /** The rep says who the Task of a call is for. */
    | { type: 'Assigned'; callId: string; target: Target | null }
    /** In the softphone the rep was asked whether to dial. */
    | { type: 'HoldAnswered'; callId: string; dial: boolean }
    /** `at` is the deadline that was armed; it may have changed since. */
    | { type: 'DeadlinePassed'; id: string; at: number }
    | { type: 'Call'; callId: string; event: CallEvent }
    | { type: 'Work'; workKey: string; event: WorkEvent };
