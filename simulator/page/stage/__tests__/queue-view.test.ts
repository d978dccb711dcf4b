import type { OrgState, QueueEntry } from '../../../contract';
import { makeOrg, type OrgParts } from '../../../__tests__/support/org';
import { pathOf, sectionsOf, spaced, tasksOf } from '../queue-view';

const NAME = 'Ava Thornton';
let parts: OrgParts;

beforeEach(() => {
    parts = makeOrg();
});

async function completeFirstStep(disposition: string): Promise<OrgState> {
    const entry: QueueEntry = await parts.entry(NAME);
    await parts.org.startWork(entry.id);
    const taskId = await parts.task(NAME, disposition);
    await parts.org.completeWork(entry.workId, { disposition, taskId, wasConnected: false });
    return parts.org.state();
}

test('the queue shows due steps, the soonest first, apart from the entries of a My List', async () => {
    const { cadences, myList, done } = sectionsOf(await parts.org.state());
    const due = cadences.map(({ entry }) => entry.dueAt);
    expect(due).toEqual([...due].sort((one, other) => one - other));
    expect(cadences.every(({ entry }) => entry.source === 'cadence')).toBe(true);
    expect(new Set(myList.map(({ entry }) => entry.workId)).size).toBe(1);
    expect(done).toEqual([]);
});

test('a completed step moves down, and the one that follows takes its place', async () => {
    const before = sectionsOf(await parts.org.state());
    const after = sectionsOf(await completeFirstStep('Left voicemail'));
    expect(after.done.map(({ person }) => person.name)).toEqual([NAME]);
    expect(after.cadences).toHaveLength(before.cadences.length);
});

test('the path tells step by step which result led where', async () => {
    const state = await completeFirstStep('Left voicemail');
    const person = await parts.person(NAME);
    const [first, second] = pathOf(state, person.id);
    expect(first?.completion?.disposition).toBe('Left voicemail');
    expect(second?.entry.state).toBe('Queued');
    expect(second?.entry.note).toContain('voicemail');
});

test('the timeline holds the Tasks of the person and nobody else', async () => {
    await parts.task('Marcus Bell');
    const state = await completeFirstStep('Left voicemail');
    const tasks = tasksOf(state, await parts.person(NAME));
    expect(tasks.map((task) => task['CallDisposition'])).toEqual(['Left voicemail']);
});

test("a person account finds its Tasks by its contact's id", () => {
    const tasks = [{ Id: '00T1', CreatedDate: 1, WhoId: '003A' }];
    const state = { tasks } as unknown as OrgState;
    expect(tasksOf(state, { id: '001A', contactId: '003A' })).toEqual(tasks);
});

test('an outcome reads as words', () => {
    expect(spaced('CallBackLater')).toBe('Call Back Later');
});
