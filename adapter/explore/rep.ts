/**
 * A rep who works honestly: starts works and dials, chooses, and answers what the panel asks by a look at the
 * org's records, and only when that look is conclusive. Everything that could be done now is an option; in
 * the end the rep does what the panels ask for, in their order, until nothing is left.
 */
import type { Action, Life } from './actors';
import type { CallView, WorkView } from 'c/hvsProtocol';
import type { Cast } from './cast';
import type { Org } from './org';
import { PageEvents, type Option } from './page-events';
import type { Story } from './story';
import { Wishes } from './wishes';
import type { World } from './world';

export class Rep {
    readonly #world: World;
    readonly #page: PageEvents;
    readonly #wishes: Wishes;
    /** What the rep did in the end, and does not do twice: numbers clicked, phones taken. */
    readonly #done = new Set<unknown>();

    constructor(world: World, org: Org, story: Story, cast: Cast) {
        this.#world = world;
        this.#page = new PageEvents(world, org, story, cast);
        this.#wishes = new Wishes(world, org, story, cast);
    }

    /** What could be done in this tab now. */
    options(life: Life): Option[] {
        const options = this.#page.options(life);
        const { panel } = life;
        const { phone } = panel.status;
        if (phone === 'elsewhere')
            options.push(this.#wishes.takePhone(life, isSilent(life) ? 2 : 0.15));
        if (phone === 'elsewhere' || phone === 'starting') return options;
        for (const call of panel.calls.values())
            if (!isAsked(life, call.id)) options.push(...this.#callOptions(life, call));
        for (const work of panel.works.values())
            if (!isAsked(life, work.key)) options.push(...this.#workOptions(life, work));
        return options;
    }

    /** The next thing that a panel asks for; null when nothing is left to do. */
    nextDuty(): Action | null {
        for (const life of this.#world.awake()) {
            const { panel } = life;
            const { phone } = panel.status;
            if (phone === 'elsewhere' && isSilent(life)) {
                const take = this.#once(life, this.#wishes.takePhone(life, 1));
                if (take) return take;
            }
            if (phone === 'elsewhere' || phone === 'starting') continue;
            for (const call of panel.calls.values()) {
                const duty = isAsked(life, call.id) ? null : this.#dutyOfCall(life, call);
                if (duty) return duty;
            }
            for (const work of panel.works.values()) {
                const duty = isAsked(life, work.key) ? null : this.#dutyOfWork(life, work);
                if (duty) return duty;
            }
        }
        return null;
    }

    /** For when no tab gets the phone by itself. */
    takePhone(life: Life): Action {
        return this.#wishes.takePhone(life, 1);
    }

    #dutyOfCall(life: Life, call: CallView): Action | null {
        const wishes = this.#wishes;
        const correction = wishes.correctLink(life, call);
        if (correction) return correction;
        switch (call.phase) {
            case 'held':
                return call.heldFor.length > 0 ? wishes.answerHold(life, call, false, 1) : null;
            case 'dialling':
            case 'connected':
                if (!call.hasProgress) return wishes.choose(life, call, 0, 1);
                return call.canHangUp ? wishes.hangUp(life, call) : null;
            case 'ringing':
                return wishes.hangUp(life, call);
            case 'choosing':
                return wishes.choose(life, call, 0, 1);
            case 'needsAttention':
                return wishes.answer(life, call);
            case 'undoable':
            case 'saving':
            case 'checkingTask':
            case 'saved':
                return null;
        }
    }

    #dutyOfWork(life: Life, work: WorkView): Action | null {
        if (work.phase === 'needsAttention') return this.#wishes.answer(life, work);
        if (work.phase !== 'started' || work.callIds.length > 0) return null;
        const planned = this.#wishes.planned(work);
        return planned ? this.#once(work.key, this.#page.click(life, planned.person, 1)) : null;
    }

    #callOptions(life: Life, call: CallView): Option[] {
        const wishes = this.#wishes;
        const options: (Option | null)[] = [wishes.correctLink(life, call)];
        const choices = (weight: number): Option[] =>
            [0, 1, 2].map((row) => wishes.choose(life, call, row, row === 0 ? weight : weight / 4));
        const discards = call.workKey === null ? [wishes.discard(life, call)] : [];
        switch (call.phase) {
            case 'held':
                if (call.heldFor.length > 0)
                    options.push(
                        wishes.answerHold(life, call, true, 2),
                        wishes.answerHold(life, call, false, 1)
                    );
                break;
            case 'ringing':
                options.push(wishes.accept(life, call), wishes.hangUp(life, call));
                break;
            case 'dialling':
            case 'connected':
                if (call.canHangUp) options.push(wishes.hangUp(life, call));
                if (!call.hasProgress) options.push(wishes.end(life, call));
                options.push(wishes.draft(life, call), ...choices(call.hasProgress ? 0.4 : 3));
                break;
            case 'choosing':
                options.push(wishes.draft(life, call), ...choices(5), ...discards);
                break;
            case 'undoable':
                options.push(wishes.undo(life, call), ...choices(0.3));
                break;
            case 'checkingTask':
                if (call.trouble) options.push(wishes.answer(life, call));
                break;
            case 'needsAttention':
                options.push(wishes.answer(life, call), ...discards);
                if (call.trouble?.remedy === 'retry' && call.followUpOf === null)
                    options.push(...choices(1));
                break;
            case 'saving':
            case 'saved':
        }
        return options.filter((option) => option !== null);
    }

    #workOptions(life: Life, work: WorkView): Option[] {
        const options: (Option | null)[] = [];
        if (work.trouble) options.push(this.#wishes.answer(life, work));
        if (['started', 'linked', 'needsAttention'].includes(work.phase))
            options.push(this.#wishes.dismiss(life, work));
        return options.filter((option) => option !== null);
    }

    #once(what: unknown, action: Action): Action | null {
        if (this.#done.has(what)) return null;
        return {
            line: action.line,
            run: () => {
                this.#done.add(what);
                action.run();
            }
        };
    }
}

/** The tab that has the phone did not answer this one. */
const isSilent = ({ panel }: Life): boolean =>
    panel.status.notices.some(({ code }) => code === 'OtherTabSilent');

function isAsked(life: Life, id: string): boolean {
    return life.panel.wishes.some(({ intent }) => {
        if ('callId' in intent) return intent.callId === id;
        if ('workKey' in intent) return intent.workKey === id;
        return 'id' in intent && intent.id === id;
    });
}
