/**
 * Renders the few tags and expressions of Visualforce that the softphone's page uses, and refuses
 * all others: what it does not know, nobody has tried. The metadata check calls it too.
 */
import { checkMarkup, type Fail } from './visualforce-markup';

export interface VisualforceContext {
    /** Custom labels by name. */
    label: (name: string) => string | null;
    /** Address of a static resource; null if there is none of that name. */
    resource: (name: string) => string | null;
    userId: string;
    organizationId: string;
}

/** A page that the simulator cannot render; `line` and `column` count from 1. */
export class VisualforceError extends Error {
    override readonly name = 'VisualforceError';
    readonly line: number;
    readonly column: number;

    constructor(message: string, line: number, column: number) {
        super(`${message} (line ${line}, column ${column})`);
        this.line = line;
        this.column = column;
    }
}

/** The attributes of `apex:page` whose effect is simulated, with the only values that are. */
const PAGE_ATTRIBUTES: Record<string, readonly string[]> = {
    showHeader: ['false'],
    sidebar: ['false'],
    standardStylesheets: ['false'],
    applyHtmlTag: ['false'],
    applyBodyTag: ['false'],
    docType: ['html-5.0'],
    lightningStylesheets: ['false']
};
const REQUIRED_ATTRIBUTES = ['showHeader', 'applyHtmlTag', 'applyBodyTag', 'docType'];

const PAGE_TAG = /^\s*<apex:page\b([^>]*)>([\s\S]*)<\/apex:page>\s*$/;
const ATTRIBUTE = /([\w:]+)\s*=\s*"([^"]*)"/g;

const EXPRESSION = /\{!([^}]*)\}/g;
const LABEL = /^\$Label\.(\w+)$/;
const RESOURCE = /^(?:\$Resource\.(\w+)|URLFOR\(\s*\$Resource\.(\w+)\s*\))$/;

/** As Visualforce escapes the text of an expression. */
function escapeHtml(value: string): string {
    return value
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}

function failIn(source: string): Fail {
    return (message, offset) => {
        const before = source.slice(0, offset).split('\n');
        throw new VisualforceError(message, before.length, (before.at(-1)?.length ?? 0) + 1);
    };
}

function checkPageTag(attributes: string, fail: Fail): void {
    const found = new Map(
        [...attributes.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value])
    );
    for (const [name, value] of found) {
        const allowed = PAGE_ATTRIBUTES[name];
        if (!allowed?.includes(value)) fail(`apex:page ${name}="${value}" is not simulated`, 0);
    }
    for (const name of REQUIRED_ATTRIBUTES) {
        if (!found.has(name)) fail(`apex:page needs ${name}="${PAGE_ATTRIBUTES[name]?.[0]}"`, 0);
    }
}

function valueOf(expression: string, context: VisualforceContext): string | null {
    const trimmed = expression.trim();
    if (trimmed === '$User.Id') return context.userId;
    if (trimmed === '$Organization.Id') return context.organizationId;
    const label = LABEL.exec(trimmed)?.[1];
    if (label !== undefined) return context.label(label);
    const [, plain, withUrlFor] = RESOURCE.exec(trimmed) ?? [];
    const resource = plain ?? withUrlFor;
    return resource === undefined ? null : context.resource(resource);
}

/**
 * The HTML that an org would send for the page.
 * @throws VisualforceError for a tag, attribute or expression that is not simulated, a label or
 * resource that does not exist, and markup that is not well-formed.
 */
export function renderVisualforce(source: string, context: VisualforceContext): string {
    const fail = failIn(source);
    const page = PAGE_TAG.exec(source);
    if (!page) return fail('The page must be one <apex:page>', 0);
    const [, attributes = '', body = ''] = page;
    const start = source.indexOf(body, source.indexOf(attributes) + attributes.length);
    checkPageTag(attributes, fail);
    checkMarkup(body, start, fail);
    const withoutComments = body.replace(/<!--[\s\S]*?-->/g, (comment) =>
        ' '.repeat(comment.length)
    );
    const html = withoutComments.replace(
        EXPRESSION,
        (whole, expression: string, offset: number) => {
            const value = valueOf(expression, context);
            return value === null
                ? fail(`${whole} is not simulated, or does not exist`, start + offset)
                : escapeHtml(value);
        }
    );
    const open = html.indexOf('{!');
    if (open >= 0) fail('{! without its }', start + open);
    return `<!DOCTYPE HTML>\n${html.trim()}\n`;
}
