/** A step runs when, and only when, what it reads or wrote is not as it was. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runIfChanged, type Step } from '../cache';
import { ROOT } from '../files';

let folder: string;
let runs: number;
let errors: string[];

beforeEach(() => {
    mkdirSync(join(ROOT, '.cache'), { recursive: true });
    folder = mkdtempSync(join(ROOT, '.cache/test-'));
    runs = 0;
    errors = [];
    writeFileSync(join(folder, 'input'), 'one');
});

afterEach(() => {
    rmSync(join(ROOT, '.cache/build', `${stepName()}.stamp`), { force: true });
    rmSync(folder, { recursive: true });
});

const stepName = (): string => relative(join(ROOT, '.cache'), folder);

function copyStep(): Step {
    const inFolder = (name: string): string => relative(ROOT, join(folder, name));
    return {
        name: stepName(),
        inputs: () => [inFolder('input')],
        outputs: () => [inFolder('output')],
        run: () => {
            runs += 1;
            writeFileSync(join(folder, 'output'), `copy ${runs}`);
            return Promise.resolve({ notes: [], errors });
        }
    };
}

it('runs the first time, and not again', async () => {
    expect(await runIfChanged(copyStep())).toEqual({ notes: [], errors: [] });
    expect(await runIfChanged(copyStep())).toBeNull();
    expect(runs).toBe(1);
});

it('runs when an input has another content', async () => {
    await runIfChanged(copyStep());
    writeFileSync(join(folder, 'input'), 'two');
    await runIfChanged(copyStep());
    expect(runs).toBe(2);
});

it('does not run when an input was only written again', async () => {
    await runIfChanged(copyStep());
    writeFileSync(join(folder, 'input'), 'one');
    await runIfChanged(copyStep());
    expect(runs).toBe(1);
});

it('runs when its output is gone or was changed by hand', async () => {
    await runIfChanged(copyStep());
    rmSync(join(folder, 'output'));
    await runIfChanged(copyStep());
    expect(existsSync(join(folder, 'output'))).toBe(true);
    writeFileSync(join(folder, 'output'), 'by hand');
    await runIfChanged(copyStep());
    expect(runs).toBe(3);
});

it('runs again after a failure', async () => {
    errors = ['over its budget'];
    expect(await runIfChanged(copyStep())).toEqual({ notes: [], errors });
    await runIfChanged(copyStep());
    expect(runs).toBe(2);
});
