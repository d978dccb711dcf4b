import type { DeskIntent, TroubleCode } from 'c/hvsProtocol';
import type { Call } from './call';
import { followIntent } from './desk-intents';
import type { DeskInput } from './desk-input';
import { judgeIntent, type DeskRules } from './desk-rules';
import { inboundCall, outboundCall, twinOf, type Incoming } from './dialling';
import { Ledger, type Turn } from './ledger';
import { callForWork, workForCall } from './matching';
import { readClick, readWorkStart, type Click } from './payloads';
import type { PhoneEvent } from './phone-event';
import { dialTarget, readPhoneNumber } from './phone-number';
import {
    isSame,
    NO_PREFERENCES,
    PREFERENCES_ID,
    withPin,
    withUsed,
    type Preferences
} from './preferences';
import { RECENT_CALLS_ID, withCalls, type RecentCall } from './recent-calls';
import { agreeing, soon, type Lives } from './restoring';
import { openRecords } from './screen-pop';
import { isOver, newWork, type Work } from './work';

export type { DeskInput } from './desk-input';

/**
 * What happens on a rep's desk: works and dials arrive and are matched, the phone reports, the rep wants
 * something, the org answers. Each is routed to the ledger, which moves the lives.
 */
export class Desk {
    readonly #ledger: Ledger;
    readonly #rules: DeskRules;
    readonly #nextId: () => string;
    #preferences = NO_PREFERENCES;
    #recentCalls: readonly RecentCall[] = [];

    constructor(rules: DeskRules, nextId: () => string) {
        this.#rules = rules;
        this.#nextId = nextId;
        this.#ledger = new Ledger(rules);
    }

    get calls(): ReadonlyMap<string, Call> {
        return this.#ledger.calls;
    }

    get works(): ReadonlyMap<string, Work> {
        return this.#ledger.works;
    }

    get preferences(): Preferences {
        return this.#preferences;
    }

    /** The newest first. */
    get recentCalls(): readonly RecentCall[] {
        return this.#recentCalls;
    }

    /** `jitter` is 0 to 1, by chance: spreads what is repeated by itself. */
    handle(input: DeskInput, now: number, jitter = 0.5): Turn {
        const turn = this.#ledger.begin(now, jitter);
        this.#route(input);
        this.#conclude(turn);
        return turn;
    }

    /**
     * Takes up what was kept, in place of what is there. Performs nothing in the org that was begun before:
     * what may have happened is looked up.
     */
    restore(kept: Lives, aliveAt: number, now: number): Turn {
        const turn = this.mirror(soon(kept, now), null, now);
        this.#revive([...this.calls.keys()], [...this.works.keys()], aliveAt);
        return turn;
    }

    /** Takes up what was kept and is not known here, beside what is there. */
    takeUp(kept: Lives, aliveAt: number, now: number): Turn {
        const fresh = agreeing({
            calls: kept.calls.filter(({ id }) => !this.calls.has(id)),
            works: kept.works.filter(({ key }) => !this.works.has(key))
        });
        const ids = fresh.calls.map(({ id }) => id);
        const keys = fresh.works.map(({ key }) => key);
        const turn = this.mirror(soon(fresh, now), [...ids, ...keys], now);
        if (kept.preferences) this.#prefer(kept.preferences);
        if (kept.recentCalls) this.#recentCalls = kept.recentCalls;
        this.#revive(ids, keys, aliveAt);
        return turn;
    }

    #revive(callIds: readonly string[], workKeys: readonly string[], aliveAt: number): void {
        for (const id of callIds) this.#ledger.moveCall(id, { type: 'Restored', aliveAt });
        for (const key of workKeys) this.#ledger.moveWork(key, { type: 'Restored' });
        for (const key of workKeys) {
            const work = this.works.get(key);
            if (work) this.#describe(work);
        }
    }

    /** Shows what another tab has kept: these instead of the ones of the same ids; null: instead of all. */
    mirror(kept: Lives, ids: readonly string[] | null, now: number): Turn {
        const turn = this.#ledger.begin(now, 0);
        if (ids === null) this.#ledger.clear();
        else for (const id of ids) this.#ledger.drop(id);
        if (ids === null || ids.includes(PREFERENCES_ID))
            this.#prefer(kept.preferences ?? NO_PREFERENCES);
        if (ids === null || ids.includes(RECENT_CALLS_ID))
            this.#recentCalls = kept.recentCalls ?? [];
        const { calls, works } = ids === null ? agreeing(kept) : kept;
        for (const call of calls) this.#ledger.putCall(call);
        for (const work of works) this.#ledger.putWork(work);
        return turn;
    }

    /** The time of day was corrected by so many milliseconds. */
    shiftTime(by: number, now: number): Turn {
        const turn = this.#ledger.begin(now, 0);
        this.#ledger.shiftTime(by);
        return turn;
    }

    /** When something is due for this call or work; null when nothing is, or when it is gone. */
    deadlineOf(id: string): number | null {
        return (this.calls.get(id) ?? this.works.get(id))?.deadlineAt ?? null;
    }

    #route(input: DeskInput): void {
        switch (input.type) {
            case 'WorkStarted':
                return this.#startWork(input.payload, this.#timeOf(input));
            case 'ClickedToDial':
                return this.#dial(input.payload, this.#timeOf(input));
            case 'DialledByHand':
                return this.#call(
                    { number: input.number, record: null },
                    this.#ledger.now,
                    'byHand'
                );
            case 'Phone':
                return this.#hearPhone(input.event);
            case 'Intent':
                this.#ledger.turn.refused = this.#follow(input.intent);
                return;
            case 'Assigned': {
                const done = this.#ledger.assign(input.callId, input.target);
                this.#ledger.turn.refused = done ? null : 'ActionTooLate';
                return;
            }
            case 'HoldAnswered':
                this.#ledger.moveCall(input.callId, {
                    type: input.dial ? 'DialConfirmed' : 'DialDeclined'
                });
                return;
            case 'DeadlinePassed': {
                if (this.deadlineOf(input.id) !== input.at) return;
                if (this.calls.has(input.id))
                    this.#ledger.moveCall(input.id, { type: 'DeadlinePassed' });
                else this.#ledger.moveWork(input.id, { type: 'DeadlinePassed' });
                return;
            }
            case 'Call':
                this.#ledger.moveCall(input.callId, input.event);
                return;
            case 'Work':
                this.#ledger.moveWork(input.workKey, input.event);
        }
    }

    /** Never ahead: the clock may have been put back since. */
    #timeOf({ at }: { at?: number }): number {
        return Math.min(at ?? Infinity, this.#ledger.now);
    }

    #startWork(payload: unknown, at: number): void {
        const start = readWorkStart(payload);
        if (!start) return this.#notice('PayloadMalformed', 'onWorkStart');
        if (!start.completesOnTask) this.#notice('CompleteWhenUnknown', start.workId ?? '');
        const to = readPhoneNumber(start.to, this.#rules.defaultCountry);
        const known = start.workId === null ? null : this.#ledger.sameStart(start.workId, to, at);
        if (known) {
            if (this.#ledger.moveWork(known.key, { type: 'StartedAgain', at }))
                this.#receiveWork(known);
            return;
        }
        const work = newWork({
            key: this.#nextId(),
            workId: start.workId,
            to,
            startedAt: at
        });
        this.#ledger.putWork(work);
        this.#receiveWork(work);
    }

    /** A start, the first or a repeated one: asks what the work is, and whether it was dialled just before. */
    #receiveWork(work: Work): void {
        this.#describe(work);
        const match = callForWork(work, this.#ledger.recentCalls());
        if (match) this.#ledger.link(match.thing.id, work.key, match.certainty);
    }

    #describe({ key, workId, description, phase }: Work): void {
        if (workId === null || description !== null || isOver(phase)) return;
        this.#ledger.turn.effects.push({ type: 'describeWork', workKey: key, workId });
    }

    #dial(payload: unknown, at: number): void {
        const click = readClick(payload);
        if (!click) return this.#notice('PayloadMalformed', 'onClickToDial');
        this.#call(click, at, 'clicked');
    }

    #call(click: Click, at: number, origin: 'clicked' | 'byHand'): void {
        const { defaultCountry, prefixes } = this.#rules;
        const number = readPhoneNumber(click.number, defaultCountry);
        if (number.digits === '') return this.#notice('NumberEmpty', click.record?.name ?? '');
        const { effects } = this.#ledger.turn;
        const twin = twinOf(click, number, at, [...this.calls.values()]);
        if (twin?.phase === 'held') effects.push({ type: 'askRep', callId: twin.id });
        if (twin) return;
        const now = this.#ledger.now;
        const call = outboundCall(
            { id: this.#nextId(), origin, click, number, at, now },
            this.#rules
        );
        const { id: callId } = call;
        this.#ledger.putCall(call);
        const match = origin === 'clicked' ? workForCall(call, this.#ledger.recentWorks()) : null;
        if (call.phase === 'dialling')
            effects.push({
                type: 'dial',
                callId,
                target: dialTarget(number, prefixes, defaultCountry)
            });
        else if (call.hold?.person === 'notAsked') effects.push({ type: 'askRep', callId });
        if (click.record)
            effects.push({ type: 'describeRecord', callId, recordId: click.record.recordId });
        if (match) this.#ledger.link(callId, match.thing.key, match.certainty);
    }

    #hearPhone(event: PhoneEvent): void {
        if (event.type === 'incoming') this.#ring(event);
        if (event.type === 'answered')
            this.#ledger.moveCall(event.callId, { type: 'CallAnswered', by: event.by });
        if (event.type === 'ended')
            this.#ledger.moveCall(event.callId, {
                type: 'CallEnded',
                reason: event.reason,
                detail: event.detail.slice(0, 1_000),
                ...(event.code ? { code: event.code } : {})
            });
    }

    #ring(event: Incoming): void {
        const { callId } = event;
        if (this.calls.has(callId)) return;
        this.#ledger.putCall(inboundCall(event, this.#ledger.now, this.#rules));
        this.#ledger.turn.effects.push({ type: 'showSoftphone', callId });
    }

    #follow(intent: DeskIntent): TroubleCode | null {
        const objection = judgeIntent(intent, this.#rules.dispositions, this.#ledger.now);
        if (objection) return objection;
        const done = intent.type === 'pin' || followIntent(this.#ledger, intent);
        if (!done) return 'ActionTooLate';
        if (!this.#rules.favourites) return intent.type === 'pin' ? 'ActionTooLate' : null;
        if (intent.type === 'pin')
            this.#prefer(withPin(this.#preferences, intent.value, intent.pinned));
        if (intent.type === 'choose')
            this.#prefer(withUsed(this.#preferences, intent.choice.disposition));
        return null;
    }

    /** What follows from how the calls are now. */
    #conclude(turn: Turn): void {
        openRecords(this.#ledger, turn, this.#rules.screenPop);
        const recent = withCalls(this.#recentCalls, turn.changed, this.#ledger);
        if (recent !== this.#recentCalls) turn.changed.add(RECENT_CALLS_ID);
        this.#recentCalls = recent;
    }

    #prefer(preferences: Preferences): void {
        if (!isSame(preferences, this.#preferences)) this.#ledger.turn.changed.add(PREFERENCES_ID);
        this.#preferences = preferences;
    }

    #notice(code: TroubleCode, detail: string): void {
        this.#ledger.turn.notices.push({ code, detail });
    }
}
