import type { LinkCertainty } from 'c/hvsProtocol';
import { isSamePerson, mayAssign } from './assigning';
import { mayLink, type Call, type CallEffect, type CallEvent } from './call';
import type { CallStep } from './call-saving';
import { CALL_TABLE } from './call-table';
import type { DeskRules } from './desk-rules';
import { followUpOf, isFollowUpDue } from './follow-up';
import { stepOf, type Rules } from './life';
import { completesInNothing, endsInNothing, isDeskClear } from './next-step';
import type { Target } from './org';
import { dialTarget } from './phone-number';
import { Recent } from './recent';
import { Starts } from './starts';
import { targetOf, taskFields } from './task-fields';
import { shiftedCall, shiftedWork } from './time-shift';
import { emptyTurn, type DeskEffect, type Turn } from './turn';
import { WORK_TABLE, isOver, takesCalls, type Work, type WorkEffect, type WorkEvent } from './work';

export type { DeskEffect, Turn } from './turn';

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
    readonly #starts = new Starts();

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
        this.#starts.clear();
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

    sameStart(workId: string, to: Work['to'], at: number): Work | null {
        return this.#starts.same(workId, to, at, this.works);
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
        this.#starts.put(work);
        this.turn.changed.add(work.key);
    }

    /** False when the event changes nothing in the call's phase. */
    moveCall(id: string, event: CallEvent): boolean {
        const call = this.calls.get(id);
        const step =
            call &&
            stepOf<Call, CallEvent, CallEffect, Rules>(CALL_TABLE, call, event, this.#life());
        if (!step || (step.next === call && step.effects.length === 0)) return false;
        const followUp = isFollowUpDue(call, step.next) ? this.#followUpOf(step.next) : null;
        this.#take([
            {
                ...step,
                next: { ...step.next, followedUp: step.next.followedUp || followUp !== null }
            },
            ...(followUp ? [followUp] : [])
        ]);
        if (step.next.workKey !== null) this.#completeIfReady(step.next.workKey);
        if (step.next.phase === 'saved' && call.phase !== 'saved') this.#tellSaved(step.next);
        if (endsInNothing(call, step.next)) this.#findNextStep();
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
        if (isOver(step.next.phase)) this.#release(step.next);
        else this.#completeIfReady(key);
        this.#tellHeld(step.next);
        if (step.next.phase === 'completed') this.#supersede(step.next);
        if (completesInNothing(work, step.next)) this.#findNextStep();
        return true;
    }

    /** False when it is too late, because a completion is under way. */
    link(callId: string, workKey: string, certainty: LinkCertainty): boolean {
        const call = this.calls.get(callId);
        if (!call || !mayLink(call) || !this.#takesCalls(workKey)) return false;
        // Not unlinked from the same work first: without this call it might count as complete.
        if (call.workKey === workKey)
            return this.moveCall(callId, { type: 'Linked', workKey, certainty });
        if (call.workKey !== null && !this.unlink(callId)) return false;
        this.moveCall(callId, { type: 'Linked', workKey, certainty });
        return this.moveWork(workKey, { type: 'CallLinked', callId });
    }

    unlink(callId: string): boolean {
        const workKey = this.calls.get(callId)?.workKey ?? null;
        if (workKey === null || !this.#takesCalls(workKey)) return false;
        this.moveCall(callId, { type: 'Unlinked' });
        return this.moveWork(workKey, { type: 'CallUnlinked', callId });
    }

    /** A call that was never dialled is nothing to its work. */
    discard(callId: string): boolean {
        const call = this.calls.get(callId);
        const isUnmade = call?.phase === 'choosing' && call.endReason === 'notDialled';
        if (isUnmade && call.workKey !== null) this.unlink(callId);
        return this.moveCall(callId, { type: 'Discarded' });
    }

    /** A call for another person than the step's is none of that step. False when it is too late. */
    assign(callId: string, target: Target | null): boolean {
        const call = this.calls.get(callId);
        if (!call || !mayAssign(call)) return false;
        const stays = isSamePerson(target, targetOf(call, this.workOf(call)));
        if (call.workKey !== null && !stays && !this.unlink(callId)) return false;
        return this.moveCall(callId, { type: 'Assigned', target });
    }

    #takesCalls(workKey: string): boolean {
        const work = this.works.get(workKey);
        return work !== undefined && takesCalls(work);
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
        for (const other of workId === null ? [] : this.#starts.of(workId, to, this.works))
            if (other.key !== key) this.moveWork(other.key, { type: 'Superseded' });
    }

    /** After the completion, which waits for nothing. The call's card is gone; the notice stays until it is read. */
    #tellSaved({ omittedFields }: Call): void {
        this.turn.effects.push({ type: 'refreshView' });
        if (omittedFields.length === 0) return;
        this.turn.notices.push({ code: 'FieldsLeftOut', detail: omittedFields.join(', ') });
    }

    #followUpOf(call: Call): CallStep {
        return followUpOf(call, targetOf(call, this.workOf(call)), this.#life());
    }

    /** All at once: what fails, fails before anything is changed. */
    #take(steps: readonly CallStep[]): void {
        const effects = steps.flatMap(({ next, effects: asked }) =>
            asked.map((effect) => this.#withContents(effect, next))
        );
        for (const { next } of steps) this.putCall(next);
        this.turn.effects.push(...effects);
    }

    #withContents(effect: CallEffect, call: Call): DeskEffect {
        const { prefixes, defaultCountry, task } = this.#rules;
        if (effect.type === 'saveTask')
            return { ...effect, fields: taskFields(call, this.workOf(call), task) };
        if (effect.type !== 'dial') return effect;
        return { ...effect, target: dialTarget(call.number, prefixes, defaultCountry) };
    }

    /** Whom the work is for is whom its call is to, where that is no guess. */
    #tellHeld({ callIds, description }: Work): void {
        const target = description?.target;
        for (const id of target ? callIds : []) {
            const call = this.calls.get(id);
            if (target && call?.phase === 'held' && call.link !== 'guess')
                this.moveCall(id, { type: 'PersonTold', target });
        }
    }

    #findNextStep(): void {
        if (isDeskClear(this.calls.values(), this.works.values()))
            this.turn.effects.push({ type: 'findNextStep' });
    }

    workOf({ workKey }: Call): Work | null {
        return workKey === null ? null : (this.works.get(workKey) ?? null);
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
