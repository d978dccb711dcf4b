/** What people read is complete in every language, and stands in labels only. */
import { checkWords } from '../check';
import { unreadMembers, unsaidLabels } from '../label-members';
import { checkTexts } from '../texts';
import { checkTranslations, LANGUAGES } from '../translations';
import { nameOf, readTree, type Tree } from '../tree';
import { metadata } from './sample-project';

const LABELS = 'force-app/main/default/labels/CustomLabels.labels-meta.xml';
const GERMAN = 'translations/main/default/translations/de.translation-meta.xml';
const TEMPLATE = 'force-app/main/default/lwc/panel/panel.html';
const LIST = 'force-app/main/default/lwc/hvsLabels/call.ts';

function treeOf(files: Record<string, string>): Tree {
    return {
        root: '/nowhere',
        files: Object.keys(files),
        read: (file) => files[file] ?? '',
        has: (file) => file in files
    };
}

const labels = (texts: Record<string, string>): string =>
    metadata(
        'CustomLabels',
        Object.entries(texts)
            .map(
                ([name, text]) =>
                    `<labels><fullName>${name}</fullName><value>${text}</value></labels>`
            )
            .join('')
    );
const translations = (...texts: [name: string, text: string][]): string =>
    metadata(
        'Translations',
        texts
            .map(
                ([name, text]) =>
                    `<customLabels><label>${text}</label><name>${name}</name></customLabels>`
            )
            .join('')
    );

it('nothing is missing in this project', () => {
    expect(checkWords(readTree(process.cwd()))).toEqual([]);
});

it('the project speaks five languages beside English', () => {
    const { files } = readTree(process.cwd());
    const spoken = files.filter((file) => file.endsWith('.translation-meta.xml')).map(nameOf);
    expect(spoken).toEqual(['de', 'es', 'fr', 'ja', 'pt_BR']);
    expect(spoken).toEqual(LANGUAGES);
});

describe('a translation', () => {
    const ENGLISH = { Save: 'Save', Ended: 'The call with {0} has ended' };
    const GOOD: [string, string][] = [
        ['Save', 'Speichern'],
        ['Ended', 'Der Anruf bei {0} ist beendet']
    ];
    const faults = (german: string, english: Record<string, string> = ENGLISH): string[] =>
        checkTranslations(treeOf({ [LABELS]: labels(english), [GERMAN]: german }), ['de']).map(
            ({ message }) => message
        );

    it('is fine when it says everything', () => {
        expect(faults(translations(...GOOD))).toEqual([]);
    });

    it.each([
        ['a label that it leaves out', [GOOD[0]!], 'lacks Ended'],
        ['a label that is gone', [...GOOD, ['Gone', 'Weg']], 'translates Gone, which is no label'],
        ['a label that is there twice', [...GOOD, GOOD[0]!], 'Save is there twice'],
        ['an empty text', [['Save', ''], GOOD[1]!], 'leaves Save empty'],
        ['words left in English', [['Save', 'Save'], GOOD[1]!], 'leaves Save in English'],
        [
            'a lost place',
            [GOOD[0]!, ['Ended', 'Beendet']],
            "Ended has the places '' instead of '{0}'"
        ],
        ['a place too many', [['Save', 'Speichern {1}'], GOOD[1]!], "Save has the places '{1}'"]
    ] as [string, [string, string][], string][])('%s', (_, german, expected) => {
        expect(faults(translations(...german))).toEqual([expect.stringContaining(expected)]);
    });

    it('may use a place again, and in another order', () => {
        const english = { Pair: '{0}, step {1}' };
        expect(faults(translations(['Pair', '{1} von {0}, {1}']), english)).toEqual([]);
    });

    it('may be as it is in English when it has no words', () => {
        expect(faults(translations(['Both', '{0} ({1})']), { Both: '{0} ({1})' })).toEqual([]);
    });

    it('must be as short as Salesforce takes it', () => {
        expect(faults(translations(['Save', 'a'.repeat(1000)]), { Save: 'b' })).toEqual([]);
        expect(faults(translations(['Save', 'a'.repeat(1001)]), { Save: 'b' })).toEqual([
            expect.stringContaining('1001 characters')
        ]);
        expect(faults(translations(['Save', 'a']), { Save: 'b'.repeat(1001) })).toHaveLength(1);
    });

    it('must be there for each language', () => {
        const tree = treeOf({ [LABELS]: labels(ENGLISH), [GERMAN]: translations(...GOOD) });
        expect(checkTranslations(tree, ['de', 'ja'])).toEqual([
            expect.objectContaining({
                file: expect.stringContaining('ja') as string,
                message: 'is missing or empty'
            })
        ]);
    });
});

describe('words in markup', () => {
    const found = (markup: string, file = TEMPLATE): string[] =>
        checkTexts(treeOf({ [file]: markup })).map(({ line, message }) => `${line}: ${message}`);

    it.each([
        ['text', '<template>\n<p>Saved</p></template>', "2: 'Saved' must"],
        [
            'text beside an expression',
            '<template><p>Who: {who}</p></template>',
            "1: 'Who: {who}' must"
        ],
        ['text in another script', '<template><p>保存</p></template>', "'保存' must"],
        [
            'a name for screen readers',
            '<template><ul aria-label="Calls"></ul></template>',
            "'Calls' must"
        ],
        ['a title', '<template>\n<p\n title="Call"></p></template>', "3: 'Call' must"],
        ['a label', '<template><c-x label="Save"></c-x></template>', "'Save' must"],
        ['a help text', '<template><c-x field-level-help="Why"></c-x></template>', "'Why' must"],
        [
            'a complaint',
            '<template><c-x message-when-value-missing="Fill"></c-x></template>',
            "'Fill'"
        ]
    ])('%s', (_, markup, expected) => {
        expect(found(markup)).toEqual([expect.stringContaining(expected)]);
    });

    it('are found in a page', () => {
        const page = 'force-app/main/default/pages/Phone.page';
        expect(found('<html><p>{!$Label.Title}</p><p>Phone</p></html>', page)).toHaveLength(1);
    });

    it('are neither expressions, marks, comments, classes nor values of other attributes', () => {
        const markup =
            '<template><!-- Why --><p class="name big" role="status" title={who}>{who} ({count}) – 1</p></template>';
        expect(found(markup)).toEqual([]);
    });
});

describe('labels that are handed on', () => {
    const list =
        "import save from '@salesforce/label/c.Save';\nimport undo from '@salesforce/label/c.Undo';\n\nexport const callLabels = { save, undo };";

    it('and read by nobody', () => {
        const reader = 'force-app/main/default/lwc/panel/panel.html';
        const tree = treeOf({ [LIST]: list, [reader]: '<p>{labels.call.save}</p>' });
        expect(unreadMembers(tree)).toEqual([
            { file: LIST, line: 2, message: 'nobody reads call.undo (Undo)' }
        ]);
    });

    it('and taken out by name', () => {
        const reader = 'force-app/main/default/lwc/panel/panel.ts';
        const tree = treeOf({ [LIST]: list, [reader]: 'const { save, undo } = labels.call;' });
        expect(unreadMembers(tree)).toEqual([]);
    });

    it('to the softphone, which never says them', () => {
        const page = 'force-app/main/default/pages/Phone.page';
        const files = {
            [page]: '<x>\n<span data-label="Hvs_Frame_Never">{!$Label.Hvs_Frame_Never}</span></x>'
        };
        expect(unsaidLabels(treeOf(files))).toEqual([
            { file: page, line: 2, message: 'the softphone never says Hvs_Frame_Never' }
        ]);
    });

    it('not to the softphone, which says them', () => {
        const page = 'force-app/main/default/pages/Phone.page';
        const files = { [page]: '<span data-label="Hvs_Trouble_X"></span>' };
        const found = unsaidLabels({ ...treeOf(files), root: process.cwd() });
        expect(found.map(({ message }) => message)).toContain(
            'the softphone says Hvs_Frame_HangUp, which the page does not hand over'
        );
    });
});
