/** From the rep's Enter until Sales Engagement has answered `completeWork`. Milliseconds. */
import { expect } from '@playwright/test';
import { METHODS } from '../simulator/host/methods';
import { frameOf, nameOf, type Place, type Side } from './stage';

export interface Turnaround {
    total: number;
    /** Without the time in which the answers to `saveLog` and `completeWork` were waited for. */
    own: number;
}

export type Turnarounds = Record<Side, Turnaround[]>;

/** One waits for the other. */
const AWAITED = ['saveLog', 'completeWork'];

interface Watched {
    pressedAt: number;
    messages: { at: number; direction: 'toHost' | 'toAdapter'; methodName: string }[];
}

declare global {
    interface Window {
        watched: Watched;
    }
}

/** Epoch milliseconds with their fractions, the same in every frame. */
const KEY_WATCH = (): void => {
    window.watched = { pressedAt: 0, messages: [] };
    window.addEventListener(
        'keydown',
        ({ key, timeStamp }) => {
            if (key === 'Enter') window.watched.pressedAt = performance.timeOrigin + timeStamp;
        },
        { capture: true }
    );
};

/** Once, before anything is measured; a frame that is loaded anew has to be watched anew. */
export async function watch(place: Place): Promise<void> {
    const { rep } = place;
    await rep.page.evaluate(KEY_WATCH);
    await frameOf(place).evaluate(KEY_WATCH);
    await rep.page.evaluate(() => {
        window.simulator.host.onMessage(({ direction, methodName }) => {
            const at = performance.timeOrigin + performance.now();
            window.watched.messages.push({ at, direction, methodName });
        });
    });
}

/** What the keys before led to is drawn, fading colours and all. */
const AT_REST = (): Promise<void> =>
    new Promise((rest) => {
        const look = (): void => {
            if (document.getAnimations().length > 0) requestAnimationFrame(look);
            else requestAnimationFrame(() => requestIdleCallback(() => rest()));
        };
        requestAnimationFrame(look);
    });

/** The rep has chosen, and only Enter is missing. */
async function readyForEnter({ side, rep }: Place, person: string): Promise<void> {
    await rep.start(person);
    // A page hears of its org's changes a little later: not while it is measured.
    const entry = rep.page.locator('sim-queue-entry', { hasText: person });
    await expect(entry.getByText('In progress')).toBeVisible();
    if (side === 'reference') {
        await rep.softphone.getByRole('textbox').focus();
        return;
    }
    await expect(rep.picker).toBeFocused();
    // Right after it took the focus the list hears nothing.
    await expect(async () => {
        await rep.page.keyboard.press('1');
        await expect(rep.picker.getByRole('option', { selected: true })).toHaveCount(1, {
            timeout: 100
        });
    }).toPass();
}

/** What stands between the key and the answer, told by the messages on the wire. */
export function turnaroundOf({ pressedAt, messages }: Watched): Turnaround {
    const since = messages.filter(({ at }) => at >= pressedAt);
    const end = since.find(
        ({ direction, methodName }) => direction === 'toAdapter' && methodName === 'completeWork'
    );
    if (!end) throw new Error('completeWork was never answered.');
    const atOf = (wanted: 'toHost' | 'toAdapter', method: string): number =>
        since.find(({ direction, methodName }) => direction === wanted && methodName === method)
            ?.at ?? NaN;
    const waited = AWAITED.map((method) => atOf('toAdapter', method) - atOf('toHost', method));
    const total = end.at - pressedAt;
    return { total, own: waited.reduce((rest, time) => rest - time, total) };
}

async function turnOnce(place: Place, person: string, done: number): Promise<Turnaround> {
    const { rep, side } = place;
    await readyForEnter(place, person);
    await rep.page.evaluate(AT_REST);
    // Nothing looks again and again meanwhile: the page has one thread for all.
    const answered = rep.page.evaluate(() => {
        window.watched.messages = [];
        return new Promise<void>((resolve) => {
            const stop = window.simulator.host.onMessage(({ direction, methodName }) => {
                if (direction !== 'toAdapter' || methodName !== 'completeWork') return;
                stop();
                resolve();
            });
        });
    });
    // Nor is the key let go meanwhile, as no finger is as quick: what the browser says of it would be waited for, too.
    await rep.page.keyboard.down('Enter');
    await answered;
    await rep.page.keyboard.up('Enter');
    await rep.completed(done);
    const { messages, pressedAt } = await rep.page.evaluate(() => window.watched);
    if (side === 'adapter') return turnaroundOf({ messages, pressedAt });
    const frame = await frameOf(place).evaluate(() => window.watched);
    return turnaroundOf({ messages, pressedAt: frame.pressedAt });
}

/**
 * Of watched places; the host answers everything after `latency`, so that whatever else was waited for would show. Both sides in turns; the first round of each does not count.
 * @param first the number of the first person who was not called yet
 */
export async function measureTurnaround(
    places: readonly Place[],
    { rounds, latency, first }: { rounds: number; latency: number; first: number }
): Promise<Turnarounds> {
    const turnarounds: Turnarounds = { adapter: [], reference: [] };
    for (const { rep } of places)
        for (const method of Object.keys(METHODS))
            if (latency > 0) await rep.breakMethod(method, { answer: latency });
    for (let round = 0; round <= rounds; round += 1)
        for (const place of places) {
            const person = first + round;
            const turnaround = await turnOnce(place, nameOf(person), person + 1);
            if (round > 0) turnarounds[place.side].push(turnaround);
        }
    return turnarounds;
}
