/**
 * What the rep wants of the adapter and has no receipt for yet.
 *
 *   send   kept and repeated until its receipt comes, also over a reload of the phone
 *   ask    given up when the phone is silent or goes away, because it would surprise the rep who has
 *          turned to something else: a phone that moves, a device that forgets
 */
import { Question } from './question';
import type { AdapterMessage, Intent } from 'c/hvsProtocol';
import type { Ask, Bus, Reply } from './words';

type Asked = Question<{ kind: 'intent'; intent: Intent }>;
type Receipt = Extract<AdapterMessage, { kind: 'receipt' }>;
type People = Extract<AdapterMessage, { kind: 'people' }>;
type LogText = Extract<AdapterMessage, { kind: 'log' }>;

export class Wishes {
    private readonly bus: Bus;
    private readonly nextId: () => string;
    private readonly kept = new Map<string, Asked>();
    private readonly once = new Map<string, { asked: Asked; settle: (reply: Reply) => void }>();

    constructor(bus: Bus, nextId: () => string) {
        this.bus = bus;
        this.nextId = nextId;
    }

    get pending(): Intent[] {
        return [...this.kept.values()].map(({ body }) => body.intent);
    }

    isSilent(): boolean {
        return [...this.kept.values()].some((asked) => asked.isSilent());
    }

    // A wish is known before it is asked, because the answer may come while it is being asked.

    send(intent: Intent): void {
        if (this.isSaidTwice(intent)) return;
        this.forgetDraftsBefore(intent);
        const asked = this.question(intent);
        this.kept.set(asked.id, asked);
        asked.askAfresh();
    }

    ask(intent: Parameters<Ask>[0]): Promise<Reply> {
        return new Promise((settle) => {
            const asked = this.question(intent);
            this.once.set(asked.id, { asked, settle });
            asked.askAfresh();
        });
    }

    hearAnswer(message: LogText | People): void {
        const log = message.kind === 'log' ? message.text : null;
        const people = message.kind === 'people' ? message.people : null;
        this.settle(message.intentId, { kind: 'accepted', log, people });
    }

    /** Answers the kept intent that is refused, or null. */
    hearReceipt({ intentId, accepted, code }: Receipt): Intent | null {
        const asked = this.kept.get(intentId);
        this.kept.delete(intentId);
        const reply: Reply = accepted
            ? { kind: 'accepted', log: null, people: null }
            : { kind: 'refused', code };
        this.settle(intentId, reply);
        return asked && !accepted ? asked.body.intent : null;
    }

    /** `mayHear` is false while there is nobody to hear what is kept. */
    repeat(mayHear: boolean): void {
        if (mayHear) for (const asked of this.kept.values()) asked.repeat(false);
        for (const [id, { asked }] of [...this.once]) {
            if (asked.isSilent()) this.settle(id, { kind: 'silent' });
            else asked.repeat(false);
        }
    }

    /** What was wished of an adapter that has gone is wished of the next one. */
    askAnother(): void {
        for (const asked of this.kept.values()) asked.askAfresh();
    }

    giveUp(): void {
        for (const id of [...this.once.keys()]) this.settle(id, { kind: 'silent' });
    }

    private settle(id: string, reply: Reply): void {
        const waiting = this.once.get(id);
        this.once.delete(id);
        waiting?.settle(reply);
    }

    private question(intent: Intent): Asked {
        return new Question(this.bus, this.nextId(), { kind: 'intent', intent });
    }

    /** A choice, or that it is taken back, wished once more before anybody saw that the first is on its way. */
    private isSaidTwice(intent: Intent): boolean {
        if (intent.type !== 'choose' && intent.type !== 'undo') return false;
        const last = this.pending
            .filter((wish) => wish.type === 'choose' || wish.type === 'undo')
            .findLast(({ callId }) => callId === intent.callId);
        return last?.type === intent.type;
    }

    /** What the rep wrote earlier in the notes of the same call is no news any more. */
    private forgetDraftsBefore(intent: Intent): void {
        if (intent.type !== 'draft' && intent.type !== 'choose') return;
        for (const [id, { body }] of this.kept) {
            const older = body.intent;
            if (older.type === 'draft' && older.callId === intent.callId) this.kept.delete(id);
        }
    }
}
