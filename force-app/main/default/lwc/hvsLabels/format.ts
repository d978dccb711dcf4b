/**
 * Puts values in the places {0}, {1} … of a label. A place without a value stays empty. Values are
 * put in as they are, also when they look like places themselves.
 */
export function format(label: string, ...values: readonly string[]): string {
    return label
        .replace(/\{(\d+)\}/g, (_place, index: string) => values[Number(index)] ?? '')
        .trim();
}
