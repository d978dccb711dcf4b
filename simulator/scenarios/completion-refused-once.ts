import type { Scenario } from './scenario';

export const completionRefusedOnce: Scenario = {
    title: 'the first completion is refused, the next is taken',
    faults: {
        completeWork: {
            error: { code: 'GENERIC_ERROR', description: 'The step cannot be completed now.' },
            times: 1
        }
    }
};
