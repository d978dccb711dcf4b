/**
 * The risk: a tab or a browser dies, or Salesforce fails, between a call's Task and its follow-up, and the call back
 * is forgotten or planned twice.
 */
import type { Fault, TaskRecord } from '../simulator/contract';
import { SAVE } from './faults/kinds';
import { deeds } from './support/deeds';
import { test as deviceTest } from './support/device';
import { nothingLeft } from './support/finishing';
import type { Rep } from './support/rep';
import { expect, test } from './support/test';

// Recording each of the browsers costs as much as what they do.
deviceTest.use({ trace: 'off' });

const AVA = 'Ava Thornton';
const QUICK_CALL = {
    '/hvsPhone/simulatedOutcome': 'noAnswer',
    '/hvsPhone/simulatedRingSeconds': '0'
};
/** Done in the org, but nobody says so; or lost on the way. */
const UNSAID: Fault = { commit: 0, answer: 'never' };
const LOST: Fault = { commit: 'never', answer: 'never' };

async function promises(rep: Rep, name: string): Promise<void> {
    await rep.start(name);
    await rep.turnTo(name);
    await rep.picker.getByRole('option', { name: /^Call back later/ }).click();
    await rep.panel.getByRole('button', { name: 'In an hour' }).click();
    await rep.panel.getByRole('button', { name: 'Save', exact: true }).click();
}

const isFollowUp = (task: TaskRecord): boolean => task['CallDisposition'] === undefined;

async function followUpsOf(rep: Rep, name: string): Promise<TaskRecord[]> {
    const id = await rep.personId(name);
    return (await rep.tasks()).filter((task) => isFollowUp(task) && task['WhoId'] === id);
}

/** Lets time pass in page and softphone until this holds, in steps that leave room for answers. */
async function passUntil(rep: Rep, holds: () => Promise<boolean>): Promise<void> {
    await expect(async () => {
        if (await holds()) return;
        await rep.page.clock.runFor(2_000);
        expect(await holds()).toBe(true);
    }).toPass({ intervals: [20], timeout: 60_000 });
}

deviceTest.describe('the browser', () => {
    // Four browsers after each other.
    deviceTest.describe.configure({ timeout: 120_000 });

    deviceTest(
        "dies after the call's Task, and after the follow-up's: both are there once",
        async ({ device }) => {
            let rep = await device.start({ callCenter: QUICK_CALL });
            await rep.breakMethod('saveLog', UNSAID);
            await promises(rep, AVA);
            await rep.saved(1);
            await device.die();

            rep = await device.start({ movesClock: true });
            await rep.breakMethod('saveLog', UNSAID);
            await passUntil(rep, async () => (await rep.tasks()).length === 2);
            await device.die();

            rep = await device.start({ movesClock: true });
            await passUntil(rep, () => rep.panel.getByText('No calls to finish').isVisible());
            expect(await followUpsOf(rep, AVA)).toHaveLength(1);
            expect(await deeds(rep, 'saveTask')).toBe(0);
            await rep.completed(1);
            await rep.saved(2);
        }
    );

    deviceTest('dies with a follow-up that never arrived: the rep is asked', async ({ device }) => {
        let rep = await device.start({ callCenter: QUICK_CALL, movesClock: true });
        await rep.breakMethod('saveLog', { ...UNSAID, times: 1 });
        await promises(rep, AVA);
        await rep.saved(1);
        await rep.breakMethod('saveLog', LOST);
        await passUntil(rep, async () => (await deeds(rep, 'saveTask')) === 2);
        await device.die();

        rep = await device.start({ movesClock: true });
        await expect(rep.card(AVA)).toContainText('Call back:');
        const notThere = rep.panel.getByRole('button', { name: 'The Task is not there' });
        await passUntil(rep, () => notThere.isVisible());
        expect(await deeds(rep, 'saveTask')).toBe(0);
        await notThere.click();
        await nothingLeft(rep);
        expect(await followUpsOf(rep, AVA)).toHaveLength(1);
        await rep.saved(2);
    });
});

const PEOPLE = ['Ava Thornton', 'Marcus Bell', 'Priya Raman', 'Grace Kim'];

/** What the panel offers for a follow-up that stands still, and whether it means that there is a Task. */
async function finish(rep: Rep, name: string): Promise<void> {
    const there = (await followUpsOf(rep, name)).length > 0;
    const button = (label: string) => rep.panel.getByRole('button', { name: label, exact: true });
    const [retry, answer] = [
        button('Retry'),
        button(there ? 'The Task is there' : 'The Task is not there')
    ];
    const done = rep.panel.getByText('No calls to finish');
    await passUntil(
        rep,
        async () =>
            (await done.isVisible()) || (await retry.isVisible()) || (await answer.isVisible())
    );
    await rep.page.evaluate(() => window.simulator.host.clearFaults());
    if (await retry.isVisible()) await retry.click();
    else if (await answer.isVisible()) await answer.click();
    await passUntil(rep, () => done.isVisible());
}

test.describe('Salesforce', () => {
    test.use({
        movesClock: true,
        expectedErrors: [/^\[simulated host\] .*/, /status of 422/]
    });
    test.describe.configure({ timeout: 240_000 });

    /** A few for each page: starting one takes longer than a call. */
    const parts = Array.from({ length: Math.ceil(SAVE.length / PEOPLE.length) }, (_, part) =>
        SAVE.slice(part * PEOPLE.length, (part + 1) * PEOPLE.length)
    );
    for (const [part, kinds] of parts.entries())
        test(`fails at the follow-up alone (${part + 1} of ${parts.length}): it is there once in the end`, async ({
            rep
        }) => {
            for (const [index, { name: kind, fault }] of kinds.entries())
                await test.step(kind, async () => {
                    const name = PEOPLE[index] ?? AVA;
                    await rep.breakMethod('saveLog', { ...UNSAID, times: 1 });
                    const before = (await rep.tasks()).length;
                    await promises(rep, name);
                    await rep.saved(before + 1);
                    await rep.breakMethod('saveLog', fault);
                    await finish(rep, name);
                    expect(await followUpsOf(rep, name)).toHaveLength(1);
                    expect(await rep.completions()).toHaveLength(index + 1);
                });
        });
});
