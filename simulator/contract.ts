/**
 * What the simulator's parts owe each other. The org (records, cadences, Apex stand-ins) lives in
 * the server, so that it survives a reload and is one for all tabs; the host (Open CTI on the wire)
 * and the page (what a rep sees) live in the Lightning page.
 */

/** A person of the org: a Lead, a Contact or a person account, as `people.json` describes it. */
export interface Person {
    id: string;
    objectType: 'Lead' | 'Contact' | 'Account';
    name: string;
    title: string;
    company: string;
    /** As stored, in whatever format somebody typed. */
    phone: string;
    country: string;
    doNotCall: boolean;
    /** A person account's contact; a converted lead's contact. */
    contactId: string | null;
}

/** A record that is neither a Lead nor a Contact; a Task points at it with `WhatId`. */
export interface OtherRecord {
    id: string;
    objectType: string;
    name: string;
    phone: string;
}

/** One due step in the Work Queue: a step tracker (`8HF…`) or an entry of a My List. */
export interface QueueEntry {
    /** Unique in the queue. */
    id: string;
    /** What `onWorkStart` sends: the tracker's id, or the id of the My List shared by its entries. */
    workId: string;
    personId: string;
    source: 'cadence' | 'myList';
    /** Name of the cadence or of the My List. */
    cadence: string;
    step: string;
    stepType: 'MakeACall' | 'SendAnEmail' | 'Wait' | 'LinkedIn';
    state: 'Queued' | 'InProgress' | 'Completed' | 'Error';
    /** Why it stands where it stands, e.g. the outcome of the step before: shown to the rep. */
    note: string;
    /** When it falls due, epoch milliseconds. The simulator lets a rep start it before. */
    dueAt: number;
    startedAt: number | null;
    completedAt: number | null;
}

export interface TaskRecord {
    Id: string;
    CreatedDate: number;
    [field: string]: unknown;
}

/** One accepted `completeWork`; two with the same `workId` are both kept, for the invariants. */
export interface Completion {
    at: number;
    workId: string;
    disposition: unknown;
    taskId: unknown;
    wasConnected: unknown;
    /** The queue entry that it completed; null when none was in progress. */
    entryId: string | null;
}

export interface User {
    userId: string;
    organizationId: string;
    name: string;
    /** BCP 47 for the labels: 'en', 'ja', 'de', 'fr', 'es', 'pt_BR'. */
    language: string;
    locale: string;
    timeZone: string;
}

/** A refusal of `saveLog` that an admin of the org has set up. */
export interface ValidationRule {
    /** The field at which the message stands; null: above the form. */
    field: string | null;
    message: string;
    /** Applies only if this field has this value (null: has none); null: applies always. */
    when: { field: string; equals: unknown } | null;
}

/** In which of its shapes Salesforce tells why a record was not saved; see `org/refusal.ts`. */
export type RefusalShape = 'pageErrors' | 'output' | 'list';

/** What stands in the way of saving and completing, and how it is told. Nothing does at the start. */
export interface Obstacles {
    /** The user may make Tasks. */
    mayCreateTasks: boolean;
    /** Fields of Task that the user may see but not write. */
    readOnlyFields: string[];
    /** Fields of Task that must be filled. */
    requiredFields: string[];
    /** Ids of records in the Recycle Bin. */
    deletedIds: string[];
    /** Everything is answered with that, until somebody logs in again. */
    sessionExpired: boolean;
    /** What somebody else does with a step right before this user completes it. */
    rival: 'none' | 'completes' | 'deletes';
    refusalShape: RefusalShape;
}

/** What `HvsSetup.check` tells. */
export interface Setup {
    callCenterName: string | null;
    hasRepPermissionSet: boolean;
    logACallForCti: boolean | null;
    taskLogging: boolean | null;
}

/** Something the org noticed that no client should do. */
export interface Remark {
    at: number;
    text: string;
}

/** Everything the org holds; what the server keeps and every tab sees. */
export interface OrgState {
    /** Grows with every change. */
    revision: number;
    people: Person[];
    records: OtherRecord[];
    queue: QueueEntry[];
    tasks: TaskRecord[];
    completions: Completion[];
    remarks: Remark[];
    /** Fields of Task beside the standard ones, all of them text. */
    customTaskFields: { name: string; maxLength: number }[];
    /** By field of Task: the values that it takes, as the admin has set them up. */
    taskPicklists: Record<string, string[]>;
    /** Ids of the record types of Task that the user may use. */
    taskRecordTypes: string[];
    validationRules: ValidationRule[];
    obstacles: Obstacles;
    callDispositions: { value: string; outcome: string | null }[];
    /** Flat map as `getCallCenterSettings` answers it. */
    callCenter: Record<string, string>;
    user: User;
    salesEngagement: boolean;
    /** False: the user belongs to no call center, so the softphone utility stays empty. */
    inCallCenter: boolean;
    setup: Setup;
    /** True: the server hands out a client library without `hvs`, as before API 46. */
    oldLibrary: boolean;
    /** What the page lets the softphone's frame do: use the microphone, play sound before a press in it. */
    frameMicrophone: boolean;
    frameAutoplay: boolean;
}

/** A change to the state. Lists are replaced; the members of those in the second part one by one. */
export type OrgChange = Partial<
    Omit<OrgState, 'revision' | 'callCenter' | 'user' | 'setup' | 'obstacles'> & {
        callCenter: Record<string, string>;
        user: Partial<User>;
        setup: Partial<Setup>;
        obstacles: Partial<Obstacles>;
    }
>;

export type SaveResult =
    | { success: true; id: string }
    | { success: false; errors: { code: string; description: string; details?: unknown }[] };

/** The org as the page reaches it (HTTP to the server) and as Node tests reach it (direct). */
export interface Org {
    state(): Promise<OrgState>;
    /**
     * Calls back with the present state, then with every new one, also those made by other tabs.
     * Returns what stops it.
     */
    watch(listener: (state: OrgState) => void): () => void;
    /** Marks the entry in progress; the page then sends `onWorkStart` and `onClickToDial`. */
    startWork(entryId: string): Promise<QueueEntry>;
    saveLog(value: Record<string, unknown>): Promise<SaveResult>;
    completeWork(workId: string, attributes: Record<string, unknown>): Promise<SaveResult>;
    /** The Apex stand-ins; answers what the Apex method would return. */
    runApex(apexClass: string, method: string, params: Record<string, string>): Promise<string>;
    /** `HvsSetup.check` and other @AuraEnabled methods that LWCs import. */
    runAura(apexClass: string, method: string, params: unknown): Promise<unknown>;
    /** Changes parts of the state: call center settings, user, dispositions, people, switches. */
    change(part: OrgChange): Promise<void>;
    /** Back to what the data files say. */
    reset(): Promise<void>;
}

/** What a test or a person can break, per Open CTI method. Delays in milliseconds. */
export interface Fault {
    /**
     * When the org does what was asked, counted from the call; `'never'`: it does not happen.
     * Default: at once; 'never' if there is an `error`.
     */
    commit?: number | 'never';
    /**
     * When the adapter hears of it, counted from the call; `'never'`: no answer. Default: once it
     * is committed. Before or without a commit there is no true answer, so `error` or `response`
     * must say what to answer; `setFault` throws otherwise.
     */
    answer?: number | 'never';
    /** Answers `success: false` with this. */
    error?: { code: string; description: string; details?: unknown };
    /**
     * Answers twice: `true` on the wire, where the client library drops the second answer; 'callback':
     * the library runs the callback twice.
     */
    twice?: boolean | 'callback';
    /**
     * The client library throws these words instead of sending the request: in an `Error`, or `bare`. Nothing
     * else can happen to such a call; `setFault` throws if the fault says more.
     */
    throws?: { words: string; bare?: boolean };
    /** Answers this instead of the true response. */
    response?: unknown;
    /** How many calls it applies to; without it, until cleared. */
    times?: number;
}

/** The part of a fault that happens inside the client library, before or after the wire. */
export interface LibraryFault {
    /** As for `setFault`. */
    method: string;
    throws: { words: string; bare?: boolean } | null;
    callbackTwice: boolean;
    /** How many calls it still applies to; null: until cleared. */
    left: number | null;
}

/** One message on the wire as the drawer and the tests see it. */
export interface WireMessage {
    at: number;
    direction: 'toHost' | 'toAdapter';
    methodName: string;
    callId: number | null;
    /** args, response or payload, as it passed. */
    content: unknown;
    /** What the simulator refused or noticed about it, or null. */
    remark: string | null;
}

/** The Open CTI host in the page: answers one softphone iframe on the wire. */
export interface OpenCtiHost {
    /** Handles a `message` event of the window; ignores what is not from the softphone. */
    receive(event: { data: unknown; origin: string; source: unknown }): void;
    /** `onWorkStart` push: sends exactly this payload, however malformed. Nothing goes out while nobody listens. */
    pushWorkStart(payload: unknown): void;
    pushClickToDial(payload: unknown): void;
    pushNavigation(payload: unknown): void;
    /** Lightning message service, page side: delivers a JSON copy to the frame's subscriptions. */
    publish(channel: string, message: unknown): void;
    /**
     * Called for every `publish` that comes from the frame, with a JSON copy. The host does not send
     * it back to the frame. Returns what stops it.
     */
    onPublish(listener: (channel: string, message: unknown) => void): () => void;
    /** Calls back when the frame asks for something of the page (visibility, height, label, screenPop, refreshView). */
    onPageRequest(listener: (method: string, args: Record<string, unknown>) => void): () => void;
    /**
     * `method` is a wire name such as 'saveLog' or 'completeWork'; for one Apex method
     * 'runApex:taskOfCall'. Replaces the method's fault before. Outlives a reload of the softphone.
     */
    setFault(method: string, fault: Fault): void;
    clearFaults(): void;
    /** What a frame that is about to load has to know; a frame that is loaded is told of changes. */
    readonly libraryFaults: readonly LibraryFault[];
    readonly messages: readonly WireMessage[];
    onMessage(listener: (message: WireMessage) => void): () => void;
    /** True once the frame has enabled click-to-dial; phone fields are inert before. */
    readonly clickToDial: boolean;
    /** How often each listener is registered: 'onWorkStart', 'onClickToDial', 'subscribe:HvsWork__c', … */
    readonly registrations: Readonly<Record<string, number>>;
    /** The frame was replaced: registrations and pending answers are gone; pending commits are not. */
    detach(): void;
}

/** What the Lightning page's window hears once `window.simulator` is there. */
export const CONTROL_EVENT = 'simulator';

/** `window.simulator` on the Lightning page; everything a test needs that a rep cannot do. */
export interface SimulatorControl {
    /** Settles once the softphone has registered its listeners and click-to-dial. */
    ready(): Promise<void>;
    org: Org;
    host: OpenCtiHost;
    /** Starts the work of a queue entry as the rep's click would; order and gap can be changed. */
    startWork(
        entryId: string,
        options?: { order?: 'workFirst' | 'dialFirst' | 'workOnly' | 'dialOnly'; gap?: number }
    ): Promise<void>;
    /** Pushes a click-to-dial on any number. */
    clickToDial(payload: unknown): void;
    /** Puts a scenario of `simulator/scenarios` in place, by name; reloads the page if it changes the org. */
    play(scenario: string): Promise<void>;
    /** Reloads the softphone's iframe alone. */
    reloadSoftphone(): void;
    reset(): Promise<void>;
}
