import { CELLS, CRASH_POINTS, EFFECTS, FAULTS, IMPOSSIBLE, nameOf, whyImpossible } from '../cells';
import { faultsOf } from '../cells';
import { fateNamed, fatesOf, PROMPT } from '../fates';

const ALL = EFFECTS.flatMap((effect) =>
    FAULTS.flatMap((fault) => CRASH_POINTS.map((point) => ({ effect, fault, point })))
);

it('every combination is a cell, or there is a reason why it cannot be', () => {
    const names = new Set(CELLS.map(nameOf));
    for (const cell of ALL) expect(names.has(nameOf(cell))).toBe(whyImpossible(cell) === null);
    expect(names.size).toBe(CELLS.length);
});

it('no reason is given that excludes nothing', () => {
    for (const exclusion of IMPOSSIBLE) {
        const excluded = ALL.filter(
            ({ effect, fault, point }) =>
                (exclusion.effects?.includes(effect) ?? true) &&
                exclusion.faults.includes(fault) &&
                (exclusion.points?.includes(point) ?? true)
        );
        expect(excluded.length).toBeGreaterThan(0);
        expect(exclusion.because).not.toBe('');
    }
});

it.each(EFFECTS)('%s meets its faults, and is crashed around without any', (effect) => {
    expect(faultsOf(effect)).toContain('none');
    for (const point of CRASH_POINTS)
        expect(CELLS.map(nameOf)).toContain(nameOf({ effect, fault: 'none', point }));
});

it.each(FAULTS)("there is a fate for the fault '%s', found again by its name", (fault) => {
    const fates = fatesOf(fault);
    expect(fates.length).toBeGreaterThan(0);
    for (const fate of fates) expect(fateNamed(fate.name)).toBe(fate);
});

it('takes a fate that it does not know for none', () => {
    expect(fateNamed('struck by lightning')).toBe(PROMPT);
});

it('decides every request within 150 seconds, and answers only after that', () => {
    for (const { decided, answered } of FAULTS.flatMap(fatesOf)) {
        const lastDecision = decided?.by ?? 0;
        expect(lastDecision).toBeLessThanOrEqual(150_000);
        expect(answered?.by ?? Infinity).toBeGreaterThanOrEqual(lastDecision);
    }
});
