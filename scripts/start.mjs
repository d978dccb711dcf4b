// @ts-check
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { runCommand } = await import('./setup/problem.mjs');
const { start } = await import('./setup/start-command.mjs');
await runCommand(start);
