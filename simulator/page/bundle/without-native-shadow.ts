/**
 * In an org base components live in a synthetic shadow. Three fifths of what they are made of are style rules for the
 * native one, which nothing there matches: each page would read and weigh them in vain.
 */
import postcss from 'postcss';
import type { Plugin } from 'rollup';

/** What a base component writes on itself when its shadow is native, and only then. */
const NATIVE = '[data-render-mode="shadow"]';

/** The engine takes no sheet that is empty. */
const NO_RULE = ':host {}';

export function withoutRulesForNativeShadow(css: string): string {
    const sheet = postcss.parse(css);
    sheet.walkRules((rule) => {
        if (rule.selectors.every((selector) => selector.includes(NATIVE))) rule.remove();
    });
    const hasRules = sheet.nodes.some(({ type }) => type !== 'comment');
    return hasRules ? sheet.toString() : NO_RULE;
}

export function withoutNativeShadow(): Plugin {
    return {
        name: 'without-native-shadow',
        transform(code, id) {
            if (!id.includes('lightning-base-components') || !id.endsWith('.css')) return null;
            return { code: withoutRulesForNativeShadow(code), map: null };
        }
    };
}
