import type { Scenario } from './scenario';

export const notInCallCenter: Scenario = {
    title: 'the user belongs to no call center',
    org: { inCallCenter: false }
};
