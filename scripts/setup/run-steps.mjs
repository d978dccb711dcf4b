// @ts-check
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { ROOT, collect, run } from './processes.mjs';
import { STEP_TIMES, forgetResults } from './steps.mjs';

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
 * Neighbours that keep one core busy each stand side by side.
 * @param {readonly Step[]} steps
 * @returns {Step[][]} in order
 */
export function inRows(steps) {
    /** @type {Step[][]} */
    const rows = [];
    for (const step of steps) {
        const last = rows.at(-1);
        if (step.oneCore && last?.[0]?.oneCore) last.push(step);
        else rows.push([step]);
    }
    return rows;
}

const headline = (/** @type {string} */ name) => `\n── ${name} ${'─'.repeat(70 - name.length)}`;

/**
 * @param {Step} step
 * @param {(command: string, args: string[]) => Promise<number>} carryOut
 * @returns {Promise<Outcome & {code: number}>}
 */
async function runStep({ name, args, counts }, carryOut) {
    const start = performance.now();
    const code = await carryOut(process.execPath, args);
    const seconds = (performance.now() - start) / 1000;
    const own = counts?.() ?? null;
    // A step that should have counted but did not is a failure, whatever its exit code says.
    const failedSilently = counts !== undefined && own === null;
    return { name, counts: outcomeOf(failedSilently ? 1 : code, own), seconds, code };
}

/** @param {Step} step */
function runAlone(step) {
    console.log(headline(step.name));
    return runStep(step, run);
}

/** @param {Step} step says what it has to say when it is over */
function runBeside(step) {
    return runStep(step, async (command, args) => {
        const { code, output } = await collect(command, args);
        console.log(`${headline(step.name)}\n${output.trimEnd()}`);
        return code;
    });
}

/**
 * As many at a time as there are cores, each after the one that it needs.
 * @param {readonly Step[]} row
 * @returns {Promise<Awaited<ReturnType<typeof runStep>>[]>} in their order
 */
export async function runRow(row) {
    const waiting = [...row];
    /** @type {Map<string, ReturnType<typeof runStep>>} */
    const begun = new Map();
    const lane = async () => {
        for (let step = waiting.shift(); step; step = waiting.shift()) {
            if (step.needs) await begun.get(step.needs);
            const outcome = runBeside(step);
            begun.set(step.name, outcome);
            await outcome;
        }
    };
    console.log(`\nBeside each other: ${row.map(({ name }) => name).join(', ')}`);
    await Promise.all(Array.from({ length: availableParallelism() }, lane));
    const outcomes = await Promise.all(begun.values());
    const place = (/** @type {string} */ name) => row.findIndex((step) => step.name === name);
    return outcomes.sort((one, other) => place(one.name) - place(other.name));
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
    for (const row of inRows(steps)) {
        const done = row.length > 1 ? await runRow(row) : await Promise.all(row.map(runAlone));
        outcomes.push(...done);
        if (done.some(({ code }) => code === 130)) break;
    }
    const times = outcomes.map(({ name, counts, seconds }) => ({ name, ...counts, seconds }));
    writeFileSync(path.join(ROOT, STEP_TIMES), JSON.stringify(times));
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
