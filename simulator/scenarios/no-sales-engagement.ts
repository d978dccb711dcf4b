import type { Scenario } from './scenario';

export const noSalesEngagement: Scenario = {
    title: 'the org has no Sales Engagement',
    org: { salesEngagement: false, oldLibrary: true }
};
