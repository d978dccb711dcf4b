/**
 * The risk: what a rep chooses while the call goes on, or takes back after it, is sent although it was changed, is
 * lost, or costs the rep what was being typed.
 */
import { expect, test } from './support/test';
import type { Rep } from './support/rep';

const AVA = 'Ava Thornton';
const ANSWERED = {
    '/hvsPhone/simulatedOutcome': 'answered',
    '/hvsPhone/simulatedRingSeconds': '0'
};

const press = (rep: Rep, name: string): Promise<void> =>
    rep.panel.getByRole('button', { name, exact: true }).click();
const notes = (rep: Rep) => rep.panel.getByRole('textbox', { name: 'Notes' });
const isConnected = (rep: Rep) =>
    expect(rep.card(AVA).getByText('Connected', { exact: true }).first()).toBeVisible();
const nothingIsLeft = (rep: Rep) => expect(rep.panel.getByText('No calls to finish')).toBeVisible();

/** As when the other side hangs up: nothing is pressed in the panel, and the focus stays where it is. */
async function otherSideHangsUp(rep: Rep): Promise<void> {
    const softphone = rep.page.frames().find((frame) => frame.url().includes('HvsSoftphone'));
    await softphone?.evaluate(() => {
        const buttonsIn = (root: ParentNode): HTMLButtonElement[] => [
            ...root.querySelectorAll('button'),
            ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
                shadowRoot ? buttonsIn(shadowRoot) : []
            )
        ];
        const [hangUp] = buttonsIn(document).filter(({ textContent }) =>
            /hang up/i.test(textContent)
        );
        hangUp?.click();
    });
}

async function inACall(rep: Rep): Promise<void> {
    await rep.openSoftphone();
    await rep.openPanel();
    await rep.call(AVA);
    await isConnected(rep);
}

test.describe('while a call goes on', () => {
    test.use({ orgChange: { callCenter: ANSWERED } });

    test('a choice is kept, shown, and sent at the hang-up, without the focus being taken', async ({
        rep
    }) => {
        const search = rep.page.getByRole('button', { name: 'Call Marcus Bell' });
        await inACall(rep);
        await search.focus();
        await expect(rep.picker).toBeVisible();
        await expect(search).toBeFocused();
        await rep.option('Demo booked').click();
        await notes(rep).fill('wants a demo');
        await press(rep, 'Keep for the end');
        await expect(rep.card(AVA)).toContainText('At the end of the call: Demo booked');
        await expect(rep.panel.getByRole('status').first()).toContainText('is kept');
        expect(await rep.tasks()).toEqual([]);
        await press(rep, 'Hang up');
        const [completion] = await rep.completed(1);
        expect(completion).toMatchObject({ disposition: 'Demo booked', wasConnected: true });
        expect(await rep.taskOf(completion)).toMatchObject({ Description: 'wants a demo' });
    });

    test('a choice that is changed afterwards is not sent until it is kept anew', async ({
        rep
    }) => {
        await inACall(rep);
        await rep.option('Demo booked').click();
        await press(rep, 'Keep for the end');
        await expect(rep.card(AVA)).toContainText('At the end of the call: Demo booked');
        await rep.option('Not interested').click();
        await expect(rep.card(AVA)).not.toContainText('At the end of the call');
        await press(rep, 'Hang up');
        await expect(rep.option('Not interested')).toHaveAttribute('aria-selected', 'true');
        await expect(rep.panel.getByRole('button', { name: 'Save', exact: true })).toBeEnabled();
        expect(await rep.tasks()).toEqual([]);
        await press(rep, 'Save');
        const [completion] = await rep.completed(1);
        expect(completion?.disposition).toBe('Not interested');
    });

    test('notes that are being typed at the hang-up are typed on', async ({ rep }) => {
        await inACall(rep);
        await rep.option('Demo booked').click();
        await notes(rep).click();
        await rep.page.keyboard.type('wants a ');
        await otherSideHangsUp(rep);
        await expect(rep.panel.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
        await expect(notes(rep)).toBeFocused();
        await rep.page.keyboard.type('demo 123');
        await expect(notes(rep)).toHaveValue('wants a demo 123');
        await expect(rep.option('Demo booked')).toHaveAttribute('aria-selected', 'true');
        await press(rep, 'Save');
        const [completion] = await rep.completed(1);
        expect(await rep.taskOf(completion)).toMatchObject({ Description: 'wants a demo 123' });
    });

    test('what was begun survives the end of the page', async ({ rep }) => {
        await inACall(rep);
        await rep.option('Demo booked').click();
        await press(rep, 'Keep for the end');
        await expect(rep.card(AVA)).toContainText('At the end of the call: Demo booked');
        await rep.page.reload();
        await rep.ready();
        await rep.openPanel();
        // The call ended with the page, and the choice was sent.
        const [completion] = await rep.completed(1);
        expect(completion?.disposition).toBe('Demo booked');
        await nothingIsLeft(rep);
    });
});

test.describe('with some seconds to undo', () => {
    test.use({
        orgChange: { callCenter: { '/hvsDispositions/undoSeconds': '5' } },
        movesClock: true
    });

    for (const key of ['z', 'Control+z'])
        test(`${key} takes the choice back, and the picker has it still`, async ({ rep }) => {
            await rep.call(AVA);
            await expect(rep.picker).toBeFocused();
            await rep.option('Left voicemail').click();
            await notes(rep).fill('zzz');
            await press(rep, 'Save');
            const undo = rep.panel.getByRole('button', { name: 'Undo' });
            await expect(undo).toBeVisible();
            await expect(rep.card(AVA)).toContainText(/[1-5] s left/);
            await expect(rep.panel.getByRole('status').first()).toContainText('Press Z');
            await rep.panel.getByRole('region', { name: 'Calls' }).focus();
            await rep.page.keyboard.press(key);
            await expect(rep.picker).toBeFocused();
            await expect(rep.panel.getByRole('status').first()).toContainText('is undone');
            await expect(rep.option('Left voicemail')).toHaveAttribute('aria-selected', 'true');
            await expect(notes(rep)).toHaveValue('zzz');
            await rep.page.clock.runFor(10_000);
            expect(await rep.tasks()).toEqual([]);
            await press(rep, 'Save');
            await rep.page.clock.runFor(3_000);
            await expect(rep.card(AVA)).toContainText(/[1-2] s left/);
            await rep.page.clock.runFor(3_000);
            await rep.completed(1);
        });

    test('the button takes it back too, through a reload', async ({ rep }) => {
        await rep.call(AVA);
        await expect(rep.picker).toBeFocused();
        await rep.option('Left voicemail').click();
        await press(rep, 'Save');
        await press(rep, 'Undo');
        await expect(rep.picker).toBeVisible();
        await rep.page.reload();
        await rep.ready();
        await rep.openPanel();
        await expect(rep.option('Left voicemail')).toHaveAttribute('aria-selected', 'true');
        expect(await rep.tasks()).toEqual([]);
    });

    test('a letter in the notes of another call is a letter', async ({ rep }) => {
        await rep.start(AVA);
        await rep.start('Marcus Bell');
        await rep.turnTo(AVA);
        await rep.option('Left voicemail').click();
        await press(rep, 'Save');
        await expect(rep.panel.getByRole('button', { name: 'Undo' })).toBeVisible();
        await notes(rep).click();
        await rep.page.keyboard.type('z');
        await expect(notes(rep)).toHaveValue('z');
        await rep.page.clock.runFor(6_000);
        await rep.completed(1);
    });
});
