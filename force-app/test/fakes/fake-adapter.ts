/**
 * The adapter's end of the channel, as far as a panel can tell: answers a hello with a snapshot,
 * a `readLog` with its log, an intent with a receipt, and says what changed. What it does about an
 * intent is the test's part.
 */
import { PROTOCOL_VERSION, readPanelMessage } from 'c/hvsProtocol';
import type { AdapterBody, DeskView, FoundPerson, Intent, TroubleCode } from 'c/hvsProtocol';
import type { FakeChannel } from './fake-channel';

export class FakeAdapter {
    desk: DeskView;
    revision = 7;
    /** Hears, but answers nothing. */
    isDeaf = false;
    /** Refuses intents with this code, or without one. */
    refusal: TroubleCode | null = null;
    refuses = false;
    /** What it answers when it is asked for its log, with and without details. */
    log = { plain: 'the log', detailed: 'the log with numbers' };
    /** Whom it finds when it is asked for people. */
    people: FoundPerson[] = [];
    hellos = 0;
    /** Each time that an intent was heard, repetitions included. */
    readonly heard: { id: string; intent: Intent }[] = [];
    private readonly channel: FakeChannel;
    private readonly stop: () => void;

    constructor(channel: FakeChannel, desk: DeskView) {
        this.channel = channel;
        this.desk = desk;
        this.stop = channel.subscribe((raw) => this.receive(raw));
    }

    /** Intents by their ids, each once. */
    get intents(): Intent[] {
        return [...new Map(this.heard.map(({ id, intent }) => [id, intent])).values()];
    }

    say(body: AdapterBody): void {
        const id = `adapter-${Math.random()}`;
        this.channel.publish({ version: PROTOCOL_VERSION, direction: 'toPanel', id, ...body });
    }

    /** Changes the desk and says so. */
    update(
        change: Partial<Omit<Extract<AdapterBody, { kind: 'update' }>, 'kind' | 'revision'>>
    ): void {
        const { calls = [], works = [], removed = [], ...rest } = change;
        const ids = new Set([
            ...removed,
            ...calls.map((call) => call.id),
            ...works.map((w) => w.key)
        ]);
        this.desk = {
            ...this.desk,
            ...rest,
            calls: [...this.desk.calls.filter((call) => !ids.has(call.id)), ...calls],
            works: [...this.desk.works.filter((work) => !ids.has(work.key)), ...works]
        };
        this.revision += 1;
        this.say({ kind: 'update', revision: this.revision, calls, works, removed, ...rest });
    }

    snapshot(): void {
        this.say({ kind: 'snapshot', revision: this.revision, desk: this.desk });
    }

    /** The frame goes away with a word. */
    leave(): void {
        this.stop();
        this.say({ kind: 'goodbye' });
    }

    private receive(raw: unknown): void {
        const message = readPanelMessage(raw);
        if (!message) return;
        if (message.kind === 'hello') {
            this.hellos += 1;
            if (!this.isDeaf) this.snapshot();
            return;
        }
        this.heard.push({ id: message.id, intent: message.intent });
        if (this.isDeaf) return;
        const { refusal: code } = this;
        const accepted = code === null && !this.refuses;
        if (message.intent.type === 'readLog' && accepted) {
            const text = message.intent.details ? this.log.detailed : this.log.plain;
            this.say({ kind: 'log', intentId: message.id, text });
        }
        if (message.intent.type === 'findPeople' && accepted)
            this.say({ kind: 'people', intentId: message.id, people: this.people });
        this.say({ kind: 'receipt', intentId: message.id, accepted, code });
    }
}
