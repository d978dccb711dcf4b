// @ts-check
/** `npm run e2e -- …`: builds, then hands every argument to Playwright. */
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { runCommand, Problem } = await import('./setup/problem.mjs');
const { ensureInstalled } = await import('./setup/install.mjs');
const { prepare } = await import('./setup/prepare.mjs');
const { TYPESCRIPT, run } = await import('./setup/processes.mjs');
const { STEPS } = await import('./setup/steps.mjs');

await runCommand(async () => {
    await ensureInstalled('.', 'the packages of this project');
    await prepare({ browser: true, java: false }, false);
    if ((await run(process.execPath, [...TYPESCRIPT, 'scripts/build/main.ts'])) !== 0) {
        throw new Problem('The build failed; what it said stands above.');
    }
    const args = STEPS.find(({ name }) => name === 'e2e')?.args ?? [];
    return run(process.execPath, [...args, ...process.argv.slice(2)]);
});
