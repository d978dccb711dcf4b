/** What the rep does on the page, and what the softphone hears of it: works that start and numbers that are clicked. */
import type { Action, Life } from './actors';
import { hasTracker, PEOPLE, personNamed, type Cast, type PlannedWork } from './cast';
import type { Org } from './org';
import { REPEAT_WITHIN, type Story } from './story';
import type { World } from './world';

export interface Option extends Action {
    readonly weight: number;
}

/** The adapter may see a start a little later than it happened. */
const SAFELY_A_REPEAT = REPEAT_WITHIN - 1_500;
const MOST_CLICKS = 8;
const MOST_RINGS = 2;

export class PageEvents {
    readonly #world: World;
    readonly #org: Org;
    readonly #story: Story;
    readonly #cast: Cast;

    constructor(world: World, org: Org, story: Story, cast: Cast) {
        this.#world = world;
        this.#org = org;
        this.#story = story;
        this.#cast = cast;
    }

    options(life: Life): Option[] {
        if (!life.page) return [];
        const options: Option[] = [];
        for (const planned of this.#cast.works) {
            const weight = this.#weightOfStart(planned);
            if (weight > 0) options.push(this.#start(life, planned, weight));
        }
        const { phone } = life.panel.status;
        if (this.#cast.progress && phone === 'ready' && this.#story.rings < MOST_RINGS)
            options.push(this.#ring(life));
        if (this.#story.clicks.length >= MOST_CLICKS) return options;
        for (const { name, number } of PEOPLE) {
            const expected = this.#cast.works.filter(({ person }) => person === name);
            const started = expected.filter((each) => this.#story.startsOf(each).length > 0);
            const clicks = this.#story.clicks.filter((click) => click.number === number).length;
            const due = started.length > clicks ? 4 : expected.length > clicks ? 0.7 : 0.1;
            options.push(this.click(life, name, due));
        }
        return options;
    }

    click(life: Life, name: string, weight: number): Option {
        return {
            line: `tab ${life.tab.name}: the rep clicks ${name}'s number`,
            weight,
            run: () => {
                const person = personNamed(name);
                if (!person) return;
                const { number, recordId } = person;
                this.#story.clicks.push({ number, at: this.#world.elapsed });
                life.page?.clickedToDial({
                    number,
                    recordId,
                    recordName: name,
                    objectType: 'Lead'
                });
            }
        };
    }

    /** Somebody who is to be called as well: the number alone must not lead to the step. */
    #ring(life: Life): Option {
        const [planned] = this.#cast.works;
        const caller = personNamed(planned?.person ?? '') ?? PEOPLE[0];
        return {
            line: `${caller?.name ?? 'somebody'} calls tab ${life.tab.name}`,
            weight: 0.4,
            run: () => {
                this.#story.rings += 1;
                life.ring(caller?.number ?? '');
            }
        };
    }

    /** Once, and perhaps once more: as a repeat of the same start, or anew when enough time has passed. */
    #weightOfStart(planned: PlannedWork): number {
        const starts = this.#story.startsOf(planned);
        const { elapsed } = this.#world;
        const last = starts.at(-1);
        const first = starts.filter(({ genuine }) => genuine).at(-1);
        if (!last || !first) return 4;
        if (elapsed - first.at < SAFELY_A_REPEAT) return 1;
        // The step of a tracker is started anew only while it is not complete.
        const over =
            hasTracker(planned.workId) &&
            this.#org.completions.some(({ workId }) => workId === planned.workId);
        return elapsed - last.at > REPEAT_WITHIN && !over ? 0.3 : 0;
    }

    #start(life: Life, planned: PlannedWork, weight: number): Option {
        const { workId, to, person } = planned;
        return {
            line: `tab ${life.tab.name}: Sales Engagement starts ${workId} for ${person}`,
            weight,
            run: () => {
                this.#story.start({ workId, to }, this.#world.elapsed, life);
                life.page?.workStarted({
                    workId,
                    completeWorkWhen: 'TaskSaved',
                    attributes: { to }
                });
            }
        };
    }
}
