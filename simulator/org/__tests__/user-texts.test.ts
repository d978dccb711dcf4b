import baseLabels from '../../data/base-labels.json';
import { textsFor } from '../user-texts';

const TEXTS = { en: { a: 'Save', b: 'Undo' }, es: { a: 'Guardar' }, pt_BR: { a: 'Salvar' } };

it.each([
    ['en', 'Save'],
    ['es', 'Guardar'],
    ['es_MX', 'Guardar'],
    ['pt_BR', 'Salvar'],
    ['pt-BR', 'Salvar'],
    ['pt_PT', 'Save'],
    ['nl_NL', 'Save']
])('a user of %s reads %s', (language, text) => {
    expect(textsFor(TEXTS, language)['a']).toBe(text);
});

it('what a language lacks is said in English', () => {
    expect(textsFor(TEXTS, 'es')['b']).toBe('Undo');
});

it('base components say the same things in each language', () => {
    const [first, ...others] = Object.values(baseLabels).map((texts) => Object.keys(texts).sort());
    for (const names of others) expect(names).toEqual(first);
});
