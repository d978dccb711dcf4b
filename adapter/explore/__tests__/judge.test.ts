/** Each invariant broken by hand once: the judge sees it, and sees nothing where nothing is broken. */
import type { CallView, WorkView } from 'c/hvsProtocol';
import type { Life } from '../actors';
import { personNamed, type Cast } from '../cast';
import { judge, type Evidence, type ViolationKind } from '../judge';
import type { OrgCompletion, OrgTask } from '../org';
import { Story } from '../story';

const ADA = personNamed('Ada')!.number;
const BEN = personNamed('Ben')!.number;
const VOICEMAIL = 'Left Voicemail';

const CAST: Cast = {
    tabs: 2,
    progress: true,
    undoSeconds: 0,
    asksFirst: false,
    promised: [],
    sleepsLong: false,
    works: [
        { workId: '8HF1', person: 'Ada', to: ADA },
        { workId: 'a0L1', person: 'Ada', to: ADA },
        { workId: 'a0L1', person: 'Ben', to: BEN }
    ]
};

const life = { panel: { status: { phone: 'ready' } } } as Life;
const task = (id: string, callId: string, disposition = VOICEMAIL): OrgTask => ({
    id,
    callId,
    fields: { CallDisposition: disposition }
});
const completion = (workId: string, taskId: string, at = 5_000): OrgCompletion => ({
    workId,
    taskId,
    disposition: VOICEMAIL,
    wasConnected: false,
    at
});

/** One work of Ada's, started, called, saved and completed. */
function told(): { story: Story; evidence: Evidence } {
    const story = new Story();
    story.start({ workId: '8HF1', to: ADA }, 0, life);
    story.clicks.push({ number: ADA, at: 1_000 });
    story.numbers.set('call-1', ADA);
    story.choose('call-1', {
        disposition: VOICEMAIL,
        notes: '',
        wasConnected: false,
        followUpAt: null
    });
    const evidence: Evidence = {
        story,
        cast: CAST,
        tasks: [task('T1', 'call-1')],
        completions: [completion('8HF1', 'T1')],
        panel: { calls: new Map(), works: new Map() },
        entries: new Map(),
        nameOf: (id) => id
    };
    return { story, evidence };
}

const kinds = (evidence: Evidence): ViolationKind[] => [
    ...new Set(judge(evidence).map(({ kind }) => kind))
];

const callView = (change: Partial<CallView>): CallView => ({
    id: 'call-1',
    phase: 'choosing',
    heldFor: [],
    number: ADA,
    person: null,
    startedAt: 0,
    connectedAt: null,
    endedAt: null,
    undoUntil: null,
    hasProgress: true,
    canHangUp: true,
    choice: null,
    draftNotes: '',
    begun: null,
    mayLink: true,
    followUpOf: null,
    suggestion: null,
    connectedByPhone: null,
    workKey: null,
    link: null,
    omittedFields: [],
    trouble: null,
    ...change
});

const workView = (change: Partial<WorkView>): WorkView => ({
    key: 'work-1',
    phase: 'started',
    to: ADA,
    cadence: null,
    step: null,
    person: null,
    startedAt: 0,
    callIds: [],
    trouble: null,
    ...change
});

const showing = (evidence: Evidence, calls: CallView[], works: WorkView[] = []): Evidence => ({
    ...evidence,
    panel: {
        calls: new Map(calls.map((call) => [call.id, call])),
        works: new Map(works.map((work) => [work.key, work]))
    }
});

it('finds nothing where all went well', () => {
    expect(judge(told().evidence)).toEqual([]);
});

describe('a start', () => {
    const unfinished = (): ReturnType<typeof told> => {
        const { story, evidence } = told();
        return { story, evidence: { ...evidence, completions: [] } };
    };

    it('is lost when it is neither completed nor dismissed nor visible', () => {
        expect(kinds(unfinished().evidence)).toEqual(['lost']);
    });

    it('is not lost while the panel shows it', () => {
        const { story, evidence } = unfinished();
        story.works.set('work-1', { workId: '8HF1', to: ADA, startedAt: 0 });
        expect(kinds(showing(evidence, [], [workView({})]))).toEqual([]);
    });

    it('is not lost when the rep dismissed it, or its page died before it could keep it', () => {
        const dismissed = unfinished();
        dismissed.story.dismissed.push({ workId: '8HF1', to: ADA, at: 2_000 });
        expect(kinds(dismissed.evidence)).toEqual([]);
        const died = unfinished();
        died.story.died(life);
        expect(kinds(died.evidence)).toEqual([]);
    });

    it('is lost when only an earlier start of the same step was completed', () => {
        const { story, evidence } = told();
        story.start({ workId: '8HF1', to: ADA }, 60_000, life);
        expect(kinds(evidence)).toEqual(['lost']);
    });

    it('is not lost when it is a repeat of one that is complete', () => {
        const { story, evidence } = told();
        story.start({ workId: '8HF1', to: ADA }, 9_000, life);
        expect(kinds(evidence)).toEqual([]);
    });
});

describe('Tasks', () => {
    it('are duplicate when two are of one call', () => {
        const { evidence } = told();
        const tasks = [...evidence.tasks, task('T2', 'call-1')];
        expect(kinds({ ...evidence, tasks })).toEqual(['duplicateTasks']);
    });

    it('are duplicate when one click became two calls', () => {
        const { story, evidence } = told();
        story.numbers.set('call-2', ADA);
        const tasks = [...evidence.tasks, task('T2', 'call-2')];
        expect(kinds({ ...evidence, tasks })).toEqual(['duplicateTasks']);
    });
});

describe('a completion', () => {
    it('happens twice with one Task', () => {
        const { story, evidence } = told();
        story.start({ workId: '8HF1', to: ADA }, 20_000, life);
        const completions = [completion('8HF1', 'T1', 1), completion('8HF1', 'T1', 30_000)];
        expect(kinds({ ...evidence, completions })).toEqual(['completedTwice']);
    });

    it('happens more often than the step was started', () => {
        const { story, evidence } = told();
        story.clicks.push({ number: ADA, at: 2_000 });
        story.numbers.set('call-2', ADA);
        story.choose('call-2', {
            disposition: VOICEMAIL,
            notes: '',
            wasConnected: false,
            followUpAt: null
        });
        const tasks = [...evidence.tasks, task('T2', 'call-2')];
        const completions = [completion('8HF1', 'T1'), completion('8HF1', 'T2', 9_000)];
        expect(kinds({ ...evidence, tasks, completions })).toEqual(['completedTwice']);
        story.start({ workId: '8HF1', to: ADA }, 8_000, life);
        expect(kinds({ ...evidence, tasks, completions })).toEqual(['completedTwice']);
        story.start({ workId: '8HF1', to: ADA }, 20_000, life);
        const later = [completion('8HF1', 'T1'), completion('8HF1', 'T2', 25_000)];
        expect(kinds({ ...evidence, tasks, completions: later })).toEqual([]);
    });

    it('of a My List is counted for each person', () => {
        const { story, evidence } = told();
        story.start({ workId: 'a0L1', to: ADA }, 0, life);
        story.start({ workId: 'a0L1', to: BEN }, 0, life);
        story.clicks.push({ number: ADA, at: 0 }, { number: BEN, at: 0 });
        story.numbers.set('call-2', ADA).set('call-3', BEN);
        for (const callId of ['call-2', 'call-3'])
            story.choose(callId, {
                disposition: VOICEMAIL,
                notes: '',
                wasConnected: false,
                followUpAt: null
            });
        const tasks = [...evidence.tasks, task('T2', 'call-2'), task('T3', 'call-3')];
        const completions = [
            completion('8HF1', 'T1'),
            completion('a0L1', 'T2'),
            completion('a0L1', 'T3')
        ];
        expect(kinds({ ...evidence, tasks, completions })).toEqual([]);
    });

    it.each<[string, Partial<OrgCompletion>]>([
        ['names a Task that does not exist', { taskId: 'T9' }],
        ['has a disposition that the rep never chose', { disposition: 'Unqualified' }],
        ['has no wasConnected', { wasConnected: undefined as unknown as boolean }],
        ['is of a work that the Task has nothing to do with', { workId: 'a0L2' }]
    ])('is foreign when it %s', (_what, change) => {
        const { evidence } = told();
        const completions = [completion('8HF1', 'T1'), { ...completion('8HF1', 'T1'), ...change }];
        expect(kinds({ ...evidence, completions })).toContain('foreignTask');
    });

    it('is foreign with the Task of a call to somebody else', () => {
        const { story, evidence } = told();
        story.numbers.set('call-1', BEN);
        story.clicks.push({ number: BEN, at: 0 });
        expect(kinds(evidence)).toContain('foreignTask');
    });
});

describe('what stands still', () => {
    it.each<[string, Partial<CallView>]>([
        ['is being saved', { phase: 'saving' }],
        ['is looked up', { phase: 'checkingTask' }],
        ['is on the phone', { phase: 'connected' }],
        ['needs attention without saying why', { phase: 'needsAttention' }],
        ['is saved, and its work does not go on', { phase: 'saved', workKey: 'work-1' }]
    ])('is stuck when it is a call that %s', (_what, change) => {
        expect(kinds(showing(told().evidence, [callView(change)]))).toEqual(['hiddenStuck']);
    });

    it.each<[string, Partial<CallView>]>([
        ['waits for a choice', { phase: 'choosing' }],
        ['is saved with a guess', { phase: 'saved', workKey: 'work-1', link: 'guess' }]
    ])('is not stuck when it is a call that %s', (_what, change) => {
        expect(kinds(showing(told().evidence, [callView(change)]))).toEqual([]);
    });

    it('is stuck when it is a work that is neither completed nor waits for anything', () => {
        for (const phase of ['linked', 'completing', 'checkingWork'] as const)
            expect(kinds(showing(told().evidence, [], [workView({ phase })]))).toEqual([
                'hiddenStuck'
            ]);
    });

    it('is hidden when the panel does not show it', () => {
        const { evidence } = told();
        const entries = new Map([['call-1', { kind: 'call' as const, state: {} }]]);
        expect(kinds({ ...evidence, entries })).toEqual(['hiddenStuck']);
        const letter = new Map([['L1', { kind: 'letter' as const, state: {} }]]);
        expect(kinds({ ...evidence, entries: letter })).toEqual(['hiddenStuck']);
        const mark = new Map([['L1', { kind: 'letter' as const, state: null }]]);
        expect(kinds({ ...evidence, entries: mark })).toEqual([]);
    });

    it('is hidden when it is gone without a Task, unless the rep discarded it', () => {
        const { story, evidence } = told();
        story.numbers.set('call-2', BEN);
        expect(kinds(evidence)).toEqual(['hiddenStuck']);
        story.discarded.add('call-2');
        expect(kinds(evidence)).toEqual([]);
    });

    it('is stuck altogether when no tab has the phone', () => {
        expect(kinds({ ...told().evidence, panel: null })).toEqual(['hiddenStuck']);
    });
});
