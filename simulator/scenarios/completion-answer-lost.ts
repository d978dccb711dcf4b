import type { Scenario } from './scenario';

export const completionAnswerLost: Scenario = {
    title: 'the work is completed, but the answer never comes',
    faults: { completeWork: { answer: 'never', times: 1 } }
};
