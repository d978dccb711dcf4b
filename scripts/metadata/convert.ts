/**
 * What the Salesforce CLI makes of the tree: every component of the source must arrive, with its
 * content. The CLI drops what it does not understand without a word.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { metaFiles, typeOfMeta } from './components';
import type { Finding } from './finding';
import type { Registry } from './registry';
import { nameOf, type Tree } from './tree';
import { parseXml } from './xml';

/** No questions, no calls home. */
export const QUIET_CLI = {
    SF_DISABLE_TELEMETRY: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true',
    SF_AUTOUPDATE_DISABLE: 'true'
};

/** `ApexClass:HvsCti` for each member of the manifest that the conversion writes. */
function manifest(folder: string): Set<string> {
    const root = parseXml(readFileSync(join(folder, 'package.xml'), 'utf8'));
    const members = root.children
        .filter(({ name }) => name === 'types')
        .flatMap(({ children }) => {
            const type = children.find(({ name }) => name === 'name')?.text ?? '';
            return children
                .filter(({ name }) => name === 'members')
                .map(({ text }) => `${type}:${text}`);
        });
    return new Set(members);
}

function missingComponents(tree: Tree, folder: string, registry: Registry): Finding[] {
    const arrived = manifest(folder);
    return metaFiles(tree)
        .filter((file) => {
            const type = typeOfMeta(file, registry);
            return type && !arrived.has(`${type.name}:${nameOf(file)}`);
        })
        .map((file) => ({ file, line: null, message: 'gets lost when the CLI converts the tree' }));
}

/** A bundle keeps every file that the org reads, and no TypeScript. */
function bundleFiles(tree: Tree, folder: string): Finding[] {
    const lost = tree.files
        .filter((file) => /\/lwc\/.*\.(js|html|css|svg)$/.test(file))
        .filter((file) => !existsSync(join(folder, file.slice(file.indexOf('/lwc/') + 1))))
        .map((file) => ({ file, line: null, message: 'gets lost when the CLI converts the tree' }));
    const stowaways = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') || file.includes('__tests__'))
        .map((file) => ({ file, line: null, message: 'would go into the org; see .forceignore' }));
    return [...lost, ...stowaways];
}

/** @param cli the Salesforce CLI's `run.js` */
export async function checkConversion(
    tree: Tree,
    packageDirectory: string,
    registry: Registry,
    cli: string
): Promise<Finding[]> {
    const folder = mkdtempSync(join(tmpdir(), 'hvs-convert-'));
    const inDirectory: Tree = {
        ...tree,
        files: tree.files.filter((file) => file.startsWith(`${packageDirectory}/`))
    };
    const args = ['project', 'convert', 'source', '--root-dir', packageDirectory];
    try {
        await promisify(execFile)(process.execPath, [cli, ...args, '--output-dir', folder], {
            cwd: tree.root,
            env: { ...process.env, ...QUIET_CLI }
        });
        return [
            ...missingComponents(inDirectory, folder, registry),
            ...bundleFiles(inDirectory, folder)
        ];
    } catch (error) {
        const said =
            error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
        return [
            { file: packageDirectory, line: null, message: `the CLI refuses it: ${said.trim()}` }
        ];
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
