// @ts-check
/** The Salesforce CLI of the workspace `tools`: asked quietly, or run with this terminal. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensurePackages, ensureTools } from '../setup/install.mjs';
import { Problem } from '../setup/problem.mjs';
import { ROOT, TYPESCRIPT, run } from '../setup/processes.mjs';

/** The scratch org that these commands make and use, unless --org names another. */
export const ORG = 'hvs-cti';

const CLI = path.join(ROOT, 'tools/node_modules/@salesforce/cli/bin/run.js');

/** No questions, no calls home. */
const ENVIRONMENT = {
    ...process.env,
    SF_DISABLE_TELEMETRY: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true',
    SF_AUTOUPDATE_DISABLE: 'true'
};

/**
 * @param {string[]} args
 * @returns {unknown} the `result` of the CLI's JSON answer
 * @throws {Problem} with the CLI's own words when it fails
 */
function ask(args) {
    const { stdout, stderr } = spawnSync(process.execPath, [CLI, ...args, '--json'], {
        cwd: ROOT,
        env: ENVIRONMENT,
        encoding: 'utf8',
        maxBuffer: 32_000_000
    });
    /** @type {{status: number, message?: string, result?: unknown}} */
    let answer;
    try {
        answer = JSON.parse(stdout);
    } catch {
        throw new Problem(
            `The Salesforce CLI gave no answer to 'sf ${args.join(' ')}':\n${stderr}`
        );
    }
    if (answer.status !== 0) throw new Problem(answer.message ?? 'The Salesforce CLI failed.');
    return answer.result;
}

/**
 * @param {string[]} args
 * @throws {Problem} when the CLI fails; it has said why by then
 */
export async function sf(args) {
    console.log(`\nsf ${args.join(' ')}`);
    const code = await run(process.execPath, [CLI, ...args], { env: ENVIRONMENT });
    if (code !== 0) throw new Problem(`'sf ${args.slice(0, 3).join(' ')}' failed; see above.`);
}

/** Installs what the CLI needs, when it is not there. */
export async function prepareCli() {
    await ensurePackages();
    await ensureTools();
}

/** The org gets what the build makes, so nothing is deployed or packaged without it. */
export async function build() {
    console.log('Building');
    if ((await run(process.execPath, [...TYPESCRIPT, 'scripts/build/main.ts'])) !== 0) {
        throw new Problem('The build failed; what it said stands above.');
    }
}

/** @throws {Problem} that says how to authorise one */
export function requireDevHub() {
    const [setting] = /** @type {{value?: string}[]} */ (ask(['config', 'get', 'target-dev-hub']));
    if (setting?.value) return;
    throw new Problem(
        'No Dev Hub is set. Enable Dev Hub in an org (Setup, Dev Hub), then authorise it here:\n' +
            '  tools/node_modules/.bin/sf org login web --set-default-dev-hub --alias hub'
    );
}

/**
 * @param {string} org alias or user name
 * @throws {Problem} that says how to get one
 */
export function requireOrg(org) {
    try {
        ask(['org', 'display', '--target-org', org]);
    } catch (error) {
        if (!(error instanceof Problem)) throw error;
        throw new Problem(
            `The org '${org}' cannot be used: ${error.message}\n\n` +
                "Make a scratch org with 'npm run org:create', or authorise an org with\n" +
                `  tools/node_modules/.bin/sf org login web --alias ${org}`
        );
    }
}
