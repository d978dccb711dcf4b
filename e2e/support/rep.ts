import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import {
    CONTROL_EVENT,
    type Completion,
    type Fault,
    type OrgState,
    type SimulatorControl,
    type TaskRecord
} from '../../simulator/contract';
import type { RunningServer } from '../../simulator/server/server';

declare global {
    interface Window {
        simulator: SimulatorControl;
    }
}

type StartOptions = NonNullable<Parameters<SimulatorControl['startWork']>[1]>;

/** In the page. Playwright's own way of waiting would bring a third of a megabyte of script along. */
const SIMULATOR_IS_THERE = (event: string): Promise<unknown> | null =>
    'simulator' in window
        ? null
        : new Promise((come) => window.addEventListener(event, come, { once: true }));

/** A rep at work: what a rep sees and presses, by role and name; and what only the org knows, as records. */
export class Rep {
    readonly page: Page;
    readonly panel: Locator;
    readonly softphone: FrameLocator;
    readonly #server: RunningServer;

    constructor(page: Page, server: RunningServer) {
        this.page = page;
        this.#server = server;
        this.panel = page.getByRole('dialog', {
            name: 'Sales Engagement Calls',
            includeHidden: true
        });
        this.softphone = page.frameLocator('iframe[title="Softphone"]');
    }

    get url(): string {
        return this.#server.lightningOrigin;
    }

    async open(): Promise<void> {
        await this.openPage();
        await this.ready();
    }

    /** Whether the phone comes up is another question. */
    async openPage(): Promise<void> {
        await this.page.goto(this.url);
        await this.#simulator();
    }

    async #simulator(): Promise<void> {
        await this.page.evaluate(SIMULATOR_IS_THERE, CONTROL_EVENT);
    }

    /** The same rep in another tab of the browser. */
    async inAnotherTab(): Promise<Rep> {
        const other = new Rep(await this.page.context().newPage(), this.#server);
        await other.open();
        return other;
    }

    async ready(): Promise<void> {
        await this.#simulator();
        const { inCallCenter } = await this.org();
        if (inCallCenter) await this.page.evaluate(() => window.simulator.ready());
    }

    /** Presses call at this person's step in the Work Queue. */
    async call(name: string): Promise<void> {
        await this.page
            .getByRole('button', { name: `Call ${name}` })
            .first()
            .click();
    }

    /** What a real page does in ways that a rep cannot choose: order and gap of the two reports. */
    async start(name: string, options: StartOptions = {}): Promise<void> {
        const entryId = await this.entryOf(name);
        await this.page.evaluate(([id, given]) => window.simulator.startWork(id, given), [
            entryId,
            options
        ] as const);
    }

    /** Starts the person's step, but reports this number; answers the work's id. */
    async startWith(name: string, to: string): Promise<string> {
        const { workId } = await this.#server.org.startWork(await this.entryOf(name));
        await this.reportWork({ workId, completeWorkWhen: 'TaskSaved', attributes: { to } });
        return workId;
    }

    async reportWork(payload: unknown): Promise<void> {
        await this.page.evaluate((sent) => window.simulator.host.pushWorkStart(sent), payload);
    }

    async reportClick(payload: unknown): Promise<void> {
        await this.page.evaluate((sent) => window.simulator.clickToDial(sent), payload);
    }

    async breakMethod(method: string, fault: Fault): Promise<void> {
        await this.page.evaluate(([name, sent]) => window.simulator.host.setFault(name, sent), [
            method,
            fault
        ] as const);
    }

    /** A named situation of `simulator/scenarios`. */
    async play(scenario: string): Promise<void> {
        await this.page.evaluate((name) => window.simulator.play(name), scenario);
    }

    async openPanel(): Promise<void> {
        await this.openUtility(/Calls/);
        await expect(this.panel).toBeVisible();
    }

    async openSoftphone(): Promise<void> {
        await this.openUtility('Phone');
        await expect(this.softphone.getByRole('combobox')).toBeVisible();
    }

    /** 'Phone' is the softphone, whose item is called as whoever is on the phone. */
    async openUtility(name: 'Phone' | RegExp): Promise<void> {
        const items = this.page
            .getByRole('contentinfo', { name: 'Utility Bar' })
            .getByRole('button');
        const item = items.filter(name === 'Phone' ? { hasNotText: /Calls/ } : { hasText: name });
        // The panel may open itself at the same moment, and a press would close it again.
        await expect(async () => {
            if ((await item.getAttribute('aria-pressed')) !== 'true') await item.press('Enter');
            await expect(item).toHaveAttribute('aria-pressed', 'true', { timeout: 500 });
        }).toPass();
    }

    /** The card of a call in the panel. */
    card(name: string): Locator {
        return this.panel.getByRole('article', { name });
    }

    get picker(): Locator {
        return this.panel.getByRole('listbox');
    }

    option(value: string): Locator {
        return this.picker.getByRole('option', { name: value });
    }

    /** Shows the picker of this person's call, which may be one line among the calls to finish. */
    async turnTo(name: string): Promise<void> {
        const line = this.panel.getByRole('listitem').getByRole('button', { name });
        // The call before may be saved at the same moment, and the panel then turns to the next by itself.
        await expect(async () => {
            if (await line.isVisible()) await line.press('Enter', { timeout: 500 });
            await expect(this.card(name).getByRole('listbox')).toBeVisible({ timeout: 500 });
            // The call before keeps its list until its choice is seen to be saved.
            await expect(this.picker).toHaveCount(1, { timeout: 500 });
        }).toPass({ timeout: 10_000 });
    }

    /** Chooses with the mouse and saves, in any language; keys are not heard right after the list took the focus. */
    async choose(value: string): Promise<void> {
        await this.option(value).click();
        await this.panel.locator('.save').getByRole('button').click();
    }

    async entryOf(name: string): Promise<string> {
        const { people, queue } = await this.org();
        const person = people.find((each) => each.name.includes(name));
        const entry = queue.find(
            (each) => each.personId === person?.id && each.state !== 'Completed'
        );
        if (!entry) throw new Error(`Nobody called ${name} is due in the Work Queue.`);
        return entry.id;
    }

    org(): Promise<OrgState> {
        return this.#server.org.state();
    }

    async personId(name: string): Promise<string> {
        const { people } = await this.org();
        const person = people.find((each) => each.name.includes(name));
        if (!person) throw new Error(`Nobody is called ${name}.`);
        return person.id;
    }

    async tasks(): Promise<TaskRecord[]> {
        return (await this.org()).tasks;
    }

    async completions(): Promise<Completion[]> {
        return (await this.org()).completions;
    }

    /** Waits until the org has accepted so many completions, and hands them over. */
    async completed(count: number): Promise<Completion[]> {
        await expect.poll(async () => (await this.completions()).length).toBe(count);
        return this.completions();
    }

    async saved(count: number): Promise<TaskRecord[]> {
        await expect.poll(async () => (await this.tasks()).length).toBe(count);
        return this.tasks();
    }

    /** The Task that a completion names, which must exist. */
    async taskOf(completion: Completion | undefined): Promise<TaskRecord> {
        const task = (await this.tasks()).find(({ Id }) => Id === completion?.taskId);
        if (!task) throw new Error(`No Task ${String(completion?.taskId)} exists.`);
        return task;
    }
}
