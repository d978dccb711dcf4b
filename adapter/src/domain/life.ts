/**
 * A life is a typed table, phase × event → step, pure. What a phase has no entry for changes nothing:
 * late, repeated and foreign events are harmless by construction.
 */
export interface Step<Thing, Effect> {
    next: Thing;
    effects: Effect[];
}

export type LifeTable<
    Thing extends { phase: string },
    Event extends { type: string },
    Effect,
    Rules
> = Record<
    Thing['phase'],
    {
        [T in Event['type']]?: (
            thing: Thing,
            event: Extract<Event, { type: T }>,
            rules: Rules
        ) => Step<Thing, Effect>;
    }
>;

/** The step that the table holds for this thing in its phase, or null when it holds none. */
export function stepOf<
    Thing extends { phase: string },
    Event extends { type: string },
    Effect,
    Rules
>(
    table: LifeTable<Thing, Event, Effect, Rules>,
    thing: Thing,
    event: Event,
    rules: Rules
): Step<Thing, Effect> | null {
    const row = table[thing.phase as Thing['phase']];
    const entry = row[event.type as Event['type']] as
        ((thing: Thing, event: Event, rules: Rules) => Step<Thing, Effect>) | undefined;
    return entry ? entry(thing, event, rules) : null;
}

/** When a thing whose answer never came is looked up, in ms after the last look; then the rep is asked. */
export const LOOK_DELAYS = [2_000, 10_000, 30_000, 120_000] as const;

/** When what was refused for a passing reason is tried again by itself, in ms; then the rep is asked. */
export const RETRY_DELAYS = [1_000, 4_000, 15_000, 60_000] as const;

/** What the lives are told about time. Milliseconds. */
export interface Rules {
    now: number;
    /** 0 to 1, by chance: spreads the repeats of many who were refused at the same moment. */
    jitter: number;
    /** How long a request may stay unanswered. */
    answerWithin: number;
    /** How long a choice can be taken back; 0 for not at all. */
    undoFor: number;
    /** How long a saved plain call stays, so that it can still be linked to a work. */
    linkableFor: number;
}

/** The moment of the next repeat, after so many; null when it has been repeated often enough. */
export function nextRepeat(
    repeats: number,
    { now, jitter }: Pick<Rules, 'now' | 'jitter'>
): number | null {
    const delay = RETRY_DELAYS[repeats];
    return delay === undefined ? null : Math.round(now + delay * (0.5 + jitter));
}
