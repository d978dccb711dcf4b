import type { Scenario } from './scenario';

export const completionRefusedOnce: Scenario = {
    title: 'the first completion is refused, the next is taken',
    faults: {
        completeWork: {
            error: { code: 'SERVER_ERROR', description: 'Unable to lock the row.' },
            times: 1
        }
    }
};
