/** The risk: the panel opens while the rep types elsewhere, and swallows or misreads what is typed. */
import { expect, test } from './support/test';

test('a hang-up while the rep types elsewhere opens the panel but leaves the typing alone', async ({
    rep
}) => {
    await rep.page.getByRole('button', { name: 'Wire' }).click();
    const search = rep.page.getByRole('searchbox');
    await search.click();
    await search.pressSequentially('ask about 1');
    await rep.start('Ava Thornton');
    await expect(rep.picker).toBeVisible();
    await expect(search).toBeFocused();
    await rep.page.keyboard.type('2 and 3');
    await expect(search).toHaveValue('ask about 12 and 3');
    await expect(rep.picker.getByRole('option', { selected: true })).toHaveCount(0);
    expect(await rep.tasks()).toEqual([]);

    await rep.choose('No answer');
    await rep.completed(1);
});

test('a rep who types nowhere has the focus in the picker, and two keys finish a voicemail', async ({
    rep
}) => {
    await rep.call('Ava Thornton');
    await expect(rep.picker).toBeFocused();
    const key = await rep.option('Left voicemail').getAttribute('aria-keyshortcuts');
    await expect(async () => {
        await rep.page.keyboard.press(key ?? '');
        await expect(rep.option('Left voicemail')).toHaveAttribute('aria-selected', 'true', {
            timeout: 100
        });
    }).toPass();
    await rep.page.keyboard.press('Enter');
    const [completion] = await rep.completed(1);
    expect(completion).toMatchObject({ disposition: 'Left voicemail', wasConnected: false });
});
