/** What the pool and its workers say to each other. */
import type { Outcome, Schedule } from './schedule';

export interface WorkerData {
    seed: number;
    strict: boolean;
}

export type Order =
    /** Schedules from..to-1 of the seed. */
    | { type: 'play'; from: number; to: number }
    | { type: 'shrink'; failing: Failing; kind: string }
    | { type: 'repeat'; schedule: Schedule };

export type Report =
    | {
          type: 'played';
          from: number;
          to: number;
          steps: number;
          tallies: Tally[];
          failing: Failing[];
          /** By the place of the cell in the list of all. */
          hits: Uint32Array;
      }
    /** Null when the schedule does not show it a second time. */
    | { type: 'shrunk'; outcome: Outcome | null }
    | { type: 'repeated'; outcome: Outcome; trace: string[] };

export interface Failing {
    run: number;
    outcome: Outcome;
}

/** What a schedule held. */
export type Tally = Pick<Outcome, 'unrest' | 'works' | 'tabs' | 'faults' | 'crashes'>;

/** What the adapter should have survived counts beside the violations. */
export const BROKEN = 'broken';

export const kindsOf = ({ violations, broken }: Outcome): string[] => [
    ...new Set([...violations.map(({ kind }) => kind), ...(broken.length > 0 ? [BROKEN] : [])])
];

export const violates = (outcome: Outcome, kind: string): boolean =>
    kindsOf(outcome).includes(kind);
