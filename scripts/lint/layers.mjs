// @ts-check
/**
 * Who may import whom. The adapter's layers stand in a row and each may import what stands left of
 * it; the parts around the adapter know its protocol only. One table, read by the rule below.
 *
 *   hvsProtocol · domain · settings · ports · runtime · platform, frame · index
 */
import path from 'node:path';

/** The adapter's row; what stands on one place may not import its neighbours there. */
const ROW = [
    ['hvsProtocol'],
    ['domain'],
    ['settings'],
    ['ports'],
    ['runtime'],
    ['platform', 'frame'],
    ['index']
];

/** What is put together of all layers: each script that ships, and the softphone's phones. */
const ROOTS = /^(?:early|index|phones|sip)(?:\.ts)?$/;

/** Working fakes of the ports: like tests they reach everything of the product, and only tests them. */
const TEST_DOUBLES = 'test-doubles';

const PROTOCOL_FOLDER = 'force-app/main/default/lwc/hvsProtocol/';
const COMPONENTS_FOLDER = 'force-app/';

/** What each part outside the adapter may reach beside itself and packages. */
const AROUND = {
    components: ['hvsProtocol'],
    simulator: ['hvsProtocol', 'components'],
    e2e: ['hvsProtocol', 'simulator'],
    // Measures what ships, as the browser tests drive it.
    bench: [...ROW.flat(), TEST_DOUBLES, 'simulator', 'e2e', 'scripts'],
    explore: ['hvsProtocol', 'domain', 'settings', 'ports', 'runtime', 'test-doubles'],
    scripts: ['hvsProtocol', 'settings', 'components', 'simulator'],
    // Hands hostile input to the doors of both sides.
    fuzz: [...ROW.flat(), TEST_DOUBLES, 'components'],
    root: ['scripts', 'simulator', 'e2e']
};

/**
 * The part that a file belongs to; null for what is not in the table (packages, generated files).
 * @param {string} file relative to the project's root, with '/'
 * @returns {string | null}
 */
export function partOf(file) {
    if (file.startsWith(PROTOCOL_FOLDER)) return 'hvsProtocol';
    if (file.startsWith('adapter/src/')) {
        const [first = '', ...deeper] = file.slice('adapter/src/'.length).split('/');
        if (deeper.length > 0)
            return [...ROW.flat(), TEST_DOUBLES].includes(first) ? first : 'unknown';
        return ROOTS.test(first) ? 'index' : 'unknown';
    }
    if (file.startsWith('adapter/explore/')) return 'explore';
    if (file.startsWith('adapter/fuzz/')) return 'fuzz';
    if (file.startsWith('adapter/')) return 'index';
    if (file.startsWith(COMPONENTS_FOLDER)) return 'components';
    const folder = /^(simulator|e2e|scripts|bench)\//.exec(file)?.[1];
    if (folder) return folder;
    return file.includes('/') ? null : 'root';
}

/**
 * @param {string} from @param {string} to
 * @returns {boolean} whether a file of the part `from` may import one of the part `to`
 */
export function mayImport(from, to) {
    if (from === to) return true;
    const place = ROW.findIndex((parts) => parts.includes(from));
    if (place >= 0) return ROW.slice(0, place).flat().includes(to);
    return /** @type {Record<string, string[]>} */ (AROUND)[from]?.includes(to) ?? false;
}

/**
 * The project file that an import means, relative to the root; null for a package.
 * @param {string} specifier @param {string} importer relative to the root
 */
export function targetOf(specifier, importer) {
    if (specifier.startsWith('c/')) {
        return `force-app/main/default/lwc/${specifier.slice(2)}/${specifier.slice(2)}`;
    }
    if (!specifier.startsWith('.')) return null;
    return path.posix.join(path.posix.dirname(importer), specifier);
}

/** @type {import('eslint').Rule.RuleModule} */
export const layers = {
    meta: {
        type: 'problem',
        schema: [],
        messages: {
            layer: "'{{from}}' may not import '{{to}}' ({{row}}).",
            place: 'This file stands outside the layers of the adapter ({{row}}).',
            package: 'hvsProtocol imports no package: it runs in the frame and in the org.'
        }
    },
    create(context) {
        const file = path.relative(context.cwd, context.filename).replaceAll('\\', '/');
        const from = partOf(file);
        // Tests drive a part from outside and may reach everything of the same product side.
        const isTest = file.includes('/__tests__/') || from === TEST_DOUBLES;
        if (from === null) return {};
        const row = ROW.map((parts) => parts.join(', ')).join(' · ');

        /** @param {import('estree').Node} node @param {unknown} specifier */
        function check(node, specifier) {
            if (typeof specifier !== 'string') return;
            const target = targetOf(specifier, file);
            if (target === null) {
                if (from === 'hvsProtocol' && !isTest)
                    context.report({ node, messageId: 'package' });
                return;
            }
            const to = partOf(target);
            if (to === null || from === null || mayImport(from, to)) return;
            const product = [...ROW.flat(), TEST_DOUBLES];
            // A contract of the adapter may be held against the simulated page.
            const sameSide = product.includes(from) && [...product, 'simulator'].includes(to);
            if (isTest && sameSide) return;
            context.report({ node, messageId: 'layer', data: { from, to, row } });
        }

        return {
            Program(node) {
                if (from === 'unknown') context.report({ node, messageId: 'place', data: { row } });
            },
            ImportDeclaration: (node) => check(node, node.source.value),
            ExportAllDeclaration: (node) => check(node, node.source.value),
            ExportNamedDeclaration: (node) => check(node, node.source?.value),
            ImportExpression: (node) =>
                check(node, node.source.type === 'Literal' ? node.source.value : undefined)
        };
    }
};
