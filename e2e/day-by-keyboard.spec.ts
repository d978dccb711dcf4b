/** The risk: something that a rep does all day cannot be done, or cannot be understood, without a mouse. */
import { expect, test } from './support/test';

const DAY: { name: string; outcome: string; value: string; connected: boolean }[] = [
    { name: 'Ava Thornton', outcome: 'No answer', value: 'No answer', connected: false },
    { name: 'Marcus Bell', outcome: 'Voicemail', value: 'Left voicemail', connected: false },
    { name: 'Priya Raman', outcome: 'Busy', value: 'Busy', connected: false },
    { name: 'Grace Kim', outcome: 'Answered', value: 'Demo booked', connected: true }
];

test('a morning of calls, from the Work Queue to the cadence, by keyboard alone', async ({
    rep
}) => {
    const outcomes = rep.softphone.getByRole('combobox');
    for (const [index, { name, outcome, value, connected }] of DAY.entries()) {
        await rep.openSoftphone();
        await outcomes.selectOption(outcome);
        const button = rep.page.getByRole('button', { name: `Call ${name}` });
        await button.focus();
        await rep.page.keyboard.press('Enter');
        if (outcome === 'Answered' || outcome === 'Voicemail') {
            const hangUp = rep.panel.getByRole('button', { name: 'Hang up' });
            await expect(rep.panel.getByText(/Connected|Talking/i).first()).toBeVisible();
            await hangUp.focus();
            await rep.page.keyboard.press('Enter');
        }
        await expect(rep.picker).toBeFocused();
        const key = (await rep.option(value).first().getAttribute('aria-keyshortcuts')) ?? '';
        await expect(async () => {
            await rep.page.keyboard.press(key);
            const selected = rep.picker.getByRole('option', { selected: true });
            await expect(selected).toContainText(value, { timeout: 200 });
        }).toPass();
        await rep.page.keyboard.press('Enter');
        const completion = (await rep.completed(index + 1))[index];
        expect(completion).toMatchObject({ disposition: value, wasConnected: connected });
        expect(await rep.taskOf(completion)).toMatchObject({
            WhoId: await rep.personId(name),
            CallDisposition: value
        });
    }
    const { queue } = await rep.org();
    expect(queue.filter(({ state }) => state === 'Completed')).toHaveLength(DAY.length);
});
