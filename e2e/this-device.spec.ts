/**
 * The risk: what a browser keeps cannot be got rid of, or goes without a word; and nobody can tell what
 * happened, or the log tells whom the rep has called.
 */
import type { Rep } from './support/rep';
import { clipboardOf, shutClipboard } from './support/clipboard';
import { expect, test } from './support/test';

const AVA = 'Ava Thornton';
const FORGET = 'Forget everything on this device';
const NOTES = 'Wants a call on Monday.';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const menu = (rep: Rep) => rep.panel.getByText('This device', { exact: true });
const button = (rep: Rep, name: string) => rep.panel.getByRole('button', { name, exact: true });

/** A call that is over, with notes and no choice yet; the menu is open. */
async function callAva(rep: Rep): Promise<string> {
    await rep.start(AVA);
    await expect(rep.picker).toBeVisible();
    await rep.panel.getByRole('textbox', { name: 'Notes' }).fill(NOTES);
    await menu(rep).click();
    const { people } = await rep.org();
    return people.find(({ name }) => name.includes(AVA))?.phone ?? '';
}

test('everything is forgotten by keyboard alone, and stays forgotten', async ({ rep }) => {
    await callAva(rep);
    await menu(rep).focus();
    await rep.page.keyboard.press('Tab');
    await rep.page.keyboard.press('Tab');
    await expect(button(rep, 'Copy log')).toBeFocused();
    await rep.page.keyboard.press('Tab');
    await expect(button(rep, FORGET)).toBeFocused();
    await rep.page.keyboard.press('Enter');
    await expect(rep.panel.getByText('Unfinished calls: 1. Unfinished steps: 1.')).toBeVisible();
    await expect(button(rep, 'Keep it')).toBeFocused();
    await rep.page.keyboard.press('Tab');
    await rep.page.keyboard.press('Enter');
    await expect(rep.panel.getByText('Everything on this device is forgotten.')).toBeVisible();
    await expect(button(rep, FORGET)).toBeFocused();
    await expect(rep.card(AVA)).toBeHidden();
    await rep.page.reload();
    await rep.ready();
    await rep.openPanel();
    await expect(rep.panel.getByText('No calls to finish')).toBeVisible();
    expect(await rep.tasks()).toEqual([]);
});

test('what is kept stays when the rep thinks better of it', async ({ rep }) => {
    await callAva(rep);
    await button(rep, FORGET).click();
    await rep.page.keyboard.press('Enter');
    await expect(button(rep, FORGET)).toBeFocused();
    await rep.page.reload();
    await rep.ready();
    await rep.openPanel();
    await expect(rep.card(AVA).getByRole('textbox', { name: 'Notes' })).toHaveValue(NOTES);
});

test.describe('during a call', () => {
    test.use({ orgChange: { callCenter: { '/hvsPhone/simulatedOutcome': 'answered' } } });

    test('nothing is forgotten, and the panel says why', async ({ rep }) => {
        await rep.call(AVA);
        await rep.openPanel();
        await menu(rep).click();
        await button(rep, FORGET).click();
        await button(rep, 'Forget everything').click();
        await expect(rep.panel.getByText('This cannot be done during a call.')).toBeVisible();
        await expect(rep.card(AVA)).toBeVisible();
    });
});

test('the log is copied without numbers and notes, unless they are asked for', async ({ rep }) => {
    const number = await callAva(rep);
    await rep.choose('Left voicemail');
    await rep.completed(1);
    await rep.openPanel();
    await button(rep, 'Copy log').click();
    await expect(rep.panel.getByText('Copied.')).toBeVisible();
    const plain = await clipboardOf(rep.page);
    expect(plain).toMatch(/^HVS CTI log, \d{4}-/);
    expect(plain).toContain('panel: protocol 1, phone answering');
    expect(plain).toContain('saveTask');
    expect(number).not.toBe('');
    for (const personal of [number, number.replace(/\D/g, ''), NOTES, 'Thornton'])
        expect(plain).not.toContain(personal);
    await rep.panel.getByText('With phone numbers and notes').click();
    await button(rep, 'Copy log').click();
    await expect.poll(() => clipboardOf(rep.page)).toContain(NOTES);
});

test('a log that may not be copied is selected, for the rep to copy', async ({ rep }) => {
    await shutClipboard(rep.page);
    await rep.openPanel();
    await menu(rep).click();
    await button(rep, 'Copy log').click();
    const log = rep.panel.getByRole('textbox', { name: 'Log' });
    await expect(log).toBeFocused();
    const selected = await rep.page.evaluate(() => String(getSelection()));
    expect(selected).toMatch(/^HVS CTI log, /);
    expect(selected).toContain(await log.inputValue());
});
