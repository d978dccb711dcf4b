import type { DeskRules } from '../domain/desk-rules';
import { assembleDispositions } from '../domain/dispositions';

/** The rules of a plain org in the United States with a phone that knows all, but for what is said. */
export function rulesOf(change: Partial<DeskRules> = {}): DeskRules {
    return {
        defaultCountry: 'US',
        prefixes: { outside: '', longDistance: '', international: '' },
        matchWindow: 30_000,
        answerWithin: 10_000,
        undoFor: 0,
        phone: { progress: true, hangUp: true },
        doNotCall: false,
        callingHours: null,
        screenPop: 'never',
        task: {
            subject: 'Call: {person}',
            status: 'Completed',
            priority: 'Normal',
            recordTypeId: '',
            fixed: {},
            dispositionField: '',
            followUpSubject: 'Call back: {person}',
            followUpStatus: 'Not Started',
            timeZone: 'America/Los_Angeles'
        },
        dispositions: assembleDispositions([], []),
        favourites: true,
        ...change
    };
}
