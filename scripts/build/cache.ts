/**
 * Leaves out a build step whose inputs and outputs are as they were. What counts is content, not
 * dates: a fresh checkout, a changed branch and a deleted output are all seen. The stamps lie in
 * `.cache/build`; deleting that folder forces a full build.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './files';

export interface Step {
    name: string;
    /** Files whose content decides; the lock file counts always. */
    inputs(): string[];
    /** Files that exist after the step; asked before and after it. */
    outputs(): string[];
    run(): Promise<StepResult>;
}

export interface StepResult {
    /** What a person is told, one line each. */
    notes: string[];
    /** Empty when the step did its work. */
    errors: string[];
}

const STAMPS = '.cache/build';

function digest(paths: readonly string[]): string {
    const hash = createHash('sha256');
    for (const path of paths) {
        const file = join(ROOT, path);
        hash.update(path).update('\0');
        hash.update(existsSync(file) ? readFileSync(file) : 'absent').update('\0');
    }
    return hash.digest('hex');
}

function stampOf(step: Step): string {
    const outputs = step.outputs();
    if (outputs.length === 0) return 'no outputs';
    return `${digest([...step.inputs(), 'package-lock.json'])} ${digest(outputs)}`;
}

/** Runs the step, or says that nothing changed with null. */
export async function runIfChanged(step: Step): Promise<StepResult | null> {
    const stampFile = join(ROOT, STAMPS, `${step.name}.stamp`);
    const before = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
    if (before === stampOf(step)) return null;
    const result = await step.run();
    mkdirSync(join(ROOT, STAMPS), { recursive: true });
    writeFileSync(stampFile, result.errors.length === 0 ? stampOf(step) : 'failed');
    return result;
}
