/**
 * Translations of the custom labels: each language has each label, with the same places, within the
 * length that Salesforce takes, and in words of its own.
 */
import type { Finding } from './finding';
import { nameOf, type Tree } from './tree';
import { parseXml, XmlError } from './xml';

/** Salesforce's names of the languages beside English. */
export const LANGUAGES: readonly string[] = ['de', 'es', 'fr', 'ja', 'pt_BR'];

/** What Salesforce takes as the value of a custom label, in any language. */
const LONGEST_LABEL = 1000;

/** Words that the language has from English, or shares with it. */
const SAME_WORDS: Readonly<Record<string, readonly string[]>> = {
    de: ['Hvs_Frame_OutcomeVoicemail'],
    fr: ['Hvs_Picker_Notes'],
    pt_BR: ['Hvs_Panel_LogText']
};

interface Text {
    file: string;
    line: number;
    name: string;
    text: string;
}

/** Labels (`fullName`, `value`) or their translations (`name`, `label`) in files of this ending. */
function textsIn(tree: Tree, ending: string, element: string, name: string, text: string): Text[] {
    return tree.files
        .filter((file) => file.endsWith(ending))
        .flatMap((file) => {
            try {
                return parseXml(tree.read(file))
                    .children.filter((child) => child.name === element)
                    .map(({ line, children }) => {
                        const member = (wanted: string): string =>
                            children.find((child) => child.name === wanted)?.text ?? '';
                        return { file, line, name: member(name), text: member(text) };
                    });
            } catch (error) {
                // Said by the check of all meta files.
                if (error instanceof XmlError) return [];
                throw error;
            }
        });
}

/** The places {0}, {1} … of a text; order and repetition are the language's own. */
function placesOf(text: string): string {
    return [...new Set(text.match(/\{\d+\}/g))].sort().join(' ');
}

const hasWords = (text: string): boolean => /\p{L}/u.test(text.replace(/\{\d+\}/g, ''));

function faultOf(language: string, label: Text | undefined, { name, text }: Text): string | null {
    if (!label) return `translates ${name}, which is no label`;
    if (text === '') return `leaves ${name} empty`;
    if (placesOf(text) !== placesOf(label.text)) {
        return `${name} has the places '${placesOf(text)}' instead of '${placesOf(label.text)}'`;
    }
    const isKnown = SAME_WORDS[language]?.includes(name) ?? false;
    if (text === label.text && hasWords(text) && !isKnown) return `leaves ${name} in English`;
    return null;
}

function faultsOfLanguage(language: string, labels: readonly Text[], all: Text[]): Finding[] {
    const texts = all.filter(({ file }) => nameOf(file) === language);
    const file = texts[0]?.file ?? `${language}.translation-meta.xml`;
    const translated = new Set(texts.map(({ name }) => name));
    const missing = labels.filter(({ name }) => !translated.has(name));
    if (texts.length === 0) return [{ file, line: null, message: 'is missing or empty' }];
    return [
        ...missing.map(({ name }) => ({ file, line: null, message: `lacks ${name}` })),
        ...texts.flatMap((text, index) => {
            const label = labels.find(({ name }) => name === text.name);
            const isAgain = texts.findIndex(({ name }) => name === text.name) < index;
            const fault = isAgain ? `${text.name} is there twice` : faultOf(language, label, text);
            return fault === null ? [] : [{ file, line: text.line, message: fault }];
        })
    ];
}

/** A tree without any translation speaks English only, and lacks nothing. */
export function checkTranslations(tree: Tree, languages: readonly string[] = LANGUAGES): Finding[] {
    const labels = textsIn(tree, '.labels-meta.xml', 'labels', 'fullName', 'value');
    const texts = textsIn(tree, '.translation-meta.xml', 'customLabels', 'name', 'label');
    const spoken = texts.length > 0 ? languages : [];
    return [
        ...[...labels, ...texts]
            .filter(({ text }) => text.length > LONGEST_LABEL)
            .map(({ file, line, name, text }) => ({
                file,
                line,
                message: `${name} has ${text.length} characters; Salesforce takes ${LONGEST_LABEL}`
            })),
        ...spoken.flatMap((language) => faultsOfLanguage(language, labels, texts))
    ];
}
