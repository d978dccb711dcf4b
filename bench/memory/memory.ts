/** What stays in a page's memory after ever more calls: heaps compared after a collection of garbage, by kind of object. */
import type { Browser, CDPSession } from '@playwright/test';
import { CHANNEL_NAME, PROTOCOL_VERSION } from 'c/hvsProtocol';
import type { OrgChange } from '../../simulator/contract';
import { frameOf, manySteps, openPlace, type Place } from '../stage';
import { callAll, type Wire } from './call-all';
import { kindsIn, type Kinds } from './snapshot';

export interface Look {
    /** Bytes in use by page, panel and softphone together, after a collection of garbage. */
    heap: number;
    /** Entries in the journal. */
    journal: number;
    kinds: Kinds;
}

export interface Memory {
    calls: number;
    /** In the page that made the calls. */
    used: Look;
    /**
     * In the page that was loaded anew and read the same journal. It made a tenth of the calls itself: after fewer it
     * has compiled less, which is no growth.
     */
    fresh: Look;
}

const WIRE: Wire = { channel: CHANNEL_NAME, version: PROTOCOL_VERSION };
/** So many steps are in the Work Queue at a time; what was done before is put out of the org's sight. */
const BATCH = 20;
/** One of so many calls is made by the page that was loaded anew itself. */
const SHARE = 10;

/** Steps of works that were never there before. */
function nextBatch(steps: OrgChange, batch: number): OrgChange {
    const queue = steps.queue?.map((entry, index) => {
        const id = `8HF5e0000${String(batch * BATCH + index).padStart(6, '0')}AAB`;
        return { ...entry, id, workId: id };
    });
    return { queue: queue ?? [], tasks: [], completions: [], remarks: [] };
}

async function snapshotOf(cdp: CDPSession): Promise<Kinds> {
    const chunks: string[] = [];
    const take = ({ chunk }: { chunk: string }): void => void chunks.push(chunk);
    cdp.on('HeapProfiler.addHeapSnapshotChunk', take);
    await cdp.send('HeapProfiler.takeHeapSnapshot');
    cdp.off('HeapProfiler.addHeapSnapshotChunk', take);
    return kindsIn(chunks.join(''));
}

/** Takes so many works out of the journal, and counts the entries that are left; runs in the softphone's frame. */
async function entriesIn({ forget }: { forget: number }): Promise<number> {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((done, failed) => {
            request.onsuccess = () => done(request.result);
            request.onerror = () => failed(new Error('The journal cannot be read.'));
        });
    const [database] = await indexedDB.databases();
    const opened = await answer(indexedDB.open(database?.name ?? ''));
    const entries = opened.transaction('entries', 'readwrite').objectStore('entries');
    const all = (await answer(entries.getAll())) as { id: string; kind: string }[];
    const works = all.filter(({ kind }) => kind === 'work').slice(0, forget);
    for (const { id } of works) entries.delete(id);
    const left = await answer(entries.count());
    opened.close();
    return left;
}

async function lookAt(place: Place, cdp: CDPSession): Promise<Look> {
    // What passed on the wire is kept by the simulated host, for whoever looks on.
    await place.rep.page.evaluate(() => {
        (window.simulator.host.messages as unknown[]).length = 0;
    });
    const kinds = await snapshotOf(cdp);
    const heap = Object.values(kinds).reduce((sum, bytes) => sum + bytes, 0);
    return { heap, journal: await frameOf(place).evaluate(entriesIn, { forget: 0 }), kinds };
}

/**
 * In one page, which shares a process with the softphone, as two origins of one site do.
 * @param calls a multiple of a hundred
 * @param tell hears how many were made
 */
export async function measureMemory(
    browser: Browser,
    calls: number,
    tell: (made: number) => void
): Promise<Memory> {
    const steps = manySteps(BATCH);
    const place = await openPlace(browser, 'adapter', steps);
    const { page } = place.rep;
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('HeapProfiler.enable');
    let made = 0;
    const make = async (until: number): Promise<void> => {
        while (made < until) {
            await place.server.org.change(nextBatch(steps, made / BATCH));
            await page.evaluate(callAll, WIRE);
            made += BATCH;
            tell(made);
        }
    };
    await make(calls);
    const used = await lookAt(place, cdp);
    const again = Math.ceil(calls / SHARE / BATCH) * BATCH;
    // In the place of those that it makes itself.
    await frameOf(place).evaluate(entriesIn, { forget: again });
    await page.reload();
    await place.rep.ready();
    await make(calls + again);
    const fresh = await lookAt(place, cdp);
    if (fresh.journal !== used.journal)
        throw new Error(`Not to be compared: ${used.journal} and ${fresh.journal} entries.`);
    await place.close();
    return { calls, used, fresh };
}
