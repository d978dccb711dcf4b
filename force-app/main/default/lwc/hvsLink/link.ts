/**
 * Keeps the panel in step with an adapter that may be absent, slow, reloaded, deaf or of another
 * version, over a channel that neither acknowledges nor keeps messages, and on which anybody may speak.
 *
 *   hello    repeated until a snapshot comes: every 0.5 s at first, every 2 s after 2 s
 *   intent   repeated with the same id every 0.5 s until its receipt comes; see `wishes.ts`
 *   2 s without an answer to either: the phone is 'notAnswering'; never seen: 'notRunning'
 *   a revision that does not follow, a message for the panel that cannot be read: hello again. If that
 *   is answered all is well, whoever spoke; if not, and something unreadable was heard: 'otherVersion'
 *
 * The sender hears its own messages on this channel; the guards tell them apart by the direction.
 */
import { elapsed, every } from 'c/hvsClock';
import { hear } from 'c/hvsDesk';
import { readAdapterMessage } from 'c/hvsProtocol';
import { Frames } from './frames';
import { Question, REPEAT } from './question';
import { isForPanel, newSender } from './envelope';
import { Sights } from './sights';
import { Wishes } from './wishes';
import type { AdapterMessage, Intent } from 'c/hvsProtocol';
import type { Stop } from 'c/hvsClock';
import type { Mirror } from 'c/hvsDesk';
import type { Ask, Bus, LinkListener, LinkView, PhoneState, Reply } from './words';

const TICK = 250;

export class Link {
    private readonly bus: Bus;
    private readonly listener: LinkListener;
    private readonly sights: Sights;
    private readonly nextId = newSender();
    private readonly wishes: Wishes;
    private readonly frames = new Frames(() => this.sights.tell(this.view()));
    private readonly stops: Stop[] = [];
    private hello: Question<{ kind: 'hello' }> | null = null;
    private mirror: Mirror | null = null;
    private gone = false;
    private heardStrange = false;
    private doubtedAt = -REPEAT;

    constructor(bus: Bus, listener: LinkListener) {
        this.bus = bus;
        this.listener = listener;
        this.sights = new Sights((view) => listener.changed(view));
        this.wishes = new Wishes(bus, this.nextId);
        this.stops.push(
            bus.subscribe((raw) => this.receive(raw)),
            every(TICK, () => this.repeat())
        );
        this.sayHello().askAfresh();
    }

    /** Tells the adapter what the rep wants, until it says that it heard. */
    send(intent: Intent): void {
        this.wishes.send(intent);
        this.frames.soon();
    }

    /** Tells it once, and what came of it. */
    ask(intent: Parameters<Ask>[0]): Promise<Reply> {
        return this.wishes.ask(intent);
    }

    close(): void {
        for (const stop of this.stops) stop();
        this.frames.stop();
        this.wishes.giveUp();
    }

    view(): LinkView {
        return {
            phone: this.phone(),
            desk: this.mirror?.desk ?? null,
            pending: this.wishes.pending
        };
    }

    private phone(): PhoneState {
        const silent = (this.hello?.isSilent() ?? false) || this.wishes.isSilent();
        if (this.heardStrange && (silent || this.gone)) return 'otherVersion';
        if (this.gone) return 'notRunning';
        if (this.mirror) return silent ? 'notAnswering' : 'answering';
        return silent ? 'notRunning' : 'connecting';
    }

    private receive(raw: unknown): void {
        const message = readAdapterMessage(raw);
        if (message) {
            this.sights.passes(this.view());
            this.take(message);
        } else if (isForPanel(raw)) {
            this.heardStrange = true;
            this.doubt();
        } else return;
        if (this.sights.hasSent(this.mirror?.desk ?? null)) this.frames.inAMoment();
        else this.frames.next();
    }

    private take(message: AdapterMessage): void {
        if (message.kind === 'receipt') {
            const refused = this.wishes.hearReceipt(message);
            if (refused) this.listener.refused(refused, message.code);
        } else if (message.kind === 'log' || message.kind === 'people') {
            this.wishes.hearAnswer(message);
        } else if (message.kind === 'goodbye') {
            this.gone = true;
            this.wishes.giveUp();
            this.sayHello().askAfresh();
        } else if (message.kind === 'snapshot' || !this.gone) {
            const { mirror, missed } = hear(this.mirror, message);
            this.mirror = mirror;
            if (message.kind === 'snapshot') this.welcome();
            else if (missed) this.doubt();
        }
    }

    private welcome(): void {
        this.hello = null;
        this.heardStrange = false;
        if (!this.gone) return;
        this.gone = false;
        this.wishes.askAnother();
    }

    /** Asks whether the mirror is still right; in a flood of doubts only now and then. */
    private doubt(): void {
        if (this.hello) return;
        const isSoon = elapsed() - this.doubtedAt < REPEAT;
        this.doubtedAt = elapsed() + (isSoon ? REPEAT : 0);
        if (isSoon) this.sayHello().askLater();
        else this.sayHello().askAfresh();
    }

    private sayHello(): Question<{ kind: 'hello' }> {
        this.hello = new Question(this.bus, this.nextId(), { kind: 'hello' });
        return this.hello;
    }

    private repeat(): void {
        this.hello?.repeat(true);
        this.wishes.repeat(!this.gone);
        this.frames.next();
    }
}
