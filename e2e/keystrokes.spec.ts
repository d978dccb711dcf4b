/** The risk: finishing a call takes more keys than it must, or a key does what the rep did not mean. */
import type { OrgChange } from '../simulator/contract';
import { watchKeys } from './support/keys';
import type { Rep } from './support/rep';
import { expect, test } from './support/test';

/** The picker has the focus, and has been deaf for long enough to what was meant for something else. */
async function hears(rep: Rep): Promise<void> {
    await expect(rep.picker).toBeFocused();
    await rep.page.clock.fastForward(500);
}

async function keyOf(rep: Rep, value: string): Promise<string> {
    return (await rep.option(value).first().getAttribute('aria-keyshortcuts')) ?? '';
}

const isChosen = (rep: Rep, value: string) =>
    expect(rep.picker.getByRole('option', { selected: true })).toContainText(value);

const settings = (callCenter: Record<string, string>): OrgChange => ({ callCenter });

test.use({ movesClock: true });

test.describe('with a phone that tells progress', () => {
    test.use({ orgChange: settings({ '/hvsPhone/simulatedOutcome': 'voicemail' }) });

    test('a voicemail takes two keys from the hang-up to the completed step', async ({ rep }) => {
        await rep.call('Ava Thornton');
        const hangUp = rep.panel.getByRole('button', { name: 'Hang up' });
        await expect(hangUp).toBeVisible();
        await expect(rep.card('Ava Thornton').getByText('Connected').first()).toBeVisible();
        await hangUp.press('Enter');
        await hears(rep);
        await expect(rep.option('Left voicemail')).toContainText('Suggested');
        await expect(rep.picker.getByRole('option', { selected: true })).toHaveCount(0);

        const pressed = await watchKeys(rep.page);
        const key = await keyOf(rep, 'Left voicemail');
        await rep.page.keyboard.press(key);
        await rep.page.keyboard.press('Enter');
        const [completion] = await rep.completed(1);
        expect(completion).toMatchObject({ disposition: 'Left voicemail', wasConnected: false });
        expect(await pressed()).toEqual([key, 'Enter']);
    });
});

test.describe('with a phone that tells no progress', () => {
    test.use({ orgChange: settings({ '/hvsPhone/simulatedProgress': 'no' }) });

    test('a voicemail takes two keys: choosing says that the call is over', async ({ rep }) => {
        await rep.call('Ava Thornton');
        await hears(rep);
        await expect(rep.panel.getByRole('button', { name: 'Hang up' })).toBeHidden();
        await expect(rep.picker).not.toContainText('Suggested');

        const pressed = await watchKeys(rep.page);
        const key = await keyOf(rep, 'Left voicemail');
        await rep.page.keyboard.press(key);
        await rep.page.keyboard.press('Enter');
        const [completion] = await rep.completed(1);
        expect(completion).toMatchObject({ disposition: 'Left voicemail', wasConnected: false });
        expect(await rep.taskOf(completion)).toMatchObject({ CallDisposition: 'Left voicemail' });
        expect(await pressed()).toEqual([key, 'Enter']);
    });
});

test.describe('with more values than keys', () => {
    const values = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot', 'Golf', 'Hotel'];
    const rows = [...values, 'India', 'Juliett', 'Kilo', 'Lima, later', 'Mike'].map((value) => ({
        value,
        outcome: 'CallBackLater'
    }));
    test.use({ orgChange: { callDispositions: rows } });

    test('0 is the tenth key, and letters find the rest', async ({ rep }) => {
        await rep.call('Ava Thornton');
        await hears(rep);
        await rep.page.keyboard.press('0');
        await isChosen(rep, 'Juliett');
        await rep.page.keyboard.type('later im');
        const filter = rep.panel.getByRole('combobox', { name: 'Filter' });
        await expect(filter).toBeFocused();
        await expect(filter).toHaveValue('later im');
        await expect(rep.picker.getByRole('option')).toHaveText([/Lima, later/]);
        await expect(rep.panel.getByText('Values that match: 1')).toBeAttached();
        await rep.page.keyboard.press('Enter');
        await isChosen(rep, 'Lima, later');
        await expect(rep.picker).toBeFocused();
        await expect(rep.picker.getByRole('option')).toHaveCount(rows.length);
        await rep.page.keyboard.press('Enter');
        expect(await rep.completed(1)).toMatchObject([{ disposition: 'Lima, later' }]);
    });

    test('Escape takes back the filter, then the choice, and saves nothing', async ({ rep }) => {
        await rep.call('Ava Thornton');
        await hears(rep);
        await rep.page.keyboard.press('2');
        await rep.page.keyboard.type('zzz');
        await expect(rep.panel.getByText('No value matches.').first()).toBeVisible();
        await rep.page.keyboard.press('Escape');
        await isChosen(rep, 'Bravo');
        await rep.page.keyboard.press('Escape');
        await expect(rep.picker.getByRole('option', { selected: true })).toHaveCount(0);
        await expect(rep.picker).toBeFocused();
        expect(await rep.tasks()).toEqual([]);
    });

    test('a pin gives the thirteenth value a digit and the first place, also after a reload', async ({
        rep
    }) => {
        await rep.call('Ava Thornton');
        await hears(rep);
        await rep.page.keyboard.press('End');
        await rep.page.keyboard.press('*');
        await expect(rep.panel.getByText('Mike is pinned.')).toBeAttached();
        // Nothing moves while the list is open.
        await expect(rep.picker.getByRole('option').last()).toContainText('Mike');
        expect(await keyOf(rep, 'Mike')).toBe('');
        await rep.page.keyboard.press('Enter');
        await rep.completed(1);

        await rep.page.reload();
        await rep.ready();
        await rep.call('Marcus Bell');
        await hears(rep);
        await expect(rep.picker.getByRole('option').first()).toHaveText(/^1Mike/);
        await expect(rep.picker.getByRole('option').nth(1)).toHaveText(/^2Alpha/);
        await rep.page.keyboard.press('1');
        await rep.page.keyboard.press('Enter');
        expect((await rep.completed(2))[1]).toMatchObject({ disposition: 'Mike' });
    });

    test('what was used last stands first, and keeps its digit', async ({ rep }) => {
        await rep.call('Ava Thornton');
        await hears(rep);
        await rep.page.keyboard.press('5');
        await rep.page.keyboard.press('Enter');
        await rep.completed(1);
        await rep.call('Marcus Bell');
        await hears(rep);
        await expect(rep.picker.getByRole('option').first()).toHaveText(/^5Echo/);
        await rep.page.keyboard.press('1');
        await isChosen(rep, 'Alpha');
    });

    test('the star pins with the mouse and chooses nothing', async ({ rep }) => {
        await rep.call('Ava Thornton');
        await hears(rep);
        await rep.option('Kilo').getByTitle('Pin to the top (key *)').click();
        await expect(rep.option('Kilo')).toContainText('Pinned');
        await expect(rep.picker.getByRole('option', { selected: true })).toHaveCount(0);
    });
});
