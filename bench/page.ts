/** `docs/performance.md` and its plots, made from one run of the benchmark and nothing else. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Growth } from './growth/growth';
import { barsOf, growthOf } from './plots';
import { inWords, isMet, type Result } from './result';
import { median } from './statistics';

export interface Run {
    rounds: number;
    /** What it ran on, in words. */
    machine: string;
    results: readonly Result[];
    growth: Growth;
}

const DOCS = path.resolve(import.meta.dirname, '../docs');

/** What was taken for what, by group of results. */
const MEANINGS = {
    start: `from the navigation of the softphone's frame until \`onWorkStart\` and \`onClickToDial\` are registered.`,
    turnaround: `from the rep's Enter, with the panel at rest, until the host answered \`completeWork\`; then the key is let go.
  Own time is what is left of it without the two answers of the host; it holds the way to the softphone and the journal's
  writes.`,
    growth: `in a page with its real storage. A restore reads the journal, guards every entry and takes it up.`,
    panel: `as the page sees it, from the key to the focus, or to the next picture on the screen.`,
    memory: `page, panel and softphone, after a collection of garbage. A completed work is kept for an hour, so that
  its start is known again; what the page holds is compared with one that was loaded anew, read the same journal, and made a
  tenth of the calls itself: after fewer it has compiled less, which is no growth. What the first holds more are the journal's
  own entries in a roomier shape: ids as the browser made them, tables with room to grow. Nothing else was found that grows
  with the calls.`,
    size: `each static resource and each component, against \`scripts/build/budgets.json\`; the build fails above it.`,
    ourselves: `in a fresh clone of the last commit, npm's cache filled; the steps of \`npm test\` that use one core run
  beside each other.`
};

const PAGE = (run: Run): string => `# Performance

Made by \`npm run bench -- --page\`; everybody can make it again. What counts are ratios and shares, measured side by side
and in turns in one browser; the times beside them tell what they came from, on ${run.machine}. Figures are medians of
${run.rounds} rounds where nothing else is said.

The reference (\`bench/reference\`) is the plainest integration that Salesforce's documentation shows: the work's id in a
variable, a Task, a completion; no matching, no journal, no checks. Both run in the simulated Lightning page; no
org has been measured.

| | | figure | goal | | beside |
| --- | --- | --- | --- | --- | --- |
${run.results.map(rowOf).join('\n')}

![Each figure as a share of its goal](performance/goals.svg)

![What an event, a write and a restore cost with ever more open works](performance/growth.svg)

${Object.entries(MEANINGS)
    .filter(([group]) => run.results.some((result) => result.group === group))
    .map(([group, meaning]) => `- **${group}**: ${meaning}`)
    .join('\n')}
`;

function rowOf(result: Result): string {
    const { group, what, figure, unit, goal, beside } = result;
    const met = isMet(result);
    const verdict = met === null ? '' : met ? 'met' : '**missed**';
    const wanted = goal === null ? '' : `at most ${inWords(goal, unit)}`;
    return `| ${group} | ${what} | ${inWords(figure, unit)} | ${wanted} | ${verdict} | ${beside} |`;
}

/** Overwrites the page and its plots. */
export async function writePage(run: Run): Promise<void> {
    mkdirSync(path.join(DOCS, 'performance'), { recursive: true });
    const bars = run.results.flatMap(({ group, what, figure, goal }) =>
        goal === null || group === 'size' ? [] : [{ what: `${group}: ${what}`, figure, goal }]
    );
    const lines = (['event', 'write', 'restore'] as const).map((name) => ({
        name,
        points: run.growth.map(({ works, costs }) => ({
            at: works,
            value: median(costs.map((each) => each[name]))
        }))
    }));
    writeFileSync(path.join(DOCS, 'performance/goals.svg'), barsOf('Figures and goals', bars));
    writeFileSync(path.join(DOCS, 'performance/growth.svg'), growthOf('Growth', lines));
    const file = path.join(DOCS, 'performance.md');
    const style = await resolveConfig(file);
    writeFileSync(file, await format(PAGE(run), { ...style, filepath: file }));
}
