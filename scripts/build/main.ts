/**
 * `npm run build`: what ships (the components' .js, the adapter, its SIP phone), weighed, and what the simulator serves.
 * `--force` builds everything anew. Exit code 1 when a step failed; the others still run.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { adapterStep, earlyStep, sipStep } from './adapter';
import { runIfChanged, type StepResult } from './cache';
import { ROOT } from './files';
import { lwcStep } from './lwc';
import { buildSimulatorPage } from './page';
import { writePaths } from './paths';
import { sizesStep } from './sizes';

type Work = () => Promise<StepResult | null>;

/** In this order, because a step reads what the one before it wrote. */
const STEPS: readonly [name: string, work: Work][] = [
    ['components', () => runIfChanged(lwcStep)],
    ['early ears', () => runIfChanged(earlyStep)],
    ['adapter', () => runIfChanged(adapterStep)],
    ['sip phone', () => runIfChanged(sipStep)],
    ['sizes', sizesStep],
    ['page', buildSimulatorPage]
];

async function perform(name: string, work: Work): Promise<boolean> {
    const start = performance.now();
    process.stdout.write(`  ${name.padEnd(12)}`);
    try {
        const result = await work();
        if (!result) {
            console.log('unchanged');
            return true;
        }
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        console.log([`${seconds} s`, ...result.notes].join(' · '));
        for (const error of result.errors) console.error(error);
        return result.errors.length === 0;
    } catch (error) {
        console.log('failed');
        console.error(error instanceof Error ? error.message : error);
        return false;
    }
}

async function buildAll(): Promise<boolean> {
    if (process.argv.includes('--force')) {
        for (const folder of ['.cache/build', 'build/page']) {
            rmSync(join(ROOT, folder), { recursive: true, force: true });
        }
    }
    writePaths();
    const failed: string[] = [];
    for (const [name, work] of STEPS) {
        if (!(await perform(name, work))) failed.push(name);
    }
    return failed.length === 0;
}

process.exitCode = (await buildAll()) ? 0 : 1;
