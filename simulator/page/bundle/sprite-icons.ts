/**
 * Stands for the base components' icon libraries (`lightning/iconSvgTemplates*`): one template per icon, made
 * on demand, that draws the symbol of the SLDS sprite. A page that asked the browser for the symbols would
 * make it read all of the sprites, most of a megabyte, each time that it is loaded. Written in the form that
 * the template compiler emits, because the name of the symbol is known only at run time.
 */
import * as engine from 'lwc';

/** What the engine has for emitted templates only. */
interface Engine {
    registerTemplate: (template: Template) => unknown;
    parseFragment: (strings: readonly string[], ...keys: (string | number)[]) => Fragment;
}

interface Fragment {
    readonly isFragment: unique symbol;
}

interface TemplateApi {
    ncls(className: string | undefined): unknown;
    sp(part: number, data: { className: unknown; attrs: object }, text: null): unknown;
    st(fragment: Fragment, key: number, parts: unknown[]): unknown;
}

/** The members of `lightning-primitive-icon` that its templates use. */
interface PrimitiveIcon {
    computedClass: string;
    name: string;
}

interface Template {
    (api: TemplateApi, component: PrimitiveIcon): unknown[];
    stylesheets: unknown[];
}

interface Drawing {
    viewBox: string;
    /** What is drawn. */
    markup: string;
}

/** Null when the sprite has none of that name. */
function drawingIn(sprite: string, name: string): Drawing | null {
    const found = new RegExp(`<symbol([^>]*\\sid="${name}"[^>]*)>(.*?)</symbol>`, 's').exec(sprite);
    const viewBox = /viewBox="([^"]*)"/.exec(found?.[1] ?? '')?.[1];
    return found && viewBox !== undefined ? { viewBox, markup: found[2] ?? '' } : null;
}

const { parseFragment, registerTemplate } = engine as unknown as Engine;

function templateOf({ viewBox, markup }: Drawing): unknown {
    const attributes = ` aria-hidden="true" viewBox="${viewBox}" part="icon"`;
    const strings = ['<svg', ' focusable="false"', attributes, `>${markup}</svg>`];
    const fragment = parseFragment(strings, 'c0', 'a0:data-key', 2);
    const template: Template = (api, { computedClass, name }) => {
        const data = { className: api.ncls(computedClass), attrs: { 'data-key': name } };
        return [api.st(fragment, 1, [api.sp(0, data, null)])];
    };
    template.stylesheets = [];
    return registerTemplate(template);
}

/**
 * @param sprite the text of an SLDS sprite
 * @returns templates by keys as `utility_close`; undefined for what the sprite does not have
 */
export function templatesOf(sprite: string): Record<string, unknown> {
    const templates = new Map<string, unknown>();
    return new Proxy<Record<string, unknown>>(
        {},
        {
            get(_target, key) {
                if (typeof key !== 'string' || !key.includes('_')) return undefined;
                if (!templates.has(key)) {
                    const drawing = drawingIn(sprite, key.slice(key.indexOf('_') + 1));
                    templates.set(key, drawing ? templateOf(drawing) : undefined);
                }
                return templates.get(key);
            }
        }
    );
}
