const ENTITIES: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;'
};

/** Fit for element text and for attributes in double quotes. */
export function escapeXml(text: string): string {
    return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
