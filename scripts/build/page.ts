/** The simulator's Lightning page, which keeps its own account of what changed. */
import { buildPage } from '../../simulator/page/build';
import type { StepResult } from './cache';

/** Null when nothing was to be done. */
export async function buildSimulatorPage(): Promise<StepResult | null> {
    const notes: string[] = [];
    await buildPage({ log: (line) => notes.push(line) });
    return notes.length === 0 ? null : { notes, errors: [] };
}
