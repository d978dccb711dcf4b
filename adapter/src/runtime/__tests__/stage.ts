import type { Choice, DeskView } from 'c/hvsProtocol';
import { CollectingLog } from '../../test-doubles/collecting-log';
import { createCountingIds } from '../../test-doubles/counting-ids';
import { FakeHost } from '../../test-doubles/fake-host';
import { FakePanel } from '../../test-doubles/fake-panel';
import { FakeTelephony } from '../../test-doubles/fake-telephony';
import { HeldStore } from '../../test-doubles/held-store';
import { SimulatedClock } from '../../test-doubles/simulated-clock';
import { SwitchableTabs } from '../../test-doubles/switchable-tabs';
import type { Settings } from '../../settings/parse';
import { start, type Softphone } from '../start';

export const ADA = '(415) 555-0101';

export const CONNECTED: Choice = {
    disposition: 'Meaningful Connect',
    notes: 'will buy',
    wasConnected: true
};

/** The whole softphone between fakes of everything that it touches. */
export class Stage {
    readonly clock = new SimulatedClock();
    readonly host = new FakeHost(this.clock);
    readonly panel = new FakePanel();
    readonly phone = new FakeTelephony();
    readonly store = new HeldStore();
    readonly tabs = new SwitchableTabs();
    readonly log = new CollectingLog();
    /** What the frame was shown, newest last. */
    readonly shown: DeskView[] = [];
    settings: Settings | null = null;
    #ids = createCountingIds();

    /** Starts and lets so many milliseconds pass, in which everything answers that answers at once. */
    async begin(time = 100): Promise<Softphone> {
        const starting = this.start();
        await this.clock.advance(time);
        return starting;
    }

    start(): Promise<Softphone> {
        const { host, panel, store, tabs, clock, log } = this;
        return start({
            host,
            store,
            tabs,
            clock,
            log,
            channel: panel.channel,
            ids: this.#ids,
            telephony: (settings) => {
                this.settings = settings;
                return this.phone;
            },
            show: (view) => this.shown.push(view)
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

    get phases(): { calls: string[]; works: string[] } {
        return {
            calls: this.panel.desk?.calls.map(({ phase }) => phase) ?? [],
            works: this.panel.desk?.works.map(({ phase }) => phase) ?? []
        };
    }
}
