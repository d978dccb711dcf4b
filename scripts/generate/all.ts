/**
 * Writes the generated files that are out of date; with `--check` names them instead and fails.
 *
 *   npx tsx scripts/generate/all.ts [--check]
 */
import { fileURLToPath } from 'node:url';
import { stale, write } from './outputs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = stale(root);

if (process.argv.includes('--check')) {
    for (const { path } of files) {
        console.error(`${path} is out of date: run npx tsx scripts/generate/all.ts`);
    }
    process.exitCode = files.length === 0 ? 0 : 1;
} else {
    write(root, files);
    for (const { path } of files) console.log(`written ${path}`);
}
