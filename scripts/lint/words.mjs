// @ts-check
/**
 * Words that a person reads are custom labels. In scripts they can only be guessed at: what is written
 * where a person reads it, and what looks like a sentence wherever it stands. Thrown errors are for
 * developers and are left alone.
 */

const LETTER = /\p{L}/u;
/** Two words or more, begun with a capital or ended as a sentence is; names in code are neither. */
const SENTENCE = /^\p{Lu}[\p{L}’']*[,;:]?\s+\p{L}|\p{L}[,;:]?\s+\p{L}.*[.!?…]$/u;
/** No name in code is written in another script. */
const FOREIGN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]|[À-ɏ]/u;

const SHOWN_MEMBERS = new Set([
    'textContent',
    'innerText',
    'title',
    'alt',
    'placeholder',
    'ariaLabel',
    'ariaDescription'
]);
const SHOWN_ATTRIBUTES = /^(title|alt|placeholder|aria-(label|description|valuetext))$/;

/** @param {any} node @returns {string | null} what is written out, without the expressions */
function written(node) {
    if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
    if (node.type !== 'TemplateLiteral') return null;
    return node.quasis.map((/** @type {any} */ part) => part.value.cooked).join('0');
}

/** @param {any} node */
function isThrown(node) {
    for (let at = node.parent; at; at = at.parent) {
        if (at.type === 'ThrowStatement') return true;
        if (at.type === 'NewExpression' && String(at.callee.name).endsWith('Error')) return true;
        if (/Statement$|Declaration$/.test(at.type)) return false;
    }
    return false;
}

/** @param {any} node */
function isName(node) {
    const { parent } = node;
    return (
        /^(Import|Export|TSLiteralType|TSExternalModule)/.test(parent?.type ?? '') ||
        (parent?.type === 'Property' && parent.key === node)
    );
}

/** @param {any} node */
const nameOf = (node) => String(node.name ?? node.value ?? '');

/** @param {any} node whether a person reads what stands here */
function isShown(node) {
    const { parent } = node;
    if (parent.type === 'AssignmentExpression' && parent.right === node) {
        return SHOWN_MEMBERS.has(nameOf(parent.left.property ?? {}));
    }
    if (parent.type === 'Property' && parent.value === node) {
        return SHOWN_ATTRIBUTES.test(nameOf(parent.key));
    }
    if (parent.type !== 'CallExpression') return false;
    const place = parent.arguments.indexOf(node);
    const called = nameOf(parent.callee.property ?? parent.callee);
    if (called === 'setText') return place === 1;
    if (called === 'make') return place >= 2;
    if (called === 'setAttribute') {
        return place === 1 && SHOWN_ATTRIBUTES.test(nameOf(parent.arguments[0]));
    }
    return called === 'append' || called === 'createTextNode';
}

/** @type {import('eslint').Rule.RuleModule} */
export const words = {
    meta: {
        type: 'problem',
        schema: [],
        messages: { label: "Make a custom label of '{{words}}': reps read it in their language." }
    },
    create(context) {
        /** @param {any} node */
        const look = (node) => {
            const text = written(node);
            if (text === null || !LETTER.test(text) || isName(node) || isThrown(node)) return;
            if (!isShown(node) && !SENTENCE.test(text) && !FOREIGN.test(text)) return;
            context.report({ node, messageId: 'label', data: { words: text } });
        };
        return { Literal: look, TemplateLiteral: look };
    }
};
