/**
 * Keeps the panel in step with an adapter that may be absent, slow, reloaded or deaf, over a channel
 * that neither acknowledges nor keeps messages.
 *
 *   hello    repeated until a snapshot comes: every 0.5 s at first, every 2 s after 2 s
 *   intent   repeated with the same id every 0.5 s until its receipt comes; kept over a goodbye
 *   2 s without an answer to either: the phone is 'notAnswering'; never seen: 'notRunning'
 *
 * The sender hears its own messages on this channel; the guards tell them apart by the direction.
 */
import { every } from 'c/hvsClock';
import { hear } from 'c/hvsDesk';
import { readAdapterMessage, readPanelMessage } from 'c/hvsProtocol';
import { Question } from './question';
import { newSender } from './sender';
import type { AdapterMessage, Intent } from 'c/hvsProtocol';
import type { Stop } from 'c/hvsClock';
import type { Mirror } from 'c/hvsDesk';
import type { Bus, LinkListener, LinkView, PhoneState } from './words';

type Hello = Question<{ kind: 'hello' }>;
type Wish = Question<{ kind: 'intent'; intent: Intent }>;

const TICK = 250;

export class Link {
    private readonly bus: Bus;
    private readonly listener: LinkListener;
    private readonly nextId = newSender();
    private readonly wishes = new Map<string, Wish>();
    private readonly stops: Stop[] = [];
    private hello: Hello | null = null;
    private mirror: Mirror | null = null;
    private gone = false;
    private unreadable = false;
    private told: LinkView | null = null;

    constructor(bus: Bus, listener: LinkListener) {
        this.bus = bus;
        this.listener = listener;
        this.stops.push(
            bus.subscribe((raw) => this.receive(raw)),
            every(TICK, () => this.repeat())
        );
        this.sayHello();
    }

    /** Tells the adapter what the rep wants, until it says that it heard. */
    send(intent: Intent): void {
        this.forgetDraftsBefore(intent);
        const id = this.nextId();
        const wish = new Question(this.bus, id, { kind: 'intent', intent });
        // Known before it is asked, because the answer may come while it is being asked.
        this.wishes.set(id, wish);
        wish.askAfresh();
        this.tell();
    }

    close(): void {
        for (const stop of this.stops) stop();
    }

    view(): LinkView {
        return {
            phone: this.phone(),
            desk: this.mirror?.desk ?? null,
            pending: [...this.wishes.values()].map((wish) => wish.body.intent),
            unreadable: this.unreadable
        };
    }

    private phone(): PhoneState {
        const silent =
            (this.hello?.isSilent() ?? false) ||
            [...this.wishes.values()].some((wish) => wish.isSilent());
        if (this.gone) return 'notRunning';
        if (this.mirror) return silent ? 'notAnswering' : 'answering';
        return silent ? 'notRunning' : 'connecting';
    }

    /** What the rep wrote earlier in the notes of the same call is no news any more. */
    private forgetDraftsBefore(intent: Intent): void {
        if (intent.type !== 'draft' && intent.type !== 'choose') return;
        for (const [id, { body }] of this.wishes) {
            const older = body.intent;
            if (older.type === 'draft' && older.callId === intent.callId) this.wishes.delete(id);
        }
    }

    private receive(raw: unknown): void {
        const message = readAdapterMessage(raw);
        if (message) this.take(message);
        else if (!readPanelMessage(raw)) this.unreadable = true;
        this.tell();
    }

    private take(message: AdapterMessage): void {
        if (message.kind === 'receipt') {
            const wish = this.wishes.get(message.intentId);
            this.wishes.delete(message.intentId);
            if (wish && !message.accepted) this.listener.refused(wish.body.intent, message.code);
        } else if (message.kind === 'goodbye') {
            this.gone = true;
            this.sayHello();
        } else if (message.kind === 'snapshot' || !this.gone) {
            const { mirror, missed } = hear(this.mirror, message);
            this.mirror = mirror;
            if (message.kind === 'snapshot') this.welcome();
            else if (missed && !this.hello) this.sayHello();
        }
    }

    /** A snapshot came. What was wished of an adapter that has gone is wished of this one. */
    private welcome(): void {
        this.hello = null;
        this.unreadable = false;
        if (!this.gone) return;
        this.gone = false;
        for (const wish of this.wishes.values()) wish.askAfresh();
    }

    private sayHello(): void {
        this.hello = new Question(this.bus, this.nextId(), { kind: 'hello' });
        this.hello.askAfresh();
    }

    private repeat(): void {
        this.hello?.repeat(true);
        if (!this.gone) for (const wish of this.wishes.values()) wish.repeat(false);
        this.tell();
    }

    private tell(): void {
        const view = this.view();
        const told = this.told;
        this.told = view;
        const same =
            told?.phone === view.phone &&
            told.desk === view.desk &&
            told.unreadable === view.unreadable &&
            told.pending.length === view.pending.length &&
            told.pending.every((intent, index) => intent === view.pending[index]);
        if (!same) this.listener.changed(view);
    }
}
