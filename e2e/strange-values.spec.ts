/** The risk: a disposition that an org has cannot be shown, cannot be chosen, or arrives in Salesforce as another. */
import type { OrgChange } from '../simulator/contract';
import type { Rep } from './support/rep';
import { expect, test } from './support/test';

const LONG = 'x'.repeat(254) + 'Y';
const VALUES = [
    'Left VM, will call; maybe',
    'said "no" \'today\' \\ <b>&amp;</b>',
    'Rückruf später – naïve façade',
    '🎉 Demo booked 👩‍💻',
    'لم يرد على المكالمة',
    '折り返し電話をする',
    LONG
];

const rows = (values: string[]): OrgChange['callDispositions'] =>
    values.map((value) => ({ value, outcome: 'CallBackLater' }));

/** One by one: in the page's own world a list of elements ends at the borders of components. */
const offers = (rep: Rep, values: string[]) =>
    expect
        .poll(async () => {
            const options = await rep.picker.getByRole('option').all();
            return Promise.all(options.map((option) => option.getAttribute('data-value')));
        })
        .toEqual(values);

test.describe('values of the org', () => {
    const doubles = ['Busy', 'Busy', 'busy', ' Busy', '', '   '];
    test.use({ orgChange: { callDispositions: rows([...VALUES, ...doubles]) ?? [] } });

    test('are offered as they are: each once, blank ones not', async ({ rep }) => {
        await rep.call('Ava Thornton');
        await offers(rep, [...VALUES, 'Busy', 'busy', ' Busy']);
    });

    for (const value of VALUES)
        test(`arrive in Salesforce as they are: ${value.slice(0, 30)}`, async ({ rep }) => {
            await rep.call('Ava Thornton');
            await rep.picker.locator('.option').filter({ hasText: value }).click();
            await rep.panel.getByRole('button', { name: 'Save', exact: true }).click();
            const [completion] = await rep.completed(1);
            expect(completion?.disposition).toBe(value);
            expect((await rep.taskOf(completion))['CallDisposition']).toBe(value);
        });

    test('stay within the panel, and in the direction of their letters', async ({ rep }) => {
        await rep.call('Ava Thornton');
        await offers(rep, [...VALUES, 'Busy', 'busy', ' Busy']);
        const overflow = await rep.panel.evaluate((panel) => panel.scrollWidth - panel.clientWidth);
        expect(overflow).toBe(0);
        const arabic = rep.picker.getByText('لم يرد على المكالمة');
        expect(await arabic.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    });
});

test.describe('values of the call center', () => {
    test.use({
        orgChange: {
            callDispositions: rows(['No answer', 'Internal', 'Left; message']) ?? [],
            callCenter: {
                '/hvsDispositions/value01': '"Left; message"; key=7; outcome=Left Voicemail',
                '/hvsDispositions/value02': 'No anwser; key=0',
                '/hvsDispositions/value03': 'Internal',
                '/hvsDispositions/value04': 'Internal; key=3',
                '/hvsDispositions/hidden': 'Internal'
            }
        }
    });

    test('come in their order, with their keys, without what is hidden, and the repeated one is named', async ({
        rep
    }) => {
        await rep.call('Ava Thornton');
        await offers(rep, ['Left; message', 'No anwser']);
        await expect(rep.option('Left; message')).toHaveAttribute('aria-keyshortcuts', '7');
        await expect(rep.option('No anwser')).toHaveAttribute('aria-keyshortcuts', '0');
        await expect(rep.panel.getByText('/hvsDispositions/value04 (Internal)')).toBeVisible();
    });

    test('that the org does not map are marked, and can be chosen all the same', async ({
        rep
    }) => {
        await rep.start('Ava Thornton', { order: 'dialOnly' });
        const words = 'No branch of a cadence follows this value.';
        await expect(rep.option('No anwser').getByTitle(words)).toBeVisible();
        await expect(rep.option('Left; message').getByTitle(words)).toBeHidden();
        await rep.choose('No anwser');
        expect(await rep.saved(1)).toMatchObject([{ CallDisposition: 'No anwser' }]);
    });
});

test.describe('everything hidden', () => {
    test.use({
        orgChange: {
            callDispositions: rows(['No answer']) ?? [],
            callCenter: { '/hvsDispositions/hidden': 'No answer' }
        }
    });

    test('hides nothing: a call must be finished somehow', async ({ rep }) => {
        await rep.call('Ava Thornton');
        await offers(rep, ['No answer']);
    });
});
