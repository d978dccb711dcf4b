import type { Choice, DeskIntent } from 'c/hvsProtocol';
import { createCountingIds } from '../../test-doubles/counting-ids';
import { rulesOf } from '../../test-doubles/desk-rules';
import type { Call } from '../call';
import { Desk, type DeskInput } from '../desk';
import type { DeskRules } from '../desk-rules';
import type { DeskEffect, Turn } from '../ledger';
import type { Completion } from '../org';
import type { AnsweredBy, EndReason } from '../phone-event';
import type { Work } from '../work';

export const SECOND = 1_000;
export const START = Date.UTC(2026, 0, 5, 17);

export const VOICEMAIL: Choice = {
    disposition: 'Left Voicemail',
    notes: '',
    wasConnected: false,
    followUpAt: null
};

/** A desk whose time, phone and org a test plays; what it asks for is collected in `effects`. */
export class DeskStory {
    readonly desk: Desk;
    readonly effects: DeskEffect[] = [];
    now = START;
    turn: Turn | null = null;

    constructor(change: Partial<DeskRules> = {}) {
        const ids = createCountingIds();
        this.desk = new Desk(rulesOf(change), () => ids.next());
    }

    happens(input: DeskInput): Turn {
        this.turn = this.desk.handle(input, this.now);
        this.effects.push(...this.turn.effects);
        return this.turn;
    }

    /** Milliseconds; what falls due meanwhile happens at its time. */
    passes(time: number): void {
        const until = this.now + time;
        for (;;) {
            const due = [...this.desk.calls.keys(), ...this.desk.works.keys()]
                .map((id) => ({ id, at: this.desk.deadlineOf(id) ?? Infinity }))
                .filter(({ at }) => at <= until)
                .sort((a, b) => a.at - b.at)[0];
            if (!due) break;
            this.now = Math.max(this.now, due.at);
            this.happens({ type: 'DeadlinePassed', ...due });
        }
        this.now = until;
    }

    /** Answers the key of the newest work. */
    starts(workId: string | null, to: string): string {
        this.happens({
            type: 'WorkStarted',
            payload: { workId, completeWorkWhen: 'TaskSaved', attributes: { to } }
        });
        return [...this.desk.works.keys()].at(-1) ?? '';
    }

    /** Answers the id of the newest call. */
    dials(number: string, recordId = '', recordName = ''): string {
        this.happens({ type: 'ClickedToDial', payload: { number, recordId, recordName } });
        return [...this.desk.calls.keys()].at(-1) ?? '';
    }

    answers(callId: string, by: AnsweredBy = 'person'): void {
        this.happens({ type: 'Phone', event: { type: 'answered', callId, by } });
    }

    ends(callId: string, reason: EndReason = 'hungUp'): void {
        this.happens({ type: 'Phone', event: { type: 'ended', callId, reason, detail: '' } });
    }

    wants(intent: DeskIntent): string | null {
        return this.happens({ type: 'Intent', intent }).refused;
    }

    chooses(callId: string, choice: Partial<Choice> = {}): string | null {
        return this.wants({ type: 'choose', callId, choice: { ...VOICEMAIL, ...choice } });
    }

    saves(callId: string, taskId = `00T-${callId}`): void {
        this.happens({ type: 'Call', callId, event: { type: 'TaskSaved', taskId } });
    }

    /** Ends the call, chooses and saves its Task: all of a wrap-up. */
    wrapsUp(callId: string, choice: Partial<Choice> = {}): void {
        this.ends(callId);
        this.chooses(callId, choice);
        this.saves(callId);
    }

    describes(workKey: string, recordId: string, name = ''): void {
        const target = { recordId, name, whoId: recordId, whatId: null, doNotCall: null };
        this.happens({
            type: 'Work',
            workKey,
            event: {
                type: 'Described',
                description: { cadence: 'Spring', step: 'First call', target }
            }
        });
    }

    completes(workKey: string): void {
        this.happens({ type: 'Work', workKey, event: { type: 'Completed' } });
    }

    call(id: string): Call {
        const call = this.desk.calls.get(id);
        if (!call) throw new Error(`no call ${id}`);
        return call;
    }

    work(key: string): Work {
        const work = this.desk.works.get(key);
        if (!work) throw new Error(`no work ${key}`);
        return work;
    }

    /** The key of the work that the call is linked to, and how surely. */
    linkOf(callId: string): [string | null, string | null] {
        const { workKey, link } = this.call(callId);
        return [workKey, link];
    }

    get completions(): Completion[] {
        return this.effectsOf('completeWork').map(({ completion }) => completion);
    }

    effectsOf<T extends DeskEffect['type']>(type: T): Extract<DeskEffect, { type: T }>[] {
        return this.effects.filter(
            (effect): effect is Extract<DeskEffect, { type: T }> => effect.type === type
        );
    }
}
