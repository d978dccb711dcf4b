import type { Scenario } from './scenario';

export const requiredField: Scenario = {
    title: 'the org demands the comments of a Task',
    obstacles: { requiredFields: ['Description'] }
};
