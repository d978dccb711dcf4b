/**
 * The org compiles `.js` and ignores `.ts`: a component without `.js` arrives there empty and
 * without an error. So each `.ts` gets its `.js` beside it, and a `.js` whose source is gone goes.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT, filesBelow, isTest } from './files';
import type { Step, StepResult } from './cache';

export const LWC_FOLDER = 'force-app/main/default/lwc';
const CONFIG = 'tsconfig.lwc.json';

function sources(): string[] {
    return filesBelow(LWC_FOLDER, (path) => path.endsWith('.ts') && !isTest(path));
}

function emitted(): string[] {
    return sources().map((path) => path.replace(/\.ts$/, '.js'));
}

function removeOrphans(): string[] {
    const expected = new Set(emitted());
    const orphans = filesBelow(LWC_FOLDER, (path) => path.endsWith('.js')).filter(
        (path) => !expected.has(path)
    );
    for (const path of orphans) rmSync(join(ROOT, path));
    return orphans.map((path) => `removed ${path}, whose source is gone`);
}

function run(): Promise<StepResult> {
    const host = {
        ...ts.sys,
        onUnRecoverableConfigFileDiagnostic: (problem: ts.Diagnostic) => {
            throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
        }
    };
    const config = ts.getParsedCommandLineOfConfigFile(join(ROOT, CONFIG), undefined, host);
    if (!config) return Promise.resolve({ notes: [], errors: [`${CONFIG} is missing`] });
    const program = ts.createProgram(config.fileNames, config.options);
    const problems = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
    const text = ts.formatDiagnostics(problems, {
        getCanonicalFileName: (file) => file,
        getCurrentDirectory: () => ROOT,
        getNewLine: () => '\n'
    });
    return Promise.resolve({
        notes: [...removeOrphans(), `${emitted().length} files`],
        errors: text ? [text.trim()] : []
    });
}

export const lwcStep: Step = {
    name: 'components',
    inputs: () => [
        ...sources(),
        ...filesBelow('types', () => true),
        'tsconfig.json',
        'tsconfig.paths.json',
        CONFIG,
        'scripts/build/lwc.ts'
    ],
    outputs: emitted,
    run
};
