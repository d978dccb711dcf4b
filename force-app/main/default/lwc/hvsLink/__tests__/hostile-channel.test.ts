import { Link } from 'c/hvsLink';
import { PROTOCOL_VERSION } from 'c/hvsProtocol';
import { FakeAdapter } from '../../../../../test/fakes/fake-adapter';
import { FakeChannel } from '../../../../../test/fakes/fake-channel';
import { aCall, aDesk } from '../../../../../test/fakes/desk';
import type { LinkView, Reply } from 'c/hvsLink';

const ours = { version: PROTOCOL_VERSION, direction: 'toPanel', id: 'x' };
const another = { ...ours, version: PROTOCOL_VERSION + 1, kind: 'goodbye' };

describe('on a channel where anything may be said, the link', () => {
    let channel: FakeChannel;
    let adapter: FakeAdapter;
    let link: Link;
    let told: LinkView[];

    const begin = (): void => {
        link = new Link(channel, {
            changed: (view) => told.push(view),
            refused: () => undefined
        });
    };
    const phone = (): string => link.view().phone;
    const callsShown = (): string[] => link.view().desk?.calls.map(({ id }) => id) ?? [];

    beforeEach(() => {
        jest.useFakeTimers();
        told = [];
        channel = new FakeChannel();
        adapter = new FakeAdapter(channel, aDesk({ calls: [aCall()] }));
    });

    afterEach(() => {
        link.close();
        jest.useRealTimers();
    });

    it.each([
        ['another component', { hello: 'from another component' }],
        ['a text', 'hello'],
        ['nothing', null],
        ['itself', { version: 99, direction: 'toAdapter', id: 'x', kind: 'hello' }]
    ])('is not moved by %s', (_who, message) => {
        begin();
        const before = link.view();
        channel.publish(message);
        expect(link.view()).toEqual(before);
        expect(adapter.hellos).toBe(1);
    });

    it.each([
        ['of another version', another],
        ['that cannot be read', { ...ours, kind: 'snapshot', revision: 'new' }]
    ])('asks after a message %s, and goes on when the phone answers', (_what, message) => {
        begin();
        channel.publish(message);
        expect(adapter.hellos).toBe(2);
        jest.advanceTimersByTime(5_000);
        expect(phone()).toBe('answering');
        expect(callsShown()).toEqual(['call-1']);
    });

    it('says that the phone is of another version when it speaks only that', () => {
        adapter.isDeaf = true;
        begin();
        channel.publish(another);
        expect(phone()).toBe('connecting');
        jest.advanceTimersByTime(2_500);
        expect(phone()).toBe('otherVersion');
    });

    it('says so too when a phone of another version takes the place of the first', () => {
        begin();
        adapter.leave();
        expect(phone()).toBe('notRunning');
        channel.publish(another);
        expect(phone()).toBe('otherVersion');
        expect(callsShown()).toEqual(['call-1']);
        adapter = new FakeAdapter(channel, aDesk());
        jest.advanceTimersByTime(2_500);
        expect(phone()).toBe('answering');
    });

    it('asks at most twice a second in a flood of forged messages', () => {
        begin();
        for (let tick = 0; tick < 300; tick += 1) {
            channel.publish(another);
            channel.publish({ ...ours, ...aDesk(), kind: 'update', revision: 10_000 + tick });
            jest.advanceTimersByTime(10);
        }
        expect(adapter.hellos).toBeLessThan(9);
        expect(phone()).toBe('answering');
        expect(callsShown()).toEqual(['call-1']);
    });

    it('finds back after a forged snapshot and a forged update', () => {
        begin();
        adapter.say({ kind: 'snapshot', revision: 90, desk: aDesk() });
        adapter.say({ kind: 'update', revision: 91, calls: [], works: [], removed: ['call-1'] });
        expect(callsShown()).toEqual([]);
        adapter.update({ calls: [aCall({ id: 'call-2' })] });
        jest.advanceTimersByTime(1_000);
        expect(callsShown()).toEqual(['call-1', 'call-2']);
    });

    it('is right again after updates that were lost, repeated or out of order', () => {
        begin();
        const update = (revision: number, id: string): void =>
            adapter.say({
                kind: 'update',
                revision,
                calls: [aCall({ id })],
                works: [],
                removed: []
            });
        adapter.desk = aDesk({ calls: ['call-1', 'a', 'b', 'c'].map((id) => aCall({ id })) });
        adapter.revision = 10;
        update(9, 'b');
        update(8, 'a');
        update(8, 'a');
        update(10, 'c');
        jest.advanceTimersByTime(1_000);
        expect(callsShown()).toEqual(['call-1', 'a', 'b', 'c']);
        adapter.update({ removed: ['a'] });
        expect(callsShown()).toEqual(['call-1', 'b', 'c']);
    });

    it('takes a receipt for one that it did not wait for as nothing', () => {
        begin();
        adapter.say({ kind: 'receipt', intentId: 'forged', accepted: false, code: 'Unexpected' });
        expect(phone()).toBe('answering');
    });

    it('tells of a flood at most once per frame, and of its end', () => {
        begin();
        const before = told.length;
        for (let tick = 0; tick < 1_000; tick += 1)
            adapter.update({ calls: [aCall({ number: String(tick) })] });
        expect(told.length - before).toBeLessThanOrEqual(1);
        jest.advanceTimersByTime(16);
        expect(told.length - before).toBeLessThanOrEqual(2);
        expect(told.at(-1)?.desk?.calls[0]?.number).toBe('999');
    });

    it('keeps asking when the time of day is set back by an hour', () => {
        begin();
        adapter.isDeaf = true;
        link.send({ type: 'undo', callId: 'call-1' });
        jest.setSystemTime(Date.now() - 3_600_000);
        adapter.isDeaf = false;
        jest.advanceTimersByTime(1_000);
        expect(link.view().pending).toEqual([]);
    });

    describe('asked for something once,', () => {
        let reply: Reply | null;

        const ask = async (details = false): Promise<void> => {
            reply = null;
            void link.ask({ type: 'readLog', details }).then((heard) => (reply = heard));
            await Promise.resolve();
        };
        const pass = async (milliseconds: number): Promise<void> => {
            jest.advanceTimersByTime(milliseconds);
            await Promise.resolve();
        };

        it('hands over the log', async () => {
            begin();
            await ask();
            expect(reply).toMatchObject({ kind: 'accepted', log: 'the log' });
            await ask(true);
            expect(reply).toMatchObject({ kind: 'accepted', log: 'the log with numbers' });
        });

        it('says why it was refused', async () => {
            begin();
            adapter.refusal = 'CallUnderWay';
            await ask();
            expect(reply).toEqual({ kind: 'refused', code: 'CallUnderWay' });
        });

        it('repeats it, but not beyond two seconds', async () => {
            begin();
            adapter.isDeaf = true;
            await ask();
            await pass(1_900);
            expect(reply).toBeNull();
            expect(adapter.heard.length).toBeGreaterThanOrEqual(3);
            await pass(350);
            expect(reply).toEqual({ kind: 'silent' });
            const heard = adapter.heard.length;
            adapter.isDeaf = false;
            await pass(5_000);
            expect(adapter.heard).toHaveLength(heard);
            expect(phone()).toBe('answering');
        });

        it('does not carry it over to the next phone', async () => {
            begin();
            adapter.isDeaf = true;
            await ask();
            adapter.leave();
            await pass(0);
            expect(reply).toEqual({ kind: 'silent' });
            const next = new FakeAdapter(channel, aDesk());
            await pass(2_500);
            expect(next.heard).toEqual([]);
        });
    });
});
