/**
 * Puts a text on the clipboard; false where the browser, the page's policy or Lightning Web Security
 * does not allow it.
 */
export async function copied(text: string): Promise<boolean> {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        return false;
    }
}
