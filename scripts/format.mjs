// @ts-check
/**
 * `npm run format`: Prettier over everything it knows, and over the Apex classes with the plugin of
 * the workspace `tools`. With `--check` it changes nothing and fails for what it would change; Apex
 * is looked at by the Apex check alone (`--check --apex`), which waits for that workspace.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { requireNode } from './setup/node-version.mjs';
import { ROOT, run } from './setup/processes.mjs';

requireNode();

const PRETTIER = 'node_modules/prettier/bin/prettier.cjs';
const APEX_PLUGIN = './tools/node_modules/prettier-plugin-apex/dist/src/index.js';
const APEX = 'force-app/**/*.cls';

const checking = process.argv.includes('--check');
const apexOnly = process.argv.includes('--apex');
const common = [PRETTIER, checking ? '--check' : '--write', '--log-level', 'warn'];

const codes = [0];
if (!apexOnly) codes.push(await run(process.execPath, [...common, '.']));
if (apexOnly || !checking) {
    if (existsSync(path.join(ROOT, APEX_PLUGIN))) {
        codes.push(await run(process.execPath, [...common, '--plugin', APEX_PLUGIN, APEX]));
    } else {
        console.log("Apex was left out: the workspace 'tools' is not installed (npm ci in tools).");
        if (checking) codes.push(1);
    }
}
process.exitCode = Math.max(...codes);
