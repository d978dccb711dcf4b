/** One row of the table: the fault strikes, the rep looks; it is mended, the rep ends the call. */
import { expect } from '@playwright/test';
import type { Kind } from './kinds';
import type { Method } from './methods';
import { CHOSEN, type Holding, type Scene } from './scene';
import { buttonNamed, CAN_CHOOSE, NOTHING_LEFT } from './words';

export interface Sight {
    /** Milliseconds since the rep did something. */
    after: number;
    words: string[];
}

export interface Story {
    fault: string;
    sights: Sight[];
    /** While the fault lasts. */
    held: Holding;
    /** What the rep did once it was mended. */
    deeds: string[];
    /** In the end. */
    holds: Holding;
}

/** How long the rep waits for something to happen: longer than any row of tries and looks. */
const PATIENCE: Readonly<Record<Method['when'], number>> = {
    start: 20_000,
    waiting: 30_000,
    choosing: 10 * 60_000
};
/** The longest of which nobody says how it is to end, and a little more. */
const A_CALL = 100_000;
/** The panel says again what was not heard. */
const A_LOOK = 3_000;
const MOST_DEEDS = 8;
const RELOADS = 'reloads the page';
const QUESTIONS = ['The Task is there', 'The step has moved on'];
/** Something goes on by itself. */
const UNDER_WAY = /^(Saving|Checking|Completing|Will be tried again|The phone is starting)/;

/** The panel of a work whose number was not dialled; soon, or the two are not matched any more. */
const WAITING = 'Waiting for the call';
/** What the panel says of a softphone that does not hear it; it keeps what the rep chose. */
const DEAF = /^The phone is not (answering|running)/;

const isOver = (words: readonly string[]): boolean => words.includes(NOTHING_LEFT);

const isForTheRep = (words: readonly string[]): boolean =>
    ['Retry', ...QUESTIONS].some((name) => words.includes(buttonNamed(name)));

/** Looks each time that something may have happened, and notes what is new, not what has gone. */
async function watch(
    scene: Scene,
    sights: Sight[],
    {
        known,
        patience,
        until = []
    }: { known: readonly string[]; patience: number; until?: readonly string[] }
): Promise<void> {
    const { time } = scene;
    const began = time.now;
    let before = known;
    for (;;) {
        const all = await scene.words();
        const words = all.filter((word) => !before.includes(word));
        if (words.length > 0) sights.push({ after: time.now - began, words });
        before = all;
        const { completions } = await scene.holding();
        if (isForTheRep(all) || (completions > 0 && isOver(all))) return;
        if (time.now >= began + patience || until.some((word) => all.includes(word))) return;
        await time.passUntil(began + patience);
    }
}

/** What the panel asks, answered by one who looked at the records. */
function answersTo({ tasks, completions }: Holding): string[] {
    return [
        tasks > 0 ? 'The Task is there' : 'The Task is not there',
        completions > 0 ? 'The step has moved on' : 'The step has not moved on'
    ];
}

/** Does the next thing that a rep would do to end the call, and names it; null: nothing is left to do. */
async function act(scene: Scene, mayReload: boolean): Promise<string | null> {
    const words = await scene.words();
    const holding = await scene.holding();
    if (holding.completions > 0 && isOver(words)) return null;
    const offered = ['Retry', ...answersTo(holding)];
    const pressed = offered.find((name) => words.includes(buttonNamed(name)));
    if (pressed !== undefined) {
        await scene.press(pressed);
        return pressed;
    }
    const isDeaf = words.some((word) => DEAF.test(word));
    if (words.includes(CAN_CHOOSE) && !isDeaf) {
        await scene.choose();
        return `chooses '${CHOSEN}'`;
    }
    if (words.includes(WAITING) && (await scene.canClickNumber())) {
        await scene.clickNumber();
        return 'clicks the number';
    }
    if (words.some((word) => UNDER_WAY.test(word))) {
        await scene.time.passUntil(scene.time.now + PATIENCE.choosing);
        return 'waits';
    }
    expect(mayReload, `stuck: ${words.join(' · ')}`).toBe(true);
    await scene.reload();
    await scene.rest(A_LOOK);
    return RELOADS;
}

async function endTheCall(scene: Scene): Promise<string[]> {
    const deeds: string[] = [];
    for (;;) {
        const deed = await act(scene, !deeds.includes(RELOADS));
        if (deed === null) return deeds;
        if (deed !== 'waits' || deeds.at(-1) !== 'waits') deeds.push(deed);
        expect(deeds.length, `no end: ${deeds.join(', ')}`).toBeLessThan(MOST_DEEDS);
    }
}

export async function tell(scene: Scene, method: Method, kind: Kind): Promise<Story> {
    const sights: Sight[] = [];
    const patience = PATIENCE[method.when];
    await scene.clear();
    await scene.break({ ...method.beside, [method.name]: kind.fault });
    if (method.when === 'start') {
        await scene.reload();
        await watch(scene, sights, { known: [], patience });
    }
    const before = await scene.words();
    await scene.startCall();
    if (method.when === 'waiting') await watch(scene, sights, { known: before, patience });
    if (method.when === 'start')
        await watch(scene, sights, {
            known: before,
            patience: A_CALL,
            until: [CAN_CHOOSE, WAITING]
        });
    const words = await scene.words();
    if (words.includes(CAN_CHOOSE)) {
        await scene.choose();
        await watch(scene, sights, { known: [...words, CHOSEN], patience: PATIENCE.choosing });
    }
    const held = await scene.holding();
    if (held.completions === 0)
        expect(isOver(await scene.words()), 'stuck without being shown').toBe(false);
    await scene.break({});
    const deeds = await endTheCall(scene);
    await scene.rest(A_LOOK);
    return { fault: kind.name, sights, held, deeds, holds: await scene.holding() };
}
