/**
 * Words that a person reads stand in custom labels and nowhere else: none in the markup of templates
 * and pages. Words in scripts are lint's business (`scripts/lint/words.mjs`).
 */
import type { Finding } from './finding';
import type { Tree } from './tree';

/** Attributes whose value is shown or read aloud; the expressions of both kinds of markup are no words. */
const READ =
    /[\s:](title|label|alt|alternative-text|placeholder|summary|content|field-level-help|aria-(?:label|description|roledescription|valuetext|placeholder)|message-when-[a-z-]+)\s*=\s*"([^"]*)"/gi;
const EXPRESSION = /\{!?[^}]*\}/g;
const LETTER = /\p{L}/u;
/** Code, not text; a page's own scripts and styles are refused elsewhere. */
const BLANKED = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/g;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** Offsets and words of what is written out in the markup. */
function wordsIn(markup: string): { offset: number; words: string }[] {
    const source = markup.replace(BLANKED, blank);
    const texts = [...source.matchAll(/>([^<>]+)</g)].map(({ index, 1: text = '' }) => ({
        offset: index + 1 + text.search(/\S/),
        words: text
    }));
    const attributes = [...source.matchAll(READ)].map(({ index, 2: value = '' }) => ({
        offset: index + 1,
        words: value
    }));
    return [...texts, ...attributes].filter(({ words }) =>
        LETTER.test(words.replace(EXPRESSION, ''))
    );
}

export function checkTexts(tree: Tree): Finding[] {
    return tree.files
        .filter((file) => /\/lwc\/.*\.html$|\.page$|\.component$/.test(file))
        .flatMap((file) => {
            const markup = tree.read(file);
            return wordsIn(markup).map(({ offset, words }) => ({
                file,
                line: markup.slice(0, offset).split('\n').length,
                message: `'${words.trim()}' must be a custom label`
            }));
        });
}
