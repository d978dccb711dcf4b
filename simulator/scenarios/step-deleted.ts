import type { Scenario } from './scenario';

export const stepDeleted: Scenario = {
    title: 'somebody takes the person out of the cadence right before this user completes the step',
    obstacles: { rival: 'deletes' }
};
