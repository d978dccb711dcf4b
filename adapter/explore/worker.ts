/** Plays the schedules that it is told to, in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { CELLS, nameOf } from './cells';
import { draw, replay } from './play';
import { shrink } from './shrink';
import {
    violates,
    type Failing,
    type Order,
    type Report,
    type Tally,
    type WorkerData
} from './worker-messages';
import type { Outcome } from './schedule';

const { seed, strict } = workerData as WorkerData;
const port = parentPort;
if (!port) throw new Error('the worker is started by the pool');
const answer = (report: Report): void => port.postMessage(report);

const placeOf = new Map(CELLS.map((cell, place) => [nameOf(cell), place]));
const strays: string[] = [];
process.on('unhandledRejection', (error) => strays.push(`nobody heard: ${String(error)}`));

async function playAll(from: number, to: number): Promise<void> {
    const hits = new Uint32Array(CELLS.length);
    const tallies: Tally[] = [];
    const failing: Failing[] = [];
    let steps = 0;
    for (let run = from; run < to; run += 1) {
        const outcome = await draw(seed, run, {
            strict,
            hit: (cell) => {
                const place = placeOf.get(nameOf(cell));
                if (place !== undefined) hits[place] = (hits[place] ?? 0) + 1;
            }
        });
        outcome.broken.push(...strays.splice(0));
        steps += outcome.steps;
        const { unrest, works, tabs, faults, crashes } = outcome;
        tallies.push({ unrest, works, tabs, faults, crashes });
        if (outcome.violations.length + outcome.broken.length > 0) failing.push({ run, outcome });
    }
    answer({ type: 'played', from, to, steps, tallies, failing, hits });
}

async function shorten(failing: Failing, kind: string): Promise<void> {
    const test = async (schedule: Outcome['schedule']): Promise<Outcome | null> => {
        const outcome = await replay(schedule);
        outcome.broken.push(...strays.splice(0));
        return violates(outcome, kind) ? outcome : null;
    };
    answer({ type: 'shrunk', outcome: await shrink(failing.outcome.schedule, test) });
}

async function repeat(schedule: Outcome['schedule']): Promise<void> {
    const trace: string[] = [];
    const listen = { listening: true, note: (text: string) => void trace.push(text) };
    const outcome = await replay(schedule, { strict: true, trace: listen });
    outcome.broken.push(...strays.splice(0));
    answer({ type: 'repeated', outcome, trace });
}

port.on('message', (order: Order) => {
    switch (order.type) {
        case 'play':
            void playAll(order.from, order.to);
            return;
        case 'shrink':
            void shorten(order.failing, order.kind);
            return;
        case 'repeat':
            void repeat(order.schedule);
    }
});
