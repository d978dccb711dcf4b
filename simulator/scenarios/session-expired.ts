import type { Scenario } from './scenario';

export const sessionExpired: Scenario = {
    title: 'the session ends after the page was opened, until it is switched off in the options',
    obstacles: { sessionExpired: true }
};
