import type { Scenario } from './scenario';

export const saveLandsLate: Scenario = {
    title: 'the Task is saved twenty seconds after the call, and nobody says so',
    faults: { saveLog: { commit: 20_000, answer: 'never', times: 1 } }
};
