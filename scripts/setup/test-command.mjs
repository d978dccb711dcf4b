// @ts-check
/** `npm test` and `npm run check`: set-up, then the steps, then one line that sums them up. */
import { ensurePackages } from './install.mjs';
import { readOptions } from './options.mjs';
import { prepare } from './prepare.mjs';
import { Problem } from './problem.mjs';
import { exitCodeOf, report, runSteps } from './run-steps.mjs';
import { STEPS } from './steps.mjs';

/** @param {readonly string[]} names */
function usage(names) {
    const chosen = STEPS.filter(({ name }) => names.includes(name));
    return `Runs: ${names.join(', ')}.

  --only A,B   only these steps
  --yes        asks nothing: installs what the steps need
  --help       this text

${chosen.map(({ name, what }) => `  ${name.padEnd(10)} ${what}`).join('\n')}`;
}

/**
 * Those that are wanted, and what they need.
 * @param {string | undefined} only @param {readonly string[]} names
 * @returns {import('./steps.mjs').Step[]}
 */
function choose(only, names) {
    const wanted = only?.split(',') ?? names;
    const unknown = wanted.find((name) => !names.includes(name));
    if (unknown !== undefined) {
        throw new Problem(`There is no step '${unknown}'. There are: ${names.join(', ')}.`);
    }
    const chosen = STEPS.filter(({ name }) => wanted.includes(name));
    return STEPS.filter(
        (step) => chosen.includes(step) || chosen.some(({ needs }) => needs === step.name)
    );
}

/** @param {readonly string[]} names of the steps that this command has */
export async function test(names) {
    const options = readOptions(usage(names), {
        only: { type: 'string' },
        yes: { type: 'boolean' }
    });
    const steps = choose(options.only, names);
    await ensurePackages();
    const has = (/** @type {string} */ step) => steps.some(({ name }) => name === step);
    await prepare({ browser: has('e2e') || has('bench'), java: has('apex') }, options.yes ?? false);
    const outcomes = await runSteps(steps);
    console.log(report(outcomes));
    return exitCodeOf(outcomes);
}
