/** The org's own records, which the adapter is judged by, and the page that brings its requests there. */
import type { Life } from './actors';
import type { Answer, Host, HostListeners } from '../src/ports/host';
import type { Completion, Target, TaskFields, WorkDescription } from '../src/domain/org';
import type { UserContext, WorkFinding } from '../src/domain/org';
import type { Call } from '../src/domain/call';
import type { Work } from '../src/domain/work';
import type { StoredEntry } from '../src/ports/store';
import type { Attempt, Attempts } from './attempts';
import { hasTracker, PEOPLE, personNamed, type Cast } from './cast';
import type { Effect } from './cells';
import type { World } from './world';

export interface OrgTask {
    id: string;
    /** From `CallObject`. */
    callId: string;
    fields: TaskFields;
}

export interface OrgCompletion extends Completion {
    /** Elapsed milliseconds. */
    at: number;
}

/** A request to change something, whose fate is still open. */
interface Undecided {
    callId: string | null;
    workId: string | null;
}

const USER: UserContext = {
    userId: '005000000000001AAA',
    organizationId: '00D000000000001AAA',
    timeZone: 'UTC',
    locale: 'en-US',
    language: 'en',
    salesEngagement: true
};

const ok = <T>(value: T): Promise<Answer<T>> => Promise.resolve({ kind: 'ok', value });
const silence = <T>(): Promise<T> => new Promise(() => undefined);

export interface OrgParts {
    world: World;
    attempts: Attempts;
    cast: Cast;
    /** What the browser keeps: which of the adapter's works a request is of. */
    kept: ReadonlyMap<string, StoredEntry>;
}

export class Org {
    readonly tasks: OrgTask[] = [];
    readonly completions: OrgCompletion[] = [];
    readonly #parts: OrgParts;
    readonly #undecided = new Set<Undecided>();

    constructor(parts: OrgParts) {
        this.#parts = parts;
    }

    /** Whether a look at the records would be conclusive: no save of this call is still on its way. */
    hasDecidedOnTask(callId: string): boolean {
        return ![...this.#undecided].some((request) => request.callId === callId);
    }

    hasDecidedOnWork(workId: string): boolean {
        return ![...this.#undecided].some((request) => request.workId === workId);
    }

    taskOf(callId: string): OrgTask | undefined {
        return this.tasks.find((task) => task.callId === callId);
    }

    taskById(id: string): OrgTask | undefined {
        return this.tasks.find((task) => task.id === id);
    }

    sideOf(life: Life): Host {
        const ask = <T>(
            effect: Effect,
            id: string,
            act: () => T,
            changes: Undecided | null = null
        ): Promise<Answer<T>> => this.#request(life, effect, id, act, changes);
        return {
            reportsWorks: true,
            listen: (listeners: HostListeners) => {
                life.page = listeners;
            },
            // What a softphone asks when it comes up is answered at once: a fault there has tests of its own.
            settings: () =>
                ok({
                    '/hvsDispositions/undoSeconds': String(this.#parts.cast.undoSeconds),
                    '/hvsPhone/doNotCall': this.#parts.cast.asksFirst ? 'yes' : 'no'
                }),
            enableClickToDial: () => ok(null),
            initialized: () => ok(null),
            context: () => ok(USER),
            dispositions: () => ok([]),
            refreshView: () => ok(null),
            showItem: () => ok(null),
            people: () => ok([]),
            nextStep: () => ok(null),
            openRecord: () => ok(null),
            showSoftphone: () => ok(null),
            describeWork: (workId) =>
                ask('describeWork', this.#keyOfUndescribed(workId), () => this.#describe(workId)),
            describeRecord: (recordId) =>
                ask('describeRecord', life.callAskedAbout(recordId), () => targetOf(recordId)),
            saveTask: (fields) => {
                const callId = String(fields['CallObject']);
                const effect = this.#isFollowUp(callId) ? 'saveFollowUp' : 'saveTask';
                return ask(effect, callId, () => this.#save(callId, fields), {
                    callId,
                    workId: null
                });
            },
            findTask: (callId) =>
                ask(this.#isFollowUp(callId) ? 'findFollowUp' : 'findTask', callId, () => {
                    const task = this.taskOf(callId);
                    return task ? { found: 'task', taskId: task.id } : { found: 'none' };
                }),
            completeWork: (completion) =>
                ask(
                    'completeWork',
                    this.#keyOf(completion.workId, completion.taskId),
                    () => this.#complete(completion),
                    { callId: null, workId: completion.workId }
                ),
            stateOfWork: (workId, taskId) =>
                ask('findWork', this.#keyOf(workId, taskId), () => this.#find(workId, taskId))
        };
    }

    #request<T>(
        life: Life,
        effect: Effect,
        id: string,
        act: () => T,
        changes: Undecided | null
    ): Promise<Answer<T>> {
        if (!life.alive) return silence();
        const { world, attempts } = this.#parts;
        const attempt = attempts.perform(life, effect, id);
        const { fate } = attempt;
        const { decided } = fate;
        const made = world.elapsed;
        const what = `${effect} of ${world.nameOf(id, effect.endsWith('Work') ? 'work' : 'call')}`;
        if (world.trace.listening)
            world.trace.note(`tab ${life.tab.name} asks: ${what} (${fate.name})`);
        if (fate.throws) {
            this.#heard(attempt, null);
            throw new Error('the page does not answer');
        }
        if (!decided) return silence();
        if (changes) this.#undecided.add(changes);
        return new Promise((resolve) => {
            world.expect({
                line: `the org ${fate.done ? (changes ? 'commits' : 'looks up') : 'refuses'} ${what}`,
                life: null,
                after: decided.from,
                within: decided.by,
                run: () => {
                    const value = fate.done ? act() : null;
                    if (changes) this.#undecided.delete(changes);
                    attempt.stage = 'decided';
                    const { answered } = fate;
                    if (!answered || !life.alive) return;
                    const since = world.elapsed - made;
                    const after = Math.max(0, answered.from - since);
                    world.expect({
                        line: `tab ${life.tab.name}: hears the answer to ${what}`,
                        life,
                        after,
                        within: Math.max(after, answered.by - since),
                        run: () => {
                            this.#heard(attempt, fate.instead ? null : value);
                            resolve(fate.instead ?? { kind: 'ok', value: value as T });
                        }
                    });
                }
            });
        });
    }

    /** A description that describes nothing leaves nothing to keep. */
    #heard(attempt: Attempt, value: unknown): void {
        attempt.stage = 'answered';
        const describes = attempt.effect === 'describeWork' || attempt.effect === 'describeRecord';
        if (describes && value === null) this.#parts.attempts.settle(attempt);
    }

    #save(callId: string, fields: TaskFields): string {
        const id = `00T${String(this.tasks.length + 1).padStart(12, '0')}`;
        this.tasks.push({ id, callId, fields });
        return id;
    }

    #complete(completion: Completion): null {
        this.completions.push({ ...completion, at: this.#parts.world.elapsed });
        return null;
    }

    #find(workId: string, taskId: string): WorkFinding {
        if (!hasTracker(workId)) return { found: 'none' };
        const own = this.completions.filter((completion) => completion.workId === workId);
        return {
            found: 'tracker',
            state: own.length > 0 ? 'Completed' : 'InProgress',
            taskLinked: own.some((completion) => completion.taskId === taskId)
        };
    }

    #describe(workId: string): WorkDescription | null {
        if (!hasTracker(workId)) return null;
        const work = this.#parts.cast.works.find((planned) => planned.workId === workId);
        const person = work && personNamed(work.person);
        return {
            cadence: 'Cadence',
            step: 'Call',
            target: person ? targetOf(person.recordId) : null
        };
    }

    /** The adapter's work that waits for a description of this id; else the id stands for it. */
    #keyOfUndescribed(workId: string): string {
        const { attempts } = this.#parts;
        const meant = attempts.open.find(
            ({ effect, stage, id }) =>
                effect === 'describeWork' &&
                stage !== 'answered' &&
                this.#work(id)?.workId === workId
        );
        if (meant) return meant.id;
        for (const { id, kind, state } of this.#parts.kept.values())
            if (kind === 'work' && (state as Work).workId === workId) return id;
        return workId;
    }

    #keyOf(workId: string, taskId: string): string {
        for (const { id, kind, state } of this.#parts.kept.values()) {
            if (kind !== 'work') continue;
            const { completion } = state as Work;
            if (completion?.taskId === taskId && completion.workId === workId) return id;
        }
        return workId;
    }

    /** It is kept before anything is asked for it. */
    #isFollowUp(callId: string): boolean {
        const call = this.#parts.kept.get(callId)?.state as Call | undefined;
        return (call?.followUpOf ?? null) !== null;
    }

    #work(key: string): Work | undefined {
        return this.#parts.kept.get(key)?.state as Work | undefined;
    }
}

function targetOf(recordId: string): Target | null {
    const person = PEOPLE.find((each) => each.recordId === recordId);
    if (!person) return null;
    const isPerson = !recordId.startsWith('001');
    return {
        recordId,
        name: person.name,
        whoId: isPerson ? recordId : null,
        whatId: isPerson ? null : recordId,
        doNotCall: isPerson && person.doNotCall
    };
}
