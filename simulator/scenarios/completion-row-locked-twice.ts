import { rowLocked } from '../org/reasons';
import { errorInWords } from '../org/refusal';
import type { Scenario } from './scenario';

export const completionRowLockedTwice: Scenario = {
    title: 'something else changes the step at two completions in a row, then it is free',
    faults: { completeWork: { error: errorInWords(rowLocked()), times: 2 } }
};
