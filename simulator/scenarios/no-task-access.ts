import type { Scenario } from './scenario';

export const noTaskAccess: Scenario = {
    title: 'the user may not create Tasks',
    obstacles: { mayCreateTasks: false }
};
