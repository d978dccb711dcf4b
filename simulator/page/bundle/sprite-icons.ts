/**
 * Stands for the base components' icon libraries (`lightning/iconSvgTemplates*`): one template per
 * icon, made on demand, that shows the symbol of the SLDS sprite. Written in the form that the
 * template compiler emits, because the name of the symbol is known only at run time.
 */
import { registerTemplate } from 'lwc';

interface Data {
    attrs: Record<string, string | undefined>;
    className?: string;
    key: number;
    svg: true;
}

interface TemplateApi {
    h(tag: string, data: Data, children: unknown[]): unknown;
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

/** @param key as `utility_close` */
function templateOf(key: string): unknown {
    const [sprite, ...rest] = key.split('_');
    const href = `/slds/icons/${sprite}-sprite/svg/symbols.svg#${rest.join('_')}`;
    const template: Template = (api, component) => {
        const use = api.h('use', { attrs: { href }, key: 1, svg: true }, []);
        const attrs = {
            focusable: 'false',
            'data-key': component.name,
            'aria-hidden': 'true',
            part: 'icon'
        };
        return [
            api.h('svg', { className: component.computedClass, attrs, key: 0, svg: true }, [use])
        ];
    };
    template.stylesheets = [];
    return (registerTemplate as (template: Template) => unknown)(template);
}

const templates = new Map<string, unknown>();

export default new Proxy<Record<string, unknown>>(
    {},
    {
        get(_target, key) {
            if (typeof key !== 'string' || !key.includes('_')) return undefined;
            if (!templates.has(key)) templates.set(key, templateOf(key));
            return templates.get(key);
        }
    }
);
