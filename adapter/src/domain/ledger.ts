import type { LinkCertainty, Notice, TroubleCode } from 'c/hvsProtocol';
import type { Call, CallEffect, CallEvent } from './call';
import { CALL_TABLE } from './call-table';
import type { DeskRules } from './desk-rules';
import { stepOf, type Rules } from './life';
import type { TaskFields } from './org';
import { compareNumbers } from './phone-number';
import { Recent } from './recent';
import { taskFields } from './task-fields';
import { shiftedCall, shiftedWork } from './time-shift';
import { REPEAT_WITHIN, WORK_TABLE, type Work, type WorkEffect, type WorkEvent } from './work';

export type DeskEffect =
    | Exclude<CallEffect, { type: 'saveTask' }>
    | { type: 'saveTask'; callId: string; attempt: number; fields: TaskFields }
    | WorkEffect
    | { type: 'dial'; callId: string; number: string }
    | { type: 'describeWork'; workKey: string; workId: string }
    | { type: 'describeRecord'; callId: string; recordId: string };

/** What one input led to; the runtime keeps `changed` before it performs `effects`. */
export interface Turn {
    /** Ids of calls and keys of works that are new, changed or gone. */
    changed: Set<string>;
    effects: DeskEffect[];
    notices: Notice[];
    /** Why an intent was not followed; null when it was, and for other inputs. */
    refused: TroubleCode | null;
}

/** While a completion is under way or done, the work's calls stay as they are. */
const MAY_LINK: ReadonlySet<Work['phase']> = new Set(['started', 'linked']);

const emptyTurn = (): Turn => ({ changed: new Set(), effects: [], notices: [], refused: null });

/**
 * All of a rep's calls and works, and how they hang together: each lives by its own table; here a work is
 * told when its call's Task exists, and calls are released when their work is over.
 */
export class Ledger {
    readonly calls = new Map<string, Call>();
    readonly works = new Map<string, Work>();
    now = 0;
    #jitter = 0;
    turn: Turn = emptyTurn();
    readonly #rules: DeskRules;
    readonly #recentCalls = new Recent();
    readonly #recentWorks = new Recent();
    /** Keys of the works of one `workId`. */
    readonly #keysOf = new Map<string, Set<string>>();

    constructor(rules: DeskRules) {
        this.#rules = rules;
    }

    /** `jitter` is 0 to 1, by chance. */
    begin(now: number, jitter: number): Turn {
        this.now = now;
        this.#jitter = jitter;
        this.turn = emptyTurn();
        return this.turn;
    }

    /** Forgets everything; what was known is told as changed. */
    clear(): void {
        for (const id of [...this.calls.keys(), ...this.works.keys()]) this.turn.changed.add(id);
        this.calls.clear();
        this.works.clear();
        this.#keysOf.clear();
        this.#recentCalls.clear();
        this.#recentWorks.clear();
    }

    drop(id: string): void {
        const call = this.calls.get(id);
        const work = this.works.get(id);
        if (call) this.putCall({ ...call, phase: 'gone' });
        if (work) this.putWork({ ...work, phase: 'gone' });
    }

    /** The time of day was corrected by so many milliseconds. */
    shiftTime(by: number): void {
        this.#recentCalls.shift(by);
        this.#recentWorks.shift(by);
        for (const call of this.calls.values()) {
            const next = shiftedCall(call, by);
            if (next !== call) this.putCall(next);
        }
        for (const work of this.works.values()) this.putWork(shiftedWork(work, by));
    }

    recentCalls(): Call[] {
        return this.#lookUp(this.#recentCalls, this.calls);
    }

    recentWorks(): Work[] {
        return this.#lookUp(this.#recentWorks, this.works);
    }

    /**
     * The work of the same id and number that still takes calls, or any that was started so recently that
     * this can only be the same start again.
     */
    sameStart(workId: string, to: Work['to'], at: number): Work | null {
        const recent = (work: Work): boolean => Math.abs(at - work.startedAt) < REPEAT_WITHIN;
        return (
            this.#startsOf(workId, to).find((work) => MAY_LINK.has(work.phase) || recent(work)) ??
            null
        );
    }

    putCall(call: Call): void {
        if (!this.calls.has(call.id)) this.#recentCalls.mention(call.id, call.startedAt);
        if (call.phase === 'gone') this.calls.delete(call.id);
        else this.calls.set(call.id, call);
        this.turn.changed.add(call.id);
    }

    putWork(work: Work): void {
        const before = this.works.get(work.key);
        if (before?.startedAt !== work.startedAt)
            this.#recentWorks.mention(work.key, work.startedAt);
        if (work.phase === 'gone') this.works.delete(work.key);
        else this.works.set(work.key, work);
        if (work.workId !== null) this.#index(work.workId, work);
        this.turn.changed.add(work.key);
    }

    /** False when the event changes nothing in the call's phase. */
    moveCall(id: string, event: CallEvent): boolean {
        const call = this.calls.get(id);
        const step =
            call &&
            stepOf<Call, CallEvent, CallEffect, Rules>(CALL_TABLE, call, event, this.#life());
        if (!step || (step.next === call && step.effects.length === 0)) return false;
        // Before anything is changed, so that a failure leaves the call as it was.
        const effects = step.effects.map((effect) =>
            effect.type === 'saveTask' ? { ...effect, fields: this.#taskOf(step.next) } : effect
        );
        this.putCall(step.next);
        this.turn.effects.push(...effects);
        if (step.next.phase === 'saved' && call.phase !== 'saved') this.#tellLeftOut(step.next);
        if (step.next.workKey !== null) this.#completeIfReady(step.next.workKey);
        return true;
    }

    /** False when the event changes nothing in the work's phase. */
    moveWork(key: string, event: WorkEvent): boolean {
        const work = this.works.get(key);
        const step =
            work &&
            stepOf<Work, WorkEvent, WorkEffect, Rules>(WORK_TABLE, work, event, this.#life());
        if (!step || (step.next === work && step.effects.length === 0)) return false;
        this.putWork(step.next);
        this.turn.effects.push(...step.effects);
        const { phase } = step.next;
        if (phase === 'completed' || phase === 'gone') this.#release(step.next);
        else this.#completeIfReady(key);
        if (phase === 'completed') this.#supersede(step.next);
        return true;
    }

    /** False when it is too late, because a completion is under way. */
    link(callId: string, workKey: string, certainty: LinkCertainty): boolean {
        const call = this.calls.get(callId);
        if (!call || !this.#mayLink(workKey)) return false;
        // Not unlinked from the same work first: without this call it might count as complete.
        if (call.workKey === workKey)
            return this.moveCall(callId, { type: 'Linked', workKey, certainty });
        if (call.workKey !== null && !this.unlink(callId)) return false;
        this.moveCall(callId, { type: 'Linked', workKey, certainty });
        return this.moveWork(workKey, { type: 'CallLinked', callId });
    }

    unlink(callId: string): boolean {
        const workKey = this.calls.get(callId)?.workKey ?? null;
        if (workKey === null || !this.#mayLink(workKey)) return false;
        this.moveCall(callId, { type: 'Unlinked' });
        return this.moveWork(workKey, { type: 'CallUnlinked', callId });
    }

    #mayLink(workKey: string): boolean {
        const work = this.works.get(workKey);
        return work !== undefined && MAY_LINK.has(work.phase);
    }

    /** A work is complete with its newest call's Task, and never by a guess that the rep has not seen. */
    #completeIfReady(workKey: string): void {
        const work = this.works.get(workKey);
        if (work?.phase !== 'linked' || work.workId === null) return;
        const newest = work.callIds
            .map((id) => this.calls.get(id))
            .filter((call) => call?.workKey === workKey)
            .reduce((a, b) => (a && b && a.startedAt > b.startedAt ? a : b), undefined);
        if (newest?.phase !== 'saved' || newest.link === 'guess') return;
        if (newest.taskId === null || newest.choice === null) return;
        this.moveWork(workKey, {
            type: 'ReadyToComplete',
            completion: {
                workId: work.workId,
                taskId: newest.taskId,
                disposition: newest.choice.disposition,
                wasConnected: newest.choice.wasConnected
            }
        });
    }

    /** The work is over. Its saved calls go with it; the others go on as calls of their own. */
    #release(work: Work): void {
        for (const callId of work.callIds) {
            const call = this.calls.get(callId);
            if (call?.workKey !== work.key) continue;
            if (call.phase === 'saved') {
                this.moveCall(callId, { type: 'WorkOver' });
                continue;
            }
            const target = work.description?.target ?? call.clicked;
            this.moveCall(callId, { type: 'Unlinked' });
            if (target) this.moveCall(callId, { type: 'ClickedDescribed', target });
        }
    }

    /** Earlier starts of the same step that stand still: completing them too would count it twice. */
    #supersede({ key, workId, to }: Work): void {
        for (const other of workId === null ? [] : this.#startsOf(workId, to))
            if (other.key !== key) this.moveWork(other.key, { type: 'Superseded' });
    }

    /** All works of one id and number. */
    #startsOf(workId: string, to: Work['to']): Work[] {
        return [...(this.#keysOf.get(workId) ?? [])]
            .map((key) => this.works.get(key))
            .filter((work): work is Work => work !== undefined)
            .filter(({ to: own }) => own.raw === to.raw || compareNumbers(own, to) === 'same');
    }

    /** The call's card is gone by now; the notice stays until it is read. */
    #tellLeftOut({ omittedFields }: Call): void {
        if (omittedFields.length === 0) return;
        this.turn.notices.push({ code: 'FieldsLeftOut', detail: omittedFields.join(', ') });
    }

    #taskOf(call: Call): TaskFields {
        const work = call.workKey === null ? null : (this.works.get(call.workKey) ?? null);
        return taskFields(call, work, this.#rules.task);
    }

    #index(workId: string, work: Work): void {
        const keys = this.#keysOf.get(workId) ?? new Set();
        if (work.phase === 'gone') keys.delete(work.key);
        else keys.add(work.key);
        if (keys.size > 0) this.#keysOf.set(workId, keys);
        else this.#keysOf.delete(workId);
    }

    #lookUp<Thing>(recent: Recent, things: Map<string, Thing>): Thing[] {
        return recent
            .since(this.now - this.#rules.matchWindow)
            .map((id) => things.get(id))
            .filter((thing): thing is Thing => thing !== undefined);
    }

    #life(): Rules {
        const { answerWithin, undoFor, matchWindow } = this.#rules;
        const { now } = this;
        return { now, jitter: this.#jitter, answerWithin, undoFor, linkableFor: matchWindow };
    }
}
