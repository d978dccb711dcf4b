/** The labels by name, with their placeholders filled. */
export interface Texts {
    /** '{0}' and '{1}' are replaced by the values. A label that the page lacks is shown by its name. */
    say(label: string, ...values: string[]): string;
}

/** Letters that are written from right to left: Hebrew, Arabic and their like. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Between marks that keep its direction to itself; the words around it stay where they belong. */
function isolated(value: string): string {
    return RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;
}

export function createTexts(labels: ReadonlyMap<string, string>): Texts {
    return {
        say: (label, ...values) =>
            (labels.get(label) ?? label)
                .replace(/\{(\d)\}/g, (_placeholder, index) =>
                    isolated(values[Number(index)] ?? '')
                )
                .trim()
    };
}
