// @ts-check
/**
 * No two modules need each other, be it for a type: what is understood only together is one module or
 * three. The graph of the whole project is read once for a run of ESLint; eslint-plugin-import's rule
 * of this kind takes a third of the run.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { targetOf } from './layers.mjs';

/** @typedef {ReadonlyMap<string, readonly string[]>} Graph from a file to those that it loads */

const FOLDERS = ['adapter', 'simulator', 'e2e', 'scripts', 'bench', 'force-app'];

/** @param {string} root @returns {string[]} relative to the root */
function sources(root) {
    return FOLDERS.filter((folder) => existsSync(path.join(root, folder))).flatMap((folder) =>
        readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
            .filter((file) => /\.(ts|mjs)$/.test(file) && !file.endsWith('.d.ts'))
            .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
    );
}

/** @param {ts.Statement} statement @returns {string | null} */
function loadedBy(statement) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return null;
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return null;
    return moduleSpecifier.text;
}

/** @param {string} root @param {string} target without or with its ending */
function fileOf(root, target) {
    const endings = ['', '.ts', '.mjs', '/index.ts'];
    return endings
        .map((ending) => `${target}${ending}`)
        .find((file) => statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile());
}

/** @param {string} root @returns {Graph} */
export function graphOf(root) {
    return new Map(
        sources(root).map((file) => {
            const text = readFileSync(path.join(root, file), 'utf8');
            const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
            const targets = statements
                .map(loadedBy)
                .map((specifier) => (specifier === null ? null : targetOf(specifier, file)))
                .map((target) => (target === null ? undefined : fileOf(root, target)))
                .filter((target) => target !== undefined);
            return [file, targets];
        })
    );
}

/**
 * @param {Graph} graph @param {string} start
 * @returns {string[] | null} the shortest way from a file back to itself
 */
export function cycleThrough(graph, start) {
    const ways = [[start]];
    const seen = new Set();
    for (const way of ways) {
        for (const next of graph.get(way.at(-1) ?? '') ?? []) {
            if (next === start) return [...way, start];
            if (seen.has(next)) continue;
            seen.add(next);
            ways.push([...way, next]);
        }
    }
    return null;
}

/** @type {Map<string, Graph>} */
const graphs = new Map();

/** @type {import('eslint').Rule.RuleModule} */
export const cycles = {
    meta: {
        type: 'problem',
        schema: [],
        messages: { cycle: 'Modules need each other in a circle: {{way}}.' }
    },
    create(context) {
        const graph = graphs.get(context.cwd) ?? graphOf(context.cwd);
        graphs.set(context.cwd, graph);
        const file = path.relative(context.cwd, context.filename).replaceAll('\\', '/');
        return {
            Program(node) {
                const way = cycleThrough(graph, file);
                if (!way) return;
                context.report({ node, messageId: 'cycle', data: { way: way.join(' → ') } });
            }
        };
    }
};
