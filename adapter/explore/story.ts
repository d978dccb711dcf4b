/** What happened in a schedule, as nobody but an onlooker knows it: what it is judged by, beside the org's records. */
import type { Life } from './actors';
import type { Choice } from 'c/hvsProtocol';
import type { Call } from '../src/domain/call';
import type { Work } from '../src/domain/work';
import type { StoredEntry } from '../src/ports/store';
import type { StoredLetter } from '../src/runtime/stored-entry';

/** A work as the org knows it: the same id and number is the same step of the same person. */
export interface Group {
    workId: string;
    to: string;
}

export interface Start extends Group {
    /** Elapsed milliseconds. */
    at: number;
    /** In which the page reported it; it may die before it could keep it. */
    life: Life;
    /** Not the same start once more. */
    genuine: boolean;
    /** In a tab without the phone, which tells the one that has it by the time of day. */
    elsewhere: boolean;
    fate: 'heard' | 'kept' | 'died with its page';
}

export interface Click {
    number: string;
    at: number;
}

/** Salesforce reports the same start twice within this time, if it does. */
export const REPEAT_WITHIN = 10_000;

const MINUTE = 60_000;
/** A day and more after the day on which the schedules play. */
const FIRST_CALL_BACK = Date.UTC(2026, 0, 7, 9);

export const isSame = (a: Group, b: Group): boolean => a.workId === b.workId && a.to === b.to;

export class Story {
    readonly starts: Start[] = [];
    readonly clicks: Click[] = [];
    /** Works that the rep wanted to dismiss, with the time of it. */
    readonly dismissed: (Group & { at: number })[] = [];
    /** Ids of calls that the rep wanted to discard. */
    readonly discarded = new Set<string>();
    /** Ids of calls that were dialled, and of those that the rep wanted to have dialled all the same. */
    readonly dialled = new Set<string>();
    readonly confirmed = new Set<string>();
    /** By call id: what the rep chose, whether or not it arrived. */
    readonly choices = new Map<string, Choice[]>();
    /** By call id: the number, as clicked. */
    readonly numbers = new Map<string, string>();
    /** By call id. */
    readonly callBacks = new Map<string, number>();
    /** Ids of calls that came in, and how often somebody called. */
    readonly inbound = new Set<string>();
    rings = 0;
    /** Ids of follow-ups that were kept. */
    readonly followUps = new Set<string>();
    /** By key of the adapter's works. */
    readonly works = new Map<string, Group & { startedAt: number }>();
    /** When the clock was corrected, and when a tab died, was opened, or got the phone. */
    readonly corrections: number[] = [];
    readonly upheavals: number[] = [];
    /** Changes that were kept. */
    changes = 0;
    /** What the adapter should have survived. */
    readonly broken: string[] = [];

    /** When the rep wants to call back after this call: a time that tells it from all others. */
    callBackOf(callId: string): number {
        const known = this.callBacks.get(callId);
        const at = known ?? FIRST_CALL_BACK + this.callBacks.size * MINUTE;
        this.callBacks.set(callId, at);
        return at;
    }

    start(group: Group, at: number, life: Life): void {
        const last = this.starts.filter((start) => isSame(start, group)).at(-1);
        const genuine = last === undefined || at - last.at >= REPEAT_WITHIN;
        const elsewhere = life.panel.status.phone !== 'ready';
        this.starts.push({ ...group, at, life, genuine, elsewhere, fate: 'heard' });
    }

    startsOf(group: Group): Start[] {
        return this.starts.filter((start) => isSame(start, group));
    }

    /**
     * Whether nobody can tell how old this start is: the clock was corrected since, and no tab has seen both the
     * start and the correction.
     */
    isAgeless(start: Start): boolean {
        const since = (time: number): boolean => time >= start.at;
        const unseen =
            this.upheavals.some(since) || this.startsOf(start).some(({ elsewhere }) => elsewhere);
        return unseen && this.corrections.some(since);
    }

    choose(callId: string, choice: Choice): void {
        const choices = this.choices.get(callId) ?? [];
        this.choices.set(callId, [...choices, choice]);
    }

    /** The store holds this entry now, or none of this id any more. */
    kept(id: string, entry: StoredEntry | null): void {
        if (entry?.kind === 'alive' || (!entry && id === 'alive')) return;
        this.changes += 1;
        if (entry?.kind === 'call') this.#keepCall(entry.state as Call);
        if (entry?.kind === 'letter') this.#keep(groupInLetter(entry.state));
        if (entry?.kind !== 'work') return;
        const { workId, to, startedAt } = entry.state as Work;
        const group = { workId: workId ?? '', to: to.raw };
        const before = this.works.get(id);
        if (!before || before.startedAt < startedAt) this.#keep(group);
        this.works.set(id, { ...group, startedAt });
    }

    died(life: Life): void {
        for (const start of this.starts)
            if (start.life === life && start.fate === 'heard') start.fate = 'died with its page';
    }

    #keepCall({ id, origin, followUpOf, number, phase }: Call): void {
        if (origin === 'inbound') this.inbound.add(id);
        // Nobody has to do anything about a missed one.
        if (phase === 'ringing') return;
        if (origin === 'inbound') this.numbers.set(id, number.raw);
        else if (phase === 'dialling' || phase === 'connected') this.dialled.add(id);
        if (followUpOf === null) this.numbers.set(id, number.raw);
        else this.followUps.add(id);
    }

    #keep(group: Group | null): void {
        if (!group) return;
        for (const start of this.starts)
            if (isSame(start, group) && start.fate === 'heard') start.fate = 'kept';
    }
}

/** Null for a letter without contents: it was handled, and only its mark is kept. */
function groupInLetter(state: unknown): Group | null {
    const payload = (state as StoredLetter | null)?.payload;
    const { workId, attributes } = (payload ?? {}) as {
        workId?: string;
        attributes?: { to?: string };
    };
    const to = attributes?.to;
    return workId !== undefined && to !== undefined ? { workId, to } : null;
}
