/**
 * Cadences as data (`simulator/data/cadences.json`) and the one rule that moves a person along:
 * the disposition's outcome chooses the branch of the completed step.
 */
import type { QueueEntry } from '../contract';

export interface Branch {
    /** Title of the step that follows; null ends the cadence. */
    to: string | null;
    /** How many days later it falls due. */
    afterDays: number;
    /** Why, as the rep reads it in the queue. */
    note: string;
}

export interface CadenceStep {
    /** Unique in its cadence. */
    title: string;
    type: QueueEntry['stepType'];
    /** By outcome category: 'LeftVoicemail', … */
    branches: Record<string, Branch>;
    /** For a call result without an outcome category, or an outcome without a branch. */
    otherwise: Branch;
}

export interface Cadence {
    name: string;
    steps: CadenceStep[];
}

/**
 * Which branch a completed step takes.
 * @throws Error if the cadence or the step does not exist.
 */
export function branchTaken(
    cadences: readonly Cadence[],
    cadence: string,
    step: string,
    outcome: string | null
): { branch: Branch; next: CadenceStep | null } {
    const from = stepOf(cadences, cadence, step);
    const chosen = outcome === null ? undefined : from.branches[outcome];
    const branch = chosen ?? from.otherwise;
    return { branch, next: branch.to === null ? null : stepOf(cadences, cadence, branch.to) };
}

/** @throws Error if the cadence or the step does not exist. */
export function stepOf(cadences: readonly Cadence[], cadence: string, title: string): CadenceStep {
    const found = cadences
        .find(({ name }) => name === cadence)
        ?.steps.find((step) => step.title === title);
    if (!found) throw new Error(`There is no step '${title}' in a cadence '${cadence}'.`);
    return found;
}
