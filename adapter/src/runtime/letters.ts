import type { DeskInput } from '../domain/desk';
import { startOf } from '../domain/payloads';
import type { Work } from '../domain/work';
import type { Clock } from '../ports/clock';
import type { Ids } from '../ports/ids';
import type { Log } from '../ports/log';
import { LETTER, type Store, type StoredEntry } from '../ports/store';
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

/** Milliseconds: so long a letter that was handled is remembered on the device. */
export const LETTER_KEPT = 86_400_000;

/**
 * What happens in a tab without the phone: told to the tab that has it, and kept. Should that one not hear of
 * it, the next tab that gets the phone finds it in the store. A letter that was handled stays there without
 * its contents, so that it is known if it is left once more.
 */
export class Letters {
    readonly #parts: LettersParts;
    /** Sent and not yet acknowledged; `kept` when the store has it. */
    readonly #sent = new Map<string, { letter: StoredLetter; kept: boolean; cancel: () => void }>();
    readonly #handled = new Set<string>();
    /** By the key of a work: the letter that led to it. */
    readonly #origins = new Map<string, string>();

    constructor(parts: LettersParts) {
        this.#parts = parts;
    }

    /**
     * Settles when the letter is told and kept, or could not be kept. `id` of a letter that goes on to another tab:
     * who knows it already takes it for a repeat.
     */
    async send(
        input: Extract<DeskInput, { payload: unknown }>,
        id = LETTER + this.#parts.ids.next()
    ): Promise<void> {
        const { tabs, clock } = this.#parts;
        const at = input.at ?? clock.now();
        const letter: StoredLetter = { input: input.type, payload: input.payload, at };
        const entry: StoredEntry = {
            id,
            kind: 'letter',
            version: STATE_VERSION,
            savedAt: at,
            state: letter
        };
        const sent = {
            letter,
            kept: false,
            cancel: clock.after(TAB_ANSWER, () => this.#parts.silent())
        };
        this.#sent.set(id, sent);
        // First told: should this tab die before it is kept, the other one knows.
        tabs.tell({ type: 'letter', letter: entry });
        sent.kept = await this.leave(entry);
    }

    /** This letter led to a work that perhaps nobody knows of but this tab. */
    ledTo(workKey: string, letterId: string): void {
        this.#origins.set(workKey, letterId);
    }

    /** Works that the tab which has the phone now cannot know of; one that it does know it takes for a repeat. */
    async handOver(works: readonly Work[]): Promise<void> {
        for (const { key, workId, to, startedAt: at } of works) {
            const payload = startOf(workId, to.raw);
            await this.send({ type: 'WorkStarted', payload, at }, this.#origins.get(key));
        }
        this.#origins.clear();
    }

    /** Whether the store has the letter. */
    async leave(entry: StoredEntry): Promise<boolean> {
        const { store, clock, log } = this.#parts;
        try {
            await inTime(clock, STORE_ANSWER, store.leave(entry));
            return true;
        } catch (error) {
            log.write('error', 'letter not kept', { id: entry.id, detail: String(error) });
            return false;
        }
    }

    /** What takes a letter's place once it is handled. */
    handledMark(id: string): StoredEntry {
        const savedAt = this.#parts.clock.now();
        return { id, kind: 'letter', version: STATE_VERSION, savedAt, state: null };
    }

    /** It was handled here: its sender need not wait. */
    acknowledge(id: string): null {
        this.known([id]);
        this.#parts.tabs.tell({ type: 'received', id });
        return null;
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

    /** They are handled, by whichever tab had the phone then. */
    known(ids: readonly string[]): void {
        for (const id of ids) this.#handled.add(id);
        for (const id of this.#handled) {
            if (this.#handled.size <= REMEMBERED) break;
            this.#handled.delete(id);
        }
    }

    isHandled(id: string): boolean {
        return this.#handled.has(id);
    }
}
