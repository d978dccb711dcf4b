/** Texts by language and label name; `en` holds every label. */
export type TextsByLanguage = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * What a user of this language reads, by label: the language's own words, then those of the language
 * that it is a kind of ('es' for 'es_MX'), then English.
 */
export function textsFor(
    byLanguage: TextsByLanguage,
    language: string
): Readonly<Record<string, string>> {
    const name = language.replaceAll('-', '_');
    const base = name.split('_')[0] ?? name;
    return { ...byLanguage['en'], ...byLanguage[base], ...byLanguage[name] };
}
