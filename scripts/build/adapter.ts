/**
 * The adapter, the ears that listen before it is there, and the SIP phone that it loads only where one is used: each
 * one classic script, for a Visualforce page of Lightning's supported browsers. What they may weigh is in `sizes.ts`.
 */
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { ROOT, filesBelow, isTest } from './files';
import type { Step, StepResult } from './cache';
import { frameStyles } from './frame-styles';
import { phoneMetadata } from './phone-metadata';
import { settingsTable } from './settings-table';
import { withoutDebug } from './without-debug';

/** Lightning supports the newest versions of four browsers; these are two years behind them. */
const BROWSERS = ['chrome120', 'edge120', 'firefox121', 'safari17'];

interface Script {
    name: string;
    entry: string;
    output: string;
    plugins: Plugin[];
    /** Packages whose licenses want to be handed on. */
    licensed?: string[];
}

function licenses(packages: readonly string[]): string {
    return packages
        .map((name) => {
            const folder = join(ROOT, 'node_modules', name);
            const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
            if (!file) throw new Error(`${name} has no license file.`);
            return `/*! ${name}\n${readFileSync(join(folder, file), 'utf8').trim()} */`;
        })
        .join('\n');
}

async function bundle({ entry, output, plugins, licensed = [] }: Script): Promise<StepResult> {
    mkdirSync(join(ROOT, dirname(output)), { recursive: true });
    await build({
        absWorkingDir: ROOT,
        entryPoints: [entry],
        outfile: output,
        bundle: true,
        format: 'iife',
        minify: true,
        target: BROWSERS,
        legalComments: 'inline',
        charset: 'ascii',
        plugins,
        banner: { js: licenses(licensed) },
        logLevel: 'silent'
    });
    return { notes: [], errors: [] };
}

function stepOf(script: Script): Step {
    return {
        name: script.name,
        inputs: () => [
            ...filesBelow('adapter/src', (path) => !isTest(path)),
            ...filesBelow('force-app/main/default/lwc/hvsProtocol', (path) => path.endsWith('.ts')),
            'tsconfig.json',
            'tsconfig.paths.json',
            'scripts/build/adapter.ts',
            'scripts/build/frame-styles.ts',
            'scripts/build/phone-metadata.ts',
            'scripts/build/settings-table.ts',
            'scripts/build/without-debug.ts'
        ],
        outputs: () => [script.output],
        run: () => bundle(script)
    };
}

export const earlyStep = stepOf({
    name: 'early',
    entry: 'adapter/src/early.ts',
    output: 'force-app/main/default/staticresources/hvsEarly.js',
    plugins: []
});

export const adapterStep = stepOf({
    name: 'adapter',
    entry: 'adapter/src/index.ts',
    output: 'force-app/main/default/staticresources/hvsAdapter.js',
    plugins: [phoneMetadata, settingsTable, frameStyles(BROWSERS)]
});

export const sipStep = stepOf({
    name: 'sip',
    entry: 'adapter/src/sip.ts',
    output: 'force-app/main/default/staticresources/hvsSip.js',
    plugins: [phoneMetadata, settingsTable, withoutDebug],
    licensed: ['jssip', 'sdp-transform', 'events']
});
