import type { TroubleCode } from 'c/hvsProtocol';
import type { DeskInput } from '../domain/desk';
import type { Turn } from '../domain/ledger';
import type { Ids } from '../ports/ids';
import { StoreTaken } from '../ports/store';
import { claimJournal, tellLosses } from './claim-journal';
import { Crank, type CrankParts } from './crank';
import { STORE_ANSWER } from './journal';
import { Letters } from './letters';
import { impersonal } from './log-details';
import { Mailbox } from './mailbox';
import { readJournal, type JournalContents } from './read-journal';
import { readTabMessage } from './tab-message';
import { dated, type Waiting, type WaitingInput } from './waiting';
import { inTime } from './within';

export interface RuntimeParts extends CrankParts {
    ids: Ids;
    /** Milliseconds: how long an unfinished call keeps its contents, and how long a dial may wait. */
    keepFor: number;
    dialWithin: number;
    /** This tab has the phone from now on, or has it no more. */
    phoneCame(): void;
    phoneWent(): void;
}

/** A rep asks for one thing at a time; whoever asks for more at once is no rep. */
const MOST_WAITING = 1_000;
/** So often the tab that has the phone looks for letters of which it did not hear. */
const LOOK_FOR_LETTERS = 10_000;

/**
 * One thing after the other: inputs, and whose turn it is to handle them. Only the tab that has the phone
 * does; in the others the desk shows what that one keeps, and what happens there is sent to it.
 */
export class Runtime {
    readonly #parts: RuntimeParts;
    readonly #crank: Crank;
    readonly #letters: Letters;
    readonly #mailbox: Mailbox<Waiting>;
    #hasPhone = false;
    #isJournalUnread = false;
    #cancelLook = (): void => undefined;

    constructor(parts: RuntimeParts) {
        this.#parts = parts;
        const { tabs, log, link } = parts;
        this.#letters = new Letters({ ...parts, silent: () => this.#otherTabIsSilent() });
        this.#crank = new Crank(
            parts,
            (input) => this.post(input),
            () => this.#mailbox.post({ type: 'beat' })
        );
        this.#mailbox = new Mailbox(
            (letter) => this.#turn(letter),
            (error) => {
                log.write('error', 'a turn failed', { detail: String(error) });
                link.addNotices([{ code: 'Unexpected', detail: String(error) }]);
                parts.changed();
            }
        );
        tabs.hear((message) => this.#hearTab(message));
        tabs.onLost(() => {
            this.#crank.robbed();
            this.#mailbox.post({ type: 'lost' });
        });
        this.#mailbox.post({ type: 'mirror', ids: null });
        this.#mailbox.open();
    }

    get hasPhone(): boolean {
        return this.#hasPhone;
    }

    post(input: DeskInput, since = this.#parts.clock.elapsed()): void {
        this.#mailbox.post({ type: 'input', input, since });
    }

    /** Settles when what the rep wants was followed and kept; answers why it was not, or null. */
    async follow(input: DeskInput): Promise<TroubleCode | null> {
        if (this.#mailbox.waiting >= MOST_WAITING) return 'ActionTooLate';
        return new Promise((answer) => {
            this.#mailbox.post({ type: 'input', input, answer });
        });
    }

    /** Takes up all calls and works, now that this tab has the phone. */
    adopt(): void {
        this.#mailbox.post({ type: 'adopt' });
    }

    /** Deletes everything that is kept of this user on this device. */
    forget(): Promise<TroubleCode | null> {
        return new Promise((answer) => this.#mailbox.post({ type: 'forget', answer }));
    }

    async #turn(letter: Waiting): Promise<void> {
        this.#parts.log.write('info', 'turn', impersonal(letter), { letter });
        if (this.#hasPhone && !(await this.#crank.followTimeOfDay())) await this.#standDown();
        switch (letter.type) {
            case 'input':
                return this.#handle(letter);
            case 'adopt':
                return this.#adopt();
            case 'lost':
                return this.#standDown();
            case 'mirror':
                return this.#mirror(letter.ids);
            case 'look':
                return this.#lookForLetters();
            case 'beat':
                if (this.#hasPhone && !(await this.#crank.beat())) await this.#standDown();
                return;
            case 'forget':
                letter.answer(await this.#forget());
        }
    }

    async #handle(letter: WaitingInput): Promise<void> {
        const { letterId, answer } = letter;
        const now = this.#hasPhone ? this.#crank.now : this.#parts.clock.now();
        const input = dated(letter, now, this.#parts.clock.elapsed());
        let refused: TroubleCode | null = 'Unexpected';
        try {
            refused = this.#hasPhone
                ? await this.#handleHere(input, letterId)
                : await this.#handleElsewhere(input, letterId);
        } catch (error) {
            // Not tried again and again: it stays in the store for the next one.
            if (letterId !== undefined) this.#letters.known([letterId]);
            throw error;
        } finally {
            answer?.(refused);
        }
    }

    async #handleHere(
        input: DeskInput | null,
        letterId: string | undefined
    ): Promise<TroubleCode | null> {
        if (letterId !== undefined && this.#letters.isHandled(letterId))
            return this.#letters.acknowledge(letterId);
        const aside = letterId === undefined ? {} : { put: [this.#letters.handledMark(letterId)] };
        const { turn, done } = input
            ? await this.#crank.handle(input, aside)
            : { turn: null, done: (await this.#crank.keep([], aside)) ? 'performed' : 'notKept' };
        for (const key of turn?.changed ?? [])
            if (letterId !== undefined && this.#crank.isUnkept(key))
                this.#letters.ledTo(key, letterId);
        const isLeft = done !== 'performed' && letterId && this.#crank.isUnkept(letterId);
        if (done !== 'performed') await this.#standDown();
        if (done === 'notKept' || isLeft) return this.#handleElsewhere(input, letterId);
        if (letterId !== undefined) this.#letters.acknowledge(letterId);
        return turn?.refused ?? null;
    }

    async #handleElsewhere(
        input: DeskInput | null,
        letterId: string | undefined
    ): Promise<TroubleCode> {
        // What came from another tab is kept, and waits for the one that has the phone now.
        if (letterId !== undefined) return 'PhoneElsewhere';
        if (input?.type === 'WorkStarted' || input?.type === 'ClickedToDial')
            await this.#letters.send(input);
        return 'PhoneElsewhere';
    }

    async #adopt(): Promise<void> {
        const { desk, clock, link } = this.#parts;
        if (this.#hasPhone) return;
        const found = await claimJournal(this.#parts);
        if (found === null) return;
        this.#isJournalUnread = found === 'unread';
        if (this.#isJournalUnread) link.addNotices([{ code: 'StorageUnavailable', detail: '' }]);
        this.#hasPhone = true;
        this.#crank.begin();
        this.#parts.phoneCame();
        const sent = this.#letters.takeBack();
        const kept = found === 'unread' ? readJournal([], 0, 0) : found;
        const turn = desk.restore(kept.lives, kept.aliveAt, clock.now());
        if (!(await this.#takeUp(kept, turn))) return;
        this.#open(sent);
        this.#lookLater();
    }

    /** False when another tab has the phone. */
    async #takeUp(kept: JournalContents, turn: Turn): Promise<boolean> {
        this.#letters.known(kept.handled);
        this.#crank.know(kept.lives);
        tellLosses(kept, this.#parts);
        const aside = { put: kept.expired, remove: ['alive', ...kept.outdated] };
        const isDone = (await this.#crank.carryOut(turn, aside)) === 'performed';
        if (isDone) this.#open(kept.letters);
        else await this.#standDown();
        return isDone;
    }

    /** A number that was clicked long ago is not dialled any more. */
    #open(letters: JournalContents['letters']): void {
        const { clock, link, dialWithin } = this.#parts;
        for (const { id: letterId, letter } of letters) {
            const input = { type: letter.input, payload: letter.payload, at: letter.at };
            const since = clock.elapsed() - Math.max(0, clock.now() - letter.at);
            const late = letter.input === 'ClickedToDial' && clock.elapsed() - since > dialWithin;
            if (late) link.addNotices([{ code: 'DialTooLate', detail: '' }]);
            this.#mailbox.post({ type: 'input', input: late ? null : input, letterId, since });
        }
    }

    #lookLater(): void {
        this.#cancelLook();
        const look = (): void => this.#mailbox.post({ type: 'look' });
        this.#cancelLook = this.#parts.clock.after(LOOK_FOR_LETTERS, look);
    }

    /** A letter whose sender died may lie in the store without this tab having heard of it. */
    async #lookForLetters(): Promise<void> {
        if (!this.#hasPhone || (this.#isJournalUnread && !(await this.#readAgain()))) return;
        const { clock, store, keepFor } = this.#parts;
        const found = await inTime(clock, STORE_ANSWER, store.letters()).catch(() => []);
        const { letters } = readJournal(found, clock.now(), keepFor);
        this.#open(letters.filter(({ id }) => !this.#letters.isHandled(id)));
        this.#lookLater();
    }

    /** The store failed when this tab got the phone: what it holds is taken up beside what happened since. */
    async #readAgain(): Promise<boolean> {
        const { desk, clock, link } = this.#parts;
        const found = await claimJournal(this.#parts);
        if (found === null) await this.#standDown();
        if (found === null || found === 'unread') return found !== null;
        this.#isJournalUnread = false;
        link.withdrawNotice('StorageUnavailable');
        return this.#takeUp(found, desk.takeUp(found.lives, found.aliveAt, clock.now()));
    }

    /** Another tab has the phone: this one shows what that one keeps, and waits. */
    async #standDown(): Promise<void> {
        if (!this.#hasPhone) return;
        this.#hasPhone = false;
        this.#cancelLook();
        const starts = this.#crank.unkeptStarts;
        this.#crank.stop();
        this.#parts.phoneWent();
        await this.#letters.handOver(starts);
        await this.#mirror(null);
    }

    async #mirror(ids: readonly string[] | null): Promise<void> {
        if (this.#hasPhone) return;
        const { desk, clock, store, link, log, keepFor } = this.#parts;
        try {
            const found = await inTime(clock, STORE_ANSWER, store.load(ids ?? undefined));
            const { lives } = readJournal(found, clock.now(), keepFor);
            const { changed } = desk.mirror(lives, ids, clock.now());
            // All anew: of a turn that another tab cut short, nothing was told.
            if (ids === null) link.tellAll();
            else link.tell(changed);
        } catch (error) {
            log.write('warning', 'journal not read', { detail: String(error) });
        }
        this.#parts.changed();
    }

    async #forget(): Promise<TroubleCode | null> {
        const { desk, clock, store, tabs, link } = this.#parts;
        if (!this.#hasPhone) return 'PhoneElsewhere';
        if (this.#crank.isOnThePhone) return 'CallUnderWay';
        try {
            await inTime(clock, STORE_ANSWER, store.clear());
        } catch (error) {
            if (!(error instanceof StoreTaken)) return 'StorageUnavailable';
            await this.#standDown();
            return 'PhoneElsewhere';
        }
        this.#crank.stop();
        const { changed } = desk.mirror({ calls: [], works: [] }, null, clock.now());
        tabs.tell({ type: 'changed', ids: null });
        link.tell(changed);
        this.#parts.changed();
        return null;
    }

    #hearTab(raw: unknown): void {
        const message = readTabMessage(raw);
        if (!message) return this.#parts.log.write('warning', 'tab message not understood');
        if (message.type === 'received') return this.#letters.received(message.id);
        if (message.type === 'changed')
            return this.#mailbox.post({ type: 'mirror', ids: message.ids });
        const { letters } = readJournal([message.letter], 0, Infinity);
        if (letters.length === 0) this.#parts.log.write('warning', 'letter not understood');
        this.#open(letters);
    }

    #otherTabIsSilent(): void {
        if (this.#hasPhone) return;
        this.#parts.link.addNotices([{ code: 'OtherTabSilent', detail: '' }]);
        this.#parts.changed();
    }
}
