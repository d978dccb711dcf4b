/** The real softphone in a tab, between the doubles of everything that it touches. */
import type { Ids } from '../src/ports/ids';
import type { HostListeners } from '../src/ports/host';
import type { Log } from '../src/ports/log';
import { start, type Softphone as Running } from '../src/runtime/start';
import type { Life, Tab } from './actors';
import type { Attempts } from './attempts';
import type { SharedStore, SharedTabs } from './browser';
import type { Cast } from './cast';
import type { Org } from './org';
import type { Panel } from './panel';
import { PhoneLine } from './phone-line';
import { TabClock } from './tab-clock';
import type { World } from './world';

export interface Surroundings {
    world: World;
    attempts: Attempts;
    store: SharedStore;
    tabs: SharedTabs;
    org: Org;
    cast: Cast;
    /** Something went wrong that the adapter should have survived. */
    broken: (what: string) => void;
}

export class Softphone implements Life {
    readonly tab: Tab;
    readonly number: number;
    readonly panel: Panel;
    readonly clock: TabClock;
    alive = true;
    page: HostListeners | null = null;
    readonly #around: Surroundings;
    readonly #clicks = new Map<string, string>();
    #running: Running | null = null;
    #line: PhoneLine | null = null;

    constructor(tab: Tab, number: number, panel: Panel, around: Surroundings) {
        this.tab = tab;
        this.number = number;
        this.panel = panel;
        this.#around = around;
        this.clock = new TabClock(around.world, tab.name);
    }

    begin(): void {
        const { world, attempts, store, tabs, org, cast, broken } = this.#around;
        const { panel } = this;
        start({
            host: org.sideOf(this),
            channel: {
                open: async (listener) => panel.meet(this, listener),
                send: (message) => {
                    if (this.alive) panel.hear(message);
                }
            },
            openStore: async () => store.sideOf(this),
            memoryStore: () => {
                throw new Error('the store is always there');
            },
            tabs: tabs.sideOf(this),
            clock: this.clock,
            ids: this.#ids(),
            log: this.#log(),
            random: () => 0.5,
            telephony: () => (this.#line = new PhoneLine(this, world, attempts, cast.progress)),
            show: () => undefined
        }).then(
            (running) => {
                this.#running = running;
            },
            (error: unknown) => broken(`start failed: ${String(error)}`)
        );
    }

    leave(): void {
        this.#running?.stop();
    }

    ring(number: string): void {
        this.#line?.ring(number);
    }

    accept(callId: string): void {
        this.#running?.phone.accept(callId);
    }

    answerHold(callId: string, dial: boolean): void {
        this.#running?.answerHold(callId, dial);
    }

    end(landed: boolean): void {
        const { world, attempts, store, tabs } = this.#around;
        store.abandon(this, landed);
        attempts.crash(this);
        this.alive = false;
        world.forgetLife(this);
        tabs.release(this);
        this.tab.life = null;
    }

    callAskedAbout(recordId: string): string {
        const { attempts } = this.#around;
        const meant = attempts.open.find(
            ({ effect, life, stage }) =>
                effect === 'describeRecord' &&
                life === this &&
                (stage === 'kept' || stage === 'meant')
        );
        const callId = meant?.id ?? this.#clicks.get(recordId) ?? recordId;
        this.#clicks.set(recordId, callId);
        return callId;
    }

    #ids(): Ids {
        let count = 0;
        return {
            next: () => {
                count += 1;
                return `${this.tab.name}${this.number}-${count}`;
            }
        };
    }

    #log(): Log {
        const { world, broken } = this.#around;
        const { trace } = world;
        return {
            write: (level, event, details) => {
                if (level === 'error' && event === 'a turn failed')
                    broken(`${event}: ${JSON.stringify(details)}`);
                if (trace.listening)
                    trace.note(
                        `    tab ${this.tab.name}: ${event} ${JSON.stringify(details ?? {})}`
                    );
            },
            text: () => ''
        };
    }
}
