// @ts-check
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { runCommand } = await import('./setup/problem.mjs');
const { runOrgCommand } = await import('./org/commands.mjs');
await runCommand(() => runOrgCommand(process.argv[2] ?? ''));
