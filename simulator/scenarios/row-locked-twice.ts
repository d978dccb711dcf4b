import { rowLocked } from '../org/reasons';
import { saveError } from '../org/refusal';
import type { Scenario } from './scenario';

export const rowLockedTwice: Scenario = {
    title: 'something else changes the record at two saves in a row, then it is free',
    faults: { saveLog: { error: saveError([rowLocked()]), times: 2 } }
};
