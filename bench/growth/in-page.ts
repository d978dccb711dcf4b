/** What one event, one write and a restore cost with so many open works. Runs in a browser's page, with its storage. */
import { Desk } from '../../adapter/src/domain/desk';
import type { Turn } from '../../adapter/src/domain/turn';
import { createBrowserClock } from '../../adapter/src/platform/clock';
import { openIndexedDbStore } from '../../adapter/src/platform/indexed-db-store';
import { Journal } from '../../adapter/src/runtime/journal';
import { readJournal } from '../../adapter/src/runtime/read-journal';
import { rulesOf } from '../../adapter/src/test-doubles/desk-rules';

/** Milliseconds. */
export interface Costs {
    event: number;
    write: number;
    restore: number;
}

declare global {
    interface Window {
        costsWith: (works: number) => Promise<Costs>;
    }
}

/** So many that neither the steps of the clock nor a single collection of garbage counts. */
const EVENTS = 20_000;
const WRITES = 40;
const MINUTE = 60_000;
const DAY = 86_400_000;

const numberOf = (index: number): string => `+1415${5_550_000 + index}`;

function deskOf(): Desk {
    let last = 0;
    return new Desk(rulesOf(), () => {
        last += 1;
        return `k${last}`;
    });
}

const start = (desk: Desk, index: number, now: number): Turn => {
    const attributes = { to: numberOf(index) };
    const payload = { workId: `8HF${index}`, completeWorkWhen: 'TaskSaved', attributes };
    return desk.handle({ type: 'WorkStarted', payload }, now);
};

/** A step is started, and the one before it dismissed: as many works as before. */
function eventCost(desk: Desk, works: number, from: number): number {
    let now = from;
    const begin = performance.now();
    for (let event = 0; event < EVENTS; event += 2) {
        now += MINUTE;
        const [workKey = ''] = start(desk, works + event, now).changed;
        desk.handle({ type: 'Intent', intent: { type: 'dismissWork', workKey } }, now);
    }
    return (performance.now() - begin) / EVENTS;
}

async function costsWith(works: number): Promise<Costs> {
    const now = Date.now();
    const user = { organizationId: '00D000000000001', userId: `005${works}` };
    const store = await openIndexedDbStore(user);
    await store.claim();
    await store.clear();
    await store.claim();
    const journal = new Journal(store, createBrowserClock());
    const desk = deskOf();
    for (let index = 0; index < works; index += 1) start(desk, index, now - DAY + index * 1_000);
    await journal.keep(desk, desk.works.keys());

    const [key = ''] = desk.works.keys();
    const beginWrites = performance.now();
    for (let write = 0; write < WRITES; write += 1) await journal.keep(desk, [key]);
    const write = (performance.now() - beginWrites) / WRITES;

    const beginRestore = performance.now();
    const { lives, aliveAt } = readJournal(await store.load(), now, 30 * DAY);
    deskOf().restore(lives, aliveAt, now);
    const restore = performance.now() - beginRestore;
    if (lives.works.length !== works) throw new Error(`${lives.works.length} works were restored.`);

    const event = eventCost(desk, works, now);
    await store.clear();
    return { event, write, restore };
}

window.costsWith = costsWith;
