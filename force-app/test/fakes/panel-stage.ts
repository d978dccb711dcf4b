/** A panel in a utility bar, an adapter on its channel and a clock that the test owns; for each test anew. */
import { channel } from '../jest-mocks/lightning/messageService';
import { bar } from '../jest-mocks/lightning/platformUtilityBarApi';
import { NINE } from './desk';
import { nextFrame, settled } from './deep';
import { FakeAdapter } from './fake-adapter';
import { PanelDriver } from './panel-driver';
import type { DeskView } from 'c/hvsProtocol';

export class PanelStage {
    readonly bar = bar;
    readonly channel = channel;
    #adapter: FakeAdapter | null = null;
    #panel: PanelDriver | null = null;

    get adapter(): FakeAdapter {
        if (!this.#adapter) throw new Error('The test has not begun.');
        return this.#adapter;
    }

    get panel(): PanelDriver {
        if (!this.#panel) throw new Error('The test has not begun.');
        return this.#panel;
    }

    async begin(desk: DeskView): Promise<void> {
        this.#adapter = new FakeAdapter(channel, desk);
        this.#panel = new PanelDriver();
        await settled();
    }

    /** The adapter says what changed, and the panel draws it. */
    async update(change: Parameters<FakeAdapter['update']>[0]): Promise<void> {
        this.adapter.update(change);
        await nextFrame();
    }

    async pass(milliseconds: number): Promise<void> {
        jest.advanceTimersByTime(milliseconds);
        await settled();
    }

    end(): void {
        this.#panel?.remove();
        this.#panel = null;
        this.#adapter = null;
        document.body.replaceChildren();
        channel.reset();
        bar.reset();
    }
}

export function panelStage(): PanelStage {
    const stage = new PanelStage();
    beforeEach(() => {
        jest.useFakeTimers({ now: NINE });
        Element.prototype.scrollIntoView = () => undefined;
    });
    afterEach(() => {
        stage.end();
        jest.useRealTimers();
    });
    return stage;
}
