import type { Scenario } from './scenario';

export const stepCompletedByAnother: Scenario = {
    title: 'a colleague completes each step right before this user does',
    obstacles: { rival: 'completes' }
};
