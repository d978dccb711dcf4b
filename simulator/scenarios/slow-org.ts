import type { Fault } from '../contract';
import type { Scenario } from './scenario';

const slow: Fault = { commit: 1500, answer: 3000 };

export const slowOrg: Scenario = {
    title: 'everything takes three seconds',
    faults: { saveLog: slow, completeWork: slow, runApex: slow, getCallCenterSettings: slow }
};
