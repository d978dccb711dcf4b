/** The labels by name, with their placeholders filled. */
export interface Texts {
    /** '{0}' and '{1}' are replaced by the values. A label that the page lacks is shown by its name. */
    say(label: string, ...values: string[]): string;
}

export function createTexts(labels: ReadonlyMap<string, string>): Texts {
    return {
        say: (label, ...values) =>
            (labels.get(label) ?? label)
                .replace(/\{(\d)\}/g, (_placeholder, index) => values[Number(index)] ?? '')
                .trim()
    };
}
