/** The whole desk: payloads and intents of any kind, between what really happens. */
import { readPanelMessage, type DeskIntent } from 'c/hvsProtocol';
import fc from 'fast-check';
import type { RefusalKind } from '../../src/domain/org';
import { door } from '../door';
import { TO_ADAPTER } from '../messages';
import { demand } from '../recheck';
import { cook, recipes } from '../recipe';
import { WatchedDesk } from '../watched-desk';
import { CLICKS, WORKS } from './payloads';

const KINDS: RefusalKind[] = ['rowLock', 'server', 'validation', 'other'];

const scripts = fc.record({
    rules: fc.record({ undoFor: fc.constantFrom(0, 5_000), progress: fc.boolean() }),
    steps: fc.array(
        fc.oneof(
            { weight: 3, arbitrary: fc.record({ work: recipes(WORKS.length) }) },
            { weight: 3, arbitrary: fc.record({ click: recipes(CLICKS.length) }) },
            { weight: 4, arbitrary: fc.record({ intent: recipes(TO_ADAPTER.length) }) },
            {
                weight: 3,
                arbitrary: fc.record({
                    event: fc.constantFrom(
                        'answered',
                        'ended',
                        'saved',
                        'refused',
                        'completed',
                        'none'
                    ),
                    of: fc.nat(3)
                })
            },
            { weight: 1, arbitrary: fc.record({ passes: fc.constantFrom(100, 3_000, 40_000) }) }
        ),
        { minLength: 1, maxLength: 10 }
    )
});

const isDeskIntent = (intent: { type: string }): intent is DeskIntent =>
    !['dismissNotice', 'takePhone', 'forgetEverything', 'readLog'].includes(intent.type);

function intend(desk: WatchedDesk, message: unknown): void {
    const read = readPanelMessage(message);
    if (read?.kind !== 'intent' || !isDeskIntent(read.intent)) return;
    const before = desk.effectsOf('dial').length;
    desk.wants(read.intent);
    demand(desk.effectsOf('dial').length === before, 'the channel made the phone dial');
}

/** What the phone and the org say of the call or work that was made as the nth thing. */
function happen(desk: WatchedDesk, event: string, of: number): void {
    const id = `id-${of + 1}`;
    const kind = KINDS[of % KINDS.length] ?? 'other';
    const attempt = (desk.desk.calls.get(id) ?? desk.desk.works.get(id))?.attempt ?? 0;
    const refusal = { kind, code: 'SERVER_ERROR', detail: 'no', fields: [] };
    switch (event) {
        case 'answered':
            return desk.answers(id);
        case 'ended':
            return desk.ends(id);
        case 'saved':
            return desk.saves(id);
        case 'completed':
            return desk.completes(id);
        case 'refused':
            desk.happens({
                type: 'Call',
                callId: id,
                event: { type: 'TaskRefused', attempt, refusal }
            });
            desk.happens({
                type: 'Work',
                workKey: id,
                event: { type: 'CompletionRefused', attempt, refusal }
            });
            return;
        default:
            desk.happens({
                type: 'Call',
                callId: id,
                event: { type: 'TaskLookedUp', finding: { found: 'none' } }
            });
    }
}

export const deskDoor = door('desk', 20, scripts, ({ rules: { undoFor, progress }, steps }) => {
    const desk = new WatchedDesk({ undoFor, phone: { progress, hangUp: progress } });
    let inputs = 0;
    for (const step of steps) {
        if ('event' in step) happen(desk, step.event, step.of);
        else if ('passes' in step) desk.passes(step.passes);
        else inputs += 1;
        if ('work' in step) desk.happens({ type: 'WorkStarted', payload: cook(step.work, WORKS) });
        if ('click' in step)
            desk.happens({ type: 'ClickedToDial', payload: cook(step.click, CLICKS) });
        if ('intent' in step) intend(desk, cook(step.intent, TO_ADAPTER));
    }
    return inputs;
});
