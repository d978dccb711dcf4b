/** `window.simulator`: what a test needs that a rep cannot do. */
import type { OpenCtiHost, Org, SimulatorControl } from '../../contract';
import { clickToDialPayload } from '../stage/click-payload';
import { Listeners } from '../../host/listeners';
import { putInPlace, scenarioNamed } from '../../scenarios/index';
import type { PageSettings } from '../stage/page-settings';

type StartWork = SimulatorControl['startWork'];

/** The host also tells how often the frame registered for what. */
type Host = OpenCtiHost & { readonly registrations: Readonly<Record<string, number>> };

interface ControlOptions {
    org: Org;
    host: Host;
    settings: PageSettings;
}

function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export class Control implements SimulatorControl {
    readonly org: Org;
    readonly host: Host;
    readonly #settings: PageSettings;
    readonly #reloads = new Listeners<[]>();
    readonly #detached = new Listeners<[]>();

    constructor({ org, host, settings }: ControlOptions) {
        this.org = org;
        this.host = host;
        this.#settings = settings;
    }

    /** Told when the softphone's frame is to be loaded anew. */
    onReload(listener: () => void): () => void {
        return this.#reloads.add(listener);
    }

    /** Told when the frame and all it had registered are gone. */
    onDetach(listener: () => void): () => void {
        return this.#detached.add(listener);
    }

    detach(): void {
        this.host.detach();
        this.#detached.call();
    }

    async ready(): Promise<void> {
        const { oldLibrary } = await this.org.state();
        const needed = ['onClickToDial', ...(oldLibrary ? [] : ['onWorkStart'])];
        const isReady = (): boolean =>
            this.host.clickToDial && needed.every((name) => this.host.registrations[name]);
        if (isReady()) return;
        await new Promise<void>((resolve) => {
            const check = (): void => {
                if (!isReady()) return;
                stop();
                resolve();
            };
            // A registration counts once it is committed, which is after its message was heard.
            const stop = this.host.onMessage(() => setTimeout(check));
        });
    }

    startWork: StartWork = async (entryId, options = {}) => {
        const { order = this.#settings.choices.order, gap = this.#settings.choices.gap } = options;
        const entry = await this.org.startWork(entryId);
        const state = await this.org.state();
        const person = state.people.find(({ id }) => id === entry.personId);
        if (!person) throw new Error(`The queue entry '${entryId}' belongs to nobody.`);
        const work = (): void =>
            this.host.pushWorkStart({
                workId: entry.workId,
                completeWorkWhen: 'TaskSaved',
                attributes: { to: person.phone }
            });
        const dial = (): void => this.host.pushClickToDial(clickToDialPayload(person));
        const pushes = {
            workFirst: [work, dial],
            dialFirst: [dial, work],
            workOnly: [work],
            dialOnly: [dial]
        }[order];
        for (const [index, push] of pushes.entries()) {
            if (index > 0 && gap > 0) await pause(gap);
            push();
        }
    };

    async play(name: string): Promise<void> {
        const scenario = scenarioNamed(name);
        await putInPlace(scenario, this);
        if (scenario.org) location.reload();
    }

    clickToDial(payload: unknown): void {
        this.host.pushClickToDial(payload);
    }

    reloadSoftphone(): void {
        this.detach();
        this.#reloads.call();
    }

    reset(): Promise<void> {
        return this.org.reset();
    }
}
