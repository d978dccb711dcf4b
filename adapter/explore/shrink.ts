/** The shortest schedule that still shows a violation: delta debugging over the lines of one that does. */
import type { Outcome, Schedule } from './schedule';

/** Answers how the schedule ended if it still shows what is looked for, else null. */
export type Test = (schedule: Schedule) => Promise<Outcome | null>;

const MOST_TRIES = 4_000;

/**
 * Leaves out halves, quarters, … single lines as long as the test holds. What is answered has been played as it
 * is; null when not even the whole schedule shows it again.
 */
export async function shrink(schedule: Schedule, test: Test): Promise<Outcome | null> {
    let tries = 0;
    const attempt = async (candidate: Schedule): Promise<Outcome | null> => {
        tries += 1;
        return tries > MOST_TRIES ? null : test(candidate);
    };
    const whole = await attempt(schedule);
    if (!whole) return null;
    let best = whole;
    let size = Math.ceil(best.schedule.lines.length / 2);
    while (size >= 1) {
        let shorter = false;
        for (let from = best.schedule.lines.length - size; from > -size; from -= size) {
            const { cast, lines } = best.schedule;
            const rest = [...lines.slice(0, Math.max(0, from)), ...lines.slice(from + size)];
            const outcome = await attempt({ cast, lines: rest });
            if (!outcome || outcome.schedule.lines.length >= lines.length) continue;
            best = outcome;
            shorter = true;
        }
        if (size === 1 && !shorter) break;
        size = shorter && size > 1 ? size : Math.max(1, Math.floor(size / 2));
    }
    return withFewer(best, attempt);
}

/** Who plays no part is left out of the cast. */
async function withFewer(
    found: Outcome,
    attempt: (schedule: Schedule) => Promise<Outcome | null>
): Promise<Outcome> {
    let best = found;
    for (const work of found.schedule.cast.works) {
        const { cast, lines } = best.schedule;
        const works = cast.works.filter((other) => other !== work);
        best = (await attempt({ cast: { ...cast, works }, lines })) ?? best;
    }
    while (best.schedule.cast.tabs > 1) {
        const { cast, lines } = best.schedule;
        const outcome = await attempt({ cast: { ...cast, tabs: cast.tabs - 1 }, lines });
        if (!outcome) break;
        best = outcome;
    }
    return best;
}
