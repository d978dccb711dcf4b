/**
 * The risk: two tabs of one browser, each with a softphone. Both dial, both complete, or neither does; or what
 * was begun in one is lost when that one dies or stands still.
 */
import { deeds } from './support/deeds';
import { finishedOnce, isConnected, isThereAsEnded } from './support/finishing';
import { notes, nothingLeft, type } from './support/finishing';
import type { Rep } from './support/rep';
import { prepareStop, standStillWhenKept, stopTab } from './support/stopped-tab';
import { expect, test } from './support/test';

const AVA = 'Ava Thornton';
const MARCUS = 'Marcus Bell';
const GRACE = 'Grace Kim';
const ELSEWHERE = 'The phone is in another tab';

const line = (rep: Rep, name: string) =>
    rep.panel.getByRole('listitem').getByRole('button', { name });
const take = (rep: Rep) => rep.panel.getByRole('button', { name: 'Take the phone here' }).click();
const elsewhere = (rep: Rep) => rep.panel.getByText(ELSEWHERE, { exact: true });

async function dials(...reps: Rep[]): Promise<number[]> {
    return Promise.all(reps.map((rep) => deeds(rep, 'dial')));
}

test.describe('while calls are answered', () => {
    test.use({ orgChange: { callCenter: { '/hvsPhone/simulatedOutcome': 'answered' } } });

    test('a second tab shows everything and changes nothing, and what is started there is dialled once, by the first', async ({
        rep: first
    }) => {
        await first.openPanel();
        const second = await first.inAnotherTab();
        await second.openPanel();
        await expect(elsewhere(second)).toBeVisible();
        await first.call(AVA);
        await second.call(MARCUS);
        for (const rep of [first, second])
            for (const name of [AVA, MARCUS]) await isConnected(rep, name);
        expect(await dials(first, second)).toEqual([2, 0]);
        await expect(second.panel.getByRole('button', { name: 'Hang up' })).toHaveCount(0);
        await expect(second.panel.getByText('does not answer')).toHaveCount(0);

        for (const name of [AVA, MARCUS])
            await first.card(name).getByRole('button', { name: 'Hang up' }).click();
        await first.turnTo(MARCUS);
        await type(first, MARCUS, 'wants a quo');
        await line(second, MARCUS).or(second.card(MARCUS)).first().click();
        await expect(second.card(MARCUS)).toContainText('wants a quo');
        await expect(second.picker).toHaveCount(0);
        await expect(second.panel.getByRole('textbox', { name: 'Notes' })).toHaveCount(0);
        for (const name of [MARCUS, AVA]) {
            await first.turnTo(name);
            await first.choose('Demo booked');
        }
        await nothingLeft(first, second);
        await finishedOnce(first, AVA, MARCUS);
    });

    test('‘Take the phone here’ moves it: a call ends there, and everything is finished here', async ({
        rep: first
    }) => {
        await first.call(AVA);
        await first.openPanel();
        await first.card(AVA).getByRole('button', { name: 'Hang up' }).click();
        await type(first, AVA, 'asked for the');
        await first.call(MARCUS);
        await isConnected(first, MARCUS);
        const second = await first.inAnotherTab();
        await second.openPanel();
        await take(second);
        await expect(elsewhere(first)).toBeVisible();
        await expect(elsewhere(second)).toBeHidden();
        await isThereAsEnded(second, MARCUS);
        await second.turnTo(AVA);
        await expect(notes(second, AVA)).toHaveValue('asked for the');
        await second.choose('Demo booked');
        await second.turnTo(MARCUS);
        await second.choose('Left voicemail');
        await nothingLeft(first, second);
        await finishedOnce(first, AVA, MARCUS);

        await take(first);
        await expect(elsewhere(second)).toBeVisible();
        await second.call(GRACE);
        await isConnected(first, GRACE);
        expect(await dials(first, second)).toEqual([3, 0]);
    });
});

test('when the tab with the phone is closed, the other has everything, half-typed notes too', async ({
    rep: first
}) => {
    const second = await first.inAnotherTab();
    await second.openPanel();
    await first.call(AVA);
    await first.openPanel();
    await type(first, AVA, 'call her on Mon');
    await first.start(MARCUS, { order: 'workOnly' });
    await expect(second.panel.getByText('Waiting for the call')).toBeVisible();
    await first.page.close();

    await expect(notes(second, AVA)).toHaveValue('call her on Mon');
    await second.choose('No answer');
    await second.call(MARCUS);
    await second.turnTo(MARCUS);
    await second.choose('Left voicemail');
    await nothingLeft(second);
    await finishedOnce(second, AVA, MARCUS);
    expect(await second.tasks()).toContainEqual(
        expect.objectContaining({ Description: 'call her on Mon' })
    );
    expect(await dials(second)).toEqual([1]);
});

test('a tab that stands still is told of, loses the phone, and does nothing when it wakes up', async ({
    rep: first
}) => {
    await first.call(AVA);
    await expect(first.picker).toBeVisible();
    await first.openPanel();
    await type(first, AVA, 'left in the mid');
    const second = await first.inAnotherTab();
    await second.openPanel();
    const tab = await stopTab(first.page);
    await second.call(MARCUS);
    await expect(second.panel.getByText(/That tab does not answer/).last()).toBeVisible();
    const patience = await second.page.evaluate(() => {
        const { messages } = window.simulator.host;
        const timeOf = (method: string, word: string): number =>
            messages.find(
                ({ methodName, content }) =>
                    methodName === method && JSON.stringify(content).includes(word)
            )?.at ?? NaN;
        return timeOf('publish', 'OtherTabSilent') - timeOf('onWorkStart', '8HF');
    });
    expect(Math.abs(patience - 2_000)).toBeLessThan(1_000);
    // What waits for the other tab does not go with this page.
    await second.page.reload();
    await second.ready();
    await second.openPanel();
    await take(second);
    for (const name of [MARCUS, AVA]) {
        await second.turnTo(name);
        await second.choose('No answer');
    }
    await nothingLeft(second);
    await tab.wake();
    await expect(elsewhere(first)).toBeVisible();
    await nothingLeft(first, second);
    expect(await dials(first, second)).toEqual([1, 1]);
    expect(await deeds(first, 'saveTask')).toBe(0);
    await finishedOnce(second, AVA, MARCUS);
});

test('a tab that stands still between deciding and dialling does not dial when it wakes up', async ({
    rep: first
}) => {
    const second = await first.inAnotherTab();
    const tab = await prepareStop(first.page);
    await standStillWhenKept(first.softphone, 'call');
    await first.call(AVA);
    await tab.stopped;
    const stopped = Date.now();
    await second.openPanel();
    await take(second);
    await expect(second.picker).toBeVisible();
    // For so long an answer counts as fresh.
    await expect.poll(() => Date.now() - stopped).toBeGreaterThan(1_100);
    await tab.wake();
    await first.openPanel();
    await expect(elsewhere(first)).toBeVisible();
    expect(await dials(first, second)).toEqual([0, 0]);
    await second.choose('Left voicemail');
    await nothingLeft(first, second);
    await finishedOnce(second, AVA);
});
