/** What a run amounts to: for a reader, and as the JSON of `--json`. */
import { CELLS, nameOf } from './cells';
import { VIOLATIONS, type ViolationKind } from './judge';
import type { Findings } from './pool';
import { isStep, type Outcome } from './schedule';
import { BROKEN, kindsOf, type Tally } from './worker-messages';

/** From so many schedules on, a cell that was never hit is a failure. */
export const FULL_SIZE = 100_000;

/** What a schedule holds at least, at the median. */
export const LEAST: Tally = { unrest: 40, works: 3, tabs: 2, faults: 2, crashes: 1 };

export type Summary = Record<ViolationKind, number> & {
    runs: number;
    stepsPerSecond: number;
    /** Cells of effect × fault × crash point that no schedule hit. */
    unreached: string[];
};

export function summaryOf(findings: Findings): Summary {
    const count = (kind: ViolationKind): number =>
        findings.failing.filter(({ outcome }) => kindsOf(outcome).includes(kind)).length;
    const [lost, duplicateTasks, completedTwice, foreignTask, hiddenStuck, calledUnasked] =
        VIOLATIONS.map(count);
    return {
        runs: findings.runs,
        stepsPerSecond: Math.round(findings.steps / Math.max(findings.seconds, 0.001)),
        lost: lost ?? 0,
        duplicateTasks: duplicateTasks ?? 0,
        completedTwice: completedTwice ?? 0,
        foreignTask: foreignTask ?? 0,
        hiddenStuck: hiddenStuck ?? 0,
        calledUnasked: calledUnasked ?? 0,
        unreached: CELLS.filter((_cell, place) => findings.hits[place] === 0).map(nameOf)
    };
}

/** Schedules in which the adapter failed at something that it should have survived. */
export const brokenIn = ({ failing }: Findings): number =>
    failing.filter(({ outcome }) => kindsOf(outcome).includes(BROKEN)).length;

export function medians(tallies: readonly Tally[]): Tally {
    const median = (of: keyof Tally): number => {
        const values = tallies.map((tally) => tally[of]).sort((a, b) => a - b);
        return values[Math.floor(values.length / 2)] ?? 0;
    };
    return {
        unrest: median('unrest'),
        works: median('works'),
        tabs: median('tabs'),
        faults: median('faults'),
        crashes: median('crashes')
    };
}

/** What is wrong with the run; empty when nothing is. */
export function complaintsAbout(findings: Findings): string[] {
    const summary = summaryOf(findings);
    const complaints = VIOLATIONS.filter((kind) => summary[kind] > 0).map(
        (kind) => `${kind}: in ${summary[kind]} of ${summary.runs} schedules`
    );
    const broken = brokenIn(findings);
    if (broken > 0) complaints.push(`the adapter failed a turn or left an error: in ${broken}`);
    if (summary.runs >= FULL_SIZE && summary.unreached.length > 0)
        complaints.push(`never hit: ${summary.unreached.join('; ')}`);
    const held = medians(findings.tallies);
    for (const of of Object.keys(LEAST) as (keyof Tally)[])
        if (held[of] < LEAST[of])
            complaints.push(`the schedules hold too few ${of}: ${held[of]} at the median`);
    return complaints;
}

export function distributionInWords(tallies: readonly Tally[]): string {
    const { unrest, works, tabs, faults, crashes } = medians(tallies);
    return `at the median ${unrest} steps before all settles, ${works} works, ${tabs} tabs, ${faults} faults, ${crashes} crashes`;
}

export function summaryInWords(findings: Findings): string {
    const { runs, stepsPerSecond, unreached } = summaryOf(findings);
    const least = findings.hits.reduce((a, b) => Math.min(a, b), Infinity);
    return [
        `${runs} schedules, ${findings.steps} steps in ${findings.seconds.toFixed(1)} s: ${stepsPerSecond} per second`,
        distributionInWords(findings.tallies),
        `effect × fault × crash point: ${CELLS.length - unreached.length} of ${CELLS.length} hit, each at least ${least} times`
    ].join('\n');
}

/** The schedule, line by line; decisions stand under the step in which they fell. */
export function scheduleInWords({ schedule, violations, broken }: Outcome): string {
    let step = 0;
    const lines = schedule.lines.map((line) => {
        if (!isStep(line)) return `       ${line}`;
        step += 1;
        return `${String(step).padStart(4)}  ${line}`;
    });
    const { tabs, progress, undoSeconds, asksFirst, works } = schedule.cast;
    return [
        `${tabs} tabs; the phone ${progress ? 'tells' : 'does not tell'} how a call goes on; undo for ${undoSeconds} s; ` +
            (asksFirst ? 'Salesforce is asked before a dial; ' : '') +
            works.map(({ workId, person, to }) => `${workId} is ${person}, ${to}`).join('; '),
        ...lines,
        ...violations.map(({ kind, what }) => `  ==> ${kind}: ${what}`),
        ...broken.map((what) => `  ==> ${BROKEN}: ${what}`)
    ].join('\n');
}
