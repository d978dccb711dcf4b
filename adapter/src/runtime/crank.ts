import type { Desk, DeskInput } from '../domain/desk';
import type { Turn } from '../domain/ledger';
import type { Lives } from '../domain/restoring';
import type { Work } from '../domain/work';
import type { Clock } from '../ports/clock';
import type { Host } from '../ports/host';
import type { Log } from '../ports/log';
import { StoreTaken, type Store } from '../ports/store';
import type { Tabs } from '../ports/tabs';
import { Deadlines } from './deadlines';
import { perform } from './effects';
import { Heartbeat } from './heartbeat';
import { Journal, STORE_ANSWER, type Aside } from './journal';
import { impersonal } from './log-details';
import { askForPhone, hasPhoneNow, type Asked } from './ownership';
import type { PanelLink } from './panel-link';
import type { Phone } from './phone';
import { inTime } from './within';

export interface CrankParts {
    desk: Desk;
    clock: Clock;
    host: Host;
    phone: Phone;
    store: Store;
    tabs: Tabs;
    log: Log;
    link: PanelLink;
    /** 0 to 1, by chance. */
    random(): number;
    /** Milliseconds. */
    answerWithin: number;
    /** Offers the rep what is due next. */
    findNextStep(): void;
    /** Called after every turn, for what else shows the desk. */
    changed(): void;
}

/** The time of day and the time that runs may differ by so much before the former counts as corrected. */
const CLOCK_TOLERANCE = 1_000;

const noonOf = (clock: Clock): number => clock.now() - clock.elapsed();

/** How far a turn came; less than 'performed' when another tab has the phone. */
export type Done = 'notKept' | 'kept' | 'performed';

/**
 * Turns what the desk decided into deeds: kept, performed, told, in this order, as long as this tab has the
 * phone. What is asked of Salesforce goes out before anything is drawn anew.
 */
export class Crank {
    readonly #parts: CrankParts;
    readonly #journal: Journal;
    readonly #deadlines: Deadlines;
    readonly #heartbeat: Heartbeat;
    readonly #post: (input: DeskInput) => void;
    /** The time of day less the time that runs. */
    #noon: number;
    #isRobbed = false;

    constructor(parts: CrankParts, post: (input: DeskInput) => void, beat: () => void) {
        this.#parts = parts;
        this.#post = post;
        this.#journal = new Journal(parts.store, parts.clock);
        this.#deadlines = new Deadlines(parts.clock, (id, at) =>
            post({ type: 'DeadlinePassed', id, at })
        );
        this.#heartbeat = new Heartbeat(parts.clock, beat);
        this.#noon = noonOf(parts.clock);
    }

    /** Whether a call is on the phone in this tab. */
    get isOnThePhone(): boolean {
        return this.#heartbeat.isNeeded;
    }

    /** Whether the store may not have the last of what was put aside under this id. */
    isUnkept(id: string): boolean {
        return this.#journal.isUnkept(id);
    }

    /** The store has them. */
    know({ calls, works }: Lives): void {
        this.#journal.know([...calls.map(({ id }) => id), ...works.map(({ key }) => key)]);
    }

    /** Works that take calls and may be in the memory of this tab only. */
    get unkeptStarts(): Work[] {
        const { works } = this.#parts.desk;
        return this.#journal.unknown
            .map((key) => works.get(key))
            .filter((work) => work !== undefined)
            .filter(({ phase }) => phase === 'started' || phase === 'linked');
    }

    /** The time of day as the desk has it, corrected only between turns; whole, as Salesforce wants it. */
    get now(): number {
        return Math.round(this.#noon + this.#parts.clock.elapsed());
    }

    /** Another tab took the phone; this one may not have noticed otherwise yet. */
    robbed(): void {
        this.#isRobbed = true;
    }

    /** This tab has the phone from now on. */
    begin(): void {
        this.#isRobbed = false;
        this.#noon = noonOf(this.#parts.clock);
    }

    async handle(input: DeskInput, aside: Aside): Promise<{ turn: Turn; done: Done }> {
        const turn = this.#parts.desk.handle(input, this.now, this.#parts.random());
        return { turn, done: await this.carryOut(turn, aside) };
    }

    async carryOut({ changed, notices, effects }: Turn, aside: Aside = {}): Promise<Done> {
        const { desk, clock, tabs, log, link } = this.#parts;
        const asking = effects.length > 0 ? askForPhone(clock, tabs) : undefined;
        if (!(await this.keep(changed, aside))) return 'notKept';
        for (const id of changed) this.#deadlines.arm(id, desk.deadlineOf(id), this.now);
        this.#heartbeat.follow(desk, changed);
        const done = await this.#perform(effects, asking);
        // What was posted is on its way to Salesforce before the thread that it shares is used for anything else.
        if (effects.length > 0) await clock.nextTask();
        if (changed.size > 0) tabs.tell({ type: 'changed', ids: [...changed] });
        link.tell(changed);
        for (const { code } of notices) log.write('warning', code);
        link.addNotices(notices);
        this.#parts.changed();
        return done;
    }

    async #perform(effects: Turn['effects'], asking?: Promise<Asked>): Promise<Done> {
        const { clock, tabs, log } = this.#parts;
        for (const effect of effects) {
            // Looked at anew for each: a tab that was frozen may have lost the phone meanwhile.
            if (!(await hasPhoneNow(clock, tabs, asking))) return 'kept';
            log.write('info', effect.type, impersonal(effect), { effect });
            perform(effect, { ...this.#parts, post: this.#post });
        }
        return 'performed';
    }

    /**
     * False when another tab has the phone. Work goes on when the journal cannot be written; the rep is told
     * that a reload would lose it.
     */
    async keep(changed: Iterable<string>, aside: Aside): Promise<boolean> {
        const { desk, log, link } = this.#parts;
        try {
            await this.#journal.keep(desk, changed, aside).catch(async (error: unknown) => {
                if (!(error instanceof StoreTaken) || !(await this.#claimedBack())) throw error;
                await this.#journal.keep(desk, []);
            });
        } catch (error) {
            if (error instanceof StoreTaken) return false;
            log.write('error', 'journal not written', { detail: String(error) });
            link.addNotices([{ code: 'StorageUnavailable', detail: '' }]);
        }
        return true;
    }

    /**
     * Another tab that was frozen may claim the store after it was robbed; then it sees that it was, and leaves it. One
     * that was robbed itself, and has the phone again, does not know what was kept meanwhile.
     */
    async #claimedBack(): Promise<boolean> {
        const { clock, tabs, store } = this.#parts;
        if (!(await hasPhoneNow(clock, tabs)) || this.#isRobbed) return false;
        await inTime(clock, STORE_ANSWER, store.claim());
        return true;
    }

    /** Says in the journal that this tab lives. */
    beat(): Promise<boolean> {
        return this.keep([], { put: [this.#heartbeat.entry()] });
    }

    /** A corrected clock changes at what time something is due, not how long it takes. */
    async followTimeOfDay(): Promise<boolean> {
        const { clock, desk, log } = this.#parts;
        const by = Math.round(noonOf(clock) - this.#noon);
        if (Math.abs(by) <= CLOCK_TOLERANCE) return true;
        this.#noon += by;
        log.write('warning', 'time of day corrected', { by });
        return (await this.carryOut(desk.shiftTime(by, this.now))) === 'performed';
    }

    /** Nothing is due any more, and nothing is left to be kept. */
    stop(): void {
        this.#deadlines.clear();
        this.#heartbeat.stop();
        this.#journal.forget();
    }
}
