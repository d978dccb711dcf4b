/** A desk whose every state is held against what must always be true of it. */
import { isDeepStrictEqual } from 'node:util';
import { readAdapterMessage } from 'c/hvsProtocol';
import { DeskStory } from '../src/domain/__tests__/desk-story';
import { rulesOf } from '../src/test-doubles/desk-rules';
import type { DeskInput } from '../src/domain/desk';
import type { DeskEffect, Turn } from '../src/domain/ledger';
import { personalDispositions } from '../src/domain/preferences';
import type { Lives } from '../src/domain/restoring';
import { readStoredCall } from '../src/domain/stored-call';
import { readStoredWork } from '../src/domain/stored-work';
import { viewOfCall, viewOfWork } from '../src/domain/views';
import { demand } from './recheck';

const { dispositions } = rulesOf();

export class WatchedDesk extends DeskStory {
    /** Ids that Salesforce gave to the Tasks of each call. */
    readonly tasksOf = new Map<string, Set<string>>();

    /** What the rep can have chosen. */
    readonly #listed = new Set<string>(dispositions.map(({ value }) => value));

    /** Goes on at this time where another desk stopped; what was kept was chosen, whatever it is by now. */
    adopt({ tasksOf }: WatchedDesk, { calls, works }: Lives, now: number): void {
        this.now = now;
        for (const [callId, taskIds] of tasksOf) this.tasksOf.set(callId, taskIds);
        const choices = calls.flatMap(({ choice, sent }) => [choice, sent]);
        for (const kept of [...choices, ...works.map(({ completion }) => completion)])
            if (kept) this.#listed.add(kept.disposition);
    }

    override happens(input: DeskInput): Turn {
        if (input.type === 'Call') {
            const { callId, event } = input;
            const taskId =
                event.type === 'TaskSaved'
                    ? event.taskId
                    : event.type === 'TaskLookedUp' && event.finding.found === 'task'
                      ? event.finding.taskId
                      : null;
            if (taskId !== null)
                this.tasksOf.set(callId, (this.tasksOf.get(callId) ?? new Set()).add(taskId));
        }
        const turn = super.happens(input);
        for (const effect of turn.effects) this.#demandAllowed(effect, input);
        this.demandSound();
        return turn;
    }

    /** Every life can be read back and shown, and calls and works agree on who belongs to whom. */
    demandSound(): void {
        const { calls, works } = this.desk;
        for (const call of calls.values()) {
            demand(isDeepStrictEqual(readStoredCall(call), call), 'a call cannot be read back');
            const { workKey, choice } = call;
            demand(
                choice === null || this.#listed.has(choice.disposition),
                'an unlisted disposition'
            );
            if (workKey === null) continue;
            const work = works.get(workKey);
            demand(work?.callIds.includes(call.id) ?? false, 'a call of a work that knows it not');
        }
        for (const work of works.values()) {
            demand(isDeepStrictEqual(readStoredWork(work), work), 'a work cannot be read back');
            if (work.phase !== 'linked') continue;
            for (const id of work.callIds)
                demand(calls.get(id)?.workKey === work.key, 'a work of a call that knows it not');
        }
        demand(this.snapshot() !== null, 'the panel cannot read the desk');
    }

    /** The desk as a panel reads it. */
    snapshot(): unknown {
        const { calls, works } = this.desk;
        const views = [...calls.values()].map((call) =>
            viewOfCall(call, works.get(call.workKey ?? '') ?? null, dispositions)
        );
        return readAdapterMessage({
            version: 1,
            direction: 'toPanel',
            id: 'snapshot',
            kind: 'snapshot',
            revision: 0,
            desk: {
                status: {
                    phone: 'ready',
                    salesEngagement: true,
                    notices: this.turn?.notices ?? []
                },
                settings: {
                    showKeyHints: true,
                    favourites: true,
                    locale: 'en-US',
                    timeZone: 'UTC'
                },
                dispositions: personalDispositions(dispositions, this.desk.preferences),
                calls: views.filter((view) => view !== null),
                works: [...works.values()].map(viewOfWork).filter((view) => view !== null),
                offer: null
            }
        });
    }

    #demandAllowed(effect: DeskEffect, input: DeskInput): void {
        const { type } = input;
        const fromPage = type === 'WorkStarted' || type === 'ClickedToDial';
        if (effect.type === 'dial') {
            const { text } = effect.target;
            demand(
                type === 'ClickedToDial' || type === 'DialledByHand',
                `${type} made the phone dial`
            );
            demand(/^\+?[\d,]+$/.test(text), `no phone can dial '${text}'`);
        }
        if (effect.type === 'saveTask') {
            demand(!fromPage, `${type} saved a Task`);
            const { CallObject, CallDisposition, Subject, Description = '' } = effect.fields;
            demand(CallObject === effect.callId, 'a Task of another call');
            demand(
                this.#listed.has(String(CallDisposition)),
                'a Task with an unlisted disposition'
            );
            demand(String(Subject).length <= 255, 'a subject that Salesforce refuses');
            demand(String(Description).length <= 32_000, 'notes that Salesforce refuses');
        }
        if (effect.type === 'completeWork') {
            demand(!fromPage, `${type} completed a work`);
            const { workId, taskId, disposition, wasConnected } = effect.completion;
            const work = this.desk.works.get(effect.workKey);
            const own = work?.callIds.some((id) => this.tasksOf.get(id)?.has(taskId));
            demand(work?.workId === workId, 'another work is completed');
            demand(own ?? false, 'a work is completed with a foreign Task');
            demand(
                this.#listed.has(disposition),
                'a work is completed with an unlisted disposition'
            );
            demand(typeof wasConnected === 'boolean', 'nobody said whether it was connected');
        }
    }
}
