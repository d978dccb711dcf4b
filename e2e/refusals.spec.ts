/**
 * The risk: Salesforce refuses, and a rep cannot tell what to do about it, loses what was written, or the same
 * thing is done twice because it was tried again.
 */
import type { Locator } from '@playwright/test';
import type { Obstacles, RefusalShape } from '../simulator/contract';
import { rowLocked } from '../simulator/org/reasons';
import { saveError, SERVER_FAILED } from '../simulator/org/refusal';
import { SCENARIOS } from '../simulator/scenarios/index';
import { expect, test } from './support/test';
import { passUntil } from './support/passing-time';
import type { Rep } from './support/rep';

const AVA = 'Ava Thornton';
const NOTES = 'Wants a call on Monday.';
const RULE = 'Say what you talked about.';
/** Longer than all repeats together. */
const LONG = 150_000;

test.use({
    movesClock: true,
    // What the pretend page says of each refusal, and the browser of Apex in a session that has ended.
    expectedErrors: [/^\[simulated host\] .*refused: |status of 422/]
});

/** How often this was sent; `apex` names one Apex method. */
function requests(rep: Rep, method: string, apex = ''): Promise<number> {
    return rep.page.evaluate(
        ([wireName, apexName]) =>
            window.simulator.host.messages.filter(
                ({ direction, methodName, content }) =>
                    direction === 'toHost' &&
                    methodName === wireName &&
                    content !== null &&
                    JSON.stringify(content).includes(apexName)
            ).length,
        [method, apex] as const
    );
}

const saves = (rep: Rep): Promise<number> => requests(rep, 'saveLog');
const completions = (rep: Rep): Promise<number> => requests(rep, 'completeWork');
const looks = (rep: Rep): Promise<number> => requests(rep, 'runApex', 'taskOfCall');

/** In a situation, a call that is over. */
async function callAva(rep: Rep, scenario: keyof typeof SCENARIOS | null = null): Promise<Locator> {
    if (scenario) await rep.play(scenario);
    await rep.start(AVA);
    await expect(rep.picker).toBeVisible();
    return rep.card(AVA);
}

const change = (rep: Rep, obstacles: Partial<Obstacles>): Promise<void> =>
    rep.page.evaluate((part) => window.simulator.org.change({ obstacles: part }), obstacles);

const retry = (rep: Rep): Promise<void> =>
    rep.panel.getByRole('button', { name: 'Retry', exact: true }).click();

/** One Task for the call, and one completion with it. */
async function isFinishedOnce(rep: Rep): Promise<void> {
    await passUntil(rep, async () => (await rep.completions()).length > 0);
    await rep.openPanel();
    await expect(rep.panel.getByText('No calls to finish')).toBeVisible();
    const [[completion], tasks] = [await rep.completed(1), await rep.saved(1)];
    expect(completion?.taskId).toBe(tasks[0]?.Id);
}

/** Only the rep's hand sends it again. */
async function waitsForTheRep(rep: Rep, method: 'saveLog' | 'completeWork'): Promise<void> {
    const before = await requests(rep, method);
    await rep.page.clock.fastForward(LONG);
    expect(await requests(rep, method)).toBe(before);
    expect(await rep.completions()).toEqual([]);
}

test.describe('a rule that wants notes', () => {
    test.use({ orgChange: { ...SCENARIOS.notesDemanded.org } });

    for (const refusalShape of ['output', 'list'] satisfies RefusalShape[]) {
        test(`told as '${refusalShape}', is shown with its field, and obeyed`, async ({ rep }) => {
            const card = await callAva(rep);
            await change(rep, { refusalShape });
            await rep.choose('Left voicemail');
            await expect(card).toContainText('a rule of your org is not met');
            await expect(card).toContainText(RULE);
            await expect(card).toContainText('Field: Description');
            await waitsForTheRep(rep, 'saveLog');
            await rep.panel.getByRole('textbox').fill(NOTES);
            await retry(rep);
            await isFinishedOnce(rep);
            const [task] = await rep.tasks();
            expect(task).toMatchObject({
                Description: NOTES,
                CallDisposition: 'Left voicemail'
            });
            expect(await saves(rep)).toBe(2);
        });
    }

    test('leaves what was chosen, through a reload too', async ({ rep }) => {
        const card = await callAva(rep);
        await rep.choose('Left voicemail');
        await expect(card).toContainText(RULE);
        await rep.page.reload();
        await rep.ready();
        await rep.openPanel();
        await expect(card).toContainText(RULE);
        await expect(rep.option('Left voicemail')).toHaveAttribute('aria-selected', 'true');
        await rep.panel.getByRole('textbox').fill(NOTES);
        await retry(rep);
        await isFinishedOnce(rep);
    });
});

test('a field that must be filled is named, and the call is saved once it is', async ({ rep }) => {
    const card = await callAva(rep, 'requiredField');
    await rep.choose('No answer');
    await expect(card).toContainText('a field that must be filled is empty');
    await expect(card).toContainText('Field: Description');
    await waitsForTheRep(rep, 'saveLog');
    await rep.panel.getByRole('textbox').fill(NOTES);
    await retry(rep);
    await isFinishedOnce(rep);
    expect(await saves(rep)).toBe(2);
});

test.describe('with a field that the rep may not write', () => {
    test.use({ orgChange: { ...SCENARIOS.fieldNotWritable.org } });

    test('the Task is saved without it, and the rep is told', async ({ rep }) => {
        await callAva(rep);
        await change(rep, SCENARIOS.fieldNotWritable.obstacles ?? {});
        await rep.choose('No answer');
        await passUntil(rep, async () => (await rep.completions()).length > 0);
        await expect(rep.panel.getByText(/saved without them.*Call_Result__c/)).toBeVisible();
        const [task] = await rep.saved(1);
        expect(task).not.toHaveProperty('Call_Result__c');
        expect(await saves(rep)).toBe(2);
    });
});

const UNTIL_MENDED: {
    scenario: keyof typeof SCENARIOS;
    says: string;
    words: string;
    mend: Partial<Obstacles>;
}[] = [
    {
        scenario: 'noTaskAccess',
        says: 'you have no access',
        words: 'insufficient access rights on object id',
        mend: { mayCreateTasks: true }
    },
    {
        scenario: 'personDeleted',
        says: 'a record that this belongs to is gone',
        words: 'entity is deleted',
        mend: { deletedIds: [] }
    },
    {
        scenario: 'sessionExpired',
        says: 'Your session in Salesforce has ended',
        words: 'Session expired or invalid',
        mend: { sessionExpired: false }
    }
];

for (const { scenario, says, words, mend } of UNTIL_MENDED) {
    test(`${SCENARIOS[scenario].title}: it waits with the notes until that is mended`, async ({
        rep
    }) => {
        const card = await callAva(rep, scenario);
        await rep.panel.getByRole('textbox').fill(NOTES);
        await rep.choose('No answer');
        await expect(card).toContainText(says);
        await expect(card).toContainText(words);
        await waitsForTheRep(rep, 'saveLog');
        expect(await rep.tasks()).toEqual([]);
        await expect(rep.panel.getByRole('textbox')).toHaveValue(NOTES);
        await change(rep, mend);
        await retry(rep);
        await isFinishedOnce(rep);
        const [task] = await rep.tasks();
        expect(task).toMatchObject({ Description: NOTES });
        expect(await saves(rep)).toBe(2);
    });
}

test('a locked row is tried again by itself, without a look at the records', async ({ rep }) => {
    const card = await callAva(rep, 'rowLockedTwice');
    await rep.choose('No answer');
    await expect(card).toContainText('something else was changing the same record');
    await expect(card).toContainText('tried again by itself');
    await isFinishedOnce(rep);
    expect([await saves(rep), await looks(rep)]).toEqual([3, 0]);
});

test('a locked row is tried again at once if the rep says so', async ({ rep }) => {
    await callAva(rep);
    await rep.breakMethod('saveLog', { error: saveError([rowLocked()]), times: 4 });
    await rep.choose('No answer');
    await passUntil(rep, async () => (await saves(rep)) === 4);
    // By itself not within half a minute.
    await rep.panel.getByRole('button', { name: 'Try now' }).click();
    await expect.poll(() => saves(rep)).toBe(5);
    await isFinishedOnce(rep);
});

test('a server that fails is tried again by itself, after a look each time', async ({ rep }) => {
    const card = await callAva(rep, 'serverFailsThrice');
    await rep.choose('No answer');
    await expect(card).toContainText('Salesforce failed or could not be reached');
    await isFinishedOnce(rep);
    expect([await saves(rep), await looks(rep)]).toEqual([4, 3]);
});

test('a server that fails after it has saved is found out, and nothing is saved again', async ({
    rep
}) => {
    await callAva(rep, 'saveFailedButDone');
    await rep.choose('No answer');
    await isFinishedOnce(rep);
    expect(await saves(rep)).toBe(1);
});

test('a server that goes on failing is left to the rep in the end', async ({ rep }) => {
    const card = await callAva(rep);
    await rep.breakMethod('saveLog', { error: SERVER_FAILED });
    await rep.choose('No answer');
    const button = rep.panel.getByRole('button', { name: 'Retry', exact: true });
    await passUntil(rep, () => button.isVisible());
    await expect(card).toContainText(SERVER_FAILED.description);
    expect(await saves(rep)).toBe(5);
    await waitsForTheRep(rep, 'saveLog');
    await rep.page.evaluate(() => window.simulator.host.clearFaults());
    await button.click();
    await isFinishedOnce(rep);
    expect(await saves(rep)).toBe(6);
});

test('a refusal that nobody knows is looked into before Retry sends it again', async ({ rep }) => {
    const card = await callAva(rep);
    await rep.breakMethod('saveLog', {
        commit: 0,
        error: { code: 'GENERIC_ERROR', description: 'Something odd.' },
        times: 1
    });
    await rep.choose('No answer');
    await expect(card).toContainText('Something odd.');
    await retry(rep);
    await isFinishedOnce(rep);
    expect(await saves(rep)).toBe(1);
});

test('a step whose row is locked is completed by itself', async ({ rep }) => {
    await callAva(rep, 'completionRowLockedTwice');
    await rep.choose('No answer');
    await expect(rep.panel.getByText('something else was changing the same record')).toBeVisible();
    await isFinishedOnce(rep);
    expect([await saves(rep), await completions(rep)]).toEqual([1, 3]);
});

test('a step at which the server fails is completed by itself', async ({ rep }) => {
    await callAva(rep, 'completionServerFailsThrice');
    await rep.choose('No answer');
    await expect(rep.panel.getByText('Salesforce failed or could not be reached')).toBeVisible();
    await isFinishedOnce(rep);
    expect([await saves(rep), await completions(rep)]).toEqual([1, 4]);
    expect(await requests(rep, 'runApex', 'stateOfWork')).toBe(3);
});

test('a step that the server has completed before it failed is not completed again', async ({
    rep
}) => {
    await callAva(rep);
    await rep.breakMethod('completeWork', { commit: 0, error: SERVER_FAILED, times: 1 });
    await rep.choose('No answer');
    await isFinishedOnce(rep);
    expect(await completions(rep)).toBe(1);
});

test('a session that ends between Task and step is said, and Retry completes the step', async ({
    rep
}) => {
    await callAva(rep);
    await rep.breakMethod('completeWork', {
        error: { code: 'SERVER_ERROR', description: 'INVALID_SESSION_ID: Session expired' },
        times: 1
    });
    await rep.choose('No answer');
    await expect(rep.panel.getByText('Your session in Salesforce has ended')).toBeVisible();
    await waitsForTheRep(rep, 'completeWork');
    await retry(rep);
    await isFinishedOnce(rep);
    expect([await saves(rep), await completions(rep)]).toEqual([1, 2]);
});

test('a step that a colleague was faster with is found complete on Retry', async ({ rep }) => {
    await callAva(rep, 'stepCompletedByAnother');
    await rep.choose('No answer');
    await expect(rep.panel.getByText('This step is already complete.')).toBeVisible();
    await waitsForTheRep(rep, 'completeWork');
    await retry(rep);
    await expect(rep.panel.getByText('No calls to finish')).toBeVisible();
    await rep.saved(1);
    expect([await rep.completions(), await completions(rep)]).toEqual([[], 1]);
});

test('a step that was deleted can be dismissed, and its Task stays', async ({ rep }) => {
    await callAva(rep, 'stepDeleted');
    await rep.choose('No answer');
    await expect(rep.panel.getByText('a record that this belongs to is gone')).toBeVisible();
    await waitsForTheRep(rep, 'completeWork');
    await rep.panel.getByRole('button', { name: 'Dismiss' }).click();
    await expect(rep.panel.getByText('No calls to finish')).toBeVisible();
    await rep.saved(1);
});
