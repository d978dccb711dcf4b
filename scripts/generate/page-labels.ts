import type { Label } from './labels';

const START = '<!-- labels: written by scripts/generate/all.ts -->';
const END = '<!-- end of labels -->';
/** What the softphone frame says; the other labels belong to Lightning web components. */
const OF_THE_FRAME = /^Hvs_(Frame|Trouble)_\w+$/;

/**
 * The page with the span list between its two marks made anew. Visualforce escapes an expression
 * in element text, so that no text of an org or translator can become markup.
 */
export function withPageLabels(page: string, labels: readonly Label[]): string {
    const start = page.indexOf(START);
    const end = page.indexOf(END);
    if (start < 0 || end < start) throw new Error(`The page has no "${START}" … "${END}".`);
    const indent = ' '.repeat(start - page.lastIndexOf('\n', start) - 1);
    const spans = labels
        .map(({ name }) => name)
        .filter((name) => OF_THE_FRAME.test(name))
        .sort()
        .map((name) => `${indent}<span data-label="${name}">{!$Label.${name}}</span>\n`);
    return `${page.slice(0, start)}${START}\n${spans.join('')}${indent}${page.slice(end)}`;
}
