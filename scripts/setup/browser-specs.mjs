// @ts-check
/** Browser tests as a command runs them: everything installed and built first. */
import { ensurePackages } from './install.mjs';
import { prepare } from './prepare.mjs';
import { Problem } from './problem.mjs';
import { TYPESCRIPT, run } from './processes.mjs';
import { STEPS } from './steps.mjs';

/**
 * @param {string[]} args for Playwright, after its own of `npm test`
 * @param {Record<string, string>} [environment] beside this process's own
 * @returns {Promise<number>} Playwright's exit code
 */
export async function runBrowserSpecs(args, environment = {}) {
    await ensurePackages();
    await prepare({ browser: true, java: false }, false);
    if ((await run(process.execPath, [...TYPESCRIPT, 'scripts/build/main.ts'])) !== 0) {
        throw new Problem('The build failed; what it said stands above.');
    }
    const own = STEPS.find(({ name }) => name === 'e2e')?.args ?? [];
    const env = { ...process.env, ...environment };
    return run(process.execPath, [...own, ...args], { env });
}
