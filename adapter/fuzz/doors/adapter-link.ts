/** The panel's end of the channel: whatever anybody publishes there in the adapter's name. */
import {
    draftOf,
    callsOnThePhone,
    callsToFinish,
    callsUnderWay,
    choiceFrom,
    draftsOn,
    newlyChoosing,
    newlyDialled,
    newlySaved,
    newlyStuck,
    worksOnTheirOwn,
    worksToLink,
    workOf
} from 'c/hvsDesk';
import { readAdapterMessage, readPanelMessage, type DeskView, type Intent } from 'c/hvsProtocol';
import fc from 'fast-check';
import { Link } from '../../../force-app/main/default/lwc/hvsLink/link';
import { counted } from '../counted';
import { door } from '../door';
import { TO_ADAPTER, TO_PANEL } from '../messages';
import { PretendTime } from '../pretend-time';
import { demand, demandShape, demandStable } from '../recheck';
import { cook, recipes } from '../recipe';
import { DESK_VIEW, TO_PANEL_MESSAGES, UPDATE_PARTS } from '../shapes';

function pass(message: unknown, look: 'plainly' | 'counted'): void {
    const read =
        look === 'counted' ? counted(message, readAdapterMessage) : readAdapterMessage(message);
    if (!read) return;
    const parts = Object.entries(UPDATE_PARTS).filter(([part]) => Object.hasOwn(read, part));
    const shape = {
        ...TO_PANEL_MESSAGES[read.kind],
        ...(read.kind === 'update' ? Object.fromEntries(parts) : {})
    };
    demandShape(read, shape, `a ${read.kind}`);
    demandStable(read, readAdapterMessage, `a ${read.kind}`);
}

export const adapterMessageDoor = door(
    'adapter messages',
    10,
    fc.record({
        cooked: fc.array(recipes(TO_PANEL.length), { minLength: 1, maxLength: 8 }),
        look: fc.constantFrom('plainly', 'plainly', 'counted')
    }),
    ({ cooked, look }) => {
        for (const recipe of cooked) pass(cook(recipe, TO_PANEL), look);
        return cooked.length;
    }
);

/** Everything that the panel asks itself about a desk. */
function ponder(before: DeskView | null, desk: DeskView): void {
    for (const question of [callsOnThePhone, callsToFinish, callsUnderWay]) question(desk);
    for (const question of [newlyChoosing, newlyDialled, newlySaved, newlyStuck])
        question(before, desk);
    for (const question of [worksOnTheirOwn, worksToLink]) question(desk);
    for (const call of desk.calls) {
        workOf(desk, call);
        const draft = draftOf({}, call);
        demand(typeof draft.notes === 'string', 'a draft without notes');
        const answer = choiceFrom(draft, call.connectedByPhone, desk.dispositions, {
            now: 0,
            timeZone: 'UTC'
        });
        if (!('choice' in answer)) continue;
        const listed = desk.dispositions.some(({ value }) => value === answer.choice.disposition);
        demand(listed, 'the panel would send a disposition that is not listed');
    }
    draftsOn({}, desk);
}

const INTENTS: Intent[] = TO_ADAPTER.flatMap((message) =>
    message.kind === 'intent' ? [message.intent] : []
);

const scripts = fc.array(
    fc.oneof(
        { weight: 8, arbitrary: fc.record({ message: recipes(TO_PANEL.length) }) },
        { weight: 1, arbitrary: fc.record({ wish: fc.nat(INTENTS.length - 1) }) },
        { weight: 2, arbitrary: fc.record({ passes: fc.constantFrom(10, 300, 3_000) }) }
    ),
    { minLength: 1, maxLength: 12 }
);

const TICK = 250;

export const adapterLinkDoor = door('adapter link', 10, scripts, (steps) => {
    const time = new PretendTime();
    return time.within(() => {
        const said = { hellos: 0, intents: 0 };
        const wished = new Set<Intent>();
        let hear = (_message: unknown): void => undefined;
        let before: DeskView | null = null;
        const link = new Link(
            {
                publish: (message) => {
                    demand(readPanelMessage(message) !== null, 'an adapter cannot read it');
                    said[message.kind === 'hello' ? 'hellos' : 'intents'] += 1;
                },
                subscribe: (listener) => {
                    hear = listener;
                    return () => undefined;
                }
            },
            {
                changed: ({ desk }) => {
                    if (!desk) return;
                    demandShape(desk, DESK_VIEW, 'a desk');
                    ponder(before, desk);
                    before = desk;
                },
                refused: (intent) => demand(wished.has(intent), 'what nobody wished was refused')
            }
        );
        let [inputs, passed] = [0, 0];
        for (const step of steps) {
            if ('message' in step) {
                hear(cook(step.message, TO_PANEL));
                inputs += 1;
            } else if ('wish' in step) {
                const intent: Intent = { ...(INTENTS[step.wish] ?? { type: 'takePhone' }) };
                wished.add(intent);
                link.send(intent);
            } else {
                time.pass(step.passes);
                passed += step.passes;
            }
        }
        for (const intent of link.view().pending)
            demand(wished.has(intent), 'what nobody wished is pending');
        const ticks = Math.ceil(passed / TICK) + 1;
        demand(said.hellos <= 2 + inputs + ticks, 'more hellos than reasons');
        demand(said.intents <= wished.size * (1 + inputs + ticks), 'more intents than reasons');
        link.close();
        demand(time.timers === 0, 'a timer is left behind');
        return inputs;
    });
});
