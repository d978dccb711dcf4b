import type { NextStep } from 'c/hvsProtocol';
import type { Candidate, Completion, OrgDisposition, RefusalKind, Target } from '../domain/org';
import type { TaskFields, TaskFinding, UserContext } from '../domain/org';
import type { WorkDescription, WorkFinding } from '../domain/org';
import type { Clock } from '../ports/clock';
import type { Answer, Host, HostListeners } from '../ports/host';

/**
 * How a request fares, in milliseconds after it was made: committing and answering are two moments, each of
 * which may never come (null).
 */
export interface Fate {
    commitAfter: number | null;
    answerAfter: number | null;
    /** What is answered instead of success; nothing is committed then. */
    failure?: Exclude<Answer<never>, { kind: 'ok' }>;
    /** The request itself throws. */
    throws?: boolean;
}

export type HostMethod = Exclude<keyof Host, 'reportsWorks' | 'listen'>;

export const PROMPT: Fate = { commitAfter: 10, answerAfter: 20 };
export const SILENT: Fate = { commitAfter: null, answerAfter: null };
/** It happens, but nobody hears of it. */
export const UNHEARD: Fate = { commitAfter: 10, answerAfter: null };

export const refusing = (
    detail: string,
    kind: RefusalKind = 'validation',
    fields: string[] = []
): Fate => ({
    commitAfter: null,
    answerAfter: 20,
    failure: { kind: 'refused', refusal: { kind, code: 'GENERIC_ERROR', detail, fields } }
});

export interface SavedTask {
    id: string;
    fields: TaskFields;
}

/** An org with a page around it: holds Tasks and completions, and answers in its own time. */
export class FakeHost implements Host {
    reportsWorks = true;
    readonly tasks: SavedTask[];
    readonly completions: Completion[];
    /** Requests in the order in which they were made. */
    readonly requests: HostMethod[] = [];
    settingsMap: Record<string, string> = {};
    orgDispositions: OrgDisposition[] = [];
    readonly works: Map<string, WorkDescription>;
    readonly targets: Map<string, Target>;
    /** Whom every search finds. */
    found: Candidate[] = [];
    due: NextStep | null = null;
    /** Records that the page was asked to show. */
    readonly opened: string[] = [];
    user: UserContext = {
        userId: '005000000000001AAA',
        organizationId: '00D000000000001AAA',
        timeZone: 'America/Los_Angeles',
        locale: 'en-US',
        language: 'en',
        salesEngagement: true
    };
    readonly #fates = new Map<HostMethod, Fate[]>();
    readonly #standing = new Map<HostMethod, Fate>();
    readonly #clock: Clock;
    #listeners: HostListeners | null = null;

    /** `beside`: a page in another tab of the same org. */
    constructor(clock: Clock, beside?: FakeHost) {
        this.#clock = clock;
        this.tasks = beside?.tasks ?? [];
        this.completions = beside?.completions ?? [];
        this.works = beside?.works ?? new Map<string, WorkDescription>();
        this.targets = beside?.targets ?? new Map<string, Target>();
    }

    /** The next requests of this method fare so, one after the other. */
    next(method: HostMethod, ...fates: Fate[]): void {
        this.#fates.set(method, [...(this.#fates.get(method) ?? []), ...fates]);
    }

    /** All requests of this method fare so from now on. */
    always(method: HostMethod, fate: Fate): void {
        this.#standing.set(method, fate);
    }

    startWork(payload: unknown): void {
        this.#listeners?.workStarted(payload);
    }

    clickToDial(payload: unknown): void {
        this.#listeners?.clickedToDial(payload);
    }

    listen(listeners: HostListeners): void {
        if (this.#listeners) throw new Error('listeners are registered twice');
        this.#listeners = listeners;
    }

    settings = (): Promise<Answer<Record<string, string>>> =>
        // Calls are dialled without a question unless a test says otherwise.
        this.#request('settings', () => ({ '/hvsPhone/doNotCall': 'no', ...this.settingsMap }));

    enableClickToDial = (): Promise<Answer<null>> => this.#request('enableClickToDial', () => null);

    initialized = (): Promise<Answer<null>> => this.#request('initialized', () => null);

    context = (): Promise<Answer<UserContext>> => this.#request('context', () => this.user);

    dispositions = (): Promise<Answer<OrgDisposition[]>> =>
        this.#request('dispositions', () => this.orgDispositions);

    describeWork = (workId: string): Promise<Answer<WorkDescription | null>> =>
        this.#request('describeWork', () => this.works.get(workId) ?? null);

    describeRecord = (recordId: string): Promise<Answer<Target | null>> =>
        this.#request('describeRecord', () => this.targets.get(recordId) ?? null);

    people = (): Promise<Answer<Candidate[]>> => this.#request('people', () => this.found);

    nextStep = (): Promise<Answer<NextStep | null>> => this.#request('nextStep', () => this.due);

    openRecord = (recordId: string): Promise<Answer<null>> =>
        this.#request('openRecord', () => {
            this.opened.push(recordId);
            return null;
        });

    showSoftphone = (): Promise<Answer<null>> => this.#request('showSoftphone', () => null);

    saveTask = (fields: TaskFields): Promise<Answer<string>> =>
        this.#request('saveTask', () => {
            const id = `00T${String(this.tasks.length + 1).padStart(12, '0')}`;
            this.tasks.push({ id, fields });
            return id;
        });

    findTask = (callId: string, since: number): Promise<Answer<TaskFinding>> =>
        this.#request('findTask', () => {
            // As Apex does, which reads a Long.
            if (!Number.isSafeInteger(since)) return { found: 'unknown' };
            const task = this.tasks.find(({ fields }) => fields['CallObject'] === callId);
            return task ? { found: 'task', taskId: task.id } : { found: 'none' };
        });

    completeWork = (completion: Completion): Promise<Answer<null>> =>
        this.#request('completeWork', () => {
            this.completions.push(completion);
            return null;
        });

    stateOfWork = (workId: string): Promise<Answer<WorkFinding>> =>
        this.#request('stateOfWork', () => {
            if (!this.works.has(workId)) return { found: 'none' };
            const done = this.completions.some((completion) => completion.workId === workId);
            return {
                found: 'tracker',
                state: done ? 'Completed' : 'InProgress',
                taskLinked: done
            };
        });

    showItem = (): Promise<Answer<null>> => this.#request('showItem', () => null);

    refreshView = (): Promise<Answer<null>> => this.#request('refreshView', () => null);

    asked(method: HostMethod): number {
        return this.requests.filter((request) => request === method).length;
    }

    #request<T>(method: HostMethod, commit: () => T): Promise<Answer<T>> {
        this.requests.push(method);
        const fate = this.#fates.get(method)?.shift() ?? this.#standing.get(method) ?? PROMPT;
        if (fate.throws) throw new Error(`${method} threw`);
        return new Promise((resolve) => {
            const { failure } = fate;
            let value: T | undefined;
            let committed = false;
            if (!failure && fate.commitAfter !== null)
                this.#clock.after(fate.commitAfter, () => {
                    value = commit();
                    committed = true;
                });
            if (fate.answerAfter === null) return;
            this.#clock.after(fate.answerAfter, () => {
                if (failure) resolve(failure);
                else if (committed) resolve({ kind: 'ok', value: value as T });
                else resolve({ kind: 'unclear', detail: 'not committed yet' });
            });
        });
    }
}
