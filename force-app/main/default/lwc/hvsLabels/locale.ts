/**
 * Formats of the user's locale in Salesforce. A locale that the browser does not know falls back to the
 * browser's own.
 */
export function made<T>(make: (locale: string | undefined) => T, locale: string): T {
    try {
        return make(locale || undefined);
    } catch {
        return make(undefined);
    }
}
