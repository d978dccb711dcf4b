import type { Choice, DeskView } from 'c/hvsProtocol';
import { CollectingLog } from '../../test-doubles/collecting-log';
import { createCountingIds } from '../../test-doubles/counting-ids';
import { FakeBrowser, type FakeStore, type FakeTabs } from '../../test-doubles/fake-browser';
import { FakeHost } from '../../test-doubles/fake-host';
import { FakePanel } from '../../test-doubles/fake-panel';
import { FakeTelephony } from '../../test-doubles/fake-telephony';
import { PageClock, SimulatedClock } from '../../test-doubles/simulated-clock';
import type { Ids } from '../../ports/ids';
import type { Log } from '../../ports/log';
import type { Store, StoredEntry } from '../../ports/store';
import type { TelephonyAbilities } from '../../ports/telephony';
import type { Settings } from '../../settings/parse';
import { start, type Softphone } from '../start';

const SECOND = 1_000;

export const ADA = '(415) 555-0101';

export const CONNECTED: Choice = {
    disposition: 'Meaningful Connect',
    notes: 'will buy',
    wasConnected: true,
    followUpAt: null
};

/** What the tabs of one rep have in common. */
export class Office {
    readonly clock = new SimulatedClock();
    readonly host = new FakeHost(this.clock);
    readonly browser = new FakeBrowser();
    #tabs = 0;

    /** Of the calls and works that are kept on the device. */
    get keptPhases(): string[] {
        const entries = [...this.browser.kept.values()] as StoredEntry[];
        return entries
            .filter(({ kind }) => kind === 'call' || kind === 'work')
            .map(({ state }) => (state as { phase: string }).phase)
            .sort();
    }

    /** Of a tab that is new, or loaded anew. */
    nextPrefix(): string {
        this.#tabs += 1;
        return `id${this.#tabs}`;
    }
}

/** The whole softphone in one tab, between fakes of everything that it touches. */
export class Stage {
    readonly office: Office;
    readonly clock: SimulatedClock;
    readonly host: FakeHost;
    readonly panel = new FakePanel();
    readonly store: FakeStore;
    readonly tabs: FakeTabs;
    readonly heard = new CollectingLog();
    log: Log = this.heard;
    /** What the frame was shown, newest last. */
    readonly shown: DeskView[] = [];
    settings: Settings | null = null;
    /** As when something that cannot fail does. */
    idsToFail = 0;
    /** What opening the storage answers. */
    storage: (store: FakeStore) => Promise<Store> = async (store) => store;
    /** The newest; one is made each time that this tab gets the phone. */
    phone: FakeTelephony;
    readonly #abilities: Partial<TelephonyAbilities>;
    readonly #ids: Ids;
    readonly #page: PageClock;

    constructor(office = new Office(), abilities: Partial<TelephonyAbilities> = {}) {
        this.office = office;
        this.clock = office.clock;
        this.host = new FakeHost(office.clock, office.host);
        this.host.settingsMap = office.host.settingsMap;
        const { store, tabs } = office.browser.tab();
        this.store = store;
        this.tabs = tabs;
        this.#page = new PageClock(office.clock);
        this.#abilities = abilities;
        this.phone = new FakeTelephony(abilities);
        this.#ids = createCountingIds(office.nextPrefix());
    }

    freeze(): void {
        this.#page.frozen = true;
        this.tabs.frozen = true;
    }

    /** What was due meanwhile happens before the tab hears what was said meanwhile. */
    wakeUp(): void {
        this.#page.wakeUp();
        this.tabs.wakeUp();
    }

    /** The tab goes away without a word. */
    die(): void {
        this.#page.gone = true;
        this.store.mode = 'never';
        this.tabs.close();
    }

    /** It dies and comes back. */
    async crash(): Promise<Stage> {
        this.die();
        const next = new Stage(this.office, this.#abilities);
        next.host.settingsMap = this.host.settingsMap;
        await next.begin(SECOND);
        return next;
    }

    /** Starts and lets so many milliseconds pass, in which everything answers that answers at once. */
    async begin(time = 100): Promise<Softphone> {
        const starting = this.start();
        await this.clock.advance(time);
        return starting;
    }

    start(): Promise<Softphone> {
        const { host, panel, store, tabs, log } = this;
        let makes = 0;
        return start({
            host,
            tabs,
            log,
            openStore: async () => this.storage(store),
            memoryStore: () => new FakeBrowser().tab().store,
            clock: this.#page,
            random: () => 0.5,
            channel: panel.channel,
            ids: {
                next: () => {
                    if (this.idsToFail-- > 0) throw new Error('no more ids');
                    return this.#ids.next();
                }
            },
            telephony: (settings) => {
                this.settings = settings;
                makes += 1;
                if (makes > 1) this.phone = new FakeTelephony(this.#abilities);
                return this.phone;
            },
            show: ({ desk }) => this.shown.push(desk)
        });
    }

    async startWork(workId: string, to = ADA): Promise<void> {
        this.host.startWork({ workId, completeWorkWhen: 'TaskSaved', attributes: { to } });
        await this.clock.advance(50);
    }

    async clickToDial(number = ADA, recordId = '00Q1'): Promise<void> {
        this.host.clickToDial({ number, recordId, recordName: 'Ada' });
        await this.clock.advance(50);
    }

    async choose(choice: Choice = CONNECTED, callId = this.phone.lastCallId): Promise<string> {
        const id = this.panel.want({ type: 'choose', callId, choice });
        await this.clock.advance(0);
        return id;
    }

    /** A work whose call was answered and is over, and waits for the rep. */
    async untilWrapUp(workId = '8HF1'): Promise<void> {
        await this.startWork(workId);
        await this.clickToDial();
        this.phone.answer();
        await this.clock.advance(30_000);
        this.phone.end();
        await this.clock.advance(0);
    }

    /** What is still to come; the look for letters always is. */
    get timers(): number {
        return this.clock.timers - 1;
    }

    get phases(): { calls: string[]; works: string[] } {
        return {
            calls: this.panel.desk?.calls.map(({ phase }) => phase) ?? [],
            works: this.panel.desk?.works.map(({ phase }) => phase) ?? []
        };
    }
}
