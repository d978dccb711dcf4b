import type { Scenario } from './scenario';

export const apexUnreachable: Scenario = {
    title: 'the user may not run the Apex of the integration',
    faults: {
        runApex: {
            error: {
                code: 'SERVER_ERROR',
                description: 'You do not have access to the Apex class.'
            }
        }
    }
};
