import type { Scenario } from './scenario';

export const fieldNotWritable: Scenario = {
    title: 'the user may not write a field that the call center sets',
    org: { callCenter: { '/hvsTask/fields': 'Call_Result__c=phone' } },
    obstacles: { readOnlyFields: ['Call_Result__c'] }
};
