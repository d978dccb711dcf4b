/**
 * The org in memory, free of any environment: it runs in the server, and in tests by itself. Its
 * state is replaced, never altered, so whoever holds an old one may keep it.
 */
import type { Org, OrgChange, OrgState, QueueEntry, SaveResult } from '../contract';
import { apexAnswer, auraAnswer } from './apex';
import { completed, completionRefusal } from './completion';
import { sequentialIds } from './ids';
import { sessionEnded } from './reasons';
import { errorInWords, refused } from './refusal';
import { beatenByRival } from './rival';
import { firstState, type OrgSurroundings, type Seed } from './seed';
import { taskAfterSave } from './tasks';

/** The whole request is refused: no record and no field has to do with it. */
const SESSION_ENDED = errorInWords(sessionEnded());

export interface MemoryOrgOptions extends Partial<OrgSurroundings> {
    seed: Seed;
    /** Hears each remark as it is made; default: `console.error`. */
    complain?: (text: string) => void;
}

export class MemoryOrg implements Org {
    #state: OrgState;
    readonly #seed: Seed;
    readonly #surroundings: OrgSurroundings;
    readonly #complain: (text: string) => void;
    readonly #watchers = new Set<(state: OrgState) => void>();

    constructor({ seed, now = Date.now, newId = sequentialIds(), complain }: MemoryOrgOptions) {
        this.#seed = seed;
        this.#surroundings = { now, newId };
        this.#complain = complain ?? ((text) => console.error(`[simulated org] ${text}`));
        this.#state = firstState(seed, this.#surroundings);
    }

    async state(): Promise<OrgState> {
        return structuredClone(this.#state);
    }

    watch(listener: (state: OrgState) => void): () => void {
        this.#watchers.add(listener);
        listener(structuredClone(this.#state));
        return () => this.#watchers.delete(listener);
    }

    async startWork(entryId: string): Promise<QueueEntry> {
        const entry = this.#state.queue.find(({ id }) => id === entryId);
        if (!entry) throw new Error(`There is no queue entry '${entryId}'.`);
        if (entry.stepType !== 'MakeACall') throw new Error(`'${entry.step}' is not a call.`);
        if (entry.state === 'Completed') throw new Error(`'${entry.step}' is already completed.`);
        const started: QueueEntry = {
            ...entry,
            state: 'InProgress',
            startedAt: entry.startedAt ?? this.#surroundings.now()
        };
        this.#replace({
            queue: this.#state.queue.map((one) => (one.id === entryId ? started : one))
        });
        return structuredClone(started);
    }

    async saveLog(value: Record<string, unknown>): Promise<SaveResult> {
        if (this.#state.obstacles.sessionExpired) return refused(SESSION_ENDED);
        const saved = taskAfterSave(this.#state, structuredClone(value), this.#surroundings);
        if (saved.refused) return saved.refused;
        const { task } = saved;
        const others = this.#state.tasks.filter(({ Id }) => Id !== task.Id);
        const callId = task['CallObject'];
        const remarks =
            typeof callId === 'string' && others.some((one) => one['CallObject'] === callId)
                ? [`A second Task was saved for the call '${callId}'.`]
                : [];
        this.#replace({ tasks: [...others, task] }, remarks);
        return { success: true, id: task.Id };
    }

    async completeWork(workId: string, attributes: Record<string, unknown>): Promise<SaveResult> {
        const now = this.#surroundings.now();
        if (this.#state.obstacles.sessionExpired) return refused(SESSION_ENDED);
        const beaten = beatenByRival(this.#state, workId, now);
        if (beaten) {
            this.#replace({ queue: beaten.queue });
            return beaten.refused;
        }
        const wrong = completionRefusal(this.#state, workId, attributes);
        if (wrong) return wrong;
        const { queue, completion, remarks } = completed(
            this.#state,
            workId,
            attributes,
            this.#seed.cadences,
            { now, newId: this.#surroundings.newId }
        );
        this.#replace({ queue, completions: [...this.#state.completions, completion] }, remarks);
        return { success: true, id: workId };
    }

    async runApex(
        apexClass: string,
        method: string,
        params: Record<string, string>
    ): Promise<string> {
        if (this.#state.obstacles.sessionExpired) throw new Error(SESSION_ENDED.description);
        return apexAnswer(this.#state, apexClass, method, params);
    }

    async runAura(apexClass: string, method: string, _params: unknown): Promise<unknown> {
        return auraAnswer(this.#state, apexClass, method);
    }

    async change(part: OrgChange): Promise<void> {
        const unknown = Object.keys(part).find(
            (name) => name === 'revision' || !Object.hasOwn(this.#state, name)
        );
        if (unknown !== undefined) throw new Error(`The org has no '${unknown}' to change.`);
        const { callCenter, user, setup, obstacles, ...rest } = structuredClone(part);
        this.#replace({
            ...rest,
            callCenter: { ...this.#state.callCenter, ...callCenter },
            user: { ...this.#state.user, ...user },
            setup: { ...this.#state.setup, ...setup },
            obstacles: { ...this.#state.obstacles, ...obstacles }
        });
    }

    async reset(): Promise<void> {
        this.#replace(firstState(this.#seed, this.#surroundings));
    }

    #replace(part: Partial<OrgState>, remarks: string[] = []): void {
        const at = this.#surroundings.now();
        const before = { ...this.#state, ...part };
        this.#state = {
            ...before,
            remarks: [...before.remarks, ...remarks.map((text) => ({ at, text }))],
            revision: this.#state.revision + 1
        };
        remarks.forEach(this.#complain);
        for (const watcher of [...this.#watchers]) watcher(structuredClone(this.#state));
    }
}
