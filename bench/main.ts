/**
 * `npm run bench`: measures what ships beside the plainest integration, in one browser and in turns. Exit code 1
 * when a goal is missed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import budgets from '../scripts/build/budgets.json';
import { shippedSizes } from '../scripts/build/sizes';
import { judgeOurselves, judgeSizes } from './judge';
import { measure } from './measure';
import { measureOurselves } from './ourselves';
import { writePage } from './page';
import { isMet, tableOf, type Result } from './result';
import { launchBrowser } from './stage';

const USAGE = `Measures the softphone against the plainest integration; npm run build first.

  --rounds N    rounds that count (9, at least 3); of turnarounds at least 60
  --calls N     made in one page, for its memory (10000, in hundreds; half an hour); 0 leaves that out
  --ourselves   also in a fresh clone of the last commit: npm start, npm start again, npm test
  --json        the last line is one JSON object, which is kept in .cache/bench.json in any case
  --page        writes docs/performance.md and its plots
  --help        this text`;

const OPTIONS = {
    rounds: { type: 'string', default: '9' },
    calls: { type: 'string', default: '10000' },
    ourselves: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false }
} as const;

/** Of twenty the 95th is the second longest, and two hiccups of the machine decide what it says. */
const FOR_A_PERCENTILE = 60;

const KEPT_IN = '.cache/bench.json';

function tell(news: Result[] | string): void {
    console.error(typeof news === 'string' ? news : tableOf(news));
}

async function main(): Promise<number> {
    const { values } = parseArgs({ options: OPTIONS });
    if (values.help) {
        console.log(USAGE);
        return 0;
    }
    const [rounds, calls] = [Number(values.rounds), Number(values.calls)];
    if (!Number.isInteger(rounds) || rounds < 3)
        throw new Error(`--rounds takes a whole number from 3 on, not '${values.rounds}'.`);
    if (!Number.isInteger(calls / 100) || calls < 0)
        throw new Error(`--calls takes a multiple of a hundred, not '${values.calls}'.`);
    const browser = await launchBrowser();
    try {
        const extent = {
            rounds,
            turnarounds: Math.max(rounds, FOR_A_PERCENTILE),
            latencies: [0, 50, 200],
            panel: true,
            calls
        };
        const { results, growth } = await measure(browser, extent, tell);
        results.push(...judgeSizes(shippedSizes(), budgets));
        if (values.ourselves) results.push(...judgeOurselves(await measureOurselves(tell)));
        const machine = `${availableParallelism()} cores, Chromium ${browser.version()}`;
        const run = { rounds, machine, results, growth };
        const json = JSON.stringify(run);
        if (values.page) await writePage(run);
        mkdirSync(path.dirname(KEPT_IN), { recursive: true });
        writeFileSync(KEPT_IN, `${json}\n`);
        const missed = results.filter((result) => isMet(result) === false).length;
        console.log(
            `\n${tableOf(results)}\n\n${results.filter(isMet).length} met, ${missed} missed`
        );
        if (values.json) console.log(json);
        return missed > 0 ? 1 : 0;
    } finally {
        await browser.close();
    }
}

try {
    process.exitCode = await main();
} catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
}
