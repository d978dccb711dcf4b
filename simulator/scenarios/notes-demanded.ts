import type { Scenario } from './scenario';

export const notesDemanded: Scenario = {
    title: 'a validation rule wants notes for a conversation',
    org: {
        validationRules: [
            {
                field: 'Description',
                message: 'Say what you talked about.',
                when: { field: 'Description', equals: null }
            }
        ]
    }
};
