/** All scenarios by name. */
import { apexUnreachable } from './apex-unreachable';
import { completionAnswerLost } from './completion-answer-lost';
import { completionRefusedOnce } from './completion-refused-once';
import { completionRowLockedTwice } from './completion-row-locked-twice';
import { completionServerFailsThrice } from './completion-server-fails-thrice';
import { fieldNotWritable } from './field-not-writable';
import { fixedFieldUnknown } from './fixed-field-unknown';
import { noSalesEngagement } from './no-sales-engagement';
import { noTaskAccess } from './no-task-access';
import { notInCallCenter } from './not-in-call-center';
import { notesDemanded } from './notes-demanded';
import { personDeleted } from './person-deleted';
import { repInJapan } from './rep-in-japan';
import { requiredField } from './required-field';
import { rowLockedTwice } from './row-locked-twice';
import { saveAnswerLost } from './save-answer-lost';
import { saveFailedButDone } from './save-failed-but-done';
import { saveLandsLate } from './save-lands-late';
import { saveNeverLands } from './save-never-lands';
import { serverFailsThrice } from './server-fails-thrice';
import { sessionExpired } from './session-expired';
import { slowOrg } from './slow-org';
import { stepCompletedByAnother } from './step-completed-by-another';
import { stepDeleted } from './step-deleted';
import type { Scenario } from './scenario';

export { putInPlace, type Scenario } from './scenario';

export const SCENARIOS = {
    apexUnreachable,
    completionAnswerLost,
    completionRefusedOnce,
    completionRowLockedTwice,
    completionServerFailsThrice,
    fieldNotWritable,
    fixedFieldUnknown,
    noSalesEngagement,
    noTaskAccess,
    notInCallCenter,
    notesDemanded,
    personDeleted,
    repInJapan,
    requiredField,
    rowLockedTwice,
    saveAnswerLost,
    saveFailedButDone,
    saveLandsLate,
    saveNeverLands,
    serverFailsThrice,
    sessionExpired,
    slowOrg,
    stepCompletedByAnother,
    stepDeleted
} satisfies Record<string, Scenario>;

/** Throws an `Error` that lists the names there are. */
export function scenarioNamed(name: string): Scenario {
    const scenario = Object.entries<Scenario>(SCENARIOS).find(([each]) => each === name)?.[1];
    if (scenario) return scenario;
    throw new Error(
        `There is no scenario '${name}'. There are: ${Object.keys(SCENARIOS).join(', ')}.`
    );
}
