// @ts-check
import { run } from './processes.mjs';
import { forgetResults } from './steps.mjs';

/**
 * @typedef {import('./steps.mjs').Step} Step
 * @typedef {import('./steps.mjs').Counts} Counts
 * @typedef {{name: string, counts: Counts, seconds: number}} Outcome
 */

/**
 * What a step amounts to. One without counts of its own is one result; one that left no counts
 * behind, or failed although every test it counted passed, has failed once more.
 * @param {number} exitCode @param {Counts | null} counts
 * @returns {Counts}
 */
export function outcomeOf(exitCode, counts) {
    const good = exitCode === 0;
    if (!counts) return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 };
    return !good && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * Runs them all, whatever fails on the way.
 * @param {readonly Step[]} steps
 * @returns {Promise<Outcome[]>}
 */
export async function runSteps(steps) {
    forgetResults();
    /** @type {Outcome[]} */
    const outcomes = [];
    for (const { name, args, counts } of steps) {
        console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`);
        const start = performance.now();
        const code = await run(process.execPath, args);
        const seconds = (performance.now() - start) / 1000;
        const own = counts?.() ?? null;
        // A step that should have counted but did not is a failure, whatever its exit code says.
        const failedSilently = counts !== undefined && own === null;
        outcomes.push({ name, counts: outcomeOf(failedSilently ? 1 : code, own), seconds });
        if (code === 130) break;
    }
    return outcomes;
}

/** @param {Counts} counts */
function inWords({ passed, failed, skipped }) {
    const single = passed + failed + skipped === 1;
    if (single) return passed === 1 ? 'passed' : failed === 1 ? 'FAILED' : 'skipped';
    return [
        `${passed} passed`,
        ...(failed > 0 ? [`${failed} FAILED`] : []),
        ...(skipped > 0 ? [`${skipped} skipped`] : [])
    ].join(', ');
}

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {string} the table, and as its last line the sum
 */
export function report(outcomes) {
    const rows = outcomes.map(
        ({ name, counts, seconds }) =>
            `${name.padEnd(10)} ${inWords(counts).padEnd(36)} ${seconds.toFixed(1).padStart(7)} s`
    );
    const { passed, failed } = sum(outcomes);
    return ['', ...rows, '', `${passed} passed, ${failed} failed`].join('\n');
}

/** @param {readonly Outcome[]} outcomes */
function sum(outcomes) {
    return {
        passed: outcomes.reduce((total, { counts }) => total + counts.passed, 0),
        failed: outcomes.reduce((total, { counts }) => total + counts.failed, 0)
    };
}

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {number} 0 only when something passed and nothing failed
 */
export function exitCodeOf(outcomes) {
    const { passed, failed } = sum(outcomes);
    return failed === 0 && passed > 0 ? 0 : 1;
}
