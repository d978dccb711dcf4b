/** All scenarios by name. */
import { apexUnreachable } from './apex-unreachable';
import { completionAnswerLost } from './completion-answer-lost';
import { completionRefusedOnce } from './completion-refused-once';
import { fixedFieldUnknown } from './fixed-field-unknown';
import { noSalesEngagement } from './no-sales-engagement';
import { notInCallCenter } from './not-in-call-center';
import { notesDemanded } from './notes-demanded';
import { repInJapan } from './rep-in-japan';
import { saveAnswerLost } from './save-answer-lost';
import { saveFailedButDone } from './save-failed-but-done';
import { saveLandsLate } from './save-lands-late';
import { saveNeverLands } from './save-never-lands';
import { slowOrg } from './slow-org';
import type { Scenario } from './scenario';

export { putInPlace, type Scenario } from './scenario';

export const SCENARIOS = {
    apexUnreachable,
    completionAnswerLost,
    completionRefusedOnce,
    fixedFieldUnknown,
    noSalesEngagement,
    notInCallCenter,
    notesDemanded,
    repInJapan,
    saveAnswerLost,
    saveFailedButDone,
    saveLandsLate,
    saveNeverLands,
    slowOrg
} satisfies Record<string, Scenario>;

/** Throws an `Error` that lists the names there are. */
export function scenarioNamed(name: string): Scenario {
    const scenario = Object.entries<Scenario>(SCENARIOS).find(([each]) => each === name)?.[1];
    if (scenario) return scenario;
    throw new Error(
        `There is no scenario '${name}'. There are: ${Object.keys(SCENARIOS).join(', ')}.`
    );
}
