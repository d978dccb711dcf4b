/** The panel of one page: what the rep sees, and what the rep wants until the adapter says that it heard. */
import type { Life, RepsView } from './actors';
import { PROTOCOL_VERSION } from 'c/hvsProtocol';
import type { AdapterMessage, CallView, Intent, Status, WorkView } from 'c/hvsProtocol';
import type { Pending, World } from './world';

const REPEAT = 500;
const PROMPTLY = 300;

interface Wish {
    id: string;
    intent: Intent;
    /** What a schedule calls it. */
    line: string;
    pending: Pending | null;
}

export class Panel implements RepsView {
    readonly calls = new Map<string, CallView>();
    readonly works = new Map<string, WorkView>();
    status: Status = { phone: 'starting', salesEngagement: true, notices: [] };
    dispositions: readonly { value: string; connected: boolean }[] = [];
    readonly #world: World;
    readonly #tab: string;
    readonly #isLost: (line: string) => boolean;
    #wishes: Wish[] = [];
    #sent = 0;
    #life: Life | null = null;
    #adapter: ((message: unknown) => void) | null = null;

    constructor(world: World, tab: string, isLost: (line: string) => boolean) {
        this.#world = world;
        this.#tab = tab;
        this.#isLost = isLost;
    }

    get wishes(): readonly { intent: Intent }[] {
        return this.#wishes;
    }

    /** A softphone opens the channel. */
    meet(life: Life, adapter: (message: unknown) => void): void {
        this.#life = life;
        this.#adapter = adapter;
        this.status = { ...this.status, phone: 'starting' };
        for (const wish of this.#wishes) this.#send(wish);
    }

    want(intent: Intent, line: string): void {
        if (!this.#adapter) return;
        this.#sent += 1;
        const id = `panel-${this.#tab}-${this.#world.steps}-${this.#sent}`;
        const wish: Wish = { id, intent, line, pending: null };
        this.#wishes.push(wish);
        this.#send(wish);
    }

    hear(message: AdapterMessage): void {
        switch (message.kind) {
            case 'snapshot':
                this.calls.clear();
                this.works.clear();
                for (const call of message.desk.calls) this.calls.set(call.id, call);
                for (const work of message.desk.works) this.works.set(work.key, work);
                this.status = message.desk.status;
                this.dispositions = message.desk.dispositions;
                return;
            case 'update':
                for (const call of message.calls) this.calls.set(call.id, call);
                for (const work of message.works) this.works.set(work.key, work);
                for (const id of message.removed) {
                    this.calls.delete(id);
                    this.works.delete(id);
                }
                if (message.status) this.status = message.status;
                if (message.dispositions) this.dispositions = message.dispositions;
                return;
            case 'people':
                return;
            case 'receipt':
                return this.#receipt(message.intentId);
            case 'goodbye':
            case 'log':
        }
    }

    #receipt(id: string): void {
        const wish = this.#wishes.find((each) => each.id === id);
        if (!wish || this.#isLost(`tab ${this.#tab}: the receipt of: ${wish.line}`)) return;
        if (wish.pending) this.#world.forget(wish.pending);
        this.#wishes = this.#wishes.filter((each) => each !== wish);
    }

    #send(wish: Wish): void {
        wish.pending = this.#world.expect({
            line: `tab ${this.#tab}: the adapter hears: ${wish.line}`,
            life: this.#life,
            within: PROMPTLY,
            run: () => {
                // Repeated until the receipt comes.
                wish.pending = this.#world.expect({
                    line: `tab ${this.#tab}: the panel repeats: ${wish.line}`,
                    life: this.#life,
                    after: REPEAT,
                    run: () => this.#send(wish)
                });
                this.#adapter?.({
                    version: PROTOCOL_VERSION,
                    direction: 'toAdapter',
                    id: wish.id,
                    kind: 'intent',
                    intent: wish.intent
                });
            }
        });
    }
}
