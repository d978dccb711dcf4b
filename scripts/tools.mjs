// @ts-check
/** A step of `npm test`: the workspace `tools`, where it is missing or not as its lock file says. */
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { ensureTools } = await import('./setup/install.mjs');
const { runCommand } = await import('./setup/problem.mjs');
await runCommand(ensureTools);
