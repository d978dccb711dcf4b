/**
 * A rep who works honestly: starts works and dials, chooses, and answers what the panel asks by a look at the
 * org's records, and only when that look is conclusive. Everything that could be done now is an option; in
 * the end the rep does what the panels ask for, in their order, until nothing is left.
 */
import type { CallView, Choice, Intent, WorkView } from 'c/hvsProtocol';
import { hasTracker, PEOPLE, personNamed, type Cast, type PlannedWork } from './cast';
import type { Life } from './life';
import type { Org } from './org';
import { REPEAT_WITHIN, type Story } from './story';
import type { Action, World } from './world';

export interface Option extends Action {
    readonly weight: number;
}

/** The adapter may see a start a little later than it happened. */
const SAFELY_A_REPEAT = REPEAT_WITHIN - 1_500;
const MOST_CLICKS = 8;

export class Rep {
    readonly #world: World;
    readonly #org: Org;
    readonly #story: Story;
    readonly #cast: Cast;
    /** Keys of the works whose number was clicked in the end. */
    readonly #clicked = new Set<string>();

    constructor(world: World, org: Org, story: Story, cast: Cast) {
        this.#world = world;
        this.#org = org;
        this.#story = story;
        this.#cast = cast;
    }

    /** What could be done in this tab now. */
    options(life: Life): Option[] {
        const options = [...this.#pageOptions(life)];
        const { panel } = life;
        const { phone, notices } = panel.status;
        if (phone === 'elsewhere') {
            const silent = notices.some(({ code }) => code === 'OtherTabSilent');
            options.push(this.#wish(life, silent ? 2 : 0.15, { type: 'takePhone' }, 'take the phone'));
        }
        if (phone === 'elsewhere' || phone === 'starting') return options;
        for (const call of panel.calls.values())
            if (!this.#isAsked(life, call.id)) options.push(...this.#callOptions(life, call));
        for (const work of panel.works.values())
            if (!this.#isAsked(life, work.key)) options.push(...this.#workOptions(life, work));
        return options;
    }

    /** The next thing that a panel asks for; null when nothing is left to do. */
    nextDuty(): Action | null {
        for (const life of this.#world.awake()) {
            const { panel } = life;
            if (panel.status.phone === 'elsewhere' || panel.status.phone === 'starting') continue;
            for (const call of panel.calls.values()) {
                const duty = this.#isAsked(life, call.id) ? null : this.#dutyOf(life, call);
                if (duty) return duty;
            }
            for (const work of panel.works.values()) {
                const duty = this.#isAsked(life, work.key) ? null : this.#dutyOfWork(life, work);
                if (duty) return duty;
            }
        }
        return null;
    }

    /** For a tab whose panel never gets the phone. */
    take(life: Life): Action {
        return this.#wish(life, 1, { type: 'takePhone' }, 'take the phone');
    }

    #dutyOf(life: Life, call: CallView): Action | null {
        const correction = this.#correctLink(life, call);
        if (correction) return correction;
        const name = this.#nameOf(call);
        switch (call.phase) {
            case 'dialling':
            case 'connected':
                if (!call.hasProgress) return this.#choose(life, call, 0, 1);
                return call.canHangUp
                    ? this.#wish(life, 1, { type: 'hangUp', callId: call.id }, `hang ${name} up`)
                    : null;
            case 'choosing':
                return this.#choose(life, call, 0, 1);
            case 'needsAttention':
                return this.#answer(life, call.id, name, call.trouble?.remedy, call);
            case 'undoable':
            case 'saving':
            case 'checkingTask':
            case 'saved':
                return null;
        }
    }

    #dutyOfWork(life: Life, work: WorkView): Action | null {
        const name = this.#world.nameOf(work.key, 'work');
        if (work.phase === 'needsAttention')
            return this.#answer(life, work.key, name, work.trouble?.remedy, work);
        if (work.phase !== 'started' || work.callIds.length > 0) return null;
        const planned = this.#planned(work);
        if (!planned || this.#clicked.has(work.key)) return null;
        const click = this.#click(life, planned.person, 1);
        return {
            line: click.line,
            run: () => {
                this.#clicked.add(work.key);
                click.run();
            }
        };
    }

    #pageOptions(life: Life): Option[] {
        const { page } = life;
        if (!page) return [];
        const options: Option[] = [];
        for (const planned of this.#cast.works) {
            const start = this.#startOption(life, planned);
            if (start) options.push(start);
        }
        if (this.#story.clicks.length >= MOST_CLICKS) return options;
        for (const { name } of PEOPLE) {
            const expected = this.#cast.works.filter(({ person }) => person === name);
            const started = expected.filter((each) => this.#lastStart(each) !== null);
            const clicks = this.#story.clicks.filter(
                ({ number }) => number === personNamed(name)?.number
            ).length;
            const due = started.length > clicks ? 4 : expected.length > clicks ? 0.7 : 0.1;
            options.push(this.#click(life, name, due));
        }
        return options;
    }

    #startOption(life: Life, planned: PlannedWork): Option | null {
        const last = this.#lastStart(planned);
        const since = last === null ? Infinity : this.#world.elapsed - last;
        // The step of a tracker is started once more only while it is not complete.
        const over =
            hasTracker(planned.workId) &&
            this.#org.completions.some(({ workId }) => workId === planned.workId);
        const weight =
            last === null ? 4 : since < SAFELY_A_REPEAT ? 1 : since > REPEAT_WITHIN && !over ? 0.3 : 0;
        if (weight === 0) return null;
        const { workId, to, person } = planned;
        return {
            line: `tab ${life.tab.name}: Sales Engagement starts ${workId} for ${person}`,
            weight,
            run: () => {
                this.#story.start(planned, this.#world.elapsed, life);
                life.page?.workStarted({
                    workId,
                    completeWorkWhen: 'TaskSaved',
                    attributes: { to }
                });
            }
        };
    }

    #click(life: Life, name: string, weight: number): Option {
        return {
            line: `tab ${life.tab.name}: the rep clicks ${name}'s number`,
            weight,
            run: () => {
                const person = personNamed(name);
                if (!person) return;
                const { number, recordId } = person;
                this.#story.clicks.push({ number, at: this.#world.elapsed });
                life.page?.clickedToDial({ number, recordId, recordName: name, objectType: 'Lead' });
            }
        };
    }

    #callOptions(life: Life, call: CallView): Option[] {
        const { id, phase } = call;
        const name = this.#nameOf(call);
        const options: Option[] = [];
        const correction = this.#correctLink(life, call);
        if (correction) options.push(correction);
        const chooses = (weight: number): void => {
            for (const row of [0, 1, 2])
                options.push(this.#choose(life, call, row, row === 0 ? weight : weight / 4));
        };
        switch (phase) {
            case 'dialling':
            case 'connected':
                if (call.canHangUp)
                    options.push(this.#wish(life, 2, { type: 'hangUp', callId: id }, `hang ${name} up`));
                options.push(this.#draft(life, call));
                chooses(call.hasProgress ? 0.4 : 3);
                break;
            case 'choosing':
                options.push(this.#draft(life, call));
                chooses(5);
                if (call.workKey === null) options.push(this.#discard(life, call));
                break;
            case 'undoable':
                options.push(this.#wish(life, 0.5, { type: 'undo', callId: id }, `undo ${name}`));
                chooses(0.3);
                break;
            case 'checkingTask':
                if (call.trouble?.remedy === 'wait')
                    options.push(this.#wish(life, 1, { type: 'retry', id }, `try ${name} again`));
                break;
            case 'needsAttention': {
                const answer = this.#answer(life, id, name, call.trouble?.remedy, call);
                if (answer) options.push(answer);
                if (call.trouble?.remedy === 'retry') chooses(1);
                if (call.workKey === null) options.push(this.#discard(life, call));
                break;
            }
            case 'saving':
            case 'saved':
        }
        return options;
    }

    #workOptions(life: Life, work: WorkView): Option[] {
        const { key, phase } = work;
        const name = this.#world.nameOf(key, 'work');
        const options: Option[] = [];
        if (phase === 'needsAttention') {
            const answer = this.#answer(life, key, name, work.trouble?.remedy, work);
            if (answer) options.push(answer);
        }
        if (phase === 'checkingWork' && work.trouble?.remedy === 'wait')
            options.push(this.#wish(life, 1, { type: 'retry', id: key }, `try ${name} again`));
        if (phase === 'started' || phase === 'linked' || phase === 'needsAttention')
            options.push(this.#dismiss(life, work));
        return options;
    }

    /** Puts a link right: a guess is confirmed or undone, a call of a work's person is linked to it. */
    #correctLink(life: Life, call: CallView): Option | null {
        const name = this.#nameOf(call);
        const person = personOfNumber(call.number);
        const linked = call.workKey === null ? undefined : life.panel.works.get(call.workKey);
        if (call.link === 'guess') {
            const right = linked !== undefined && this.#planned(linked)?.person === person;
            return right
                ? this.#wish(life, 2, { type: 'confirmLink', callId: call.id }, `confirm ${name}`)
                : this.#wish(
                      life,
                      2,
                      { type: 'link', callId: call.id, workKey: null },
                      `take ${name} off its work`
                  );
        }
        if (call.workKey !== null || !['choosing', 'saved'].includes(call.phase)) return null;
        for (const work of life.panel.works.values()) {
            if (work.phase !== 'started' || this.#planned(work)?.person !== person) continue;
            const intent: Intent = { type: 'link', callId: call.id, workKey: work.key };
            const to = this.#world.nameOf(work.key, 'work');
            return this.#wish(life, 1, intent, `link ${name} to ${to}`);
        }
        return null;
    }

    #answer(
        life: Life,
        id: string,
        name: string,
        remedy: string | undefined,
        thing: CallView | WorkView
    ): Option | null {
        if (remedy === 'retry') return this.#wish(life, 3, { type: 'retry', id }, `try ${name} again`);
        if (remedy !== 'ask') return null;
        const happened = 'callIds' in thing ? this.#isCompleted(thing) : this.#isSaved(id);
        if (happened === null) return null;
        const word = happened ? 'is there' : 'is not there';
        return this.#wish(life, 3, { type: 'settle', id, happened }, `say that ${name} ${word}`);
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
            return completion.workId === workId && callId !== undefined && work.callIds.includes(callId);
        });
    }

    #choose(life: Life, call: CallView, row: number, weight: number): Option {
        const { value = '', connected = false } = life.panel.dispositions[row] ?? {};
        const choice: Choice = { disposition: value, notes: '', wasConnected: connected };
        const wish = this.#wish(
            life,
            weight,
            { type: 'choose', callId: call.id, choice },
            `choose '${value}' for ${this.#nameOf(call)}`
        );
        return {
            ...wish,
            run: () => {
                this.#story.choose(call.id, choice);
                wish.run();
            }
        };
    }

    #draft(life: Life, call: CallView): Option {
        const intent: Intent = { type: 'draft', callId: call.id, notes: 'spoke' };
        return this.#wish(life, 0.3, intent, `write notes for ${this.#nameOf(call)}`);
    }

    #discard(life: Life, call: CallView): Option {
        const intent: Intent = { type: 'discardCall', callId: call.id };
        const wish = this.#wish(life, 0.15, intent, `discard ${this.#nameOf(call)}`);
        return {
            ...wish,
            run: () => {
                this.#story.discarded.add(call.id);
                wish.run();
            }
        };
    }

    #dismiss(life: Life, work: WorkView): Option {
        const name = this.#world.nameOf(work.key, 'work');
        const intent: Intent = { type: 'dismissWork', workKey: work.key };
        const wish = this.#wish(life, 0.1, intent, `dismiss ${name}`);
        return {
            ...wish,
            run: () => {
                const group = this.#story.works.get(work.key);
                if (group) this.#story.dismissed.push({ ...group, at: this.#world.elapsed });
                wish.run();
            }
        };
    }

    #wish(life: Life, weight: number, intent: Intent, what: string): Option {
        const line = `tab ${life.tab.name}: the rep wants to ${what}`;
        return { line, weight, run: () => life.panel.want(intent, what) };
    }

    #isAsked(life: Life, id: string): boolean {
        return life.panel.wishes.some(({ intent }) => {
            if ('callId' in intent) return intent.callId === id;
            if ('workKey' in intent) return intent.workKey === id;
            return 'id' in intent && intent.id === id;
        });
    }

    #lastStart(group: PlannedWork): number | null {
        return this.#story.startsOf(group).at(-1)?.at ?? null;
    }

    #planned(work: WorkView): PlannedWork | undefined {
        const workId = this.#story.works.get(work.key)?.workId;
        return this.#cast.works.find((each) => each.workId === workId && each.to === work.to);
    }

    #nameOf(call: CallView): string {
        return this.#world.nameOf(call.id, 'call');
    }
}

function personOfNumber(number: string): string | undefined {
    return PEOPLE.find((person) => person.number === number)?.name;
}
