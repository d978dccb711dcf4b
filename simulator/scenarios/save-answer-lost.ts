import type { Scenario } from './scenario';

export const saveAnswerLost: Scenario = {
    title: 'the Task is saved, but the answer never comes',
    faults: { saveLog: { answer: 'never', times: 1 } }
};
