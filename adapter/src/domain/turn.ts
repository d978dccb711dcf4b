import type { Notice, TroubleCode } from 'c/hvsProtocol';
import type { CallEffect } from './call';
import type { TaskFields } from './org';
import type { DialTarget } from './phone-number';
import type { WorkEffect } from './work';

export type DeskEffect =
    | Exclude<CallEffect, { type: 'saveTask' | 'dial' }>
    | { type: 'saveTask'; callId: string; attempt: number; fields: TaskFields }
    | { type: 'dial'; callId: string; target: DialTarget }
    | WorkEffect
    | { type: 'describeWork'; workKey: string; workId: string }
    | { type: 'describeRecord'; callId: string; recordId: string }
    | { type: 'openRecord'; recordId: string }
    /** A Task was saved that the page does not show yet. */
    | { type: 'refreshView' }
    /** Nobody was reached, and nothing is left to finish: what is due next? */
    | { type: 'findNextStep' };

/** What one input led to; the runtime keeps `changed` before it performs `effects`. */
export interface Turn {
    /** Ids of calls and keys of works that are new, changed or gone. */
    changed: Set<string>;
    effects: DeskEffect[];
    notices: Notice[];
    /** Why an intent was not followed; null when it was, and for other inputs. */
    refused: TroubleCode | null;
}

export const emptyTurn = (): Turn => ({
    changed: new Set(),
    effects: [],
    notices: [],
    refused: null
});
