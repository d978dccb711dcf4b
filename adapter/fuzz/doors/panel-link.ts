/** The adapter's end of the channel: whatever anybody publishes there, to a desk with calls on it. */
import { isDeepStrictEqual } from 'node:util';
import { readAdapterMessage, readPanelMessage, type AdapterMessage } from 'c/hvsProtocol';
import fc from 'fast-check';
import { createRingLog } from '../../src/platform/ring-log';
import { createControlledClock } from '../../src/ports/__tests__/controlled-clock';
import { PanelLink } from '../../src/runtime/panel-link';
import { counted } from '../counted';
import { door } from '../door';
import { TO_ADAPTER } from '../messages';
import { demand, demandShape, demandStable, type Shape } from '../recheck';
import { cook, recipes } from '../recipe';
import { INTENTS } from '../shapes';
import { WatchedDesk } from '../watched-desk';

const HELLO = {
    version: 'count',
    direction: 'toAdapter',
    id: 'id',
    kind: 'hello'
} satisfies Record<string, Shape>;

/** Answers the message if the door lets it in. */
function pass(message: unknown, look: 'plainly' | 'counted'): ReturnType<typeof readPanelMessage> {
    const read =
        look === 'counted' ? counted(message, readPanelMessage) : readPanelMessage(message);
    if (!read) return null;
    const shape: Shape =
        read.kind === 'hello'
            ? HELLO
            : { ...HELLO, kind: 'intent', intent: INTENTS[read.intent.type] ?? 'no intent' };
    demandShape(read, shape, `a ${read.kind}`);
    demandStable(read, readPanelMessage, `a ${read.kind}`);
    return read;
}

export const panelMessageDoor = door(
    'panel messages',
    20,
    fc.record({
        cooked: fc.array(recipes(TO_ADAPTER.length), { minLength: 1, maxLength: 8 }),
        look: fc.constantFrom('plainly', 'plainly', 'counted')
    }),
    ({ cooked, look }) => {
        for (const recipe of cooked) pass(cook(recipe, TO_ADAPTER), look);
        return cooked.length;
    }
);

/** A desk with a work whose call is over, a plain call on the phone, and the link to it. */
function open(): {
    hear: (message: unknown) => void;
    said: AdapterMessage[];
    desk: WatchedDesk;
    followed: number;
} {
    const desk = new WatchedDesk();
    desk.starts('8HF1', '(415) 555-0101');
    desk.ends(desk.dials('4155550101', '00Q1', 'Ava Thornton'));
    desk.dials('+81312345678');
    const stage = {
        desk,
        said: [] as AdapterMessage[],
        followed: 0,
        hear: (_message: unknown): void => undefined
    };
    const ids = { count: 0 };
    const link = new PanelLink({
        channel: {
            open: async (listener) => {
                stage.hear = listener;
            },
            send: (message) => {
                stage.said.push(message);
            }
        },
        ids: { next: () => `a-${(ids.count += 1)}` },
        log: createRingLog(createControlledClock()),
        followRecord: async () => {
            stage.followed += 1;
            return null;
        },
        follow: async (intent) => {
            stage.followed += 1;
            desk.wants(intent);
            if (desk.turn) link.tell(desk.turn.changed);
            return desk.turn?.refused ?? null;
        },
        takePhone: async () => null,
        forgetEverything: async () => 'CallUnderWay'
    });
    void link.open();
    link.attach(
        desk.desk,
        { showKeyHints: true, favourites: true, locale: 'en', timeZone: 'UTC' },
        []
    );
    return stage;
}

async function settle(): Promise<void> {
    for (let turn = 0; turn < 6; turn += 1) await Promise.resolve();
}

export const panelLinkDoor = door(
    'panel link',
    10,
    fc.array(recipes(TO_ADAPTER.length), { minLength: 1, maxLength: 12 }),
    async (cooked) => {
        const stage = open();
        await settle();
        const dialled = stage.desk.effectsOf('dial').length;
        const asked = new Map<string, unknown>();
        const greeted = stage.said.length;
        for (const recipe of cooked) {
            const message = cook(recipe, TO_ADAPTER);
            const before = stage.said.length;
            stage.hear(message);
            await settle();
            const said = stage.said.slice(before);
            // One that answers differently each time that it is asked is not asked twice.
            if (JSON.stringify(recipe).includes('changeWhenRead')) continue;
            const read = readPanelMessage(message);
            const receipts = said.filter(({ kind }) => kind === 'receipt').length;
            demand(
                receipts === (read?.kind === 'intent' ? 1 : 0),
                'not one receipt for each intent'
            );
            if (read?.kind === 'intent') asked.set(read.id, read.intent);
        }
        demand(stage.desk.effectsOf('dial').length === dialled, 'the channel made the phone dial');
        demand(stage.followed <= cooked.length, 'an intent was followed more than once');
        demand(stage.said.length - greeted <= 4 * cooked.length, 'more was said than asked for');
        for (const message of stage.said)
            demand(
                isDeepStrictEqual(readAdapterMessage(message), message),
                'a panel cannot read it'
            );
        stage.desk.demandSound();
        return cooked.length;
    }
);
