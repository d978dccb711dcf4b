/** Plays one schedule to its end: drawn from a seed, or repeated from its lines. */
import type { Cell } from './cells';
import { fateNamed, PROMPT } from './fates';
import { Scene, type Fortune } from './scene';
import { fateLine, fatesIn, isLoss, isStep, lostLine } from './schedule';
import type { Outcome, Schedule } from './schedule';
import { SILENT, type Trace } from './trace';
import { Unrest } from './unrest';
import type { Action } from './actors';

export interface PlayParts {
    trace?: Trace;
    strict?: boolean;
    hit?: (cell: Cell) => void;
}

const ignore = (): void => undefined;

export async function draw(seed: number, run: number, parts: PlayParts = {}): Promise<Outcome> {
    const unrest = new Unrest(seed, run);
    const scene = new Scene({
        cast: unrest.cast,
        trace: parts.trace ?? SILENT,
        fortune: unrest,
        strict: parts.strict ?? false,
        hit: parts.hit ?? ignore
    });
    await openTabs(scene);
    for (let action = unrest.next(scene); action; action = unrest.next(scene))
        await scene.perform(action);
    unrest.over = true;
    return outcomeOf(scene, { cast: unrest.cast, lines: unrest.lines }, unrest.lost);
}

/**
 * Repeats a schedule. A line that cannot happen where it stands is left out, so that a schedule remains one
 * without some of its lines; the outcome holds the lines that did happen.
 */
export async function replay(schedule: Schedule, parts: PlayParts = {}): Promise<Outcome> {
    const fates = fatesIn(schedule.lines);
    /** A loss hits the next message of its words, from the step on that it stands after. */
    const losses: string[] = [];
    const lines: string[] = [];
    let over = false;
    let lost = 0;
    const fortune: Fortune = {
        fateOf: (_effect, line) => {
            const name = over ? undefined : fates.get(line);
            if (name === undefined) return PROMPT;
            lines.push(fateLine(line, name));
            return fateNamed(name);
        },
        isLost: (line) => {
            const place = over ? -1 : losses.indexOf(lostLine(line));
            if (place < 0) return false;
            losses.splice(place, 1);
            lines.push(lostLine(line));
            lost += 1;
            return true;
        }
    };
    const scene = new Scene({
        cast: schedule.cast,
        trace: parts.trace ?? SILENT,
        fortune,
        strict: parts.strict ?? false,
        hit: parts.hit ?? ignore
    });
    await openTabs(scene);
    for (const [index, line] of schedule.lines.entries()) {
        if (!isStep(line)) continue;
        for (let next = index + 1; next < schedule.lines.length; next += 1) {
            const decided = schedule.lines[next] ?? '';
            if (isStep(decided)) break;
            if (isLoss(decided)) losses.push(decided);
        }
        const action = actionsNow(scene).find((each) => each.line === line);
        if (!action) continue;
        lines.push(line);
        await scene.perform(action);
    }
    over = true;
    return outcomeOf(scene, { cast: schedule.cast, lines }, lost);
}

function actionsNow(scene: Scene): Action[] {
    const { world, rep } = scene;
    return [
        ...world.ready(),
        ...world.awake().flatMap((life) => rep.options(life)),
        ...scene.passing(),
        ...scene.troubles()
    ];
}

/** The rep's tabs are open when a schedule begins. */
async function openTabs(scene: Scene): Promise<void> {
    for (const tab of scene.world.tabs)
        await scene.perform({ line: `tab ${tab.name}: is opened`, run: () => scene.open(tab) });
}

async function outcomeOf(scene: Scene, schedule: Schedule, lost: number): Promise<Outcome> {
    const { world, story, attempts, done } = scene;
    const unrest = world.steps;
    const { crashes } = done;
    const faults = attempts.faults + done.troubles + lost;
    await scene.settle();
    return {
        schedule,
        violations: scene.verdict(),
        broken: story.broken,
        unrest,
        steps: world.steps,
        works: new Set(story.starts.map(({ workId, to }) => `${workId} ${to}`)).size,
        tabs: world.tabs.length,
        faults,
        crashes
    };
}
