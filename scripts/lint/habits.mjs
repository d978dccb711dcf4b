// @ts-check
/** Small rules on names, comments and sizes that no plugin has. */
import path from 'node:path';

/** Where the LWC compiler asks for folders and files in camelCase. */
const COMPONENTS = /^(force-app|simulator\/page\/(modules|platform))\//;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;

/** @type {import('eslint').Rule.RuleModule} */
export const fileNames = {
    meta: {
        type: 'suggestion',
        schema: [],
        messages: {
            kebab: "Name this file in kebab-case: '{{name}}'.",
            folder: "A folder named '{{name}}' says nothing about what is in it."
        }
    },
    create(context) {
        const file = path.relative(context.cwd, context.filename).replaceAll('\\', '/');
        const folders = file.split('/').slice(0, -1);
        return {
            Program(node) {
                const name = path.posix.basename(file).replace(/\.[a-z]+$/, '');
                if (!COMPONENTS.test(file) && !KEBAB.test(name)) {
                    context.report({ node, messageId: 'kebab', data: { name } });
                }
                const vague = folders.find((folder) =>
                    /^(utils?|helpers?|misc|common)$/i.test(folder)
                );
                if (vague) context.report({ node, messageId: 'folder', data: { name: vague } });
            }
        };
    }
};

/** @type {import('eslint').Rule.RuleModule} */
export const reasonedDisable = {
    meta: {
        type: 'suggestion',
        schema: [],
        messages: { reason: "Say why: 'eslint-disable… rule -- reason', or 'oxlint-disable…'." }
    },
    create(context) {
        return {
            Program() {
                for (const comment of context.sourceCode.getAllComments()) {
                    if (!/^\s*(es|ox)lint-disable/.test(comment.value)) continue;
                    if (/\s--\s+\S/.test(comment.value) || !comment.loc) continue;
                    context.report({ loc: comment.loc, messageId: 'reason' });
                }
            }
        };
    }
};
