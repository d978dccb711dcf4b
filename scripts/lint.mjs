// @ts-check
/**
 * `npm run lint`: oxlint for the rules that need types, ESLint for all others. Both are handed what is
 * said after `--`: paths, or `--fix`.
 */
import { requireNode } from './setup/node-version.mjs';
import { run } from './setup/processes.mjs';

requireNode();

const LINTERS = ['node_modules/oxlint/bin/oxlint', 'node_modules/eslint/bin/eslint.js'];

const said = process.argv.slice(2);
const codes = [];
for (const linter of LINTERS) codes.push(await run(process.execPath, [linter, ...said]));
process.exitCode = Math.max(...codes);
