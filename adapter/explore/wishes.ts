/** What the rep can want of the panel, worded for a schedule and told to the onlooker. */
import type { Life } from './actors';
import type { CallView, Choice, Intent, WorkView } from 'c/hvsProtocol';
import { PEOPLE, promises, type Cast, type PlannedWork } from './cast';
import type { Org } from './org';
import type { Option } from './page-events';
import type { Story } from './story';
import type { World } from './world';

export class Wishes {
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

    takePhone(life: Life, weight: number): Option {
        return this.#wish(life, weight, { type: 'takePhone' }, 'take the phone');
    }

    end(life: Life, { id }: CallView): Option {
        return this.#wish(
            life,
            1,
            { type: 'end', callId: id },
            `say that ${this.#call(id)} is over`
        );
    }

    hangUp(life: Life, { id }: CallView): Option {
        return this.#wish(life, 2, { type: 'hangUp', callId: id }, `hang ${this.#call(id)} up`);
    }

    /** In the softphone itself: no message can. */
    accept(life: Life, { id }: CallView): Option {
        return {
            line: `tab ${life.tab.name}: the rep accepts ${this.#call(id)}`,
            weight: 2,
            run: () => life.accept(id)
        };
    }

    /** Answered in the softphone itself: the channel can dial nothing. */
    answerHold(life: Life, { id }: CallView, dial: boolean, weight: number): Option {
        const what = dial ? 'calls all the same' : 'does not call';
        return {
            line: `tab ${life.tab.name}: the rep ${what}: ${this.#call(id)}`,
            weight,
            run: () => {
                if (dial) this.#story.confirmed.add(id);
                life.answerHold(id, dial);
            }
        };
    }

    draft(life: Life, { id }: CallView): Option {
        const intent: Intent = { type: 'draft', callId: id, notes: 'spoke', begun: null };
        return this.#wish(life, 0.3, intent, `write notes for ${this.#call(id)}`);
    }

    undo(life: Life, { id }: CallView): Option {
        return this.#wish(life, 0.5, { type: 'undo', callId: id }, `undo ${this.#call(id)}`);
    }

    /** `row`: of the dispositions that the panel offers. */
    choose(life: Life, { id, number }: CallView, row: number, weight: number): Option {
        const { value = '', connected = false } = life.panel.dispositions[row] ?? {};
        const person = PEOPLE.find((each) => each.number === number)?.name;
        const followUpAt = promises(this.#cast, person, row) ? this.#story.callBackOf(id) : null;
        const choice: Choice = {
            disposition: value,
            notes: '',
            wasConnected: connected,
            followUpAt
        };
        const intent: Intent = { type: 'choose', callId: id, choice };
        const what = `choose '${value}' for ${this.#call(id)}`;
        return this.#told(this.#wish(life, weight, intent, what), () =>
            this.#story.choose(id, choice)
        );
    }

    discard(life: Life, { id }: CallView): Option {
        const intent: Intent = { type: 'discardCall', callId: id };
        return this.#told(this.#wish(life, 0.15, intent, `discard ${this.#call(id)}`), () =>
            this.#story.discarded.add(id)
        );
    }

    dismiss(life: Life, { key }: WorkView): Option {
        const intent: Intent = { type: 'dismissWork', workKey: key };
        return this.#told(this.#wish(life, 0.1, intent, `dismiss ${this.#work(key)}`), () => {
            const group = this.#story.works.get(key);
            if (group) this.#story.dismissed.push({ ...group, at: this.#world.elapsed });
        });
    }

    /** What a call or work needs of the rep where the panel says so; null while a look is not conclusive. */
    answer(life: Life, thing: CallView | WorkView): Option | null {
        const remedy = thing.trouble?.remedy;
        const isWork = 'callIds' in thing;
        const id = isWork ? thing.key : thing.id;
        const name = isWork ? this.#work(id) : this.#call(id);
        if (remedy === 'retry' || remedy === 'wait')
            return this.#wish(life, 3, { type: 'retry', id }, `try ${name} again`);
        if (remedy !== 'ask') return null;
        const happened = isWork ? this.#isCompleted(thing) : this.#isSaved(id);
        if (happened === null) return null;
        const word = happened ? 'is there' : 'is not there';
        return this.#wish(life, 3, { type: 'settle', id, happened }, `say that ${name} ${word}`);
    }

    /** Puts a link right: a guess is confirmed or undone, a call of a work's person is linked to it. */
    correctLink(life: Life, call: CallView): Option | null {
        // A call that came in belongs to no work, and stays so.
        if (this.#story.inbound.has(call.id)) return null;
        const { id } = call;
        if (call.followUpOf !== null) return null;
        const person = PEOPLE.find(({ number }) => number === call.number)?.name;
        if (call.link === 'guess') {
            const work = call.workKey === null ? undefined : life.panel.works.get(call.workKey);
            if (work && this.planned(work)?.person === person)
                return this.#wish(
                    life,
                    2,
                    { type: 'confirmLink', callId: id },
                    `confirm the work of ${this.#call(id)}`
                );
            // A completion under way leaves no time for it; the guessed call has no part in it.
            if (work && !['started', 'linked'].includes(work.phase)) return null;
            const intent: Intent = { type: 'link', callId: id, workKey: null };
            return this.#wish(life, 2, intent, `take ${this.#call(id)} off its work`);
        }
        if (call.workKey !== null || !['choosing', 'saved'].includes(call.phase)) return null;
        for (const work of life.panel.works.values()) {
            if (work.phase !== 'started' || this.planned(work)?.person !== person) continue;
            const intent: Intent = { type: 'link', callId: id, workKey: work.key };
            return this.#wish(life, 1, intent, `link ${this.#call(id)} to ${this.#work(work.key)}`);
        }
        return null;
    }

    planned(work: WorkView): PlannedWork | undefined {
        const workId = this.#story.works.get(work.key)?.workId;
        return this.#cast.works.find((each) => each.workId === workId && each.to === work.to);
    }

    /** Null while a look would not be conclusive. */
    #isSaved(callId: string): boolean | null {
        if (!this.#org.hasDecidedOnTask(callId)) return null;
        return this.#org.taskOf(callId) !== undefined;
    }

    #isCompleted(work: WorkView): boolean | null {
        const workId = this.#story.works.get(work.key)?.workId;
        if (workId === undefined || !this.#org.hasDecidedOnWork(workId)) return null;
        return this.#org.completions.some((completion) => {
            const callId = this.#org.taskById(completion.taskId)?.callId;
            if (completion.workId !== workId || callId === undefined) return false;
            return work.callIds.includes(callId);
        });
    }

    #wish(life: Life, weight: number, intent: Intent, what: string): Option {
        return {
            line: `tab ${life.tab.name}: the rep wants to ${what}`,
            weight,
            run: () => life.panel.want(intent, what)
        };
    }

    #told(option: Option, tell: () => unknown): Option {
        return {
            ...option,
            run: () => {
                tell();
                option.run();
            }
        };
    }

    #call(id: string): string {
        return this.#world.nameOf(id, 'call');
    }

    #work(key: string): string {
        return this.#world.nameOf(key, 'work');
    }
}
