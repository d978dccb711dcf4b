import type { DeskInput } from '../domain/desk';
import type { DeskEffect } from '../domain/ledger';
import { nextRepeat } from '../domain/life';
import { passesByItself } from '../domain/refusal-trouble';
import type { Clock } from '../ports/clock';
import type { Answer, Host } from '../ports/host';
import type { Log } from '../ports/log';
import type { Phone } from './phone';
import { within } from './within';

export interface Performers {
    host: Host;
    phone: Phone;
    log: Log;
    clock: Clock;
    random(): number;
    /** Milliseconds. */
    answerWithin: number;
    /** Offers the rep what is due next. */
    findNextStep(): void;
    /** Takes what an effect led to. */
    post: (input: DeskInput) => void;
}

/** The value of an answer, or what stands for not knowing. */
const orElse = <T>(answer: Answer<T>, unknown: T): T =>
    answer.kind === 'ok' ? answer.value : unknown;

/** What the host answers; a request that fails on the way says neither yes nor no. */
async function answerOf<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
    try {
        return await ask();
    } catch (error) {
        return { kind: 'unclear', detail: String(error) };
    }
}

/** What the org says to a question that changes nothing: asked again while that may help, else null. */
async function learn<T>(ask: () => Promise<Answer<T>>, performers: Performers): Promise<T | null> {
    const { clock, answerWithin } = performers;
    for (let repeats = 0; ; repeats += 1) {
        const answer = await within(clock, answerWithin, answerOf(ask));
        if (answer.kind === 'ok') return answer.value;
        const delay = nextRepeat(repeats, { now: 0, jitter: performers.random() });
        const hopeless = answer.kind === 'refused' && !passesByItself(answer.refusal);
        if (delay === null || hopeless) return null;
        await new Promise<void>((go) => clock.after(delay, go));
    }
}

/** Performs one effect. Whatever comes of it arrives as an input, whenever it comes. */
export function perform(effect: DeskEffect, performers: Performers): void {
    const { host, phone, log, post } = performers;
    switch (effect.type) {
        case 'dial':
            return phone.dial(effect.callId, effect.target);
        case 'hangUp':
            try {
                phone.hangUp(effect.callId);
            } catch (error) {
                // The call's deadline ends it.
                log.write('error', 'not hung up', { detail: String(error) });
            }
            return;
        case 'saveTask': {
            const { callId, attempt, fields } = effect;
            void answerOf(() => host.saveTask(fields)).then((answer) => {
                log.write('info', 'saveLog answered', { callId, attempt, kind: answer.kind });
                const event =
                    answer.kind === 'ok'
                        ? ({ type: 'TaskSaved', taskId: answer.value } as const)
                        : answer.kind === 'refused'
                          ? ({ type: 'TaskRefused', attempt, refusal: answer.refusal } as const)
                          : ({ type: 'TaskAnswerUnclear', attempt } as const);
                post({ type: 'Call', callId, event });
            });
            return;
        }
        case 'findTask':
            void answerOf(() => host.findTask(effect.callId, effect.since)).then((answer) => {
                const finding = orElse(answer, { found: 'unknown' } as const);
                log.write('info', 'Task looked up', {
                    callId: effect.callId,
                    found: finding.found
                });
                post({
                    type: 'Call',
                    callId: effect.callId,
                    event: { type: 'TaskLookedUp', finding }
                });
            });
            return;
        case 'completeWork': {
            const { workKey, attempt, completion } = effect;
            void answerOf(() => host.completeWork(completion)).then((answer) => {
                log.write('info', 'completeWork answered', {
                    workKey,
                    attempt,
                    kind: answer.kind
                });
                const event =
                    answer.kind === 'ok'
                        ? ({ type: 'Completed' } as const)
                        : answer.kind === 'refused'
                          ? ({
                                type: 'CompletionRefused',
                                attempt,
                                refusal: answer.refusal
                            } as const)
                          : ({ type: 'CompletionAnswerUnclear', attempt } as const);
                post({ type: 'Work', workKey, event });
            });
            return;
        }
        case 'findWork':
            void answerOf(() => host.stateOfWork(effect.workId, effect.taskId)).then((answer) => {
                const finding = orElse(answer, { found: 'unknown' } as const);
                log.write('info', 'work looked up', {
                    workKey: effect.workKey,
                    found: finding.found
                });
                post({
                    type: 'Work',
                    workKey: effect.workKey,
                    event: { type: 'LookedUp', finding }
                });
            });
            return;
        case 'describeWork': {
            const { workKey, workId } = effect;
            void learn(() => host.describeWork(workId), performers).then((description) => {
                if (description)
                    post({ type: 'Work', workKey, event: { type: 'Described', description } });
            });
            return;
        }
        case 'describeRecord': {
            const { callId, recordId } = effect;
            void learn(() => host.describeRecord(recordId), performers).then((target) => {
                const event = target
                    ? ({ type: 'ClickedDescribed', target } as const)
                    : ({ type: 'ClickedUnknown' } as const);
                post({ type: 'Call', callId, event });
            });
            return;
        }
        // What these come to changes nothing here.
        case 'askRep':
        case 'showSoftphone':
            void answerOf(() => host.showSoftphone());
            return;
        case 'refreshView':
            void answerOf(() => host.refreshView());
            return;
        case 'openRecord':
            void answerOf(() => host.openRecord(effect.recordId));
            return;
        case 'findNextStep':
            return performers.findNextStep();
        case 'noteConfirmed':
        case 'noteDeclined':
            // Every effect is written to the log; these are made for nothing else.
            return;
    }
}
