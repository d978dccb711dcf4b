/**
 * The risk: what a rep has done is lost, or done twice, because a page, a frame, a tab or the whole browser
 * dies, the network goes away or somebody sets the clock.
 *
 * Real are the deaths of renderers and browsers, reloads and being offline. Pretended is the correction of the
 * clock: only `Date` is moved, while timers run on, which they do too when a computer's clock is set.
 */
import { deeds } from './support/deeds';
import { test as deviceTest, type Device } from './support/device';
import { finishedOnce, isConnected, isThereAsEnded } from './support/finishing';
import { notes, nothingLeft, type } from './support/finishing';
import { passUntil } from './support/passing-time';
import type { Rep } from './support/rep';
import { expect, test } from './support/test';
import { correctClock, makeClockMovable } from './support/time-of-day';

const AVA = 'Ava Thornton';
const MARCUS = 'Marcus Bell';
const HOUR = 3_600_000;
const ANSWERED = {
    '/hvsPhone/simulatedOutcome': 'answered',
    '/hvsPhone/simulatedRingSeconds': '0'
};
const UNANSWERED = { ...ANSWERED, '/hvsPhone/simulatedOutcome': 'noAnswer' };
const RINGING = { '/hvsPhone/simulatedRingSeconds': '60' };

/** Done in the org, but nobody says so; or lost on the way. */
const UNSAID = { commit: 0, answer: 'never' } as const;
const LOST = { commit: 'never', answer: 'never' } as const;

const waiting = (rep: Rep) => rep.panel.getByText('Waiting for the call');
const hangUp = (rep: Rep) => rep.panel.getByRole('button', { name: 'Hang up' }).click();

/** Kills what renders the tab. Answers the rep at a new tab: Playwright cannot reload one that crashed. */
async function crash(rep: Rep): Promise<Rep> {
    const { page } = rep;
    const devtools = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // Never answered: the tab is gone.
    devtools.send('Page.crash').catch(() => {});
    await crashed;
    const next = await rep.inAnotherTab();
    await next.openPanel();
    return next;
}

/** Seconds, as the Task of the only call so far of this person says. */
async function durationOf(rep: Rep, name: string): Promise<number> {
    const id = await rep.personId(name);
    const task = (await rep.tasks()).find(({ WhoId }) => WhoId === id);
    return Number(task?.['CallDurationInSeconds']);
}

test.describe('the tab', () => {
    test.use({ orgChange: { callCenter: ANSWERED } });

    test('a call survives the death of its tab at each of its steps', async ({ rep: first }) => {
        await first.openPanel();
        await first.start(AVA, { order: 'workOnly' });
        await expect(waiting(first)).toBeVisible();
        let rep = await crash(first);
        await expect(waiting(rep)).toBeVisible();
        const dialled = Date.now();
        await rep.call(AVA);
        await isConnected(rep, AVA);
        const connected = Date.now();
        // Longer than from one sign of life to the next.
        await expect(rep.card(AVA).getByRole('timer')).toHaveText(/0:0[7-9]/);
        const [least, most] = [Date.now() - connected, Date.now() - dialled];
        rep = await crash(rep);
        await isThereAsEnded(rep, AVA);
        await type(rep, AVA, 'wants a quo');
        rep = await crash(rep);
        await expect(notes(rep, AVA)).toHaveValue('wants a quo');
        await rep.breakMethod('saveLog', UNSAID);
        await rep.choose('Demo booked');
        await rep.saved(1);
        rep = await crash(rep);
        await rep.breakMethod('completeWork', UNSAID);
        await rep.completed(1);
        rep = await crash(rep);
        await nothingLeft(rep);
        await finishedOnce(rep, AVA);
        expect(await rep.tasks()).toMatchObject([{ Description: 'wants a quo' }]);
        const duration = await durationOf(rep, AVA);
        // Half a second is lost or won in the Task's whole ones.
        expect(duration).toBeGreaterThanOrEqual(least / 1000 - 5.5);
        expect(duration).toBeLessThanOrEqual(most / 1000 + 0.5);
        expect(await deeds(rep, 'saveTask')).toBe(0);
    });

    test('a call survives that its frame or its page is reloaded, and its tab closed', async ({
        rep
    }) => {
        await rep.call(AVA);
        await rep.openPanel();
        await isConnected(rep, AVA);
        await rep.page.evaluate(() => window.simulator.reloadSoftphone());
        await isThereAsEnded(rep, AVA);
        await type(rep, AVA, 'wants a quo');
        await rep.page.reload();
        await rep.ready();
        await rep.openPanel();
        await expect(notes(rep, AVA)).toHaveValue('wants a quo');
        await type(rep, AVA, 'wants a quote');

        await rep.page.close();
        const next = await rep.inAnotherTab();
        await next.openPanel();
        await expect(notes(next, AVA)).toHaveValue('wants a quote');
        await next.breakMethod('saveLog', UNSAID);
        await next.choose('Demo booked');
        await next.saved(1);
        await next.page.evaluate(() => window.simulator.reloadSoftphone());
        await finishedOnce(next, AVA);
        await nothingLeft(next);
        expect(await next.tasks()).toMatchObject([{ Description: 'wants a quote' }]);
    });
});

test.describe('the clock', () => {
    test.use({
        orgChange: {
            callCenter: {
                ...ANSWERED,
                '/hvsDispositions/undoSeconds': '3',
                '/hvsReliability/answerSeconds': '1'
            }
        }
    });

    for (const [name, by] of [
        ['put on', HOUR],
        ['put back', -HOUR]
    ] as const)
        test(`a clock that is ${name} by an hour changes no duration, and nothing waits for it`, async ({
            rep
        }) => {
            await makeClockMovable(rep.page);
            await rep.open();
            await rep.openPanel();
            await correctClock(rep.page, by);
            const dialled = Date.now();
            await rep.call(AVA);
            await isConnected(rep, AVA);
            const connected = Date.now();
            await expect(rep.card(AVA).getByRole('timer')).toHaveText(/^0:0[1-9]$/);
            await correctClock(rep.page, -by);
            const least = Date.now() - connected;
            await hangUp(rep);
            await expect(rep.picker).toBeVisible();
            const most = Date.now() - dialled;
            await rep.breakMethod('saveLog', UNSAID);
            await rep.choose('Demo booked');
            await expect(rep.card(AVA).getByText('Will be saved')).toBeVisible();
            await correctClock(rep.page, by);
            await rep.saved(1);
            await correctClock(rep.page, -by);
            await finishedOnce(rep, AVA);
            await nothingLeft(rep);
            const duration = await durationOf(rep, AVA);
            expect(duration).toBeGreaterThanOrEqual(least / 1000 - 1);
            expect(duration).toBeLessThanOrEqual(most / 1000 + 1);
        });
});

test.describe('the network', () => {
    test.use({
        movesClock: true,
        expectedErrors: [/ERR_INTERNET_DISCONNECTED/]
    });

    test('what was chosen in a minute without a network is saved by itself afterwards', async ({
        rep
    }) => {
        await rep.call(AVA);
        await rep.openPanel();
        await expect(rep.picker).toBeVisible();
        const context = rep.page.context();
        await context.setOffline(true);
        await type(rep, AVA, 'no net');
        await rep.choose('No answer');
        await expect(rep.card(AVA)).toContainText('could not be reached');
        for (let second = 0; second < 60; second += 5) await rep.page.clock.runFor(5_000);
        expect(await rep.tasks()).toEqual([]);
        await context.setOffline(false);
        await passUntil(rep, async () => (await rep.completions()).length > 0);
        await finishedOnce(rep, AVA);
        await nothingLeft(rep);
    });
});

deviceTest.describe('the browser', () => {
    // Six browsers after each other.
    deviceTest.describe.configure({ timeout: 180_000 });

    /** A browser's life up to the moment of its death, in the middle of a call with this person. */
    interface Step {
        person: string;
        callCenter: Record<string, string>;
        until: (rep: Rep, person: string) => Promise<void>;
        /** What the next browser has to show of it. */
        then: (rep: Rep, person: string) => Promise<void>;
    }

    async function liveAndDie(device: Device, steps: readonly Step[]): Promise<void> {
        for (const [index, { person, callCenter, until }] of steps.entries()) {
            const rep = await device.start({ callCenter });
            const before = steps[index - 1];
            await before?.then(rep, before.person);
            await until(rep, person);
            await device.die();
        }
    }

    const BEFORE_THE_CHOICE: readonly Step[] = [
        {
            person: AVA,
            callCenter: UNANSWERED,
            async until(rep, person) {
                await rep.start(person, { order: 'workOnly' });
                await expect(waiting(rep)).toBeVisible();
            },
            then: (rep) => expect(waiting(rep)).toBeVisible()
        },
        {
            person: MARCUS,
            callCenter: RINGING,
            async until(rep, person) {
                await rep.call(person);
                await expect(rep.card(person).getByText('Dialling')).toBeVisible();
            },
            then: isThereAsEnded
        },
        {
            person: 'Priya Raman',
            callCenter: ANSWERED,
            async until(rep, person) {
                await rep.call(person);
                await isConnected(rep, person);
            },
            then: isThereAsEnded
        },
        {
            person: 'Grace Kim',
            callCenter: UNANSWERED,
            async until(rep, person) {
                await rep.call(person);
                await rep.turnTo(person);
            },
            async then(rep, person) {
                await rep.turnTo(person);
                await expect(rep.card(person)).not.toContainText('the call ended with it');
            }
        },
        {
            person: 'Ethan Brooks',
            callCenter: UNANSWERED,
            async until(rep, person) {
                await rep.call(person);
                await rep.turnTo(person);
                await type(rep, person, 'busy until Fri');
            },
            async then(rep, person) {
                await rep.turnTo(person);
                await expect(notes(rep, person)).toHaveValue('busy until Fri');
            }
        }
    ];

    deviceTest(
        'dies at each step up to the choice: all calls are there to be finished',
        async ({ device }) => {
            await liveAndDie(device, BEFORE_THE_CHOICE);
            const rep = await device.start();
            const people = BEFORE_THE_CHOICE.map(({ person }) => person);
            await rep.call(AVA);
            await rep.turnTo(AVA);
            for (const { person, then } of BEFORE_THE_CHOICE.slice(1)) await then(rep, person);
            expect([await rep.tasks(), await rep.completions()]).toEqual([[], []]);
            for (const person of people) {
                await rep.turnTo(person);
                await rep.choose('No answer');
            }
            await nothingLeft(rep);
            await finishedOnce(rep, ...people);
            expect(await deeds(rep, 'dial')).toBe(1);
        }
    );

    async function callAndChoose(rep: Rep, person: string): Promise<void> {
        await rep.call(person);
        await rep.turnTo(person);
        await rep.choose('No answer');
    }

    const isChecked = (rep: Rep, person: string) =>
        expect(rep.panel.getByRole('article').filter({ hasText: person })).toContainText(
            'Checking with Salesforce'
        );

    const AFTER_THE_CHOICE: readonly Step[] = [
        {
            person: MARCUS,
            callCenter: UNANSWERED,
            async until(rep, person) {
                await rep.breakMethod('saveLog', UNSAID);
                await callAndChoose(rep, person);
                await rep.saved(1);
            },
            async then(rep) {
                await rep.completed(1);
                await nothingLeft(rep);
            }
        },
        {
            person: 'Priya Raman',
            callCenter: UNANSWERED,
            async until(rep, person) {
                await rep.breakMethod('saveLog', LOST);
                await callAndChoose(rep, person);
                await expect(rep.card(person).getByText('Saving')).toBeVisible();
            },
            then: isChecked
        },
        {
            person: 'Grace Kim',
            callCenter: UNANSWERED,
            async until(rep, person) {
                await rep.breakMethod('completeWork', UNSAID);
                await callAndChoose(rep, person);
                await rep.completed(2);
            },
            then: (rep, person) => expect(rep.panel.getByText(person)).toHaveCount(0)
        },
        {
            person: 'Ethan Brooks',
            callCenter: UNANSWERED,
            async until(rep, person) {
                await rep.breakMethod('completeWork', LOST);
                await callAndChoose(rep, person);
                await expect(rep.panel.getByText('Completing')).toBeVisible();
            },
            then: isChecked
        },
        {
            person: AVA,
            callCenter: { ...UNANSWERED, '/hvsDispositions/undoSeconds': '30' },
            async until(rep, person) {
                await callAndChoose(rep, person);
                await expect(rep.card(person).getByText('Will be saved')).toBeVisible();
            },
            then: (rep, person) => expect(rep.card(person)).toContainText('Will be saved')
        }
    ];

    deviceTest(
        'dies at each step after the choice: each is settled, or the rep is asked',
        async ({ device }) => {
            await liveAndDie(device, AFTER_THE_CHOICE);
            const rep = await device.start({ standsStill: true });
            await expect(rep.card(AVA)).toContainText('Will be saved');
            const asked = (answer: string) => rep.panel.getByRole('button', { name: answer });
            for (const answer of ['The Task is not there', 'The step has not moved on']) {
                await device.time.passUntilSeen(asked(answer));
                await asked(answer).click();
            }
            await finishedOnce(rep, ...AFTER_THE_CHOICE.map(({ person }) => person));
            await nothingLeft(rep);
            expect(await deeds(rep, 'saveTask')).toBe(2);
        }
    );
});
