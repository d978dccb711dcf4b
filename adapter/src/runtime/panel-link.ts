import {
    fieldsOf,
    PROTOCOL_VERSION,
    readPanelMessage,
    type AdapterBody,
    type DeskIntent,
    type DeskView,
    type DispositionView,
    type FoundPerson,
    type Intent,
    type NextStep,
    type Notice,
    type PanelSettings,
    type RecordIntent,
    type Status,
    type TroubleCode
} from 'c/hvsProtocol';
import type { Desk } from '../domain/desk';
import type { Disposition } from '../domain/dispositions';
import { NO_PREFERENCES, personalDispositions, PREFERENCES_ID } from '../domain/preferences';
import { RECENT_CALLS_ID, type RecentCall } from '../domain/recent-calls';
import { isDeskClear } from '../domain/next-step';
import { guard } from '../domain/stored-parts';
import { viewOfCall, viewOfWork } from '../domain/views';
import type { Channel } from '../ports/channel';
import type { Ids } from '../ports/ids';
import type { Log } from '../ports/log';
import { isDeskIntent, isRecordIntent } from './intent-kinds';

/** A panel repeats an intent until its receipt comes; so many are remembered to be followed once only. */
const REMEMBERED_INTENTS = 200;
const MOST_NOTICES = 20;
const LONGEST_DETAIL = 1_000;

export interface PanelLinkParts {
    channel: Channel;
    ids: Ids;
    log: Log;
    /** Each follows an intent and answers why not, or null. */
    follow(intent: DeskIntent): Promise<TroubleCode | null>;
    takePhone(): Promise<TroubleCode | null>;
    forgetEverything(): Promise<TroubleCode | null>;
    followRecord(intentId: string, intent: RecordIntent): Promise<TroubleCode | null>;
}

/** Of entries that are no call and no work. */
const NO_LIVES: ReadonlySet<string> = new Set([PREFERENCES_ID, RECENT_CALLS_ID]);

/** The adapter's end of the message channel: answers hellos, tells changes, follows each intent once. */
export class PanelLink {
    readonly #parts: PanelLinkParts;
    readonly #receipts = new Map<string, Promise<TroubleCode | null>>();
    #revision = 0;
    #desk: Desk | null = null;
    #status: Status = { phone: 'starting', salesEngagement: true, notices: [] };
    #settings: PanelSettings = {
        showKeyHints: true,
        favourites: true,
        locale: 'en-US',
        timeZone: 'UTC'
    };
    #dispositions: readonly Disposition[] = [];
    #offer: NextStep | null = null;

    constructor(parts: PanelLinkParts) {
        this.#parts = parts;
    }

    /** The whole of what the panel may know. */
    get view(): DeskView {
        const calls = [...(this.#desk?.calls.keys() ?? [])].map((id) => this.#callView(id));
        const works = [...(this.#desk?.works.values() ?? [])].map(viewOfWork);
        return {
            status: this.#status,
            settings: this.#settings,
            dispositions: this.#personal,
            calls: calls.filter((view) => view !== null),
            works: works.filter((view) => view !== null),
            offer: this.#offer
        };
    }

    get recentCalls(): readonly RecentCall[] {
        return this.#desk?.recentCalls ?? [];
    }

    get #personal(): DispositionView[] {
        return personalDispositions(this.#dispositions, this.#desk?.preferences ?? NO_PREFERENCES);
    }

    async open(): Promise<void> {
        await this.#parts.channel.open((message) => this.#receive(message));
        this.#sendSnapshot();
    }

    /** From now on there are calls and works to tell of. */
    attach(desk: Desk, settings: PanelSettings, dispositions: readonly Disposition[]): void {
        this.#desk = desk;
        this.#settings = settings;
        this.#dispositions = dispositions;
        this.#sendSnapshot();
    }

    setStatus(change: Partial<Omit<Status, 'notices'>>): void {
        this.#status = { ...this.#status, ...change };
        this.#sendUpdate(new Set(), { status: this.#status });
    }

    /** What is no longer so. */
    withdrawNotice(code: TroubleCode): void {
        const left = this.#status.notices.filter((notice) => notice.code !== code);
        if (left.length < this.#status.notices.length) this.#setNotices(left);
    }

    /** Adds what is not said yet; the oldest give way. */
    addNotices(notices: readonly Notice[]): void {
        const known = this.#status.notices;
        const bounded = notices.map(({ code, detail }) => ({
            code,
            detail: detail.slice(0, LONGEST_DETAIL)
        }));
        const fresh = bounded.filter(
            (notice) => !known.some((k) => k.code === notice.code && k.detail === notice.detail)
        );
        if (fresh.length === 0) return;
        this.#setNotices([...known, ...fresh].slice(-MOST_NOTICES));
    }

    /** What the rep may turn to next; null when there is nothing to offer. */
    setOffer(offer: NextStep | null): void {
        if (offer === this.#offer) return;
        this.#offer = offer;
        this.#sendUpdate(new Set(), { offer });
    }

    tellPeople(intentId: string, people: FoundPerson[]): void {
        this.#send({ kind: 'people', intentId, people });
    }

    /** Whether the rep sees this record's name: who asks for another is no panel. */
    isNamed(recordId: string): boolean {
        const { calls, works, offer } = this.view;
        const named = [...calls, ...works].map(({ person }) => person?.recordId);
        return offer?.recordId === recordId || named.includes(recordId);
    }

    /** Tells which calls and works changed; a work's change shows on its calls too. */
    tell(changed: ReadonlySet<string>): void {
        const desk = this.#desk;
        // A call begins, or something waits for the rep: that comes first.
        if (desk && !isDeskClear(desk.calls.values(), desk.works.values())) this.setOffer(null);
        if (changed.size > 0) this.#sendUpdate(changed);
    }

    /** Tells everything, in place of what was told before. */
    tellAll(): void {
        this.#sendSnapshot();
    }

    /** The frame is going away. */
    goodbye(): void {
        this.#send({ kind: 'goodbye' });
    }

    #receive(raw: unknown): void {
        const message = readPanelMessage(raw);
        if (!message) {
            // The adapter's own messages come back on the same channel: only what claims to be for it counts.
            const version = claimedVersion(raw);
            if (version === null) return;
            this.#parts.log.write('warning', 'panel message not understood', { version });
            if (version !== PROTOCOL_VERSION)
                this.addNotices([{ code: 'VersionMismatch', detail: '' }]);
            return;
        }
        if (message.kind === 'hello') return this.#sendSnapshot();
        void this.#follow(message.id, message.intent);
    }

    async #follow(intentId: string, intent: Intent): Promise<void> {
        const known = this.#receipts.get(intentId);
        const outcome = known ?? this.#obey(intentId, intent);
        if (!known) {
            this.#receipts.set(intentId, outcome);
            const [oldest] = this.#receipts.keys();
            if (this.#receipts.size > REMEMBERED_INTENTS && oldest) this.#receipts.delete(oldest);
        }
        const code = await outcome;
        this.#send({ kind: 'receipt', intentId, accepted: code === null, code });
    }

    async #obey(intentId: string, intent: Intent): Promise<TroubleCode | null> {
        const parts = this.#parts;
        if (isRecordIntent(intent)) return parts.followRecord(intentId, intent);
        if (isDeskIntent(intent)) return parts.follow(intent);
        switch (intent.type) {
            case 'takePhone':
                return parts.takePhone();
            case 'forgetEverything':
                return parts.forgetEverything();
            case 'readLog':
                this.#send({ kind: 'log', intentId, text: parts.log.text(intent.details) });
                return null;
            case 'dismissNotice':
                this.#setNotices(
                    this.#status.notices.filter(
                        ({ code, detail }) => code !== intent.code || detail !== intent.detail
                    )
                );
                return null;
        }
    }

    #setNotices(notices: Notice[]): void {
        this.#status = { ...this.#status, notices };
        this.#sendUpdate(new Set(), { status: this.#status });
    }

    #callView(id: string): ReturnType<typeof viewOfCall> {
        const call = this.#desk?.calls.get(id);
        const work = call?.workKey ? (this.#desk?.works.get(call.workKey) ?? null) : null;
        return viewOfCall(call, work, this.#dispositions);
    }

    #sendUpdate(
        changed: ReadonlySet<string>,
        also: { status?: Status; offer?: NextStep | null } = {}
    ): void {
        const calls = new Map<string, NonNullable<ReturnType<typeof viewOfCall>>>();
        const works: NonNullable<ReturnType<typeof viewOfWork>>[] = [];
        const removed: string[] = [];
        const addCall = (id: string): void => {
            const view = this.#callView(id);
            if (view) calls.set(id, view);
        };
        for (const id of changed) {
            const work = this.#desk?.works.get(id);
            const workView = viewOfWork(work);
            if (workView) works.push(workView);
            work?.callIds.forEach(addCall);
            addCall(id);
            if (!workView && !calls.has(id) && !NO_LIVES.has(id)) removed.push(id);
        }
        this.#revision += 1;
        this.#send({
            kind: 'update',
            revision: this.#revision,
            calls: [...calls.values()],
            works,
            removed,
            ...also,
            ...(changed.has(PREFERENCES_ID) ? { dispositions: this.#personal } : {})
        });
    }

    #sendSnapshot(): void {
        this.#send({ kind: 'snapshot', revision: this.#revision, desk: this.view });
    }

    /** Never throws: what the panel misses it asks for, and the desk's work goes on. */
    #send(body: AdapterBody): void {
        const { channel, ids, log } = this.#parts;
        try {
            channel.send({
                version: PROTOCOL_VERSION,
                direction: 'toPanel',
                id: ids.next(),
                ...body
            });
        } catch (error) {
            log.write('warning', 'message not sent', { kind: body.kind, detail: String(error) });
        }
    }
}

/** The version of what says that it is for the adapter, or of what kind it is; null for all else. */
const claimedVersion = guard((raw): number | string | null => {
    const { direction, version } = fieldsOf(raw);
    if (direction !== 'toAdapter') return null;
    return typeof version === 'number' ? version : typeof version;
});
