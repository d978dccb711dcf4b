import type { Step } from '../life';

/**
 * A life drawn as a grid, one row per event and one column per phase, to hold the real table against.
 *
 *   -       no entry: nothing happens       =       an entry that changes nothing here
 *   saving  goes to this phase              .       stays in the phase, changed
 *   +dial   and asks for this effect
 */
export function readGrid(text: string): { columns: string[]; cells: [string, string, string][] } {
    const [head = [], ...rows] = text
        .trim()
        .split('\n')
        .map((line) => line.trim().split(/\s{2,}/));
    const columns = head.slice(1);
    const cells = rows.flatMap(([event = '', ...promised]) => {
        if (promised.length !== columns.length) throw new Error(`row '${event}' is not full`);
        return promised.map((cell, index): [string, string, string] => [
            event,
            columns[index] ?? '',
            cell
        ]);
    });
    return { columns, cells };
}

/** What happened, in the grid's words. */
export function cellOf<Thing extends { phase: string }>(
    thing: Thing,
    step: Step<Thing, { type: string }> | null
): string {
    if (!step) return '-';
    const effects = step.effects.map((effect) => `+${effect.type}`).join('');
    if (step.next === thing) return effects === '' ? '=' : effects;
    return (step.next.phase === thing.phase ? '.' : step.next.phase) + effects;
}
