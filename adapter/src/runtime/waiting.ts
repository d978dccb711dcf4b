import type { TroubleCode } from 'c/hvsProtocol';
import type { DeskInput } from '../domain/desk';

export type Answer = (refused: TroubleCode | null) => void;

/** What waits for its turn in the runtime. */
export type Waiting =
    | WaitingInput
    | { type: 'adopt' }
    | { type: 'lost' }
    | { type: 'mirror'; ids: readonly string[] | null }
    | { type: 'beat' }
    | { type: 'look' }
    | { type: 'forget'; answer: Answer };

export interface WaitingInput {
    type: 'input';
    /** Null: a letter of another tab that only has to go. */
    input: DeskInput | null;
    /** Of an input that another tab sent. */
    letterId?: string;
    /** When this page reported it, by `Clock.elapsed`; without it the input says for itself when it happened. */
    since?: number;
    answer?: Answer;
}

/**
 * The input with its time: until its turn comes, somebody may correct the time of day, and with the wrong one a
 * start that is reported twice looks like two. `now`, epoch milliseconds, is the same moment as `elapsed`.
 */
export function dated(
    { input, since }: WaitingInput,
    now: number,
    elapsed: number
): DeskInput | null {
    if (input === null || since === undefined || !('payload' in input)) return input;
    return { ...input, at: Math.round(now - (elapsed - since)) };
}
