import type { Scenario } from './scenario';

export const saveFailedButDone: Scenario = {
    title: 'the save is answered with an error, though the Task is there',
    faults: {
        saveLog: {
            commit: 0,
            error: { code: 'SERVER_ERROR', description: 'The request timed out.' },
            times: 1
        }
    }
};
