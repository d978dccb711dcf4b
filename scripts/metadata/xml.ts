/** Well-formed XML as a tree whose elements know their lines. */
import { SaxesParser } from 'saxes';

export interface Element {
    name: string;
    line: number;
    attributes: Readonly<Record<string, string>>;
    children: readonly Element[];
    /** Own text without that of the children, trimmed. */
    text: string;
}

export class XmlError extends Error {
    readonly line: number;

    constructor(message: string, line: number) {
        super(message);
        this.line = line;
    }
}

interface OpenElement extends Element {
    children: Element[];
}

/** @throws XmlError for the first fault */
export function parseXml(source: string): Element {
    const parser = new SaxesParser({ position: true, xmlns: false });
    const open: OpenElement[] = [];
    const roots: Element[] = [];
    parser.on('error', (error) => {
        throw new XmlError(error.message.replace(/^\d+:\d+: /, ''), parser.line);
    });
    parser.on('opentag', ({ name, attributes }) => {
        const element: OpenElement = {
            name,
            line: parser.line,
            attributes,
            children: [],
            text: ''
        };
        const parent = open.at(-1);
        if (parent) parent.children.push(element);
        else roots.push(element);
        open.push(element);
    });
    const addText = (text: string) => {
        const element = open.at(-1);
        if (element) element.text += text;
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.on('closetag', () => {
        const element = open.pop();
        if (element) element.text = element.text.trim();
    });
    parser.write(source).close();
    const [root] = roots;
    if (!root) throw new XmlError('there is no element', 1);
    return root;
}
