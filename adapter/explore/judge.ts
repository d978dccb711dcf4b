/**
 * Compares the org's records with what must always hold. Runs after everything has settled: what is unfinished
 * by then stands still, and must be shown to the rep as such.
 */
import type { CallView, WorkView } from 'c/hvsProtocol';
import type { StoredEntry } from '../src/ports/store';
import { PEOPLE, type Cast } from './cast';
import { followUpsJudged } from './follow-ups';
import type { OrgCompletion, OrgTask } from './org';
import { isSame, type Group, type Story } from './story';

export const VIOLATIONS = [
    'lost',
    'duplicateTasks',
    'completedTwice',
    'foreignTask',
    'hiddenStuck',
    'calledUnasked'
] as const;
export type ViolationKind = (typeof VIOLATIONS)[number];

export interface Violation {
    kind: ViolationKind;
    what: string;
}

/** Milliseconds: a wish to dismiss that is older than a start may be heard after it, and is meant for it then. */
const SAME_MOMENT = 1_000;

/** What is left when everything has settled. */
export interface Evidence {
    story: Story;
    cast: Cast;
    tasks: readonly OrgTask[];
    completions: readonly OrgCompletion[];
    /** Of the tab that has the phone; null when none has. */
    panel: {
        calls: ReadonlyMap<string, CallView>;
        works: ReadonlyMap<string, WorkView>;
    } | null;
    entries: ReadonlyMap<string, Pick<StoredEntry, 'kind' | 'state'>>;
    /** Short names for a reader. */
    nameOf: (id: string, kind: 'call' | 'work') => string;
}

export function judge(evidence: Evidence): Violation[] {
    return [
        ...lost(evidence),
        ...duplicateTasks(evidence),
        ...completedTwice(evidence),
        ...foreignTasks(evidence),
        ...hiddenStuck(evidence),
        ...calledUnasked(evidence),
        ...followUps(evidence)
    ];
}

const found = (kind: ViolationKind, what: string): Violation => ({ kind, what });

function followUps(evidence: Evidence): Violation[] {
    const { lost: missing, twice, unwanted } = followUpsJudged(evidence);
    return [
        ...missing.map((what) => found('lost', what)),
        ...twice.map((what) => found('duplicateTasks', what)),
        ...unwanted.map((what) => found('foreignTask', what))
    ];
}

/** Each start once, with those that mean the same step left out. */
function groupsOf({ story }: Evidence): Group[] {
    const groups: Group[] = [];
    for (const { workId, to } of story.starts)
        if (!groups.some((group) => isSame(group, { workId, to }))) groups.push({ workId, to });
    return groups;
}

/** The number that was clicked for the call that this Task is of. */
const numberOf = ({ story }: Evidence, task: OrgTask | undefined): string | undefined =>
    task && story.numbers.get(task.callId);

const personOf = (number: string | undefined): string | undefined =>
    PEOPLE.find((person) => person.number === number)?.name;

/** Several people share a My List: whose work it was is told by the Task. */
function completionsOf(evidence: Evidence, group: Group): OrgCompletion[] {
    const { cast, tasks, completions } = evidence;
    const people = cast.works.filter((work) => isSame(work, group)).map(({ person }) => person);
    const alone = cast.works.filter(({ workId }) => workId === group.workId).length === 1;
    return completions.filter(({ workId, taskId }) => {
        if (workId !== group.workId) return false;
        const person = personOf(
            numberOf(
                evidence,
                tasks.find(({ id }) => id === taskId)
            )
        );
        return alone || (person !== undefined && people.includes(person));
    });
}

/**
 * A start that was kept is completed, dismissed or visible. Only the last genuine one of a step counts: the
 * ones before are the same work, or were over.
 */
function lost(evidence: Evidence): Violation[] {
    const { story, panel } = evidence;
    const violations: Violation[] = [];
    for (const group of groupsOf(evidence)) {
        const starts = story
            .startsOf(group)
            .filter(({ genuine, fate }) => genuine && fate !== 'died with its page');
        const last = starts.at(-1);
        if (!last) continue;
        const over =
            completionsOf(evidence, group).some(({ at }) => at >= last.at) ||
            story.dismissed.some((each) => isSame(each, group) && each.at + SAME_MOMENT >= last.at);
        const visible = [...(panel?.works.keys() ?? [])].some((key) => {
            const work = story.works.get(key);
            return work !== undefined && isSame(work, group);
        });
        if (over || visible) continue;
        const kept = last.fate === 'kept' ? 'was kept' : 'was never kept';
        violations.push(
            found(
                'lost',
                `the start of ${group.workId} for ${group.to} at ${last.at} ms ${kept}, and is gone`
            )
        );
    }
    return violations;
}

function duplicateTasks(evidence: Evidence): Violation[] {
    const { tasks, story, nameOf } = evidence;
    const violations: Violation[] = [];
    const seen = new Set<string>();
    for (const { callId, id } of tasks) {
        if (seen.has(callId))
            violations.push(
                found('duplicateTasks', `${nameOf(callId, 'call')} has a second Task, ${id}`)
            );
        seen.add(callId);
    }
    for (const { number, name } of PEOPLE) {
        const calls = [...seen]
            .filter((callId) => !story.inbound.has(callId))
            .filter((callId) => story.numbers.get(callId) === number).length;
        const clicks = story.clicks.filter((click) => click.number === number).length;
        if (calls > clicks)
            violations.push(
                found(
                    'duplicateTasks',
                    `${clicks} clicks on ${name} became ${calls} calls with Tasks`
                )
            );
    }
    return violations;
}

/** A step is completed no more often than it was started, and never twice with one Task. */
function completedTwice(evidence: Evidence): Violation[] {
    const { story } = evidence;
    const violations: Violation[] = [];
    for (const group of groupsOf(evidence)) {
        const completions = completionsOf(evidence, group);
        const twice = completions.some(
            ({ taskId }, index) => completions.findIndex((other) => other.taskId === taskId) < index
        );
        const starts = story.startsOf(group);
        const [first] = starts;
        const counts = starts.filter(({ genuine }) => genuine || (first && story.isAgeless(first)));
        const unstarted = completions.some(
            (completion, index) => counts.filter(({ at }) => at <= completion.at).length < index + 1
        );
        if (twice || unstarted)
            violations.push(
                found(
                    'completedTwice',
                    `${group.workId} for ${group.to}: ${completions.length} times`
                )
            );
    }
    return violations;
}

function foreignTasks(evidence: Evidence): Violation[] {
    const { cast, tasks, completions, story } = evidence;
    const violations: Violation[] = [];
    for (const { workId, taskId, disposition, wasConnected } of completions) {
        const report = (what: string): void => {
            violations.push(
                found('foreignTask', `${workId} was completed with ${taskId}: ${what}`)
            );
        };
        const task = tasks.find(({ id }) => id === taskId);
        if (!task) {
            report('there is no such Task');
            continue;
        }
        if (story.inbound.has(task.callId)) report('it is of a call that came in');
        const person = personOf(numberOf(evidence, task));
        if (!cast.works.some((work) => work.workId === workId && work.person === person))
            report(`it is of a call to ${person ?? 'nobody'}`);
        const choices = story.choices.get(task.callId) ?? [];
        if (!choices.some((choice) => choice.disposition === disposition))
            report(`the rep never chose '${disposition}'`);
        if (task.fields['CallDisposition'] !== disposition)
            report(
                `the Task says '${String(task.fields['CallDisposition'])}', not '${disposition}'`
            );
        if (typeof (wasConnected as unknown) !== 'boolean') report('without wasConnected');
    }
    return violations;
}

/** Nobody who asked not to be called is, unless the rep says so. */
function calledUnasked({ cast, story, nameOf }: Evidence): Violation[] {
    if (!cast.asksFirst) return [];
    return [...story.dialled]
        .filter((callId) => !story.confirmed.has(callId))
        .filter((callId) => {
            const number = story.numbers.get(callId);
            return PEOPLE.find((person) => person.number === number)?.doNotCall;
        })
        .map((callId) => found('calledUnasked', `${nameOf(callId, 'call')} was dialled`));
}

/** Whether a call or a work that is still there waits for the rep, in a way that the rep can see. */
function waitsForRep(call: CallView): boolean {
    if (call.phase === 'choosing') return true;
    if (call.phase === 'held') return call.heldFor.length > 0;
    if (call.phase === 'needsAttention') return call.trouble !== null;
    return call.phase === 'saved' && (call.workKey === null || call.link === 'guess');
}

function workWaitsForRep(work: WorkView, calls: ReadonlyMap<string, CallView>): boolean {
    if (work.phase === 'started') return true;
    if (work.phase === 'needsAttention') return work.trouble !== null;
    if (work.phase !== 'linked') return false;
    return work.callIds.some((id) => {
        const call = calls.get(id);
        return call !== undefined && waitsForRep(call);
    });
}

function hiddenStuck(evidence: Evidence): Violation[] {
    const { panel, entries, story, tasks, nameOf } = evidence;
    if (!panel) return [found('hiddenStuck', 'no tab has the phone')];
    const violations: Violation[] = [];
    const report = (what: string): void => {
        violations.push(found('hiddenStuck', what));
    };
    for (const call of panel.calls.values())
        if (!waitsForRep(call)) report(`${nameOf(call.id, 'call')} stays in '${call.phase}'`);
    for (const work of panel.works.values())
        if (!workWaitsForRep(work, panel.calls))
            report(`${nameOf(work.key, 'work')} stays in '${work.phase}'`);
    for (const [id, { kind, state }] of entries) {
        if (kind === 'letter' && state !== null) report(`the letter ${id} is never read`);
        if (kind === 'call' && !panel.calls.has(id)) report(`${nameOf(id, 'call')} is not shown`);
    }
    for (const callId of [...story.numbers.keys(), ...story.followUps]) {
        const saved = tasks.some((task) => task.callId === callId);
        if (!saved && !panel.calls.has(callId) && !story.discarded.has(callId))
            report(`${nameOf(callId, 'call')} is gone without a Task`);
    }
    return violations;
}
