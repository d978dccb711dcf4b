/**
 * What a run must have tried: every effect, with every fault, with a crash at every point of its life. What
 * cannot exist is named here, with the reason, and nowhere else.
 */
export const EFFECTS = [
    'saveTask',
    'findTask',
    'saveFollowUp',
    'findFollowUp',
    'completeWork',
    'findWork',
    'describeWork',
    'describeRecord',
    'dial',
    'hangUp'
] as const;
export type Effect = (typeof EFFECTS)[number];

export const FAULTS = [
    /** Done and answered in time. */
    'none',
    /** Done in time, answered after the adapter's deadline. */
    'slow',
    /** Never done, never answered. */
    'lost',
    /** Done, never answered. */
    'unheard',
    /** Done so late that look-ups went before it. */
    'late',
    /** Not done, and the answer says that it will not be. */
    'refused',
    /** Not done, for a reason that passes: a row lock, a server error. */
    'retryable',
    /** Done, but the answer is a server error. */
    'refusedButDone',
    /** The request itself throws. */
    'throws',
    /** Answered with something that says neither yes nor no. */
    'unclear',
    /** Reported twice. */
    'twice'
] as const;
export type Fault = (typeof FAULTS)[number];

export const CRASH_POINTS = [
    'before the write-ahead commit',
    'after it, before the effect',
    'after the effect, before the commit',
    'after the commit, before the answer',
    'after the answer, before it is kept',
    'none'
] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

export interface Cell {
    effect: Effect;
    fault: Fault;
    point: CrashPoint;
}

interface Exclusion {
    effects?: readonly Effect[];
    faults: readonly Fault[];
    points?: readonly CrashPoint[];
    because: string;
}

const QUESTIONS = [
    'findTask',
    'findFollowUp',
    'findWork',
    'describeWork',
    'describeRecord'
] as const;

export const IMPOSSIBLE: readonly Exclusion[] = [
    {
        effects: QUESTIONS,
        faults: ['unheard', 'refusedButDone'],
        because: 'a question does nothing: without its answer it is lost'
    },
    {
        effects: QUESTIONS,
        faults: ['late'],
        because: 'nothing is looked up after a question: a late one is a slow one'
    },
    {
        effects: ['saveTask', 'saveFollowUp', 'completeWork', ...QUESTIONS],
        faults: ['twice'],
        because:
            'a request of the port settles once; the library is answered twice in the wire suite'
    },
    {
        effects: ['dial', 'hangUp'],
        faults: ['late'],
        because: 'nothing is looked up after it: what a phone does late is slow'
    },
    {
        effects: ['dial', 'hangUp'],
        faults: ['retryable', 'refusedButDone', 'unclear'],
        because: 'the port has no such report: a call rings, is answered or is over'
    },
    {
        effects: ['hangUp'],
        faults: ['refused'],
        because: 'the port has no such report: a hang-up that is not followed is a lost one'
    },
    {
        faults: ['lost'],
        points: ['after the commit, before the answer', 'after the answer, before it is kept'],
        because: 'it is never done and never answered'
    },
    {
        faults: ['unheard'],
        points: ['after the answer, before it is kept'],
        because: 'it is never answered'
    },
    {
        faults: ['throws'],
        points: ['after the effect, before the commit', 'after the commit, before the answer'],
        because: 'it fails in the moment in which it is asked for'
    },
    {
        effects: ['describeWork', 'describeRecord'],
        faults: ['refused', 'retryable', 'unclear', 'throws'],
        points: ['after the answer, before it is kept'],
        because: 'nothing is kept of an answer that describes nothing'
    }
];

export function whyImpossible({ effect, fault, point }: Cell): string | null {
    const exclusion = IMPOSSIBLE.find(
        ({ effects, faults, points }) =>
            (effects?.includes(effect) ?? true) &&
            faults.includes(fault) &&
            (points?.includes(point) ?? true)
    );
    return exclusion?.because ?? null;
}

/** Every cell that can exist. */
export const CELLS: readonly Cell[] = EFFECTS.flatMap((effect) =>
    FAULTS.flatMap((fault) => CRASH_POINTS.map((point) => ({ effect, fault, point })))
).filter((cell) => whyImpossible(cell) === null);

export const nameOf = ({ effect, fault, point }: Cell): string => `${effect} × ${fault} × ${point}`;

/** The faults that an effect can meet. */
export const faultsOf = (effect: Effect): Fault[] =>
    FAULTS.filter((fault) => CELLS.some((cell) => cell.effect === effect && cell.fault === fault));
