// @ts-check
/** `npm run e2e -- …`: builds, then hands every argument to Playwright. */
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { runCommand } = await import('./setup/problem.mjs');
const { runBrowserSpecs } = await import('./setup/browser-specs.mjs');

await runCommand(() => runBrowserSpecs(process.argv.slice(2)));
