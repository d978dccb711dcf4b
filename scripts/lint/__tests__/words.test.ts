/** Words for people are found wherever they would be shown, and names in code are let alone. */
import { Linter } from 'eslint';

async function found(source: string): Promise<string[]> {
    const { words } = await import('../words.mjs');
    const { parser } = await import('typescript-eslint');
    const config: Linter.Config = {
        files: ['**/*.ts'],
        languageOptions: { parser },
        plugins: { project: { rules: { words } } },
        rules: { 'project/words': 'error' }
    };
    return new Linter().verify(source, config, 'a.ts').map(({ message }) => message);
}

it.each([
    ['a word as text', "line.textContent = 'Ready';"],
    ['a word handed to what shows it', "setText(line, 'ready');"],
    ['a word in an element', "make('p', { class: 'x' }, 'Ready');"],
    ['a name for screen readers', "list.setAttribute('aria-label', 'Calls');"],
    ['the same as a member', "make('ul', { 'aria-label': 'Calls' });"],
    ['a title', 'button.title = `Dismiss ${who}`;'],
    ['a sentence anywhere', "const a = { text: 'Call ended' };"],
    ['a sentence without a capital', "const a = 'try again.';"],
    ['a sentence around a value', 'const a = `Call with ${who} ended`;'],
    ['words in another script', "const a = '通話中';"],
    ['words with accents', "const a = 'gewählt';"]
])('%s', async (_, source) => {
    expect(await found(source)).toEqual([expect.stringContaining('custom label')]);
});

it.each([
    ['classes', "const a = 'bar silent';"],
    ['keys and codes', "const a = key === 'ArrowDown' || code === 'NotesRequired';"],
    ['selectors', 'const a = root.querySelector(\'[role="listbox"] .value\');'],
    ['modules', "import { labels } from 'c/hvsLabels'; export { a } from './Some File';"],
    ['errors for developers', "throw new Error('Nobody called connect() before');"],
    ['values put together', 'const a = `${one}, ${two}`;'],
    ['classes of an element', "make('p', { class: 'name bold' });"],
    ['types', "type A = 'Some words';"]
])('not %s', async (_, source) => {
    expect(await found(source)).toEqual([]);
});
