import type { DeskIntent, TroubleCode } from 'c/hvsProtocol';
import type { CallingHours } from './calling-hours';
import { LONGEST_DISPOSITION, type Disposition } from './dispositions';
import { isFollowUpTime } from './follow-up';
import type { DialPrefixes } from './phone-number';
import type { TaskRules } from './task-fields';

/** When the record of the person who is called is opened. */
export type PopsWhen = 'never' | 'dialled' | 'answered';

/** What the admin, the org and the phone say about how the desk works. Milliseconds. */
export interface DeskRules {
    /** ISO 3166-1 alpha-2. */
    defaultCountry: string;
    prefixes: DialPrefixes;
    matchWindow: number;
    answerWithin: number;
    undoFor: number;
    phone: { progress: boolean; hangUp: boolean };
    /** Whether people who ask not to be called are called only when the rep says so. */
    doNotCall: boolean;
    /** Null: at any time of day. */
    callingHours: CallingHours | null;
    screenPop: PopsWhen;
    task: TaskRules;
    dispositions: readonly Disposition[];
    /** Whether reps pin dispositions, and find at the top what they used last. */
    favourites: boolean;
}

/** What is wrong with what the rep asks for, before it is asked whether there still is time for it. */
export function judgeIntent(
    intent: DeskIntent,
    dispositions: readonly Disposition[],
    now: number
): TroubleCode | null {
    if (intent.type === 'pin')
        return dispositions.some(({ value }) => value === intent.value)
            ? null
            : 'DispositionInvalid';
    if (intent.type !== 'choose') return null;
    const { disposition, notes, followUpAt } = intent.choice;
    const row = dispositions.find(({ value }) => value === disposition);
    if (!row || disposition.trim() === '' || disposition.length > LONGEST_DISPOSITION)
        return 'DispositionInvalid';
    if (followUpAt !== null && !isFollowUpTime(followUpAt, now)) return 'FollowUpInvalid';
    return row.notes === 'required' && notes.trim() === '' ? 'NotesRequired' : null;
}
