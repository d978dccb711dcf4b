/** The goals, and how the measurements are told: the one place where either is decided. */
import type { Sizes } from '../scripts/build/sizes';
import type { Growth } from './growth/growth';
import type { Memory } from './memory/memory';
import { grown } from './memory/snapshot';
import type { Ourselves } from './ourselves';
import type { Waits } from './panel';
import { inWords, type Result } from './result';
import type { Starts } from './start';
import { median, percentile } from './statistics';
import type { Turnarounds } from './turnaround';

const ms = (value: number): string => `${value.toFixed(1)} ms`;

export function judgeStart(starts: Starts): Result[] {
    return (['cold', 'warm'] as const).map((cache) => {
        const [ours, reference] = [median(starts[cache].adapter), median(starts[cache].reference)];
        return {
            group: 'start',
            what: `${cache} cache, against the reference`,
            figure: ours / reference,
            unit: 'ratio',
            goal: 1.2,
            beside: `${ms(ours)} against ${ms(reference)}`
        };
    });
}

/** At most so much slower than the reference where the host answers after 50 ms; elsewhere for orientation. */
const RATIO_AT: Readonly<Record<number, number>> = { 50: 1.1 };

export function judgeTurnaround(latency: number, turnarounds: Turnarounds): Result[] {
    const [ours, reference] = (['adapter', 'reference'] as const).map((side) =>
        median(turnarounds[side].map(({ total }) => total))
    ) as [number, number];
    const [own, itsOwn] = (['adapter', 'reference'] as const).map((side) =>
        turnarounds[side].map((each) => each.own)
    ) as [number[], number[]];
    const ofReference = `the reference ${ms(percentile(itsOwn, 0.95))}, median ${ms(median(itsOwn))}`;
    const ratio: Result = {
        group: 'turnaround',
        what: `host answers after ${latency} ms, against the reference`,
        figure: ours / reference,
        unit: 'ratio',
        goal: RATIO_AT[latency] ?? null,
        beside: `${ms(ours)} against ${ms(reference)}`
    };
    return [
        ratio,
        {
            group: 'turnaround',
            what: `host answers after ${latency} ms, own time (95 %)`,
            figure: percentile(own, 0.95),
            unit: 'ms',
            goal: 8,
            beside: `median ${ms(median(own))} of ${own.length}; ${ofReference}`
        }
    ];
}

/** A tenth of a second is what people take for at once. */
const AT_ONCE = 100;

export function judgePanel(waits: readonly Waits[]): Result[] {
    return waits.flatMap(({ calls, values, hangUp, key }) =>
        (
            [
                ['hang-up to a focused list', hangUp],
                ['a key to its effect', key]
            ] as const
        ).map(([what, times]): Result => ({
            group: 'panel',
            what: `${what}, ${calls} calls to finish, ${values} values`,
            figure: median(times),
            unit: 'ms',
            goal: AT_ONCE,
            beside: `longest ${ms(Math.max(...times))}`
        }))
    );
}

/** An event and a write cost the same with the most works as with one; a restore as much per work as with 1,000. */
export function judgeGrowth(growth: Growth): Result[] {
    const least = growth.at(0);
    const before = growth.at(-2);
    const most = growth.at(-1);
    if (!least || !before || !most) return [];
    const cost = (at: Growth[number], what: 'event' | 'write' | 'restore'): number =>
        median(at.costs.map((costs) => costs[what]));
    const flat = (['event', 'write'] as const).map((what): Result => {
        const [few, many] = [cost(least, what), cost(most, what)];
        return {
            group: 'growth',
            what: `one ${what}, ${most.works} works against ${least.works}`,
            figure: many / few,
            unit: 'ratio',
            goal: 1.5,
            beside: `${(many * 1000).toFixed(0)} µs against ${(few * 1000).toFixed(0)} µs`
        };
    });
    const perWork = (at: Growth[number]): number => cost(at, 'restore') / at.works;
    return [
        ...flat,
        {
            group: 'growth',
            what: `restore per work, ${most.works} works against ${before.works}`,
            figure: perWork(most) / perWork(before),
            unit: 'ratio',
            goal: 1.5,
            beside: `${ms(cost(most, 'restore'))} in all`
        }
    ];
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** What a page holds after many calls, and one that only read the journal of them does not. */
export function judgeMemory({ calls, used, fresh }: Memory): Result {
    const [most] = grown(fresh.kinds, used.kinds, 1);
    const kind = most ? `; most of it ${most.kind}, ${(most.bytes / 1000).toFixed(0)} kB` : '';
    return {
        group: 'memory',
        what: `heap after ${calls} calls, against a page that read their journal`,
        figure: used.heap / fresh.heap,
        unit: 'ratio',
        goal: 1.1,
        beside: `${megabytes(used.heap)} against ${megabytes(fresh.heap)}, ${used.journal} entries${kind}`
    };
}

export function judgeSizes(sizes: Sizes, budgets: Sizes): Result[] {
    return Object.entries(sizes).map(([name, { bytes, gzippedBytes }]) => ({
        group: 'size',
        what: `${name}, gzipped`,
        figure: gzippedBytes,
        unit: 'bytes',
        goal: budgets[name]?.gzippedBytes ?? 0,
        beside: `raw ${inWords(bytes, 'bytes')} of ${inWords(budgets[name]?.bytes ?? 0, 'bytes')}`
    }));
}

export function judgeOurselves({ firstStart, warmStart, test, steps }: Ourselves): Result[] {
    const row = (what: string, figure: number, goal: number | null, beside = ''): Result => ({
        group: 'ourselves',
        what,
        figure,
        unit: 's',
        goal,
        beside
    });
    return [
        row('first npm start in a fresh clone', firstStart, 90),
        row('npm start again', warmStart, 5),
        row('npm test', test, 480),
        ...steps.map(({ name, passed, failed, seconds }) =>
            row(`npm test: ${name}`, seconds, null, `${passed} passed, ${failed} failed`)
        )
    ];
}
