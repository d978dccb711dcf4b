import type { Scenario } from './scenario';

export const fixedFieldUnknown: Scenario = {
    title: 'the call center sets a field that Task does not have',
    org: { callCenter: { '/hvsTask/fields': 'Gone__c=phone' } }
};
