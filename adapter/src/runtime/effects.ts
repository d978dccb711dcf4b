import type { DeskInput } from '../domain/desk';
import type { DeskEffect } from '../domain/ledger';
import type { Answer, Host } from '../ports/host';
import type { Log } from '../ports/log';
import type { Telephony } from '../ports/telephony';

export interface Performers {
    host: Host;
    telephony: Telephony;
    log: Log;
    /** Takes what an effect led to. */
    post(input: DeskInput): void;
}

/** The value of an answer, or what stands for not knowing. */
const orElse = <T>(answer: Answer<T>, unknown: T): T =>
    answer.kind === 'ok' ? answer.value : unknown;

/** Performs one effect. Never throws; whatever comes of it arrives as an input, whenever it comes. */
export function perform(effect: DeskEffect, { host, telephony, log, post }: Performers): void {
    switch (effect.type) {
        case 'dial':
            try {
                telephony.dial(effect.callId, effect.number);
            } catch (error) {
                const event = {
                    type: 'ended',
                    callId: effect.callId,
                    reason: 'failed',
                    detail: String(error)
                } as const;
                log.write('error', 'dial failed', { detail: event.detail });
                post({ type: 'Phone', event });
            }
            return;
        case 'hangUp':
            return telephony.hangUp(effect.callId);
        case 'saveTask': {
            const { callId, attempt, fields } = effect;
            void host.saveTask(fields).then((answer) => {
                log.write('info', 'saveLog answered', { callId, attempt, kind: answer.kind });
                const event =
                    answer.kind === 'ok'
                        ? ({ type: 'TaskSaved', taskId: answer.value } as const)
                        : answer.kind === 'refused'
                          ? ({ type: 'TaskRefused', attempt, refusal: answer.refusal } as const)
                          : ({ type: 'TaskAnswerUnclear', attempt } as const);
                post({ type: 'Call', callId, event });
                if (answer.kind === 'ok') void host.refreshView();
            });
            return;
        }
        case 'findTask':
            void host.findTask(effect.callId, effect.since).then((answer) => {
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
            void host.completeWork(completion).then((answer) => {
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
            void host.stateOfWork(effect.workId, effect.taskId).then((answer) => {
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
        case 'describeWork':
            void host.describeWork(effect.workId).then((answer) => {
                const description = orElse(answer, null);
                if (description)
                    post({
                        type: 'Work',
                        workKey: effect.workKey,
                        event: { type: 'Described', description }
                    });
            });
            return;
        case 'describeRecord':
            void host.describeRecord(effect.recordId).then((answer) => {
                const target = orElse(answer, null);
                if (target)
                    post({
                        type: 'Call',
                        callId: effect.callId,
                        event: { type: 'ClickedDescribed', target }
                    });
            });
    }
}
