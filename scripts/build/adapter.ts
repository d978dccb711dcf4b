/**
 * The adapter as one classic script, for a Visualforce page of Lightning's supported browsers. Its
 * size, gzipped as the org delivers it, must stay within `budgets.json`: it loads in every tab.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import budgets from './budgets.json';
import { ROOT, filesBelow, isTest } from './files';
import type { Step, StepResult } from './cache';
import { phoneMetadata } from './phone-metadata';
import { settingsTable } from './settings-table';

const ENTRY = 'adapter/src/index.ts';
const OUTPUT = 'force-app/main/default/staticresources/hvsAdapter.js';

/** Lightning supports the newest versions of four browsers; these are two years behind them. */
const BROWSERS = ['chrome120', 'edge120', 'firefox121', 'safari17'];

async function run(): Promise<StepResult> {
    mkdirSync(join(ROOT, dirname(OUTPUT)), { recursive: true });
    await build({
        absWorkingDir: ROOT,
        entryPoints: [ENTRY],
        outfile: OUTPUT,
        bundle: true,
        format: 'iife',
        minify: true,
        target: BROWSERS,
        legalComments: 'inline',
        charset: 'ascii',
        plugins: [phoneMetadata, settingsTable],
        logLevel: 'silent'
    });
    const size = gzipSync(readFileSync(join(ROOT, OUTPUT))).byteLength;
    const budget = budgets[OUTPUT].gzippedBytes;
    const measured = `${(size / 1000).toFixed(1)} kB gzipped of ${budget / 1000} kB`;
    return {
        notes: [measured],
        errors: size > budget ? [`${OUTPUT} is over its budget: ${measured}`] : []
    };
}

export const adapterStep: Step = {
    name: 'adapter',
    inputs: () => [
        ...filesBelow('adapter/src', (path) => !isTest(path)),
        ...filesBelow('force-app/main/default/lwc/hvsProtocol', (path) => path.endsWith('.ts')),
        'tsconfig.json',
        'tsconfig.paths.json',
        'scripts/build/adapter.ts',
        'scripts/build/phone-metadata.ts',
        'scripts/build/settings-table.ts',
        'scripts/build/budgets.json'
    ],
    outputs: () => [OUTPUT],
    run
};
