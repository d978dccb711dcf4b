/**
 * The risk: a rep with several tabs changes the same call in two of them, sees in one what is no longer so, or
 * is stuck in front of a tab that does not answer.
 */
import { freeze } from './support/freeze';
import type { Rep } from './support/rep';
import { expect, test } from './support/test';

const AVA = 'Ava Thornton';
const SILENT = 'That tab does not answer.';
const NOTES = 'Wants a call on Monday.';

const take = (rep: Rep) => rep.panel.getByRole('button', { name: 'Take the phone here' });
const notes = (rep: Rep) => rep.panel.getByRole('textbox', { name: 'Notes' });

test('a call is shown in the other tab as it is here, and can only be changed here', async ({
    rep
}) => {
    const other = await rep.inAnotherTab();
    await rep.page.bringToFront();
    await rep.start(AVA);
    await notes(rep).fill(NOTES);
    await other.openPanel();
    await expect(other.card(AVA)).toContainText(NOTES);
    await expect(other.picker).toBeHidden();
    await expect(other.card(AVA).getByRole('button')).toHaveCount(0);
    await rep.choose('Left voicemail');
    await rep.completed(1);
    await expect(other.card(AVA)).toBeHidden();
});

test('nothing pops up in the other tab', async ({ rep }) => {
    const other = await rep.inAnotherTab();
    await rep.start(AVA);
    await expect(rep.picker).toBeVisible();
    await expect(other.panel.getByText(AVA).first()).toBeAttached();
    await expect(other.panel).toBeHidden();
    await expect(other.page.getByRole('button', { name: 'Sales Engagement Calls' })).toBeVisible();
});

test('the phone is taken by keyboard, and the rep goes on where the other tab was', async ({
    rep
}) => {
    await rep.start(AVA);
    await notes(rep).fill(NOTES);
    const other = await rep.inAnotherTab();
    await other.openPanel();
    await expect(other.card(AVA)).toContainText(NOTES);
    await take(other).focus();
    await other.page.keyboard.press('Enter');
    await expect(notes(other)).toHaveValue(NOTES);
    await expect(other.picker).toBeFocused();
    await expect(rep.panel.getByText('The phone is in another tab', { exact: true })).toBeVisible();
    await other.choose('Left voicemail');
    const [completion] = await other.completed(1);
    expect(await other.taskOf(completion)).toMatchObject({ Description: NOTES });
    expect(await other.tasks()).toHaveLength(1);
});

test.describe('while a call is under way', () => {
    test.use({ orgChange: { callCenter: { '/hvsPhone/simulatedOutcome': 'answered' } } });

    test('the rep is told that it ends, and what ended is to be finished', async ({ rep }) => {
        await rep.call(AVA);
        await rep.openPanel();
        await expect(rep.panel.getByRole('button', { name: 'Hang up' })).toBeVisible();
        const other = await rep.inAnotherTab();
        await other.openPanel();
        await expect(other.panel.getByText('ends when you take the phone')).toBeVisible();
        await take(other).click();
        await expect(other.card(AVA)).toContainText('the call ended with it');
        await other.choose('Left voicemail');
        await other.completed(1);
    });
});

test('a step started here is called in the tab with the phone', async ({ rep }) => {
    const other = await rep.inAnotherTab();
    await other.start(AVA);
    await expect(rep.card(AVA)).toBeVisible();
    await rep.choose('Left voicemail');
    await rep.completed(1);
});

test('a tab that does not answer is said to be one, and its work goes on here', async ({ rep }) => {
    const other = await rep.inAnotherTab();
    const thaw = await freeze(rep.page);
    await other.start(AVA);
    await expect(other.panel).toBeVisible();
    await expect(other.panel.getByRole('paragraph').filter({ hasText: SILENT })).toBeVisible();
    await take(other).click();
    await other.choose('Left voicemail');
    await other.completed(1);
    await thaw();
    await rep.openPanel();
    await expect(rep.panel.getByText('The phone is in another tab', { exact: true })).toBeVisible();
    await expect(rep.panel.getByText('No calls to finish')).toBeVisible();
    expect(await other.tasks()).toHaveLength(1);
});
