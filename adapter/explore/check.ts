/**
 * What `npm test` asks of the exploration: some thousand schedules without a violation, and that without any one
 * of the safeguards a violation is found. What it counted lies in `.cache/results/explore.json`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bundle';
import { Pool } from './pool';
import { complaintsAbout, scheduleInWords, summaryInWords } from './report';
import { save } from './saved';
import { SAFEGUARDS, type Safeguard } from './without';
import { kindsOf } from './worker-messages';

const SEED = 1;
/** The same each time: many more belong into `npm run explore` with another seed. */
const RUNS = 1_000;
const RUNS_WITHOUT = 5_000;
const RESULTS = '.cache/results';

const quiet = (): void => undefined;

async function withEverything(): Promise<boolean> {
    const pool = await Pool.open(null, { seed: SEED, strict: false });
    try {
        const findings = await pool.explore({ runs: RUNS, stopAtFirst: false, progress: quiet });
        const complaints = complaintsAbout(findings);
        console.log(summaryInWords(findings));
        for (const complaint of complaints) console.error(`FAILED  ${complaint}`);
        const [first] = findings.failing;
        const kind = first && kindsOf(first.outcome)[0];
        if (first && kind !== undefined) {
            const shortest = (await pool.shrink(first, kind)) ?? first.outcome;
            const { schedule } = shortest;
            const file = save({ seed: SEED, run: first.run, kind, without: null, schedule });
            console.error(scheduleInWords(shortest));
            console.error(`again: npm run explore -- --replay ${file}`);
        }
        return complaints.length === 0;
    } finally {
        await pool.close();
    }
}

async function isFoundWithout(safeguard: Safeguard): Promise<boolean> {
    const pool = await Pool.open(safeguard, { seed: SEED, strict: false });
    try {
        const { failing, runs } = await pool.explore({
            runs: RUNS_WITHOUT,
            stopAtFirst: true,
            progress: quiet
        });
        const violated = failing.find(({ outcome }) => outcome.violations.length > 0);
        if (violated) {
            const [violation] = violated.outcome.violations;
            console.log(`without ${safeguard}: ${violation?.kind} in schedule ${violated.run}`);
            return true;
        }
        console.error(`FAILED  without ${safeguard} nothing is violated in ${runs} schedules`);
        return false;
    } finally {
        await pool.close();
    }
}

const results = [await withEverything()];
for (const safeguard of SAFEGUARDS) results.push(await isFoundWithout(safeguard));

mkdirSync(join(ROOT, RESULTS), { recursive: true });
const passed = results.filter((result) => result).length;
const failed = results.length - passed;
writeFileSync(join(ROOT, RESULTS, 'explore.json'), JSON.stringify({ passed, failed }));
process.exitCode = failed > 0 ? 1 : 0;
