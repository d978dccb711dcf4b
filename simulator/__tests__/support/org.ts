/** An org with the data of the files, a clock that stands still, and what it complained about. */
import type { OrgState, Person, QueueEntry, SaveResult } from '../../contract';
import { readSeed } from '../../data/read';
import { sequentialIds } from '../../org/ids';
import { MemoryOrg } from '../../org/memory-org';
import { readCallCenter } from '../../server/call-center';

export const START = Date.UTC(2026, 0, 5, 9);
export const DAY = 24 * 60 * 60 * 1000;

export interface OrgParts {
    org: MemoryOrg;
    complaints: string[];
    clock: { now: number };
    person: (name: string) => Promise<Person>;
    entry: (name: string) => Promise<QueueEntry>;
    save: (value: Record<string, unknown>) => Promise<SaveResult>;
    /** Saves a Task for the person and gives its id. */
    task: (name: string, disposition?: string) => Promise<string>;
}

export function makeOrg(): OrgParts {
    const complaints: string[] = [];
    const clock = { now: START };
    const org = new MemoryOrg({
        seed: readSeed(readCallCenter()),
        now: () => clock.now,
        newId: sequentialIds(),
        complain: (text) => complaints.push(text)
    });

    async function only<T>(pick: (state: OrgState) => T | undefined): Promise<T> {
        const found = pick(await org.state());
        if (!found) throw new Error('The data files do not have what the test needs.');
        return found;
    }

    const person = (name: string): Promise<Person> =>
        only(({ people }) => people.find((one) => one.name.startsWith(name)));
    const entry = async (name: string): Promise<QueueEntry> => {
        const { id } = await person(name);
        return only(({ queue }) =>
            queue.findLast(({ personId, state }) => personId === id && state !== 'Completed')
        );
    };
    const save = (value: Record<string, unknown>): Promise<SaveResult> =>
        org.saveLog({ entityApiName: 'Task', TaskSubtype: 'Call', ...value });
    const task = async (name: string, disposition = 'Left voicemail'): Promise<string> => {
        const { id, contactId } = await person(name);
        const saved = await save({ WhoId: contactId ?? id, CallDisposition: disposition });
        if (!saved.success) throw new Error(JSON.stringify(saved.errors));
        return saved.id;
    };
    return { org, complaints, clock, person, entry, save, task };
}
