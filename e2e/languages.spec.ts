/**
 * The risk: a rep who cannot read the panel: words that stayed English, words that are cut off because they
 * are longer, a state that a screen reader does not get through in another language.
 */
import type { OrgChange } from '../simulator/contract';
import { readLabels } from '../simulator/page/bundle/labels';
import { isAccessible } from './support/accessible';
import type { Rep } from './support/rep';
import { textsSeen } from './support/seen';
import { expect, test } from './support/test';

const USERS = [
    { language: 'de', locale: 'de_DE', timeZone: 'Europe/Berlin' },
    { language: 'es', locale: 'es_ES', timeZone: 'Europe/Madrid' },
    { language: 'fr', locale: 'fr_FR', timeZone: 'Europe/Paris' },
    { language: 'ja', locale: 'ja_JP', timeZone: 'Asia/Tokyo' },
    { language: 'pt_BR', locale: 'pt_BR', timeZone: 'America/Sao_Paulo' }
] as const;

type Words = (name: string, ...values: string[]) => string;

async function wordsOf(language: string): Promise<Words> {
    const labels = await readLabels();
    return (name, ...values) => {
        const text = labels[language]?.[name];
        if (text === undefined) throw new Error(`${language} lacks ${name}.`);
        return text.replace(/\{(\d)\}/g, (_place, index: string) => values[Number(index)] ?? '');
    };
}

/** English labels that the language says otherwise; what the org calls a disposition is no label. */
async function englishWords(language: string, values: readonly string[]): Promise<string[]> {
    const { en = {}, [language]: own = {} } = await readLabels();
    return Object.entries(en)
        .filter(([name, text]) => own[name] !== text && !text.includes('{'))
        .map(([, text]) => text)
        .filter((text) => !values.includes(text));
}

/** Everything long at once: a picker with notes and a call back, a trouble, a step without call, the device. */
async function fillPanel(rep: Rep, words: Words): Promise<void> {
    await rep.start('Marcus Bell', { order: 'workOnly' });
    await rep.start('ليلى');
    await rep.breakMethod('saveLog', {
        error: { code: 'SERVER_ERROR', description: 'INSUFFICIENT_ACCESS_OR_READONLY: no access' }
    });
    await rep.start('Maximiliana');
    await expect(rep.card('Maximiliana').getByRole('listbox')).toBeVisible();
    await rep.option('Call back later').click();
    await rep.panel.getByRole('button', { name: words('Hvs_Picker_Save'), exact: true }).click();
    await expect(rep.panel.getByText(words('Hvs_Panel_SalesforceSays'))).toBeVisible();
    await rep.panel.getByText(words('Hvs_Panel_Device'), { exact: true }).click();
    await rep.panel.getByRole('button', { name: words('Hvs_Panel_Forget') }).click();
    await expect(rep.panel.getByText(words('Hvs_Panel_ForgetNow'))).toBeVisible();
}

async function draw(rep: Rep, name: string): Promise<void> {
    await rep.page.screenshot({
        path: `test-results/pictures/${name}.png`,
        animations: 'disabled'
    });
}

async function narrow(rep: Rep, width: number): Promise<void> {
    await rep.panel.evaluate((panel, pixels) => {
        panel.style.width = `${pixels}px`;
        panel.style.height = '1440px';
    }, width);
}

/** Widths of the utility bar's panels: as the simulator has them, and the narrowest screen. */
const WIDTHS = [340, 320];

/** Axe needs no more than one language with other letters and one with long words. */
const LISTENED_TO: readonly string[] = ['ja', 'de'];

for (const user of USERS) {
    const { language } = user;

    test.describe(`a rep who reads ${language}`, () => {
        const orgChange: OrgChange = { user };
        test.use({ orgChange, wholeQueue: true, viewport: { width: 1280, height: 1500 } });

        test(`reads no English in panel and softphone, and all of it (${language})`, async ({
            rep
        }) => {
            const words = await wordsOf(language);
            await rep.openPanel();
            await expect(rep.panel.getByText(words('Hvs_Panel_NothingToDo'))).toBeVisible();
            await rep.openUtility('Phone');
            await expect(rep.softphone.getByText(words('Hvs_Frame_Ready'))).toBeVisible();
            const tag = words('Hvs_Frame_LanguageTag');
            await expect(rep.softphone.locator('html')).toHaveAttribute('lang', tag);
            const frame = await textsSeen(rep.softphone.locator('hvs-frame'));
            await rep.openUtility(/Calls/);

            await fillPanel(rep, words);
            const panel = await textsSeen(rep.panel.locator('c-hvs-panel'));
            const values = (await rep.org()).callDispositions.map(({ value }) => value);
            const english = await englishWords(language, values);
            const seen = [...frame, ...panel].map(({ text }) => text);
            expect(seen.length).toBeGreaterThan(40);
            expect(seen.filter((text) => english.includes(text))).toEqual([]);

            for (const width of WIDTHS) {
                await narrow(rep, width);
                await draw(rep, `language-${language}-${width}`);
                const drawn = await textsSeen(rep.panel.locator('c-hvs-panel'));
                expect(drawn.filter(({ cut }) => cut !== '')).toEqual([]);
            }
            if (LISTENED_TO.includes(language)) await isAccessible(rep, 'panel');
        });
    });
}

test('the address says in which language, locale and zone the user works', async ({ rep }) => {
    await rep.page.goto(`${rep.url}/?language=ja&locale=ja_JP&timeZone=Asia/Tokyo`);
    await rep.ready();
    const words = await wordsOf('ja');
    await rep.openPanel();
    await expect(rep.panel.getByText(words('Hvs_Panel_NothingToDo'))).toBeVisible();
    expect((await rep.org()).user).toMatchObject({
        language: 'ja',
        locale: 'ja_JP',
        timeZone: 'Asia/Tokyo'
    });
});

test('the drawer switches the language, also away from the one that the address says', async ({
    rep
}) => {
    await rep.page.goto(`${rep.url}/?language=ja`);
    await rep.ready();
    await rep.page.getByRole('button', { name: 'Wire' }).click();
    await rep.page.getByRole('tab', { name: 'Set-up' }).click();
    await rep.page.getByRole('combobox', { name: 'Language' }).selectOption('de');
    const words = await wordsOf('de');
    await expect(async () => {
        await rep.ready();
        await rep.openPanel();
        await expect(rep.panel.getByText(words('Hvs_Panel_NothingToDo'))).toBeVisible();
    }).toPass();
    expect(rep.page.url()).not.toContain('language=');
});
