/** Everything that is measured in a browser, one after the other. */
import type { Browser } from '@playwright/test';
import { measureGrowth, type Growth } from './growth/growth';
import { judgeGrowth, judgeMemory, judgePanel, judgeStart, judgeTurnaround } from './judge';
import { measureMemory } from './memory/memory';
import { measurePanel } from './panel';
import type { Result } from './result';
import { manySteps, openPlace, SIDES } from './stage';
import { measureStart } from './start';
import { measureTurnaround, watch } from './turnaround';

export interface Extent {
    /** That count. */
    rounds: number;
    /** At each latency. */
    turnarounds: number;
    /** Milliseconds after which the host answers. */
    latencies: readonly number[];
    /** Whether the panel is measured, too. */
    panel: boolean;
    /** Made in one page, for its memory; none: that is not measured. */
    calls: number;
}

export interface Measured {
    results: Result[];
    growth: Growth;
}

/** @param tell hears results as they come, or how far it is */
export async function measure(
    browser: Browser,
    { rounds, turnarounds, latencies, panel, calls }: Extent,
    tell: (news: Result[] | string) => void
): Promise<Measured> {
    const steps = manySteps(latencies.length * (turnarounds + 1));
    const places = await Promise.all(SIDES.map((side) => openPlace(browser, side, steps)));
    const results: Result[] = [];
    const add = (more: Result[]): void => {
        results.push(...more);
        tell(more);
    };
    add(judgeStart(await measureStart(places, rounds)));
    for (const place of places) await watch(place);
    for (const [index, latency] of latencies.entries()) {
        const first = index * (turnarounds + 1);
        const turned = await measureTurnaround(places, { rounds: turnarounds, latency, first });
        add(judgeTurnaround(latency, turned));
    }
    const address = places[0]?.server.visualforceOrigin ?? '';
    const growth = await measureGrowth(browser, { rounds, address });
    add(judgeGrowth(growth));
    for (const place of places) await place.close();
    if (panel) add(judgePanel(await measurePanel(browser, rounds)));
    if (calls > 0) {
        const progress = (made: number): void => {
            if (made % 1_000 === 0) tell(`memory: ${made} of ${calls} calls`);
        };
        add([judgeMemory(await measureMemory(browser, calls, progress))]);
    }
    return { results, growth };
}
