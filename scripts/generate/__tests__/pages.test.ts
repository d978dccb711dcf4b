import { readFileSync } from 'node:fs';
import { SETTINGS } from '../../../adapter/src/settings/table';
import { errorsPage } from '../errors-page';
import { settingsPage } from '../settings-page';

describe('The page of settings', () => {
    const page = settingsPage(SETTINGS);

    it('has a heading for each section and each setting, to link to', () => {
        expect(page).toContain('## hvsPhone\n\n### provider\n');
        expect(page).toContain('## reqDialingOptions\n\n### reqOutsidePrefix\n');
    });

    it('says what each takes and what it is by default', () => {
        expect(page).toContain('Takes a whole number of seconds from 0 to 30; default: `0`.');
        expect(page).toContain('Takes text of at most 10 characters; default: empty.');
    });

    it('tells the twenty rows for dispositions in one entry', () => {
        expect(page.match(/### value/g)).toHaveLength(1);
        expect(page).toContain('### value01 to value20');
    });
});

describe('The page of errors', () => {
    it('tells each code in the words that the rep reads, without the place for the detail', () => {
        const page = errorsPage(
            ['DialFailed'],
            [{ name: 'Hvs_Trouble_DialFailed', text: 'It did not dial. Try again. {0}' }]
        );
        expect(page).toContain('## DialFailed\n\nIt did not dial. Try again.\n');
    });

    it('is refused when a code has no text', () => {
        expect(() => errorsPage(['DialFailed'], [])).toThrow('no label Hvs_Trouble_DialFailed');
    });

    it('is refused when the detail stands within the sentence, where an empty one would leave a hole', () => {
        expect(() =>
            errorsPage(['DialFailed'], [{ name: 'Hvs_Trouble_DialFailed', text: 'No {0} dial.' }])
        ).toThrow('does not end with {0}');
    });
});

describe('The hand-written pages', () => {
    const anchors = (file: string): string[] =>
        (readFileSync(`docs/${file}`, 'utf8').match(/^#+ .*$/gm) ?? []).map(
            (heading) =>
                '#' +
                heading
                    .replace(/^#+ /, '')
                    .toLowerCase()
                    .replace(/[^\w -]/g, '')
                    .replaceAll(' ', '-')
        );

    it.each(['install.md', 'admin-guide.md'])('link only to headings that exist: %s', (page) => {
        const links = readFileSync(`docs/${page}`, 'utf8').matchAll(
            /\]\(([\w-]*\.md)?(#[\w-]+)\)/g
        );
        const broken = [...links]
            .map(([, file = page, anchor = '']) => ({ file, anchor }))
            .filter(({ file, anchor }) => !anchors(file).includes(anchor));
        expect(broken).toEqual([]);
    });
});
