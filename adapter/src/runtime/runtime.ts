import type { DeskIntent, TroubleCode } from 'c/hvsProtocol';
import type { Desk, DeskInput } from '../domain/desk';
import type { Clock } from '../ports/clock';
import type { Host } from '../ports/host';
import type { Log } from '../ports/log';
import type { Store } from '../ports/store';
import type { Tabs } from '../ports/tabs';
import { Deadlines } from './deadlines';
import { perform } from './effects';
import { Journal } from './journal';
import { Mailbox } from './mailbox';
import type { PanelLink } from './panel-link';
import type { Phone } from './phone';
import { inTime } from './within';

export interface RuntimeParts {
    desk: Desk;
    clock: Clock;
    host: Host;
    phone: Phone;
    store: Store;
    tabs: Tabs;
    log: Log;
    link: PanelLink;
    /** Called after every turn, for what else shows the desk. */
    changed(): void;
}

/** A storage that takes longer is treated as one that fails. */
const STORE_ANSWER = 2_000;

interface Letter {
    input: DeskInput;
    answer: (refused: TroubleCode | null) => void;
}

/**
 * Turns the desk's crank: one input at a time is handled, kept, told, and only then are its effects
 * performed. What comes of them are inputs again.
 */
export class Runtime {
    readonly #parts: RuntimeParts;
    readonly #journal: Journal;
    readonly #deadlines: Deadlines;
    readonly #mailbox: Mailbox<Letter>;

    constructor(parts: RuntimeParts) {
        this.#parts = parts;
        this.#journal = new Journal(parts.store, parts.clock);
        this.#deadlines = new Deadlines(parts.clock, (id) =>
            this.post({ type: 'DeadlinePassed', id })
        );
        this.#mailbox = new Mailbox(
            (letter) => this.#turn(letter),
            (error) => {
                parts.log.write('error', 'a turn failed', { detail: String(error) });
                parts.link.addNotices([{ code: 'Unexpected', detail: String(error) }]);
                parts.changed();
            }
        );
        this.#mailbox.open();
    }

    post(input: DeskInput): void {
        this.#mailbox.post({ input, answer: () => undefined });
    }

    /** Settles when the intent was followed and kept; answers why it was not, or null. */
    follow(intent: DeskIntent): Promise<TroubleCode | null> {
        return new Promise((answer) => {
            this.#mailbox.post({ input: { type: 'Intent', intent }, answer });
        });
    }

    async #turn({ input, answer }: Letter): Promise<void> {
        const { desk, clock, tabs, log, link } = this.#parts;
        let refused: TroubleCode | null = 'Unexpected';
        try {
            const turn = desk.handle(input, clock.now());
            refused = turn.refused;
            await this.#keep(turn.changed);
            for (const id of turn.changed) this.#deadlines.arm(id, desk.deadlineOf(id));
            // A timer may fire a moment early, or the clock be set back: then it is armed once more.
            if (input.type === 'DeadlinePassed')
                this.#deadlines.arm(input.id, desk.deadlineOf(input.id));
            if (turn.changed.size > 0) link.tell(turn.changed);
            for (const { code } of turn.notices) log.write('warning', code);
            link.addNotices(turn.notices);
            for (const effect of turn.effects) {
                log.write('info', effect.type);
                if (tabs.isOwner())
                    perform(effect, { ...this.#parts, post: (next) => this.post(next) });
            }
            this.#parts.changed();
        } finally {
            answer(refused);
        }
    }

    /** Work goes on when the journal cannot be written; the rep is told that a reload would lose it. */
    async #keep(changed: ReadonlySet<string>): Promise<void> {
        if (changed.size === 0) return;
        try {
            const kept = this.#journal.keep(this.#parts.desk, changed);
            await inTime(this.#parts.clock, STORE_ANSWER, kept);
        } catch (error) {
            this.#parts.log.write('error', 'journal not written', { detail: String(error) });
            this.#parts.link.addNotices([{ code: 'StorageUnavailable', detail: '' }]);
        }
    }
}
