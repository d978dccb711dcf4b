import { SERVER_FAILED } from '../org/refusal';
import type { Scenario } from './scenario';

export const serverFailsThrice: Scenario = {
    title: 'the server fails at three saves in a row, then it is well',
    faults: { saveLog: { error: SERVER_FAILED, times: 3 } }
};
