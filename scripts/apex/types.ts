/**
 * Syntax and types of the Apex classes, by apex-ls. It knows Salesforce's standard library, but
 * neither the fields inside SOQL nor every object; and nothing here can run Apex.
 */
import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import type { Finding } from '../metadata/finding';

const CHECKER = 'io.github.apexdevtools.apexls.CheckForIssues';
const JARS = 'tools/node_modules/@salesforce/code-analyzer-pmd-engine/dist/java-lib/*';

interface Issues {
    files: {
        path: string;
        messages: { start: { line: number }; category: string; message: string }[];
    }[];
}

/** What the checker printed, as findings. @throws Error when it is no answer of the checker */
export function findingsIn(output: string, workspace: string): Finding[] {
    const start = output.indexOf('{');
    if (start < 0) throw new Error(`apex-ls gave no answer: ${output.trim()}`);
    const { files } = JSON.parse(output.slice(start)) as Issues;
    return files.flatMap(({ path, messages }) =>
        messages.map(({ start: { line }, category, message }) => ({
            file: relative(workspace, path).replaceAll('\\', '/'),
            line,
            message: `${message} (${category})`
        }))
    );
}

/** @param workspace a folder with an sfdx-project.json */
export function checkTypes(root: string, workspace = root): Finding[] {
    const options = [
        '--workspace',
        workspace,
        '--nocache',
        '--detail',
        'warnings',
        '--format',
        'json'
    ];
    const { stdout, stderr, error } = spawnSync(
        'java',
        ['-cp', join(root, JARS), CHECKER, ...options],
        { encoding: 'utf8', maxBuffer: 32_000_000 }
    );
    if (error) throw error;
    return findingsIn(stdout || stderr, workspace);
}
