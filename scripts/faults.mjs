// @ts-check
/** `npm run faults`: tells every story of the fault table in a browser and writes `docs/faults.md`. */
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { readdirSync, readFileSync, rmSync, writeFileSync } = await import('node:fs');
const { default: path } = await import('node:path');
const { runCommand, Problem } = await import('./setup/problem.mjs');
const { ensureInstalled } = await import('./setup/install.mjs');
const { prepare } = await import('./setup/prepare.mjs');
const { ROOT, TYPESCRIPT, run } = await import('./setup/processes.mjs');
const { STEPS } = await import('./setup/steps.mjs');

const PARTS = path.join(ROOT, '.cache/faults');
const PAGE = 'docs/faults.md';

await runCommand(async () => {
    await ensureInstalled('.', 'the packages of this project');
    await prepare({ browser: true, java: false }, false);
    if ((await run(process.execPath, [...TYPESCRIPT, 'scripts/build/main.ts'])) !== 0) {
        throw new Problem('The build failed; what it said stands above.');
    }
    rmSync(PARTS, { recursive: true, force: true });
    const args = STEPS.find(({ name }) => name === 'e2e')?.args ?? [];
    const code = await run(process.execPath, [...args, 'e2e/faults.spec.ts'], {
        env: { ...process.env, FAULTS_OUT: PARTS }
    });
    if (code !== 0) throw new Problem(`A story went wrong, so ${PAGE} stays as it was.`);
    const parts = readdirSync(PARTS).sort();
    writeFileSync(
        path.join(ROOT, PAGE),
        parts.map((part) => readFileSync(path.join(PARTS, part), 'utf8')).join('\n')
    );
    console.log(`written ${PAGE}`);
    return 0;
});
