/**
 * Checks that a page's markup is well-formed, as Visualforce demands of all pages, and holds only
 * tags that the simulator renders as an org would.
 */

/** Reports a mistake at an offset of the page's source. */
export type Fail = (message: string, offset: number) => never;

const VOID_ELEMENTS = new Set([
    'meta',
    'link',
    'br',
    'hr',
    'img',
    'input',
    'base',
    'wbr',
    'source'
]);
/** Their content is not text but code, for which Visualforce's escaping is not made. */
const CODE_ELEMENTS = new Set(['script', 'style']);

const TOKEN =
    /<!--[\s\S]*?-->|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const STRAY = /<|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;

interface OpenTag {
    name: string;
    at: number;
    contentFrom: number;
}

/** @param start offset of `body` in the source */
export function checkMarkup(body: string, start: number, fail: Fail): void {
    const open: OpenTag[] = [];
    let textFrom = 0;
    const checkText = (end: number): void => {
        const stray = STRAY.exec(body.slice(textFrom, end));
        if (stray)
            fail(`'${stray[0]}' where text or a tag should be`, start + textFrom + stray.index);
    };
    for (const token of body.matchAll(TOKEN)) {
        checkText(token.index);
        const [whole, closing, name, attributes = '', selfClosing] = token;
        textFrom = token.index + whole.length;
        if (name === undefined) continue;
        const at = start + token.index;
        if (name.includes(':')) fail(`<${name}> is not simulated`, at);
        checkEntities(attributes, at, fail);
        if (closing) close(open.pop(), name, at, token.index);
        else if (!selfClosing) open.push({ name, at, contentFrom: textFrom });
        else if (!VOID_ELEMENTS.has(name)) fail(`<${name}/> needs a closing tag of its own`, at);
    }
    checkText(body.length);
    const left = open.pop();
    if (left) fail(`<${left.name}> is not closed`, left.at);

    function close(tag: OpenTag | undefined, name: string, at: number, index: number): void {
        if (!tag) return fail(`</${name}> closes nothing`, at);
        if (tag.name !== name) fail(`</${name}> closes <${tag.name}>`, at);
        const hasCode = CODE_ELEMENTS.has(name) && body.slice(tag.contentFrom, index).trim() !== '';
        if (hasCode) fail(`<${name}> with content is not simulated`, tag.at);
    }
}

function checkEntities(attributes: string, at: number, fail: Fail): void {
    if (STRAY.test(attributes)) fail("'&' in an attribute must be written &amp;", at);
}
