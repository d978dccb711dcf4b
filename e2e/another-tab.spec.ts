/**
 * The risk: a rep with several tabs is disturbed in one by what happens in the other, or loses the place when
 * the phone moves. What each tab does is in `tabs.spec.ts`.
 */
import type { Rep } from './support/rep';
import { expect, test } from './support/test';

const AVA = 'Ava Thornton';
const NOTES = 'Wants a call on Monday.';

const take = (rep: Rep) => rep.panel.getByRole('button', { name: 'Take the phone here' });
const notes = (rep: Rep) => rep.panel.getByRole('textbox', { name: 'Notes' });

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
