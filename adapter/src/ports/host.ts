import type { NextStep } from 'c/hvsProtocol';
import type {
    Candidate,
    Completion,
    OrgDisposition,
    Refusal,
    Target,
    TaskFields,
    TaskFinding,
    UserContext,
    WorkDescription,
    WorkFinding
} from '../domain/org';

/**
 * The page that the softphone lives in, and the org behind it. Open CTI is one such host; the domain
 * knows none by name.
 *
 * Every request is answered with an `Answer`, never with a rejection, and has no time limit of its own:
 * deadlines are the runtime's.
 */
export type Answer<T> =
    | { kind: 'ok'; value: T }
    /** It certainly did not happen. */
    | { kind: 'refused'; refusal: Refusal }
    /** Something came back that says neither yes nor no. */
    | { kind: 'unclear'; detail: string };

export interface HostListeners {
    /** Unchecked, as it came: the domain's guards pass it. */
    workStarted(payload: unknown): void;
    clickedToDial(payload: unknown): void;
}

export interface Host {
    /** False when the host cannot report works; known after `listen`. */
    readonly reportsWorks: boolean;
    /** Registers the listeners, once. */
    listen(listeners: HostListeners): void;
    /** By '/section/name'; unchecked, the parser of the settings passes them. */
    settings(): Promise<Answer<Record<string, unknown>>>;
    /** Makes phone fields clickable. */
    enableClickToDial(): Promise<Answer<null>>;
    /** Tells the host that the softphone is up. */
    initialized(): Promise<Answer<null>>;
    context(): Promise<Answer<UserContext>>;
    dispositions(): Promise<Answer<OrgDisposition[]>>;
    /** Null when the org knows no such work or has no Sales Engagement. */
    describeWork(workId: string): Promise<Answer<WorkDescription | null>>;
    describeRecord(recordId: string): Promise<Answer<Target | null>>;
    /** People by a part of their name, at least two letters; best first, a few. */
    people(text: string): Promise<Answer<Candidate[]>>;
    /** The call step of this user that is due next; null when none is. */
    nextStep(): Promise<Answer<NextStep | null>>;
    /** Answers the Task's id. */
    saveTask(fields: TaskFields): Promise<Answer<string>>;
    /** Looks for a Task of this user whose `CallObject` is the call's id, created since. */
    findTask(callId: string, since: number): Promise<Answer<TaskFinding>>;
    completeWork(completion: Completion): Promise<Answer<null>>;
    stateOfWork(workId: string, taskId: string): Promise<Answer<WorkFinding>>;
    /** Shows a record in the page. */
    openRecord(recordId: string): Promise<Answer<null>>;
    /** Brings the softphone before the rep's eyes; the focus stays where it is. */
    showSoftphone(): Promise<Answer<null>>;
    /** How the softphone stands in the utility bar; `icon` is a utility icon of the Lightning Design System. */
    showItem(item: { label: string; icon: string }): Promise<Answer<null>>;
    /** Lets the record on the page show what was saved. */
    refreshView(): Promise<Answer<null>>;
}
