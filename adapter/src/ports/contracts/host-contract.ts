/**
 * What every `Host` must do with each request, however the far side behaves: answer in one of three kinds or
 * not at all, never reject, and report a refusal only where nothing was done.
 */
import type { RefusalKind } from '../../domain/org';
import type { Answer, Host } from '../host';
import { expectSame, type ContractTest } from './contract';

export type HostRequest = Exclude<keyof Host, 'reportsWorks' | 'listen'>;

/** How the far side behaves towards one request. */
export type HostFault =
    /** Neither done nor answered. */
    | 'dropped'
    /** Done, but nobody says so. */
    | 'unheard'
    /** Done at once, answered after `LATE`. */
    | 'late'
    | 'answeredTwice'
    /** Answered with something that is no answer. */
    | 'unreadable'
    /** The request itself throws an error, or a bare text. */
    | 'throwsError'
    | 'throwsText'
    /** Not done. */
    | { refused: RefusalKind };

/** Milliseconds. */
export const LATE = 15_000;

/** A host with an org behind it, in which nothing was saved or completed by the test yet. */
export interface HostParts {
    host: Host;
    /** A work that was started. */
    workId: string;
    recordId: string;
    /** A Task for the record, saved before. */
    taskId: string;
    /** The next request of this name fares so. */
    next: (request: HostRequest, fault: HostFault) => void;
    /** Lets so many milliseconds pass. */
    pass: (milliseconds: number) => Promise<void>;
    /** How many Tasks and completions the org has taken on top of what was there. */
    done: () => Promise<{ tasks: number; completions: number }>;
}

const CALL = 'call-1';
const HOUR = 3_600_000;

const REQUESTS: Readonly<Record<HostRequest, (parts: HostParts) => Promise<Answer<unknown>>>> = {
    settings: ({ host }) => host.settings(),
    enableClickToDial: ({ host }) => host.enableClickToDial(),
    initialized: ({ host }) => host.initialized(),
    context: ({ host }) => host.context(),
    dispositions: ({ host }) => host.dispositions(),
    describeWork: ({ host, workId }) => host.describeWork(workId),
    describeRecord: ({ host, recordId }) => host.describeRecord(recordId),
    people: ({ host }) => host.people('Av'),
    nextStep: ({ host }) => host.nextStep(),
    openRecord: ({ host, recordId }) => host.openRecord(recordId),
    showSoftphone: ({ host }) => host.showSoftphone(),
    saveTask: ({ host, recordId }) => host.saveTask({ WhoId: recordId, CallObject: CALL }),
    findTask: ({ host }) => host.findTask(CALL, 0),
    completeWork: ({ host, workId, taskId }) =>
        host.completeWork({ workId, taskId, disposition: 'No answer', wasConnected: false }),
    stateOfWork: ({ host, workId, taskId }) => host.stateOfWork(workId, taskId),
    showItem: ({ host }) => host.showItem({ label: 'Ava Thornton', icon: 'call' }),
    refreshView: ({ host }) => host.refreshView()
};

const NAMES = Object.keys(REQUESTS) as HostRequest[];

const NOTHING = { tasks: 0, completions: 0 };

const doneBy = (request: HostRequest): typeof NOTHING => ({
    tasks: request === 'saveTask' ? 1 : 0,
    completions: request === 'completeWork' ? 1 : 0
});

/** What came of a request: nothing yet, an answer's kind, or the rejection that must not be. */
interface Watched {
    kind: 'none' | Answer<unknown>['kind'] | 'rejected';
    answer: Answer<unknown> | null;
    times: number;
}

/** Asks; one that throws at once counts as one that rejects. */
function ask(request: HostRequest, parts: HostParts): Watched {
    const watched: Watched = { kind: 'none', answer: null, times: 0 };
    const asking = async (): Promise<Answer<unknown>> => REQUESTS[request](parts);
    asking().then(
        (answer) => {
            watched.kind = answer.kind;
            watched.answer = answer;
            watched.times += 1;
        },
        () => {
            watched.kind = 'rejected';
        }
    );
    return watched;
}

type Run = (request: HostRequest, parts: HostParts) => Promise<void>;

const each = (title: string, run: Run): ContractTest<HostParts>[] =>
    NAMES.map((request) => ({ title: `${request} ${title}`, run: (parts) => run(request, parts) }));

/** Nothing comes of it, however long one waits; `done` says what the org took all the same. */
const unanswered =
    (fault: HostFault, taken: (request: HostRequest) => typeof NOTHING): Run =>
    async (request, parts) => {
        parts.next(request, fault);
        const watched = ask(request, parts);
        await parts.pass(HOUR);
        expectSame(watched.kind, 'none', 'the answer');
        expectSame(await parts.done(), taken(request), 'what the org took');
    };

const refusedAs =
    (fault: HostFault, kind: RefusalKind): Run =>
    async (request, parts) => {
        parts.next(request, fault);
        const { kind: found, answer } = await answered(request, parts);
        expectSame(found, 'refused', 'the answer');
        if (answer?.kind !== 'refused') return;
        const { detail, fields } = answer.refusal;
        expectSame(answer.refusal.kind, kind, 'why');
        expectSame([typeof detail, Array.isArray(fields)], ['string', true], 'the words');
        expectSame(await parts.done(), NOTHING, 'what the org took');
    };

async function answered(request: HostRequest, parts: HostParts): Promise<Watched> {
    const watched = ask(request, parts);
    await parts.pass(1_000);
    return watched;
}

const KINDS: readonly RefusalKind[] = [
    'rowLock',
    'server',
    'session',
    'validation',
    'required',
    'permission',
    'deleted',
    'other'
];

export const hostContract: readonly ContractTest<HostParts>[] = [
    ...each('is done and answered', async (request, parts) => {
        expectSame((await answered(request, parts)).kind, 'ok', 'the answer');
        expectSame(await parts.done(), doneBy(request), 'what the org took');
    }),
    ...each(
        'waits for ever when it is dropped',
        unanswered('dropped', () => NOTHING)
    ),
    ...each('waits for ever when it is done and nobody says so', unanswered('unheard', doneBy)),
    ...each('is answered late by a late answer', async (request, parts) => {
        parts.next(request, 'late');
        const watched = ask(request, parts);
        await parts.pass(LATE - 1_000);
        expectSame(watched.kind, 'none', 'the answer before its time');
        await parts.pass(1_000);
        expectSame(watched.kind, 'ok', 'the answer');
        expectSame(await parts.done(), doneBy(request), 'what the org took');
    }),
    ...each(
        'is done once and answered once, though the answer comes twice',
        async (name, parts) => {
            parts.next(name, 'answeredTwice');
            const { kind, times } = await answered(name, parts);
            expectSame([kind, times], ['ok', 1], 'the answer');
            expectSame(await parts.done(), doneBy(name), 'what the org took');
        }
    ),
    ...each('is unclear when the answer cannot be read', async (request, parts) => {
        parts.next(request, 'unreadable');
        expectSame((await answered(request, parts)).kind, 'unclear', 'the answer');
    }),
    ...each('is refused when asking throws an error', refusedAs('throwsError', 'other')),
    ...each('is refused when asking throws a text', refusedAs('throwsText', 'other')),
    ...KINDS.flatMap((kind) =>
        each(`tells a refusal of the kind ${kind}`, refusedAs({ refused: kind }, kind))
    ),
    ...each('fares well after it fared badly', async (request, parts) => {
        for (const fault of ['dropped', 'unreadable', 'throwsError'] as const) {
            parts.next(request, fault);
            await answered(request, parts);
        }
        expectSame((await answered(request, parts)).kind, 'ok', 'the answer');
    })
];
