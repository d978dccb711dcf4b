/** What jest and Playwright leave behind is read as they mean it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from '../processes.mjs';
import { e2eCounts, unitCounts } from '../steps.mjs';

let folder: string;

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hvs-counts-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function results(content: string): string {
    const file = join(folder, 'results.json');
    writeFileSync(file, content);
    return relative(ROOT, file);
}

it('counts a test file that could not run as a failure', () => {
    const file = results(
        JSON.stringify({
            numPassedTests: 9,
            numFailedTests: 1,
            numPendingTests: 2,
            numTodoTests: 1,
            numRuntimeErrorTestSuites: 1
        })
    );
    expect(unitCounts(file)).toEqual({ passed: 9, failed: 2, skipped: 3 });
});

it('counts a flaky test and an error outside of tests as failures', () => {
    const stats = { expected: 9, unexpected: 1, flaky: 1, skipped: 2 };
    const file = results(JSON.stringify({ stats, errors: [{ message: 'no browser' }] }));
    expect(e2eCounts(file)).toEqual({ passed: 9, failed: 3, skipped: 2 });
});

it.each(['', '{"numPassed'])('knows that "%s" is no account', (content) => {
    expect(unitCounts(results(content))).toBeNull();
    expect(e2eCounts(results(content))).toBeNull();
});

it('knows that nothing was left behind', () => {
    expect(unitCounts('no/such/file.json')).toBeNull();
});
