/**
 * `npm run explore`: plays random schedules against the real runtime, and reports what the org's records say
 * about the invariants. Exit code 1 when one was violated; the shortest schedule that shows it is printed and
 * kept. With `--without` the exit code is 1 as well when a violation is found, since one was found.
 */
import { parseArgs } from 'node:util';
import { Pool, type Findings } from './pool';
import { complaintsAbout, scheduleInWords, summaryInWords, summaryOf } from './report';
import { read, save } from './saved';
import { isSafeguard, SAFEGUARDS, type Safeguard } from './without';
import { kindsOf } from './worker-messages';

const USAGE = `Plays random schedules against the real runtime.

  --runs N         so many schedules (2000); from 100000 on every cell of effect × fault × crash point must be hit
  --seed N         which ones (1)
  --json           the last line is one JSON object
  --strict         freezes all that is handed over without a copy; slower
  --without NAME   without a safeguard, up to the first violation: ${SAFEGUARDS.join(', ')}
  --replay WHAT    plays a kept schedule again, step by step: its file, its name in .cache/explore, or its JSON
  --help           this text`;

const OPTIONS = {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    without: { type: 'string' },
    replay: { type: 'string' },
    help: { type: 'boolean', default: false }
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

const REPORT_EVERY = 5;

function natural(name: string, text: string, least: number): number {
    const number = Number(text);
    if (Number.isSafeInteger(number) && number >= least) return number;
    throw new Error(`--${name} takes a whole number from ${least} on, not '${text}'.`);
}

function safeguardIn(name: string | undefined): Safeguard | null {
    if (name === undefined) return null;
    if (isSafeguard(name)) return name;
    throw new Error(`--without takes one of ${SAFEGUARDS.join(', ')}, not '${name}'.`);
}

/** Tells how far it is, now and then, and each kind of violation at once. */
function progressOf(total: number): (sofar: Findings) => void {
    let told = 0;
    const kinds = new Set<string>();
    return ({ runs, steps, seconds, failing }) => {
        for (const { run, outcome } of failing)
            for (const kind of kindsOf(outcome)) {
                if (!kinds.has(kind)) console.error(`  schedule ${run}: ${kind}`);
                kinds.add(kind);
            }
        if (seconds - told < REPORT_EVERY || runs === total) return;
        told = seconds;
        console.error(
            `  ${runs} of ${total} schedules, ${Math.round(steps / seconds)} steps per second`
        );
    };
}

async function explore(values: Values): Promise<number> {
    const runs = natural('runs', values.runs, 1);
    const seed = natural('seed', values.seed, 0);
    const without = safeguardIn(values.without);
    const pool = await Pool.open(without, { seed, strict: values.strict });
    try {
        const findings = await pool.explore({
            runs,
            stopAtFirst: without !== null,
            progress: progressOf(runs)
        });
        for (const kind of new Set(findings.failing.flatMap(({ outcome }) => kindsOf(outcome)))) {
            const failing = findings.failing.find(({ outcome }) => kindsOf(outcome).includes(kind));
            if (!failing) continue;
            console.error(`  shortening schedule ${failing.run} (${kind}) …`);
            const shortest = (await pool.shrink(failing, kind)) ?? failing.outcome;
            const { schedule } = shortest;
            const file = save({ seed, run: failing.run, kind, without, schedule });
            console.log(`\n${kind}: seed ${seed}, schedule ${failing.run}; shortest:`);
            console.log(scheduleInWords(shortest));
            console.log(`again: npm run explore -- --replay ${file}\n`);
        }
        const complaints = without
            ? violationsIn(findings.failing.length)
            : complaintsAbout(findings);
        console.log(summaryInWords(findings));
        for (const complaint of complaints)
            console.log(`${without ? 'FOUND ' : 'FAILED'}  ${complaint}`);
        if (values.json) console.log(JSON.stringify(summaryOf(findings)));
        return complaints.length > 0 ? 1 : 0;
    } finally {
        await pool.close();
    }
}

const violationsIn = (count: number): string[] => (count > 0 ? ['a violation, as one must'] : []);

async function replayOne(given: string, named: Safeguard | null): Promise<number> {
    const { schedule, without: kept } = read(given);
    const without = named ?? kept;
    if (without) console.log(`without ${without}`);
    const pool = await Pool.open(without, { seed: 0, strict: true });
    try {
        const { outcome, trace } = await pool.repeat(schedule);
        for (const line of trace) console.log(line);
        for (const { kind, what } of outcome.violations) console.log(`  ==> ${kind}: ${what}`);
        for (const what of outcome.broken) console.log(`  ==> ${what}`);
        return kindsOf(outcome).length > 0 ? 1 : 0;
    } finally {
        await pool.close();
    }
}

try {
    const { values } = parseArgs({ options: OPTIONS });
    if (values.help) console.log(USAGE);
    else
        process.exitCode =
            values.replay === undefined
                ? await explore(values)
                : await replayOne(values.replay, safeguardIn(values.without));
} catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
}
