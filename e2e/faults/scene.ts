/**
 * One rep at one page, for many stories: time stands still in it, the org is new for each, and everything
 * is looked at only when nothing is under way any more. So a story is the same each time it is told.
 */
import { expect, type Locator } from '@playwright/test';
import type { Fault, OrgState, Person } from '../../simulator/contract';
import type { RunningServer } from '../../simulator/server/server';
import type { Rep } from '../support/rep';
import type { StandingPage } from '../support/standing-time';
import { wordsOf } from './words';

const CALLED = 'Ava Thornton';
export const CHOSEN = 'Left voicemail';

/** What the org has of the one call and the one work of a story. */
export interface Holding {
    tasks: number;
    /** Names of those whom the Tasks are for. */
    people: string[];
    completions: number;
    wasConnected: unknown;
    /** The org knows no such call result, so no branch of the cadence follows it. */
    uncategorized: boolean;
}

export class Scene {
    readonly rep: Rep;
    readonly time: StandingPage;
    readonly #server: RunningServer;
    /** By its tag: asked for it by role, each look would walk the whole page around it. */
    readonly #panel: Locator;
    #firstDay: OrgState | null = null;
    #person: Person | null = null;
    #stories = 0;
    #seen: { picture: number; words: string[] } = { picture: -1, words: [] };

    constructor(rep: Rep, time: StandingPage, server: RunningServer) {
        this.rep = rep;
        this.time = time;
        this.#server = server;
        this.#panel = rep.page.locator('c-hvs-panel');
    }

    /** An org as on the first day, with one person in it: the page draws a long queue slowly. */
    async clear(): Promise<void> {
        this.#firstDay ??= await this.#server.org.state();
        const { people, queue, tasks, completions, remarks } = this.#firstDay;
        const [person] = people.filter(({ name }) => name === CALLED);
        this.#stories += 1;
        // Of its own: the softphone remembers for long which works are complete.
        const workId = `8HF${String(this.#stories).padStart(12, '0')}`;
        await this.#server.org.change({
            people: people.filter((each) => each === person),
            queue: queue
                .filter(({ personId }) => personId === person?.id)
                .map((entry) => ({ ...entry, id: workId, workId })),
            tasks,
            completions,
            remarks
        });
    }

    /** In place of all faults before. */
    async break(faults: Readonly<Record<string, Fault>>): Promise<void> {
        await this.rep.page.evaluate((all) => {
            window.simulator.host.clearFaults();
            for (const [method, fault] of Object.entries(all))
                window.simulator.host.setFault(method, fault);
        }, faults);
    }

    /** The rep presses call: Sales Engagement starts the work, Lightning reports the click. */
    async startCall(): Promise<void> {
        const entry = await this.#server.org.startWork(await this.rep.entryOf(CALLED));
        const { people } = await this.#server.org.state();
        this.#person = people.find(({ id }) => id === entry.personId) ?? null;
        await this.rep.reportWork({
            workId: entry.workId,
            completeWorkWhen: 'TaskSaved',
            attributes: { to: this.#person?.phone }
        });
        await this.clickNumber();
    }

    async clickNumber(): Promise<void> {
        await this.rep.reportClick({
            number: this.#person?.phone,
            recordId: this.#person?.id,
            recordName: this.#person?.name,
            objectType: this.#person?.objectType
        });
        await this.time.settle();
    }

    async canClickNumber(): Promise<boolean> {
        return this.rep.page.evaluate(() => window.simulator.host.clickToDial);
    }

    async choose(): Promise<void> {
        await click(this.#panel.getByRole('option', { name: CHOSEN }));
        await click(this.#panel.getByRole('button', { name: 'Save', exact: true }));
        await this.time.settle();
    }

    /** Presses the first button of that name. */
    async press(name: string): Promise<void> {
        await click(this.#panel.getByRole('button', { name, exact: true }).first());
        await this.time.settle();
    }

    /** Loads the softphone's frame anew; settles when it listens. */
    async reload(): Promise<void> {
        await this.time.keepTime();
        await this.rep.page.evaluate(() => window.simulator.reloadSoftphone());
        await this.rep.page.waitForFunction(
            () => (window.simulator.host.registrations['onClickToDial'] ?? 0) > 0
        );
        await this.time.settle();
    }

    async words(): Promise<readonly string[]> {
        const { picture } = this.time;
        if (picture !== this.#seen.picture)
            this.#seen = { picture, words: await wordsOf(this.#panel) };
        return this.#seen.words;
    }

    async rest(milliseconds: number): Promise<void> {
        const end = this.time.now + milliseconds;
        while (this.time.now < end) await this.time.passUntil(end);
    }

    async holding(): Promise<Holding> {
        const state = await this.#server.org.state();
        checkRecords(state);
        const { tasks, completions, people } = state;
        return {
            tasks: tasks.length,
            people: tasks.map(
                ({ WhoId }) => people.find(({ id }) => id === WhoId)?.name ?? 'nobody'
            ),
            completions: completions.length,
            wasConnected: completions[0]?.wasConnected,
            uncategorized: state.remarks.length > 0
        };
    }
}

/** Not by the mouse, which can miss what is about to be drawn elsewhere: it does not wait while time stands still. */
function click(button: Locator): Promise<void> {
    return button.evaluate((element: HTMLElement) => element.click());
}

/** What must be true of the org's records at any moment. */
function checkRecords({ tasks, completions, remarks }: OrgState): void {
    expect(tasks.length, 'Tasks of the one call').toBeLessThanOrEqual(1);
    expect(completions.length, 'completions of the one work').toBeLessThanOrEqual(1);
    for (const { taskId, disposition, wasConnected } of completions) {
        const task = tasks.find(({ Id }) => Id === taskId);
        expect(task, 'the Task of the completion').toBeDefined();
        expect(task?.['CallDisposition'], 'its call result').toBe(disposition);
        expect(typeof wasConnected, 'wasConnected').toBe('boolean');
    }
    const odd = remarks.filter(({ text }) => !text.includes('counts as Uncategorized'));
    expect(odd, 'what the org noticed that no client should do').toEqual([]);
}
