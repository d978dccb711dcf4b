/** Whole schedules, against the real runtime. */
import { CELLS, nameOf } from '../cells';
import { draw, replay } from '../play';
import { isStep } from '../schedule';

const SEED = 7;
const RUNS = [0, 60, 130, 200, 270];

it.each(RUNS)('schedule %i of a seed is the same each time', async (run) => {
    const first = await draw(SEED, run);
    expect(await draw(SEED, run)).toEqual(first);
    expect(first.unrest).toBeGreaterThan(40);
});

it.each(RUNS)(
    'schedule %i can be repeated from its lines alone, and ends the same',
    async (run) => {
        const drawn = await draw(SEED, run);
        const again = await replay(drawn.schedule);
        expect(again.schedule.lines).toEqual(drawn.schedule.lines);
        expect({ ...again, schedule: null }).toEqual({ ...drawn, schedule: null });
    }
);

it('a schedule remains one without some of its lines', async () => {
    const { schedule } = await draw(SEED, 1);
    const lines = schedule.lines.filter((_line, index) => index % 3 !== 0);
    const outcome = await replay({ ...schedule, lines });
    expect(outcome.schedule.lines.filter(isStep).length).toBeGreaterThan(0);
    expect(lines).toEqual(expect.arrayContaining(outcome.schedule.lines));
});

it('nothing that the adapter hands over is changed afterwards', async () => {
    for (const run of RUNS) {
        const outcome = await draw(SEED, run, { strict: true });
        expect(outcome.broken).toEqual([]);
    }
});

it('counts only cells that there are', async () => {
    const names = new Set(CELLS.map(nameOf));
    const strangers: string[] = [];
    for (let run = 0; run < 20; run += 1)
        await draw(SEED, run, {
            hit: (cell) => {
                if (!names.has(nameOf(cell))) strangers.push(nameOf(cell));
            }
        });
    expect(strangers).toEqual([]);
});

it('tells a listener what happens, step by step', async () => {
    const told: string[] = [];
    const { schedule } = await draw(SEED, 3, {
        trace: { listening: true, note: (text) => told.push(text) }
    });
    const steps = schedule.lines.filter(isStep);
    expect(told).toEqual(expect.arrayContaining(steps));
});
