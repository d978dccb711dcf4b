/**
 * `npm run bench`: measures what ships beside the plainest integration, in one browser and in turns. Exit code 1
 * when a goal is missed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { measureGrowth } from './growth/growth';
import { judgeGrowth, judgePanel, judgeStart, judgeTurnaround } from './judge';
import { writePage, type Run } from './page';
import { isMet, tableOf, type Result } from './result';
import { measurePanel } from './panel';
import { launchBrowser, manySteps, openPlace, SIDES } from './stage';
import { measureStart } from './start';
import { measureTurnaround, watch } from './turnaround';

const USAGE = `Measures the softphone against the plainest integration; npm run build first.

  --rounds N   rounds that count (9, at least 3)
  --json       the last line is one JSON object, which is kept in .cache/bench.json in any case
  --page       writes docs/performance.md and its plots
  --help       this text`;

const OPTIONS = {
    rounds: { type: 'string', default: '9' },
    json: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false }
} as const;

/** Milliseconds after which the host answers. */
const LATENCIES = [0, 50, 200];
const KEPT_IN = '.cache/bench.json';

async function measure(browser: Browser, rounds: number): Promise<Run> {
    const calls = LATENCIES.length * (rounds + 1);
    const places = await Promise.all(
        SIDES.map((side) => openPlace(browser, side, manySteps(calls)))
    );
    const results: Result[] = [];
    const tell = (more: Result[]): void => {
        results.push(...more);
        console.error(tableOf(more));
    };
    tell(judgeStart(await measureStart(places, rounds)));
    for (const place of places) await watch(place);
    for (const [index, latency] of LATENCIES.entries()) {
        const first = index * (rounds + 1);
        const turnarounds = await measureTurnaround(places, { rounds, latency, first });
        tell(judgeTurnaround(latency, turnarounds));
    }
    const address = places[0]?.server.visualforceOrigin ?? '';
    const growth = await measureGrowth(browser, { rounds, address });
    tell(judgeGrowth(growth));
    for (const place of places) await place.close();
    tell(judgePanel(await measurePanel(browser, rounds)));
    const machine = `${availableParallelism()} cores, Chromium ${browser.version()}`;
    return { rounds, machine, results, growth };
}

async function main(): Promise<number> {
    const { values } = parseArgs({ options: OPTIONS });
    if (values.help) {
        console.log(USAGE);
        return 0;
    }
    const rounds = Number(values.rounds);
    if (!Number.isInteger(rounds) || rounds < 3)
        throw new Error(`--rounds takes a whole number from 3 on, not '${values.rounds}'.`);
    const browser = await launchBrowser();
    try {
        const run = await measure(browser, rounds);
        const { results } = run;
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
