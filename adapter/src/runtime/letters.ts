import type { DeskInput } from '../domain/desk';
import type { Clock } from '../ports/clock';
import type { Ids } from '../ports/ids';
import type { Log } from '../ports/log';
import type { Store, StoredEntry } from '../ports/store';
import type { Tabs } from '../ports/tabs';
import { STORE_ANSWER } from './journal';
import { STATE_VERSION, type StoredLetter } from './stored-entry';
import { inTime } from './within';

export interface LettersParts {
    store: Store;
    tabs: Tabs;
    clock: Clock;
    ids: Ids;
    log: Log;
    /** The tab that has the phone said nothing of a letter in time. */
    silent(): void;
}

/** The tab that has the phone acknowledges a letter within this time, or it is taken for dead or frozen. */
const TAB_ANSWER = 2_000;

/** Letters are remembered so that one that comes twice is handled once. */
const REMEMBERED = 500;

/**
 * What happens in a tab without the phone: kept first, then told to the tab that has it. Should that one not
 * hear of it, the next tab that gets the phone finds it in the store.
 */
export class Letters {
    readonly #parts: LettersParts;
    /** Sent and not yet acknowledged; `kept` when the store has it. */
    readonly #sent = new Map<string, { letter: StoredLetter; kept: boolean; cancel: () => void }>();
    readonly #handled = new Set<string>();

    constructor(parts: LettersParts) {
        this.#parts = parts;
    }

    /** Settles when the letter is kept and told, or told at least. */
    async send(input: Extract<DeskInput, { payload: unknown }>): Promise<void> {
        const { store, tabs, clock, ids, log, silent } = this.#parts;
        const at = clock.now();
        const letter: StoredLetter = { input: input.type, payload: input.payload, at };
        const id = ids.next();
        const entry: StoredEntry = {
            id,
            kind: 'letter',
            version: STATE_VERSION,
            savedAt: at,
            state: letter
        };
        const sent = { letter, kept: false, cancel: clock.after(TAB_ANSWER, silent) };
        this.#sent.set(id, sent);
        try {
            await inTime(clock, STORE_ANSWER, store.leave(entry));
            sent.kept = true;
        } catch (error) {
            log.write('error', 'letter not kept', { id, detail: String(error) });
        }
        tabs.tell({ type: 'letter', letter: entry });
    }

    /** The tab that has the phone dealt with it. */
    received(id: string): void {
        this.#sent.get(id)?.cancel();
        this.#sent.delete(id);
    }

    /** This tab has the phone now: what it sent is its own business. Answers what the store does not hold. */
    takeBack(): { id: string; letter: StoredLetter }[] {
        const unkept: { id: string; letter: StoredLetter }[] = [];
        for (const [id, { letter, kept, cancel }] of this.#sent) {
            cancel();
            if (!kept) unkept.push({ id, letter });
        }
        this.#sent.clear();
        return unkept;
    }

    /** False when the letter was handled before. */
    isNew(id: string): boolean {
        if (this.#handled.has(id)) return false;
        this.#handled.add(id);
        const [oldest] = this.#handled;
        if (this.#handled.size > REMEMBERED && oldest !== undefined) this.#handled.delete(oldest);
        return true;
    }
}
