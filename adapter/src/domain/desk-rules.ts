import type { DispositionView, DeskIntent, TroubleCode } from 'c/hvsProtocol';
import { LONGEST_DISPOSITION } from './dispositions';
import type { DialPrefixes } from './phone-number';
import type { TaskRules } from './task-fields';

/** What the admin, the org and the phone say about how the desk works. Milliseconds. */
export interface DeskRules {
    /** ISO 3166-1 alpha-2. */
    defaultCountry: string;
    prefixes: DialPrefixes;
    matchWindow: number;
    answerWithin: number;
    undoFor: number;
    phone: { progress: boolean; hangUp: boolean };
    task: TaskRules;
    dispositions: readonly DispositionView[];
}

/** What is wrong with what the rep asks for, before it is asked whether there still is time for it. */
export function judgeIntent(
    intent: DeskIntent,
    dispositions: readonly DispositionView[]
): TroubleCode | null {
    if (intent.type !== 'choose') return null;
    const { disposition, notes } = intent.choice;
    const row = dispositions.find(({ value }) => value === disposition);
    if (!row || disposition.trim() === '' || disposition.length > LONGEST_DISPOSITION)
        return 'DispositionInvalid';
    return row.notes === 'required' && notes.trim() === '' ? 'NotesRequired' : null;
}
