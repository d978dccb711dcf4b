/**
 * The life of each effect, from the moment in which it is decided on until its answer is kept, so that a crash
 * can be told where it hit. That an effect was decided on is read off what is written ahead of it.
 */
import type { Life } from './actors';
import type { Call } from '../src/domain/call';
import type { Work } from '../src/domain/work';
import type { StoredEntry } from '../src/ports/store';
import { CRASH_POINTS, type Cell, type Effect } from './cells';
import type { Fate } from './fates';
import type { World } from './world';

/** In the order of the crash points: a crash in stage n counts for point n. */
const STAGES = ['meant', 'kept', 'performed', 'decided', 'answered'] as const;
export type Stage = (typeof STAGES)[number];

export interface Attempt {
    readonly effect: Effect;
    /** A call's id or a work's key. */
    readonly id: string;
    readonly life: Life;
    readonly fate: Fate;
    stage: Stage;
}

const pointOf = (stage: Stage): Cell['point'] => CRASH_POINTS[STAGES.indexOf(stage)] ?? 'none';

const isOnThePhone = ({ phase }: Call): boolean =>
    phase === 'ringing' || phase === 'dialling' || phase === 'connected';

function meantByFollowUp(before: Call | undefined, after: Call): Effect[] {
    const looks = after.phase === 'checkingTask' && after.looking;
    if (after.phase === 'saving' && before?.attempt !== after.attempt) return ['saveFollowUp'];
    return looks && (!before?.looking || before.looks !== after.looks) ? ['findFollowUp'] : [];
}

function meantByCall(before: Call | undefined, after: Call): Effect[] {
    if (after.followUpOf !== null) return meantByFollowUp(before, after);
    const isOurs = after.origin !== 'inbound';
    const dials = isOurs && after.phase !== 'held' && (!before || before.phase === 'held');
    const dial: Effect[] = dials && after.endReason !== 'notDialled' ? ['dial'] : [];
    if (!before) return after.clicked ? [...dial, 'describeRecord'] : dial;
    if (before.phase === 'held') return dial;
    const looks = after.phase === 'checkingTask' && after.looking;
    if (after.phase === 'saving' && before.attempt !== after.attempt) return ['saveTask'];
    if (looks && (!before.looking || before.looks !== after.looks)) return ['findTask'];
    if (isOnThePhone(after) && before.deadlineAt === null && after.deadlineAt !== null)
        return ['hangUp'];
    return [];
}

function meantByWork(before: Work | undefined, after: Work): Effect[] {
    if (!before) return after.workId !== null && after.description === null ? ['describeWork'] : [];
    const looks = after.phase === 'checkingWork' && after.looking;
    if (after.phase === 'completing' && before.attempt !== after.attempt) return ['completeWork'];
    if (looks && (!before.looking || before.looks !== after.looks)) return ['findWork'];
    return [];
}

/** Works and calls are what the adapter itself has just written: no guard is needed between the two. */
function meantBy(before: StoredEntry | undefined, after: StoredEntry): Effect[] {
    if (after.kind === 'call')
        return meantByCall(before?.state as Call | undefined, after.state as Call);
    if (after.kind === 'work')
        return meantByWork(before?.state as Work | undefined, after.state as Work);
    return [];
}

export class Attempts {
    readonly #world: World;
    readonly #fateOf: (effect: Effect, line: string) => Fate;
    readonly #hit: (cell: Cell) => void;
    #open: Attempt[] = [];
    readonly #counts = new Map<string, number>();
    /** Effects that met a fault. */
    faults = 0;

    constructor(
        world: World,
        fateOf: (effect: Effect, line: string) => Fate,
        hit: (cell: Cell) => void
    ) {
        this.#world = world;
        this.#fateOf = fateOf;
        this.#hit = hit;
    }

    get open(): readonly Attempt[] {
        return this.#open;
    }

    /** The effects that this commit is written ahead of. */
    mean(
        life: Life,
        put: readonly StoredEntry[],
        kept: ReadonlyMap<string, StoredEntry>
    ): Attempt[] {
        const meant: Attempt[] = [];
        for (const entry of put) {
            if (entry.kind !== 'call' && entry.kind !== 'work') continue;
            this.#world.nameOf(entry.id, entry.kind);
            for (const effect of meantBy(kept.get(entry.id), entry))
                meant.push(
                    this.#find(life, effect, entry.id, 'meant') ?? this.#add(life, effect, entry.id)
                );
        }
        return meant;
    }

    /** The commit failed: none of it will be performed by this tab. */
    drop(meant: readonly Attempt[]): void {
        this.#open = this.#open.filter((attempt) => !meant.includes(attempt));
    }

    keep(
        life: Life,
        meant: readonly Attempt[],
        put: readonly StoredEntry[],
        removed: readonly string[]
    ): void {
        for (const attempt of this.#open) {
            if (attempt.life !== life || attempt.stage !== 'answered') continue;
            if (put.some(({ id }) => id === attempt.id) || removed.includes(attempt.id))
                this.#close(attempt);
        }
        for (const attempt of meant) if (attempt.stage === 'meant') attempt.stage = 'kept';
    }

    perform(life: Life, effect: Effect, id: string): Attempt {
        const planned =
            this.#find(life, effect, id, 'kept') ?? this.#find(life, effect, id, 'meant');
        for (const older of this.#open)
            if (older !== planned && older.life === life && older.effect === effect)
                if (older.id === id) this.#close(older);
        const attempt = planned ?? this.#add(life, effect, id);
        attempt.stage = 'performed';
        if (attempt.fate.fault !== 'none') this.faults += 1;
        return attempt;
    }

    crash(life: Life): void {
        for (const { life: own, effect, fate, stage } of this.#open)
            if (own === life) this.#hit({ effect, fault: fate.fault, point: pointOf(stage) });
        this.#open = this.#open.filter((attempt) => attempt.life !== life);
    }

    finish(): void {
        for (const attempt of [...this.#open])
            if (attempt.stage !== 'meant' && attempt.stage !== 'kept') this.#close(attempt);
    }

    /** Nothing came of it that is to be kept. */
    settle(attempt: Attempt): void {
        if (this.#open.includes(attempt)) this.#close(attempt);
    }

    /** Whether an attempt of this cell is where the crash is due. */
    isAt({ effect, fault, point }: Cell): Life | null {
        for (const attempt of this.#open)
            if (attempt.effect === effect && attempt.fate.fault === fault)
                if (pointOf(attempt.stage) === point && attempt.life.alive) return attempt.life;
        return null;
    }

    #close(attempt: Attempt): void {
        const { effect, fate } = attempt;
        this.#hit({ effect, fault: fate.fault, point: 'none' });
        this.#open = this.#open.filter((other) => other !== attempt);
    }

    #find(life: Life, effect: Effect, id: string, stage: Stage): Attempt | undefined {
        return this.#open.find(
            (attempt) =>
                attempt.life === life &&
                attempt.effect === effect &&
                attempt.id === id &&
                attempt.stage === stage
        );
    }

    #add(life: Life, effect: Effect, id: string): Attempt {
        const kind = effect.endsWith('Work') ? 'work' : 'call';
        const what = `${effect} of ${this.#world.nameOf(id, kind)}`;
        const count = (this.#counts.get(what) ?? 0) + 1;
        this.#counts.set(what, count);
        const fate = this.#fateOf(effect, count === 1 ? what : `${what}, again (${count})`);
        const attempt: Attempt = { effect, id, life, fate, stage: 'meant' };
        this.#open.push(attempt);
        return attempt;
    }
}
