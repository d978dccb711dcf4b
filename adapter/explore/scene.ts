/** One schedule in the making: the world, what happens in it by itself, and what is done to it. */
import type { Action, Life, Tab } from './actors';
import { Attempts } from './attempts';
import { SharedStore, SharedTabs } from './browser';
import type { Cast } from './cast';
import type { Cell, Effect } from './cells';
import type { Fate } from './fates';
import { judge, type Violation } from './judge';
import { Softphone, type Surroundings } from './life';
import { Org } from './org';
import { Panel } from './panel';
import { Rep } from './rep';
import { Story } from './story';
import type { Trace } from './trace';
import { World } from './world';

/** Who decides what is not a step: what becomes of a request, and whether a message is lost. */
export interface Fortune {
    fateOf(effect: Effect, line: string): Fate;
    isLost(line: string): boolean;
}

export interface SceneParts {
    cast: Cast;
    trace: Trace;
    fortune: Fortune;
    /** Freezes what is handed over, so that a change of it is found out; slower. */
    strict: boolean;
    hit: (cell: Cell) => void;
}

const HOUR = 3_600_000;

/** How long the rep goes on after the last fault, and how long nothing happens before it is over. */
const LONGEST = 2 * HOUR;
const QUIET = 200_000;
/** So long the rep waits for the phone to come to one of the open tabs. */
const PHONE_WAIT = 10_000;
/** Far more than a rep ever does, or a schedule leaves open, before time passes again. */
const MOST_AT_ONCE = 5_000;

export class Scene {
    readonly world: World;
    readonly attempts: Attempts;
    readonly org: Org;
    readonly story = new Story();
    readonly rep: Rep;
    readonly #around: Surroundings;
    readonly #parts: SceneParts;
    readonly #lives = new Map<Tab, number>();
    readonly #panels = new Map<Tab, Panel>();
    /** What was done to the tabs and the clock. */
    readonly done = { crashes: 0, troubles: 0 };

    constructor(parts: SceneParts) {
        const { cast, trace, fortune, strict, hit } = parts;
        this.#parts = parts;
        this.world = new World(cast.tabs, trace);
        this.attempts = new Attempts(
            this.world,
            (effect, line) => fortune.fateOf(effect, line),
            hit
        );
        const watcher = {
            kept: (...[id, entry]: Parameters<Story['kept']>) => this.story.kept(id, entry)
        };
        const store = new SharedStore(this.world, this.attempts, watcher, strict);
        const tabs = new SharedTabs({
            world: this.world,
            strict,
            isLost: (line) => fortune.isLost(line),
            moved: () => {
                this.story.upheavals.push(this.world.elapsed);
            }
        });
        this.org = new Org({
            world: this.world,
            attempts: this.attempts,
            cast,
            kept: store.entries
        });
        this.rep = new Rep(this.world, this.org, this.story, cast);
        this.#around = {
            world: this.world,
            attempts: this.attempts,
            store,
            tabs,
            org: this.org,
            cast,
            broken: (what) => this.story.broken.push(what)
        };
    }

    /** Performs the action, and lets everything settle that needs nothing but itself. */
    async perform(action: Action): Promise<void> {
        const { trace } = this.#parts;
        this.world.steps += 1;
        if (trace.listening) trace.note(action.line);
        action.run();
        await new Promise((settled) => setImmediate(settled));
    }

    /** What can be done to the tabs and the clock now. */
    troubles(): Action[] {
        const actions: Action[] = [];
        for (const tab of this.world.tabs) {
            const { life } = tab;
            if (!life) {
                actions.push({ line: `tab ${tab.name}: is opened`, run: () => this.open(tab) });
                continue;
            }
            actions.push(...this.crashes(life), this.freezing(tab));
        }
        for (const [word, by] of [
            ['on', HOUR],
            ['back', -HOUR]
        ] as const) {
            const run = (): void => {
                this.done.troubles += 1;
                this.story.corrections.push(this.world.elapsed);
                this.world.correct(by);
            };
            actions.push({ line: `the clock is put ${word} by an hour`, run });
        }
        return actions;
    }

    /** The ways in which this life can end. */
    crashes(life: Life): Action[] {
        const { tab } = life;
        const ends: [
            what: string,
            gently: boolean,
            landed: boolean,
            then: 'nothing' | 'page' | 'frame'
        ][] = [
            ['the page dies', false, false, 'nothing'],
            ['the page is reloaded', true, false, 'page'],
            ['the frame dies and comes back', false, false, 'frame'],
            ['the frame is reloaded', true, false, 'frame'],
            ['the tab is closed', true, false, 'nothing']
        ];
        if (this.#around.store.hasUnwritten(life))
            ends.push(['the page dies, its last writes just in time', false, true, 'nothing']);
        return ends.map(([what, gently, landed, then]) => ({
            line: `tab ${tab.name}: ${what}`,
            run: () => {
                this.done.crashes += 1;
                if (gently && !tab.frozen) life.leave();
                life.end(landed);
                this.story.died(life);
                this.story.upheavals.push(this.world.elapsed);
                tab.frozen = false;
                if (then !== 'nothing') this.open(tab, then === 'frame');
            }
        }));
    }

    /** A page is loaded, or only the softphone's frame in it: then the panel goes on. */
    open(tab: Tab, onlyFrame = false): void {
        const number = (this.#lives.get(tab) ?? 0) + 1;
        this.#lives.set(tab, number);
        const { fortune } = this.#parts;
        const known = onlyFrame ? this.#panels.get(tab) : undefined;
        const panel = known ?? new Panel(this.world, tab.name, (line) => fortune.isLost(line));
        this.#panels.set(tab, panel);
        const softphone = new Softphone(tab, number, panel, this.#around);
        this.story.upheavals.push(this.world.elapsed);
        tab.life = softphone;
        tab.frozen = false;
        softphone.begin();
    }

    /** Time passes, but not beyond what has to happen first. */
    passing(): Action[] {
        const { world } = this;
        const limit = world.limit();
        if (limit <= world.elapsed) return [];
        const pass = (line: string, to: number): Action => ({ line, run: () => world.passTo(to) });
        const at = (milliseconds: number): number => Math.min(limit, world.elapsed + milliseconds);
        const next = world.nextMoment();
        return [
            ...(next < Infinity ? [pass('time passes until something is due', next)] : []),
            pass('a second passes', at(1_000)),
            pass('eleven seconds pass', at(11_000)),
            pass('forty seconds pass', at(40_000))
        ];
    }

    /** No more faults: what is under way goes on, and the rep does what the panels ask for. */
    async settle(): Promise<void> {
        const { tabs } = this.world;
        if (this.#parts.cast.sleepsLong && tabs.some(({ frozen }) => frozen)) {
            await this.#openOne();
            await this.#goOn();
        }
        for (const tab of tabs) if (tab.frozen) await this.perform(this.freezing(tab));
        await this.#openOne();
        await this.#goOn();
        this.attempts.finish();
    }

    /** The rep goes on in some tab. */
    async #openOne(): Promise<void> {
        if (this.world.awake().length > 0) return;
        const tab = this.world.tabs.find(({ life }) => life === null);
        if (!tab) return;
        const run = (): void => this.open(tab);
        await this.perform({ line: `tab ${tab.name}: is opened`, run });
    }

    async #goOn(): Promise<void> {
        const { world } = this;
        const begin = world.elapsed;
        let quiet = { since: begin, changes: 0 };
        let ready = begin;
        let atOnce = 0;
        for (;;) {
            const { changes } = this.story;
            if (changes !== quiet.changes) quiet = { since: world.elapsed, changes };
            const [due] = world.ready();
            const action = due ?? this.#takeIfNeeded(ready) ?? this.rep.nextDuty();
            if (action) {
                atOnce += 1;
                if (atOnce > MOST_AT_ONCE) {
                    this.story.broken.push(`there is no end of this: ${action.line}`);
                    break;
                }
                await this.perform(action);
                if (this.#isReady()) ready = world.elapsed;
                continue;
            }
            if (this.#isDone()) break;
            const patience = this.#isReady() ? Infinity : world.elapsed + PHONE_WAIT;
            const next = Math.min(world.nextMoment(), patience);
            if (next === Infinity || next - begin > LONGEST || next - quiet.since > QUIET) break;
            const run = (): void => world.passTo(next);
            await this.perform({ line: 'time passes until something is due', run });
            atOnce = 0;
        }
    }

    verdict(): Violation[] {
        const { story, org, world } = this;
        const holder = world
            .awake()
            .find(({ panel }) => panel.status.phone === 'ready' || panel.status.phone === 'failed');
        return judge({
            story,
            cast: this.#parts.cast,
            tasks: org.tasks,
            completions: org.completions,
            panel: holder?.panel ?? null,
            entries: this.#around.store.entries,
            nameOf: (id, kind) => world.nameOf(id, kind)
        });
    }

    /** Nothing is left that could go on: no call, no work, no letter, no request whose fate is open. */
    #isDone(): boolean {
        if (!this.#isReady() || this.world.hasOpenRequests()) return false;
        for (const { kind, state } of this.#around.store.entries.values()) {
            if (kind === 'call' || kind === 'work') return false;
            if (kind === 'letter' && state !== null) return false;
        }
        return true;
    }

    #isReady(): boolean {
        return this.world.awake().some(({ panel }) => panel.status.phone === 'ready');
    }

    #takeIfNeeded(readySince: number): Action | null {
        const [life] = this.world.awake();
        if (!life || this.#isReady() || life.panel.wishes.length > 0) return null;
        return this.world.elapsed - readySince >= PHONE_WAIT ? this.rep.takePhone(life) : null;
    }

    freezing(tab: Tab): Action {
        return {
            line: `tab ${tab.name}: ${tab.frozen ? 'thaws' : 'freezes'}`,
            run: () => {
                if (!tab.frozen) this.done.troubles += 1;
                tab.frozen = !tab.frozen;
            }
        };
    }
}
