/** Chance, decided by a seed, but drawn towards one cell of effect × fault × crash point. */
import { drawCast, PEOPLE, type Cast } from './cast';
import { CELLS, faultsOf, type Cell, type Effect, type Fault } from './cells';
import { fatesOf, PROMPT, type Fate } from './fates';
import { createRandom, type Random } from './random';
import type { Option } from './page-events';
import { fateLine, lostLine } from './schedule';
import type { Fortune, Scene } from './scene';
import type { Action } from './actors';

const SHORTEST = 45;
const LONGEST = 120;
/** A schedule that is still on its way to its cell goes on so long. */
const AIMING = 220;
/** To a follow-up a whole call leads, saved and all. */
const LONG_WAY = 320;
/** So often something else goes wrong on that way. */
const ASIDE = 0.04;
/** So much rarer are other troubles until the cell is hit. */
const CALM = 0.3;
/** So often a tab freezes where it might have crashed. */
const FREEZES = 0.15;
/** So much keener is the rep on what leads to the cell. */
const KEEN = 6;

/** Without one of these a save or a completion is not looked up. */
const LEADS_TO_A_LOOK: readonly Fault[] = ['slow', 'lost', 'unheard', 'late', 'unclear', 'throws'];
const BEFORE: Partial<Record<Effect, Effect>> = {
    findTask: 'saveTask',
    findFollowUp: 'saveFollowUp',
    findWork: 'completeWork'
};

const EVERYBODY = PEOPLE.map(({ name }) => name);

/** Where the steps come from, in shares; what has nothing to offer yields to the next draw. */
const SHARES = { ready: 0.72, rep: 0.12, time: 0.13, trouble: 0.03 };
const IDLE_SHARES = { ready: 0, rep: 0.5, time: 0.45, trouble: 0.05 };
const WAITING_SHARES = { ready: 0.55, rep: 0.05, time: 0.4, trouble: 0 };
type Source = keyof typeof SHARES;

export class Unrest implements Fortune {
    readonly cast: Cast;
    /** What was decided and done so far. */
    readonly lines: string[] = [];
    /** No more faults from now on. */
    over = false;
    lost = 0;
    readonly #random: Random;
    readonly #target: Cell;
    readonly #length: number;
    readonly #hasLongWay: boolean;
    #hit = false;

    constructor(seed: number, run: number) {
        this.#random = createRandom(seed, run);
        const target = CELLS[run % CELLS.length];
        if (!target) throw new Error('there are no cells');
        this.#target = target;
        const cast = drawCast(this.#random);
        const onThePhone = target.effect === 'dial' || target.effect === 'hangUp';
        const progress = onThePhone || cast.progress;
        this.#hasLongWay = target.effect.endsWith('FollowUp');
        this.cast = this.#hasLongWay
            ? { ...cast, progress, undoSeconds: 0, asksFirst: false, promised: EVERYBODY }
            : { ...cast, progress };
        const length = SHORTEST + this.#random.below(LONGEST - SHORTEST);
        this.#length = this.#hasLongWay ? AIMING : length;
    }

    fateOf(effect: Effect, line: string): Fate {
        if (this.over) return PROMPT;
        const fate = this.#random.pick(fatesOf(this.#faultOf(effect)));
        if (fate !== PROMPT) this.lines.push(fateLine(line, fate.name));
        return fate;
    }

    isLost(line: string): boolean {
        if (this.over) return false;
        if (!this.#random.chance(0.03)) return false;
        this.lines.push(lostLine(line));
        this.lost += 1;
        return true;
    }

    /** The next thing that happens; null when it is enough. */
    next(scene: Scene): Action | null {
        const aiming = !this.#hit && this.#target.point !== 'none';
        const most = this.#hasLongWay ? LONG_WAY : AIMING;
        if (scene.world.steps >= (aiming ? most : this.#length)) return null;
        const action = this.#towardsTarget(scene) ?? this.#draw(scene);
        if (action) this.lines.push(action.line);
        return action;
    }

    #faultOf(effect: Effect): Fault {
        const { effect: aim, fault } = this.#target;
        if (effect === aim && this.#random.chance(0.75)) return fault;
        if (effect === BEFORE[aim] && this.#random.chance(0.8))
            return this.#random.pick(LEADS_TO_A_LOOK);
        const often = this.#hasLongWay && !this.#hit ? ASIDE : 0.2;
        return this.#random.chance(often) ? this.#random.pick(faultsOf(effect)) : 'none';
    }

    #towardsTarget(scene: Scene): Action | null {
        if (this.#hit || this.#target.point === 'none') return null;
        const life = scene.attempts.isAt(this.#target);
        if (!life || !this.#random.chance(0.7)) return null;
        this.#hit = true;
        if (this.#random.chance(FREEZES)) return scene.freezing(life.tab);
        return this.#random.pick(scene.crashes(life));
    }

    #draw(scene: Scene): Action | null {
        const { world, rep } = scene;
        const lives = world.awake();
        if (lives.length === 0) return this.#random.pick(scene.troubles());
        const ready = world.ready();
        let shares: Record<Source, number> = ready.length > 0 ? SHARES : IDLE_SHARES;
        if (!this.#hit)
            shares = this.#isOnItsWay(scene)
                ? WAITING_SHARES
                : { ...shares, trouble: shares.trouble * CALM };
        for (;;) {
            const source = this.#source(shares);
            const action = ((): Action | null => {
                switch (source) {
                    case 'ready':
                        return ready.length > 0 ? this.#random.pick(ready) : null;
                    case 'rep':
                        return this.#weighted(rep.options(this.#random.pick(lives)));
                    case 'time':
                        return this.#time(scene);
                    case 'trouble':
                        return this.#random.pick(scene.troubles());
                }
            })();
            if (action) return action;
            shares = { ...shares, [source]: 0 };
        }
    }

    /** What the crash is aimed at, or what leads to it, was asked for and takes its time. */
    #isOnItsWay({ attempts }: Scene): boolean {
        const { effect: aim, fault, point } = this.#target;
        if (point === 'none') return false;
        return attempts.open.some(({ effect, fate, stage }) => {
            if (stage !== 'performed' && stage !== 'decided') return false;
            return (
                (effect === aim && fate.fault === fault) ||
                (effect === BEFORE[aim] && LEADS_TO_A_LOOK.includes(fate.fault))
            );
        });
    }

    /** Mostly to the next thing that is due; now and then by more than nobody waits for. */
    #time(scene: Scene): Action | null {
        const ways = scene.passing();
        const [next] = ways;
        if (!next) return null;
        return this.#random.chance(0.6) ? next : this.#random.pick(ways);
    }

    #source(shares: Record<Source, number>): Source {
        const sum = shares.ready + shares.rep + shares.time + shares.trouble;
        let drawn = (this.#random.below(1_000_000) / 1_000_000) * sum;
        for (const source of ['ready', 'rep', 'time'] as const) {
            if (drawn < shares[source]) return source;
            drawn -= shares[source];
        }
        return 'trouble';
    }

    #weighted(options: readonly Option[]): Action | null {
        const leads = this.#target.effect === 'hangUp' || this.#hasLongWay ? ['hang'] : [];
        if (this.#hasLongWay) leads.push('choose');
        const isKeen = (line: string): boolean =>
            !this.#hit && leads.some((wish) => line.includes(`wants to ${wish}`));
        const weightOf = ({ weight, line }: Option): number =>
            isKeen(line) ? weight * KEEN : weight;
        const sum = options.reduce((total, option) => total + weightOf(option), 0);
        let drawn = (this.#random.below(1_000_000) / 1_000_000) * sum;
        for (const option of options) {
            drawn -= weightOf(option);
            if (drawn < 0) return option;
        }
        return options.at(-1) ?? null;
    }
}
