/** How the results of the steps add up to the last line and to the exit code. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitCodeOf, inRows, outcomeOf, report, runRow } from '../run-steps.mjs';

const step = (name: string, passed: number, failed: number, skipped = 0) => ({
    name,
    counts: { passed, failed, skipped },
    seconds: 1.25
});

const lastLine = (text: string): string | undefined => text.split('\n').at(-1);

it('counts a check as one', () => {
    expect(outcomeOf(0, null)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(outcomeOf(2, null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it('counts the tests of a step that has some', () => {
    const counts = { passed: 41, failed: 1, skipped: 0 };
    expect(outcomeOf(1, counts)).toEqual(counts);
});

it('counts a step that fails although its tests passed', () => {
    const counts = { passed: 41, failed: 0, skipped: 0 };
    expect(outcomeOf(1, counts)).toEqual({ passed: 41, failed: 1, skipped: 0 });
});

it('ends with the sum over all steps', () => {
    const text = report([step('types', 1, 0), step('unit', 300, 2), step('e2e', 40, 0, 1)]);
    expect(lastLine(text)).toBe('341 passed, 2 failed');
});

it('shows each step with its result and its seconds', () => {
    const text = report([step('types', 0, 1), step('e2e', 40, 2, 1)]);
    expect(text).toMatch(/^types +FAILED +1\.3 s$/m);
    expect(text).toMatch(/^e2e +40 passed, 2 FAILED, 1 skipped +1\.3 s$/m);
});

it('succeeds only when something passed and nothing failed', () => {
    expect(exitCodeOf([step('unit', 3, 0)])).toBe(0);
    expect(exitCodeOf([step('unit', 3, 1)])).toBe(1);
    expect(exitCodeOf([step('unit', 0, 0, 3)])).toBe(1);
    expect(exitCodeOf([])).toBe(1);
});

it('runs neighbours beside each other that keep one core busy each', () => {
    const one = (name: string) => ({ name, what: '', args: [], oneCore: true });
    const many = (name: string) => ({ name, what: '', args: [] });
    const rows = inRows([many('build'), one('lint'), one('types'), many('unit'), many('e2e')]);
    expect(rows.map((row) => row.map(({ name }) => name))).toEqual([
        ['build'],
        ['lint', 'types'],
        ['unit'],
        ['e2e']
    ]);
});

it('begins a step once the one that it needs is over, and answers in the order of the row', async () => {
    jest.spyOn(console, 'log').mockReturnValue();
    const file = join(mkdtempSync(join(tmpdir(), 'row-')), 'installed');
    const running = (script: string): string[] => ['-e', `const fs = require('fs'); ${script}`];
    const install = `setTimeout(() => fs.writeFileSync(${JSON.stringify(file)}, ''), 300)`;
    const outcomes = await runRow([
        { name: 'tools', what: '', args: running(install) },
        { name: 'lint', what: '', args: running('') },
        {
            name: 'format',
            what: '',
            args: running(`fs.readFileSync(${JSON.stringify(file)})`),
            needs: 'tools'
        }
    ]);
    expect(outcomes.map(({ name, code }) => [name, code])).toEqual([
        ['tools', 0],
        ['lint', 0],
        ['format', 0]
    ]);
});
