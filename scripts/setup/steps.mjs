// @ts-check
/** What `npm test` and `npm run check` run, in order, and how each step's tests are counted. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT, TYPESCRIPT } from './processes.mjs';

/**
 * @typedef {{passed: number, failed: number, skipped: number}} Counts
 * @typedef {object} Step
 * @property {string} name
 * @property {string} what one line for the usage text
 * @property {string[]} args for Node
 * @property {string} [needs] a step that stands before it and has to be over
 * @property {boolean} [oneCore] it hardly uses more, so that it may run beside others
 * @property {() => Counts | null} [counts] of a step that tells more than one result; null when it
 * left none behind
 */

const RESULTS = '.cache/results';
const UNIT_RESULTS = `${RESULTS}/unit.json`;
const E2E_RESULTS = `${RESULTS}/e2e.json`;
const EXPLORE_RESULTS = `${RESULTS}/explore.json`;
const BENCH_RESULTS = `${RESULTS}/bench.json`;
/** What each step of the last run counted, and how many seconds it took. */
export const STEP_TIMES = `${RESULTS}/steps.json`;

/**
 * @template T
 * @param {string} file
 * @returns {T | null}
 */
function resultsIn(file) {
    const place = path.join(ROOT, file);
    if (!existsSync(place)) return null;
    try {
        return /** @type {T} */ (JSON.parse(readFileSync(place, 'utf8')));
    } catch {
        return null;
    }
}

/** @returns {Counts | null} a test file that could not even run is one failure */
export function unitCounts(file = UNIT_RESULTS) {
    /** @type {{numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, numRuntimeErrorTestSuites: number} | null} */
    const results = resultsIn(file);
    return (
        results && {
            passed: results.numPassedTests,
            failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
            skipped: results.numPendingTests + results.numTodoTests
        }
    );
}

/** @returns {Counts | null} */
export function e2eCounts(file = E2E_RESULTS) {
    /** @type {{stats: {expected: number, unexpected: number, flaky: number, skipped: number}, errors: unknown[]} | null} */
    const results = resultsIn(file);
    return (
        results && {
            passed: results.stats.expected,
            // A test that passes now and then is one that fails.
            failed: results.stats.unexpected + results.stats.flaky + results.errors.length,
            skipped: results.stats.skipped
        }
    );
}

/**
 * @param {string} file
 * @returns {Counts | null} of a step that counts for itself
 */
export function plainCounts(file) {
    /** @type {{passed: number, failed: number} | null} */
    const results = resultsIn(file);
    return results && { passed: results.passed, failed: results.failed, skipped: 0 };
}

/** Results of an earlier run must not count for this one. */
export function forgetResults() {
    const folder = path.join(ROOT, RESULTS);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
}

/** @type {readonly Step[]} */
export const STEPS = [
    {
        name: 'build',
        what: 'components, adapter, the simulated page',
        args: [...TYPESCRIPT, 'scripts/build/main.ts']
    },
    // Of those that run beside each other the one that others need comes first, those that need it last.
    {
        name: 'tools',
        what: 'the Salesforce CLI and the checkers, installed where they are missing (440 MB)',
        args: ['scripts/tools.mjs'],
        oneCore: true
    },
    {
        name: 'lint',
        what: 'oxlint and ESLint',
        args: ['scripts/lint.mjs'],
        oneCore: true
    },
    {
        name: 'types',
        what: 'TypeScript',
        args: ['node_modules/typescript-7/bin/tsc'],
        oneCore: true
    },
    {
        name: 'format',
        what: 'Prettier, all but the Apex classes',
        args: ['scripts/format.mjs', '--check'],
        oneCore: true
    },
    {
        name: 'apex',
        what: 'format, types and PMD of the Apex classes',
        args: [...TYPESCRIPT, 'scripts/apex/main.ts'],
        needs: 'tools',
        oneCore: true
    },
    {
        name: 'metadata',
        what: 'what the org would silently drop or refuse',
        args: [...TYPESCRIPT, 'scripts/metadata/main.ts'],
        needs: 'tools',
        oneCore: true
    },
    {
        name: 'unit',
        what: 'jest',
        args: [
            'node_modules/jest/bin/jest.js',
            '--maxWorkers=100%',
            '--json',
            `--outputFile=${UNIT_RESULTS}`
        ],
        counts: () => unitCounts()
    },
    {
        name: 'explore',
        what: 'random schedules of works, crashes and faults',
        args: [...TYPESCRIPT, 'adapter/explore/check.ts'],
        counts: () => plainCounts(EXPLORE_RESULTS)
    },
    {
        name: 'bench',
        what: 'the benchmark in short: ratios, with a wide margin',
        args: [...TYPESCRIPT, 'bench/check.ts'],
        counts: () => plainCounts(BENCH_RESULTS)
    },
    {
        name: 'e2e',
        what: 'Playwright',
        args: ['node_modules/@playwright/test/cli.js', 'test'],
        counts: () => e2eCounts()
    }
];

export const CHECKS = ['build', 'tools', 'types', 'lint', 'format', 'apex', 'metadata'];
