import type { Label } from './labels';

const INTRODUCTION = `# Errors

<!-- Written by scripts/generate/all.ts from the trouble codes and their labels. -->

What the softphone and its panel can report, by code, in the words that the rep reads (English;
\`Hvs_Trouble_<code>\` is the custom label of each). The words are followed by what Salesforce said or
by the value concerned, where there is one. Admins find more in [the admin guide](admin-guide.md).
`;

/** Where the panel puts the detail, which may be empty. */
const DETAIL = / *\{0\}$/;

/** `docs/errors.md`. Throws if a code has no label, or if a label's detail is not at its end. */
export function errorsPage(codes: readonly string[], labels: readonly Label[]): string {
    const texts = new Map(labels.map(({ name, text }) => [name, text]));
    const entries = codes.map((code) => {
        const text = texts.get(`Hvs_Trouble_${code}`);
        if (text === undefined) throw new Error(`There is no label Hvs_Trouble_${code}.`);
        if (!DETAIL.test(text)) throw new Error(`Hvs_Trouble_${code} does not end with {0}.`);
        return `## ${code}\n\n${text.replace(DETAIL, '')}\n`;
    });
    return [INTRODUCTION, ...entries].join('\n');
}
