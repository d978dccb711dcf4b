/** The phone of one tab: calls that ring, are answered and end when a step says so, or of which nothing is heard. */
import type { Life } from './actors';
import { NO_ABILITIES, type Telephony, type TelephonyEvent } from '../src/ports/telephony';
import type { Attempt, Attempts } from './attempts';
import type { Pending, World } from './world';

const SOON = 3_000;
const AFTER_DEADLINE = 11_000;
/** Who calls lets it ring for a while. */
const PATIENT = 8_000;

type EndReason = Extract<TelephonyEvent, { type: 'ended' }>['reason'];

interface Line {
    /** Null for a call that came in. */
    attempt: Attempt | null;
    waiting: Pending[];
}

export class PhoneLine implements Telephony {
    readonly abilities: Telephony['abilities'];
    readonly #life: Life;
    readonly #world: World;
    readonly #attempts: Attempts;
    #listener: (event: TelephonyEvent) => void = () => undefined;
    readonly #lines = new Map<string, Line>();
    #isOpen = false;
    #rings = 0;

    constructor(life: Life, world: World, attempts: Attempts, progress: boolean) {
        this.#life = life;
        this.#world = world;
        this.#attempts = attempts;
        this.abilities = { ...NO_ABILITIES, progress, hangUp: progress, inbound: progress };
    }

    async start(listener: (event: TelephonyEvent) => void): Promise<void> {
        this.#listener = listener;
        this.#isOpen = true;
    }

    dial(callId: string): void {
        if (!this.#life.alive) return;
        const attempt = this.#attempts.perform(this.#life, 'dial', callId);
        const { fault } = attempt.fate;
        if (fault === 'throws') {
            attempt.stage = 'answered';
            throw new Error('the phone does not work');
        }
        const line: Line = { attempt, waiting: [] };
        this.#lines.set(callId, line);
        if (fault === 'lost') return;
        this.#expect(callId, line, `the phone takes ${this.#name(callId)}`, 0, SOON, () => {
            attempt.stage = 'decided';
            if (!this.abilities.progress || fault === 'unheard') return;
            const after = fault === 'slow' ? AFTER_DEADLINE : 0;
            if (fault === 'refused') this.#mayEnd(callId, line, 'failed', after);
            else {
                this.#mayEnd(callId, line, 'noAnswer', after);
                this.#mayBeAnswered(callId, line, after);
            }
        });
    }

    hangUp(callId: string): void {
        if (!this.#life.alive) return;
        const attempt = this.#attempts.perform(this.#life, 'hangUp', callId);
        const { fault } = attempt.fate;
        if (fault === 'throws') {
            attempt.stage = 'answered';
            throw new Error('the phone does not work');
        }
        const line = this.#lines.get(callId);
        if (fault === 'lost' || !line) return;
        this.#expect(callId, line, `the phone hangs ${this.#name(callId)} up`, 0, SOON, () => {
            attempt.stage = 'decided';
            this.#drop(line);
            if (fault === 'unheard') return;
            const after = fault === 'slow' ? AFTER_DEADLINE : 0;
            this.#expect(
                callId,
                line,
                `tab ${this.#life.tab.name}: hears that ${this.#name(callId)} is hung up`,
                after,
                after + SOON,
                () => {
                    attempt.stage = 'answered';
                    this.#end(callId, line, 'hungUp', fault === 'twice');
                }
            );
        });
    }

    ring(number: string): void {
        if (!this.#life.alive || !this.#isOpen) return;
        this.#rings += 1;
        const callId = `${this.#life.tab.name}-in-${this.#rings}-${number.slice(-4)}`;
        const line: Line = { attempt: null, waiting: [] };
        this.#lines.set(callId, line);
        this.#mayEnd(callId, line, 'remoteHungUp', PATIENT);
        this.#tell({ type: 'incoming', callId, number, name: '' }, false);
    }

    accept(callId: string): void {
        const line = this.#lines.get(callId);
        if (!line || line.attempt) return;
        this.#drop(line);
        const { tab } = this.#life;
        const text = `tab ${tab.name}: hears that ${this.#name(callId)} is accepted`;
        this.#expect(callId, line, text, 0, SOON, () => {
            this.#drop(line);
            this.#mayEnd(callId, line, 'remoteHungUp', 0);
            this.#tell({ type: 'answered', callId, by: 'unknown' }, false);
        });
    }

    stop(): void {
        this.#isOpen = false;
        for (const line of this.#lines.values()) this.#drop(line);
        this.#lines.clear();
        this.#listener = () => undefined;
    }

    #mayBeAnswered(callId: string, line: Line, after: number): void {
        this.#expect(
            callId,
            line,
            `somebody answers ${this.#name(callId)}`,
            after,
            Infinity,
            () => {
                this.#drop(line);
                this.#heard(line);
                this.#mayEnd(callId, line, 'remoteHungUp', 0);
                const { fate } = line.attempt ?? {};
                this.#tell({ type: 'answered', callId, by: 'person' }, fate?.twice ?? false);
            }
        );
    }

    #mayEnd(callId: string, line: Line, reason: EndReason, after: number): void {
        const text = `${this.#name(callId)} is over: ${reason}`;
        this.#expect(callId, line, text, after, Infinity, () => {
            this.#heard(line);
            this.#end(callId, line, reason, line.attempt?.fate.twice ?? false);
        });
    }

    #end(callId: string, line: Line, reason: EndReason, twice: boolean): void {
        this.#drop(line);
        this.#lines.delete(callId);
        this.#tell({ type: 'ended', callId, reason, detail: '' }, twice);
    }

    #heard({ attempt }: Line): void {
        if (attempt?.stage === 'decided') attempt.stage = 'answered';
    }

    #tell(event: TelephonyEvent, twice: boolean): void {
        this.#listener(event);
        if (twice) this.#listener(event);
    }

    #expect(
        callId: string,
        line: Line,
        text: string,
        after: number,
        within: number,
        run: () => void
    ): void {
        const pending = this.#world.expect({
            line: text,
            life: this.#life,
            after,
            within,
            run: () => {
                if (this.#lines.get(callId) === line) run();
            }
        });
        line.waiting.push(pending);
    }

    #drop(line: Line): void {
        for (const pending of line.waiting.splice(0)) this.#world.forget(pending);
    }

    #name(callId: string): string {
        return this.#world.nameOf(callId, 'call');
    }
}
