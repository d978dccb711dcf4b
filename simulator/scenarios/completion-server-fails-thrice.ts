import { SERVER_FAILED } from '../org/refusal';
import type { Scenario } from './scenario';

export const completionServerFailsThrice: Scenario = {
    title: 'the server fails at three completions in a row, then it is well',
    faults: { completeWork: { error: SERVER_FAILED, times: 3 } }
};
