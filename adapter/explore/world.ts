/**
 * Everything that can happen in one schedule. Whatever takes time in a browser, an org or a rep's hands is a
 * pending action; one step performs one of them, and then everything settles that needs nothing else. Time
 * passes only as a step of its own, and never beyond what has to happen by then.
 */
import type { Action, Life, Tab } from './actors';
import type { Trace } from './trace';

export interface Pending extends Action {
    /** Whose script runs on it: it waits while that tab is frozen and goes with it; null: nobody's. */
    readonly life: Life | null;
    /** In elapsed milliseconds. */
    readonly from: number;
    /** Time does not pass beyond it; Infinity: it may never happen. */
    readonly by: number;
}

export interface NewPending {
    line: string;
    life: Life | null;
    /** Milliseconds from now. */
    after?: number;
    within?: number;
    run: () => void;
}

const START_OF_DAY = Date.UTC(2026, 0, 5, 9);

export class World {
    readonly tabs: readonly Tab[];
    readonly trace: Trace;
    /** Milliseconds since the schedule began. */
    elapsed = 0;
    steps = 0;
    #correction = 0;
    #pending: Pending[] = [];
    /** Short names of calls and works, in the order in which they were first kept. */
    readonly #names = new Map<string, string>();
    readonly #counts = { call: 0, work: 0 };

    constructor(tabs: number, trace: Trace) {
        this.tabs = ['A', 'B', 'C']
            .slice(0, tabs)
            .map((name) => ({ name, life: null, frozen: false }));
        this.trace = trace;
    }

    get timeOfDay(): number {
        return START_OF_DAY + this.elapsed + this.#correction;
    }

    /** Somebody corrects the clock. */
    correct(by: number): void {
        this.#correction += by;
    }

    expect({ line, life, after = 0, within = Infinity, run }: NewPending): Pending {
        const pending = {
            line,
            life,
            from: this.elapsed + after,
            by: this.elapsed + within,
            run
        };
        this.#pending.push(pending);
        return pending;
    }

    forget(pending: Pending): void {
        const place = this.#pending.indexOf(pending);
        if (place >= 0) this.#pending.splice(place, 1);
    }

    /** What goes with a tab's script. */
    forgetLife(life: Life): void {
        this.#pending = this.#pending.filter((pending) => pending.life !== life);
    }

    /** What can happen now, beside what people do and the passing of time. */
    ready(): Action[] {
        const ready: Action[] = [];
        for (const pending of this.#pending)
            if (pending.from <= this.elapsed && !(pending.life?.tab.frozen ?? false))
                ready.push(this.#asAction(pending));
        for (const { life, frozen } of this.tabs) {
            const timer = life && !frozen ? life.clock.due() : null;
            if (timer) ready.push(timer);
        }
        return ready;
    }

    /** The elapsed moment beyond which no time passes before something happens. */
    limit(): number {
        let limit = Infinity;
        for (const { life, by } of this.#pending)
            if (by < limit && !(life?.tab.frozen ?? false)) limit = by;
        return Math.min(limit, this.#nextTimer());
    }

    /** The next moment at which something becomes possible; Infinity when nothing will. */
    nextMoment(): number {
        let next = this.#nextTimer();
        for (const { life, from, by } of this.#pending) {
            if (life?.tab.frozen ?? false) continue;
            if (from > this.elapsed && from < next) next = from;
            if (by < next) next = by;
        }
        return next;
    }

    passTo(moment: number): void {
        if (moment > this.elapsed) this.elapsed = moment;
    }

    /** Whether something is under way beyond the browser, where it goes on without any tab. */
    hasOpenRequests(): boolean {
        return this.#pending.some(({ life }) => life === null);
    }

    lives(): Life[] {
        return this.tabs.flatMap(({ life }) => (life ? [life] : []));
    }

    /** Lives whose script can run. */
    awake(): Life[] {
        return this.tabs.flatMap(({ life, frozen }) => (life && !frozen ? [life] : []));
    }

    /** The short name of a call's id or a work's key; gives one to what has none yet. */
    nameOf(id: string, kind: 'call' | 'work'): string {
        const known = this.#names.get(id);
        if (known !== undefined) return known;
        this.#counts[kind] += 1;
        const name = `${kind} ${this.#counts[kind]}`;
        this.#names.set(id, name);
        return name;
    }

    #nextTimer(): number {
        let next = Infinity;
        for (const { life, frozen } of this.tabs)
            if (life && !frozen) next = Math.min(next, life.clock.nextAt);
        return next;
    }

    #asAction(pending: Pending): Action {
        return {
            line: pending.line,
            run: () => {
                this.forget(pending);
                pending.run();
            }
        };
    }
}
