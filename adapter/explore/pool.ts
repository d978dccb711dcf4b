/** Workers, one per core, that share the schedules of a seed. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { CELLS } from './cells';
import type { Outcome, Schedule } from './schedule';
import { bundleWorker } from './bundle';
import type { Safeguard } from './without';
import type { Failing, Order, Report, Tally, WorkerData } from './worker-messages';

/** Schedules that a worker plays before it reports; few where the first violation is enough. */
const PORTION = 50;
const SMALL_PORTION = 5;

export interface Findings {
    runs: number;
    steps: number;
    seconds: number;
    tallies: Tally[];
    failing: Failing[];
    hits: Uint32Array;
}

export interface Exploring {
    runs: number;
    /** Nothing more is begun after the first violation. */
    stopAtFirst: boolean;
    progress: (sofar: Findings) => void;
}

export class Pool {
    readonly #workers: Worker[];

    private constructor(workers: Worker[]) {
        this.#workers = workers;
    }

    static async open(without: Safeguard | null, data: WorkerData): Promise<Pool> {
        const file = await bundleWorker(without);
        const count = Math.max(1, availableParallelism());
        return new Pool(
            Array.from({ length: count }, () => new Worker(file, { workerData: data }))
        );
    }

    async close(): Promise<void> {
        await Promise.all(this.#workers.map((worker) => worker.terminate()));
    }

    async explore({ runs, stopAtFirst, progress }: Exploring): Promise<Findings> {
        const begin = performance.now();
        const findings: Findings = {
            runs: 0,
            steps: 0,
            seconds: 0,
            tallies: [],
            failing: [],
            hits: new Uint32Array(CELLS.length)
        };
        const portion = stopAtFirst ? SMALL_PORTION : PORTION;
        let next = 0;
        const work = async (worker: Worker): Promise<void> => {
            while (next < runs && !(stopAtFirst && hasViolation(findings))) {
                const from = next;
                next = Math.min(runs, next + portion);
                const report = await ask(worker, { type: 'play', from, to: next });
                if (report.type !== 'played') continue;
                findings.runs += report.to - report.from;
                findings.steps += report.steps;
                findings.tallies.push(...report.tallies);
                findings.failing.push(...report.failing);
                report.hits.forEach((count, place) => {
                    findings.hits[place] = (findings.hits[place] ?? 0) + count;
                });
                findings.seconds = (performance.now() - begin) / 1000;
                progress(findings);
            }
        };
        await Promise.all(this.#workers.map(work));
        findings.failing.sort((a, b) => a.run - b.run);
        return findings;
    }

    async shrink(failing: Failing, kind: string): Promise<Outcome | null> {
        const report = await ask(this.#first, { type: 'shrink', failing, kind });
        return report.type === 'shrunk' ? report.outcome : null;
    }

    async repeat(schedule: Schedule): Promise<{ outcome: Outcome; trace: string[] }> {
        const report = await ask(this.#first, { type: 'repeat', schedule });
        if (report.type !== 'repeated') throw new Error('the worker answered something else');
        return report;
    }

    get #first(): Worker {
        const [worker] = this.#workers;
        if (!worker) throw new Error('there is no worker');
        return worker;
    }
}

const hasViolation = ({ failing }: Findings): boolean =>
    failing.some(({ outcome }) => outcome.violations.length > 0);

/** A worker does one thing at a time: its next report is the answer. */
function ask(worker: Worker, order: Order): Promise<Report> {
    return new Promise((resolve, reject) => {
        const settle = (): void => {
            worker.off('message', answered).off('error', failed);
        };
        const answered = (report: Report): void => {
            settle();
            resolve(report);
        };
        const failed = (error: Error): void => {
            settle();
            reject(error);
        };
        worker.on('message', answered).on('error', failed);
        worker.postMessage(order);
    });
}
