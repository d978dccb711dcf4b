/**
 * Numbers as the user's locale in Salesforce writes them. Without a locale, or with one that the browser does
 * not know, its own counts.
 */
export function numberText(
    value: number,
    locale: string,
    options?: Intl.NumberFormatOptions
): string {
    try {
        return new Intl.NumberFormat(locale || undefined, options).format(value);
    } catch {
        return new Intl.NumberFormat(undefined, options).format(value);
    }
}
