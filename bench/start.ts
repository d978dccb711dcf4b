/** From the navigation of the softphone's frame until Salesforce's two listeners are registered. Milliseconds. */
import { frameOf, type Place, type Side } from './stage';

export type Cache = 'cold' | 'warm';
export type Starts = Record<Cache, Record<Side, number[]>>;

const LISTENERS = ['onWorkStart', 'onClickToDial'];

/** Loads the softphone anew, and answers how long it took to listen. */
async function startOnce(place: Place, cache: Cache): Promise<number> {
    const { rep } = place;
    const { page } = rep;
    if (cache === 'cold') {
        const devtools = await page.context().newCDPSession(page);
        await devtools.send('Network.clearBrowserCache');
        await devtools.detach();
    }
    const heardAt = await page.evaluate(
        (listeners) =>
            new Promise<number>((resolve) => {
                const missing = new Set(listeners);
                const stop = window.simulator.host.onMessage(({ direction, methodName }) => {
                    if (direction === 'toHost') missing.delete(methodName);
                    if (missing.size > 0) return;
                    stop();
                    resolve(performance.timeOrigin + performance.now());
                });
                window.simulator.reloadSoftphone();
            }),
        LISTENERS
    );
    await rep.ready();
    return heardAt - (await frameOf(place).evaluate(() => performance.timeOrigin));
}

/** In turns, so that both sides meet the same machine; the first round of each does not count. */
export async function measureStart(places: readonly Place[], rounds: number): Promise<Starts> {
    const none = (): Record<Side, number[]> => ({ adapter: [], reference: [] });
    const starts: Starts = { cold: none(), warm: none() };
    for (const cache of ['cold', 'warm'] as const)
        for (let round = 0; round <= rounds; round += 1)
            for (const place of places) {
                const time = await startOnce(place, cache);
                if (round > 0) starts[cache][place.side].push(time);
            }
    return starts;
}
