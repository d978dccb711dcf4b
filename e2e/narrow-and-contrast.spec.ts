/**
 * The risk: somebody who enlarges the page, works on a small screen or with the system's high contrast cannot
 * see what there is to choose, or what is chosen. Drawn into `test-results/pictures`.
 */
import type { OrgChange } from '../simulator/contract';
import type { Rep } from './support/rep';
import { expect, test } from './support/test';

const orgChange: OrgChange = {
    callDispositions: [
        'Meaningful Connect',
        'Gatekeeper: asked to send the offer by e-mail first',
        'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
        'Left voicemail',
        'No answer',
        'لم يرد على المكالمة ويرغب في الاتصال به لاحقا',
        '折り返し電話をするように頼まれた',
        'Busy',
        'Wrong number',
        'Not interested',
        'Call back later',
        'x'.repeat(255)
    ].map((value, index) => ({
        value,
        outcome: ['MeaningfulConnect', 'NotInterested', 'CallBackLater'][index % 3] ?? null
    })),
    callCenter: { '/hvsDispositions/value01': '' }
};

const SIZES = [
    { name: '320 pixels', width: 320, height: 640 },
    // 1280 by 720 at 200 % has as many pixels of its own.
    { name: '200 per cent', width: 640, height: 360 }
];

const picture = (rep: Rep, name: string) =>
    rep.page.screenshot({ path: `test-results/pictures/${name}.png`, animations: 'disabled' });

/** With a choice, a pin and something found. */
async function choosing(rep: Rep): Promise<void> {
    await rep.start('Ava Thornton');
    await expect(rep.picker).toBeVisible();
    await rep.option('Busy').getByTitle('Pin to the top (key *)').click();
    await rep.option('Left voicemail').click();
    await rep.option('Left voicemail').press('e');
    await expect(rep.panel.getByRole('combobox', { name: 'Filter' })).toHaveValue('e');
}

test.use({ orgChange });

for (const { name, width, height } of SIZES)
    test(`the picker needs no scrolling to the side at ${name}`, async ({ rep }) => {
        await rep.page.setViewportSize({ width, height });
        await choosing(rep);
        const panel = rep.panel.locator('.panel');
        const beyond = await panel.evaluate((element) => element.scrollWidth - element.clientWidth);
        expect(beyond).toBe(0);
        const list = await rep.picker.evaluate((each) => each.scrollWidth - each.clientWidth);
        expect(list).toBe(0);
        const [outer, save] = [
            await panel.boundingBox(),
            await rep.panel.getByRole('button', { name: 'Save', exact: true }).boundingBox()
        ];
        expect((outer?.x ?? 0) + (outer?.width ?? 0)).toBeLessThanOrEqual(width);
        expect((save?.y ?? 0) + (save?.height ?? 0)).toBeLessThanOrEqual(height);
        await picture(rep, `choosing-at-${name.replaceAll(' ', '-')}`);
    });

for (const theme of ['light', 'dark'] as const)
    test(`the choice, the focus and the keys stand out in high contrast, ${theme}`, async ({
        rep
    }) => {
        await rep.page.emulateMedia({ forcedColors: 'active', colorScheme: theme });
        await choosing(rep);
        const colors = (value: string) =>
            rep.option(value).evaluate((option) => {
                const { backgroundColor, color, borderInlineStartColor } = getComputedStyle(option);
                return { backgroundColor, color, borderInlineStartColor };
            });
        const [chosen, other] = [await colors('Left voicemail'), await colors('No answer')];
        expect(chosen.backgroundColor).not.toBe(other.backgroundColor);
        expect(chosen.color).not.toBe(chosen.backgroundColor);
        // A border without colour would get one here, and every option would look chosen.
        expect(other.borderInlineStartColor).not.toBe(other.color);
        await picture(rep, `choosing-in-high-contrast-${theme}`);
        await rep.page.keyboard.press('Escape');
        await expect(rep.picker).toBeFocused();
        const outline = await rep.picker.evaluate((list) => getComputedStyle(list).outlineStyle);
        expect(outline).toBe('solid');
        await picture(rep, `list-in-high-contrast-${theme}`);
    });
