// @ts-check
/** `npm run faults`: tells every story of the fault table in a browser and writes `docs/faults.md`. */
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { readdirSync, readFileSync, rmSync, writeFileSync } = await import('node:fs');
const { default: path } = await import('node:path');
const { runCommand, Problem } = await import('./setup/problem.mjs');
const { runBrowserSpecs } = await import('./setup/browser-specs.mjs');
const { ROOT } = await import('./setup/processes.mjs');

const PARTS = path.join(ROOT, '.cache/faults');
const PAGE = 'docs/faults.md';

await runCommand(async () => {
    rmSync(PARTS, { recursive: true, force: true });
    const code = await runBrowserSpecs(['e2e/faults.spec.ts'], { FAULTS_OUT: PARTS });
    if (code !== 0) throw new Problem(`A story went wrong, so ${PAGE} stays as it was.`);
    const parts = readdirSync(PARTS).sort();
    writeFileSync(
        path.join(ROOT, PAGE),
        parts.map((part) => readFileSync(path.join(PARTS, part), 'utf8')).join('\n')
    );
    console.log(`written ${PAGE}`);
    return 0;
});
