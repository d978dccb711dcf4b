/** Threads that search side by side. One that does not come back in time hangs: nothing else stops it. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type { Search } from './door';
import type { Order } from './search-worker';

/** Far more than a portion takes, even on a busy machine. */
const PATIENCE = 5 * 60_000;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUNDLE = join(ROOT, '.cache/fuzz/search-worker.mjs');

/** As one file, for Node's threads take no TypeScript. */
async function bundleWorker(): Promise<void> {
    await build({
        absWorkingDir: ROOT,
        entryPoints: ['adapter/fuzz/search-worker.ts'],
        outfile: BUNDLE,
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node20',
        sourcemap: 'inline',
        logLevel: 'silent'
    });
}

const newWorker = (): Worker => new Worker(BUNDLE, { execArgv: ['--enable-source-maps'] });

function ask(worker: Worker, order: Order): Promise<Search> {
    return new Promise((resolve, reject) => {
        const settle = (): void => {
            clearTimeout(hanging);
            worker.off('message', answered).off('error', failed);
        };
        const answered = (search: Search): void => {
            settle();
            resolve(search);
        };
        const failed = (error: unknown): void => {
            settle();
            reject(error instanceof Error ? error : new Error(String(error)));
        };
        const hanging = setTimeout(() => {
            const why = `no answer in ${PATIENCE / 60_000} minutes: it hangs at one of the next seeds`;
            answered({
                tried: 0,
                seconds: PATIENCE / 1_000,
                failure: { seed: order.seed, path: '', input: 'not known', why }
            });
        }, PATIENCE);
        worker.on('message', answered).on('error', failed);
        worker.postMessage(order);
    });
}

/** Has all orders carried out, in their order as threads are free, and tells of each. */
export async function searchAll(
    orders: readonly Order[],
    tell: (order: Order, search: Search) => void
): Promise<void> {
    await bundleWorker();
    const waiting = [...orders];
    const work = async (): Promise<void> => {
        let worker = newWorker();
        for (let order = waiting.shift(); order; order = waiting.shift()) {
            const search = await ask(worker, order);
            tell(order, search);
            // It may hang.
            if (!search.failure) continue;
            await worker.terminate();
            worker = newWorker();
        }
        await worker.terminate();
    };
    const threads = Math.min(orders.length, Math.max(1, availableParallelism()));
    await Promise.all(Array.from({ length: threads }, work));
}
