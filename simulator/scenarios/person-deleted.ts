import type { Scenario } from './scenario';

export const personDeleted: Scenario = {
    title: 'Ava Thornton is in the Recycle Bin, though her step is still in the queue',
    obstacles: { deletedIds: ['00Q5e00000D0001EAB'] }
};
