/**
 * What every `Telephony` must do, whichever abilities it has: that no call hangs, and that none is told twice,
 * rests on it. Whoever writes a provider runs these tests against it. Nothing here waits for time: that
 * something has not happened is known from what came later over the same line.
 */
import type { DialTarget } from '../../domain/phone-number';
import type { Telephony, TelephonyEvent } from '../telephony';
import { expectSame, type ContractTest } from './contract';

/** Whoever is called, played by the test. */
export interface OtherSide {
    /** A number that leads there. */
    readonly target: DialTarget;
    /** What comes of the next dial; 'rings' until somebody hangs up. */
    will(end: 'answer' | 'beBusy' | 'ring'): Promise<void>;
    /** Ends the call that was answered. */
    hangUp(): Promise<void>;
    /** Keys that arrived so far; only of a phone with a keypad. */
    tones?(): Promise<string>;
    /** Calls this phone, and gives up by `hangUp`; only of a phone that takes calls. */
    call?(): Promise<void>;
}

export interface TelephonyParts {
    /** A phone that was not started yet, and who is called by it; new for each test. */
    open: () => Promise<{ telephony: Telephony; other: OtherSide }>;
}

type CallEvent = Extract<TelephonyEvent, { callId: string }>;

/** A started phone that notes what it tells. */
interface Watched {
    telephony: Telephony;
    other: OtherSide;
    told: CallEvent[];
    /** Settles with the first event of this type, of this call if it is named, as soon as there is one. */
    until: <T extends CallEvent['type']>(
        type: T,
        callId?: string
    ) => Promise<Extract<CallEvent, { type: T }>>;
}

async function started({ open }: TelephonyParts): Promise<Watched> {
    const { telephony, other } = await open();
    const told: CallEvent[] = [];
    const watchers = new Set<() => void>();
    await telephony.start((event) => {
        if (event.type === 'line') return;
        told.push(event);
        for (const watch of watchers) watch();
    });
    return {
        telephony,
        other,
        told,
        until: (type, callId) =>
            new Promise((resolve) => {
                const watch = (): void => {
                    const found = told.find(
                        (event) =>
                            event.type === type && (callId === undefined || event.callId === callId)
                    );
                    if (!found) return;
                    watchers.delete(watch);
                    resolve(found as never);
                };
                watchers.add(watch);
                watch();
            })
    };
}

const typesOf = (told: readonly CallEvent[], callId: string): string[] =>
    told.filter((event) => event.callId === callId).map(({ type }) => type);

const endsOf = (told: readonly CallEvent[], callId: string): number =>
    typesOf(told, callId).filter((type) => type === 'ended').length;

async function talking(parts: TelephonyParts): Promise<Watched> {
    const phone = await started(parts);
    await phone.other.will('answer');
    phone.telephony.dial('a', phone.other.target);
    await phone.until('answered', 'a');
    return phone;
}

/** Another call and its end: whatever was to be told before has been told by then. */
async function afterAnotherCall({ telephony, other, until }: Watched): Promise<void> {
    await other.will('ring');
    telephony.dial('z', other.target);
    telephony.hangUp('z');
    await until('ended', 'z');
}

type Ability = keyof Telephony['abilities'];

/** Proves nothing, and says so by its title, where the phone is not able. */
const able =
    (abilities: readonly Ability[], run: (parts: TelephonyParts) => Promise<void>) =>
    async (parts: TelephonyParts): Promise<void> => {
        const { telephony } = await parts.open();
        if (abilities.every((ability) => telephony.abilities[ability])) await run(parts);
    };

export const telephonyContract: readonly ContractTest<TelephonyParts>[] = [
    {
        title: 'reports nothing from inside dial',
        async run(parts) {
            const { telephony, other, told } = await started(parts);
            await other.will('ring');
            telephony.dial('a', other.target);
            expectSame(told, [], 'events told while dialling');
        }
    },
    {
        title: 'ends what has no digit as failed, instead of dialling it',
        async run(parts) {
            const { telephony, told, until } = await started(parts);
            telephony.dial('a', { text: '+,', e164: null });
            const { reason } = await until('ended', 'a');
            expectSame(reason, 'failed', 'why it ended');
            expectSame(typesOf(told, 'a'), ['ended'], 'events');
        }
    },
    {
        title: 'says nothing of calls that it does not know, and does not throw',
        async run(parts) {
            const { telephony, told, until } = await started(parts);
            telephony.hangUp('nobody');
            telephony.accept?.('nobody');
            telephony.setMuted?.('nobody', true);
            telephony.setHeld?.('nobody', true);
            telephony.sendTone?.('nobody', '1');
            telephony.dial('b', { text: '', e164: null });
            await until('ended', 'b');
            expectSame(typesOf(told, 'nobody'), [], 'events of the unknown call');
        }
    },
    {
        title: 'has a method for each ability',
        async run({ open }) {
            const { telephony } = await open();
            const { mute, hold, keypad, inbound } = telephony.abilities;
            expectSame(typeof telephony.setMuted === 'function' || !mute, true, 'can mute');
            expectSame(typeof telephony.setHeld === 'function' || !hold, true, 'can hold');
            expectSame(typeof telephony.sendTone === 'function' || !keypad, true, 'can send tones');
            expectSame(typeof telephony.accept === 'function' || !inbound, true, 'can accept');
        }
    },
    {
        title: 'with progress: tells that the other side answers, and that it hung up',
        run: able(['progress'], async (parts) => {
            const { other, told, until } = await talking(parts);
            await other.hangUp();
            const { reason } = await until('ended', 'a');
            expectSame(reason, 'remoteHungUp', 'why it ended');
            const types = typesOf(told, 'a').filter((type) => type !== 'ringing');
            expectSame(types, ['answered', 'ended'], 'events');
        })
    },
    {
        title: 'with progress: tells that the other side is busy, and that it was not answered',
        run: able(['progress'], async (parts) => {
            const { telephony, other, told, until } = await started(parts);
            await other.will('beBusy');
            telephony.dial('a', other.target);
            const { reason } = await until('ended', 'a');
            expectSame(reason, 'busy', 'why it ended');
            expectSame(typesOf(told, 'a').includes('answered'), false, 'answered');
        })
    },
    {
        title: 'with hang-up: ends a call that was answered, once, however often it is asked',
        run: able(['progress', 'hangUp'], async (parts) => {
            const phone = await talking(parts);
            phone.telephony.hangUp('a');
            phone.telephony.hangUp('a');
            const { reason } = await phone.until('ended', 'a');
            expectSame(reason, 'hungUp', 'why it ended');
            phone.telephony.hangUp('a');
            await afterAnotherCall(phone);
            expectSame(endsOf(phone.told, 'a'), 1, 'ends');
        })
    },
    {
        title: 'with hang-up: gives up a call that rings',
        run: able(['progress', 'hangUp'], async (parts) => {
            const { telephony, other, told, until } = await started(parts);
            await other.will('ring');
            telephony.dial('a', other.target);
            telephony.hangUp('a');
            const { reason } = await until('ended', 'a');
            expectSame(reason, 'hungUp', 'why it ended');
            expectSame(typesOf(told, 'a').includes('answered'), false, 'answered');
        })
    },
    {
        title: 'with hang-up: takes a second dial of the same call for a repeat',
        run: able(['progress', 'hangUp'], async (parts) => {
            const phone = await talking(parts);
            phone.telephony.dial('a', phone.other.target);
            phone.telephony.hangUp('a');
            await phone.until('ended', 'a');
            await afterAnotherCall(phone);
            expectSame(endsOf(phone.told, 'a'), 1, 'ends');
        })
    },
    {
        title: 'with mute: tells that it is muted, and that it is not any more',
        run: able(['mute'], async (parts) => {
            const { telephony, told, until } = await talking(parts);
            telephony.setMuted?.('a', true);
            await until('muted', 'a');
            telephony.setMuted?.('a', false);
            telephony.hangUp('a');
            await until('ended', 'a');
            const muted = told.flatMap((event) => (event.type === 'muted' ? [event.muted] : []));
            expectSame(muted, [true, false], 'muted');
        })
    },
    {
        title: 'with hold: tells that it is held, and taken back',
        run: able(['hold'], async (parts) => {
            const { telephony, told, until } = await talking(parts);
            telephony.setHeld?.('a', true);
            expectSame((await until('held', 'a')).held, true, 'held');
            told.length = 0;
            telephony.setHeld?.('a', false);
            expectSame((await until('held', 'a')).held, false, 'held');
            telephony.hangUp('a');
            await until('ended', 'a');
        })
    },
    {
        title: 'with a keypad: sends keys in the order in which they were pressed',
        run: able(['keypad'], async (parts) => {
            const { telephony, other, until } = await talking(parts);
            for (const tone of ['4', '2', '#'] as const) telephony.sendTone?.('a', tone);
            while ((await other.tones?.()) !== '42#') await new Promise((go) => setTimeout(go, 10));
            telephony.hangUp('a');
            await until('ended', 'a');
        })
    },
    {
        title: 'with inbound calls: rings, and is answered when it is accepted',
        run: able(['inbound'], async (parts) => {
            const { telephony, other, until } = await started(parts);
            await other.call?.();
            const { callId } = await until('incoming');
            telephony.accept?.(callId);
            await until('answered', callId);
            await other.hangUp();
            expectSame((await until('ended', callId)).reason, 'remoteHungUp', 'why it ended');
        })
    },
    {
        title: 'with inbound calls: a call that the rep hangs up while it rings is declined',
        run: able(['inbound'], async (parts) => {
            const { telephony, other, told, until } = await started(parts);
            await other.call?.();
            const { callId } = await until('incoming');
            telephony.hangUp(callId);
            expectSame((await until('ended', callId)).reason, 'declined', 'why it ended');
            expectSame(typesOf(told, callId), ['incoming', 'ended'], 'events');
        })
    },
    {
        title: 'reports nothing any more once it was stopped',
        async run(parts) {
            const { telephony, other, told } = await started(parts);
            await other.will('answer');
            telephony.dial('a', other.target);
            telephony.stop();
            const before = told.length;
            telephony.dial('b', other.target);
            telephony.hangUp('a');
            // A stopped phone has nothing to wait for; its successor on the same line has.
            await started(parts).then((next) =>
                next.telephony.abilities.hangUp ? afterAnotherCall(next) : undefined
            );
            expectSame(told.length, before, 'events after the end');
        }
    }
];
