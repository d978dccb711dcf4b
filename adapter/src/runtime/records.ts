import type { FoundPerson, NextStep, RecordIntent, TroubleCode } from 'c/hvsProtocol';
import type { Desk } from '../domain/desk';
import { isDeskClear } from '../domain/next-step';
import type { Target } from '../domain/org';
import type { Clock } from '../ports/clock';
import type { Host } from '../ports/host';
import { within } from './within';

export interface RecordsParts {
    host: Host;
    clock: Clock;
    desk: Desk;
    /** Milliseconds. */
    answerWithin: number;
    /** Whether the desk names this record to the rep: only such a one is opened, whoever asks. */
    isNamed: (recordId: string) => boolean;
    offer: (step: NextStep | null) => void;
    tellPeople: (intentId: string, people: FoundPerson[]) => void;
    /** Answers why not, or null. */
    assign: (callId: string, target: Target | null) => Promise<TroubleCode | null>;
}

/** People of so many searches are remembered until one of them is chosen. */
const REMEMBERED_PEOPLE = 100;

/** Latin letters find half a phone book one by one; a sign of Chinese, Japanese or Korean is a name. */
const ENOUGH_LETTERS = /\S.*\S|[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** What the panel wants of Salesforce's records: opens, searches, assigns, and offers the next due step. */
export class Records {
    readonly #parts: RecordsParts;
    readonly #found = new Map<string, Target>();
    #asked = 0;

    constructor(parts: RecordsParts) {
        this.#parts = parts;
    }

    /** Offers what is due next, if the desk is still clear when Salesforce answers. */
    async findNextStep(): Promise<void> {
        const { host, clock, desk, answerWithin, offer } = this.#parts;
        this.#asked += 1;
        const asked = this.#asked;
        const answer = await within(clock, answerWithin, host.nextStep());
        const isClear = isDeskClear(desk.calls.values(), desk.works.values());
        if (answer.kind === 'ok' && asked === this.#asked && isClear) offer(answer.value);
    }

    /** Something else came up: nothing is offered, and what was asked for comes too late. */
    withdrawOffer(): void {
        this.#asked += 1;
        this.#parts.offer(null);
    }

    /** Answers why the wish was not followed, or null. */
    async obey(intentId: string, intent: RecordIntent): Promise<TroubleCode | null> {
        switch (intent.type) {
            case 'openRecord':
                return this.#open(intent.recordId);
            case 'dismissOffer':
                this.withdrawOffer();
                return null;
            case 'findPeople':
                return this.#find(intentId, intent.text);
            case 'assign':
                return this.#assign(intent.callId, intent.recordId);
        }
    }

    async #open(recordId: string): Promise<TroubleCode | null> {
        const { host, clock, answerWithin, isNamed } = this.#parts;
        if (!isNamed(recordId)) return 'RecordNotOpened';
        const { kind } = await within(clock, answerWithin, host.openRecord(recordId));
        return kind === 'ok' ? null : 'RecordNotOpened';
    }

    async #find(intentId: string, text: string): Promise<TroubleCode | null> {
        const { host, clock, answerWithin, tellPeople } = this.#parts;
        const words = text.trim().slice(0, 80);
        const answer = ENOUGH_LETTERS.test(words)
            ? await within(clock, answerWithin, host.people(words))
            : ({ kind: 'ok', value: [] } as const);
        if (answer.kind !== 'ok') return 'SearchFailed';
        for (const { target } of answer.value) this.#remember(target);
        tellPeople(
            intentId,
            answer.value.map(({ target: { recordId, name }, about }) => ({ recordId, name, about }))
        );
        return null;
    }

    #remember(target: Target): void {
        this.#found.delete(target.recordId);
        this.#found.set(target.recordId, target);
        const [oldest] = this.#found.keys();
        if (this.#found.size > REMEMBERED_PEOPLE && oldest) this.#found.delete(oldest);
    }

    /** Who was found just now is known, so that the choice comes before a disposition chosen right after it. */
    async #assign(callId: string, recordId: string | null): Promise<TroubleCode | null> {
        const { host, clock, answerWithin, assign } = this.#parts;
        if (recordId === null) return assign(callId, null);
        const known = this.#found.get(recordId);
        if (known) return assign(callId, known);
        const answer = await within(clock, answerWithin, host.describeRecord(recordId));
        if (answer.kind !== 'ok' || !answer.value) return 'SearchFailed';
        return assign(callId, answer.value);
    }
}
