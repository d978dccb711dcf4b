import type { Outcome, Schedule } from '../schedule';
import { shrink } from '../shrink';

const CAST: Schedule['cast'] = {
    tabs: 3,
    progress: true,
    undoSeconds: 0,
    asksFirst: false,
    promised: [],
    sleepsLong: false,
    works: [
        { workId: '8HF1', person: 'Ada', to: '1' },
        { workId: '8HF2', person: 'Ben', to: '2' }
    ]
};

const LINES = Array.from({ length: 100 }, (_, index) => `line ${index}`);

const outcome = (schedule: Schedule): Outcome => ({
    schedule,
    violations: [],
    broken: [],
    unrest: 0,
    steps: 0,
    works: 0,
    tabs: 0,
    faults: 0,
    crashes: 0
});

/** A test that holds while the schedule has these lines, in this order, and enough tabs. */
const needing =
    (lines: string[], tabs = 1) =>
    async (schedule: Schedule): Promise<Outcome | null> => {
        const found = schedule.lines.filter((line) => lines.includes(line));
        const holds = found.join() === lines.join() && schedule.cast.tabs >= tabs;
        return holds ? outcome(schedule) : null;
    };

it('leaves exactly the lines that are needed', async () => {
    const needed = ['line 3', 'line 50', 'line 51', 'line 99'];
    const shortest = await shrink({ cast: CAST, lines: LINES }, needing(needed));
    expect(shortest?.schedule.lines).toEqual(needed);
});

it('leaves nothing when nothing is needed', async () => {
    const shortest = await shrink({ cast: CAST, lines: LINES }, needing([]));
    expect(shortest?.schedule.lines).toEqual([]);
});

it('leaves out works and tabs that play no part', async () => {
    const shortest = await shrink({ cast: CAST, lines: LINES }, needing(['line 7'], 2));
    expect(shortest?.schedule.cast).toEqual({ ...CAST, tabs: 2, works: [] });
});

it('says so when the schedule does not show it a second time', async () => {
    expect(await shrink({ cast: CAST, lines: LINES }, async () => null)).toBeNull();
});

it('goes on from what was really played', async () => {
    const played: Schedule[] = [];
    const shortest = await shrink({ cast: CAST, lines: LINES }, async (schedule) => {
        played.push(schedule);
        const lines = schedule.lines.filter((line) => line !== 'line 0');
        return lines.includes('line 9') ? outcome({ ...schedule, lines }) : null;
    });
    expect(shortest?.schedule.lines).toEqual(['line 9']);
    expect(played.slice(1).flatMap(({ lines }) => lines)).not.toContain('line 0');
});
