// @ts-check
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { runCommand } = await import('./setup/problem.mjs');
const { CHECKS } = await import('./setup/steps.mjs');
const { test } = await import('./setup/test-command.mjs');
await runCommand(() => test(CHECKS));
