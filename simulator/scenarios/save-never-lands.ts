import type { Scenario } from './scenario';

export const saveNeverLands: Scenario = {
    title: 'neither a Task nor an answer comes of a save',
    faults: { saveLog: { commit: 'never', answer: 'never', times: 1 } }
};
