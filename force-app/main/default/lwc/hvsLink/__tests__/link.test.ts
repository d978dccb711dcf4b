import { Link } from 'c/hvsLink';
import { FakeAdapter } from '../../../../../test/fakes/fake-adapter';
import { FakeChannel } from '../../../../../test/fakes/fake-channel';
import { aCall, aDesk } from '../../../../../test/fakes/desk';
import type { Intent, TroubleCode } from 'c/hvsProtocol';

const CHOICE: Intent = {
    type: 'choose',
    callId: 'call-1',
    choice: { disposition: 'No answer', notes: '', wasConnected: false, followUpAt: null }
};
const draft = (notes: string): Intent => ({ type: 'draft', callId: 'call-1', notes, begun: null });

describe('the link to the phone', () => {
    let channel: FakeChannel;
    let link: Link;
    let refusals: { intent: Intent; code: TroubleCode | null }[];

    const begin = (): void => {
        link = new Link(channel, {
            changed: () => undefined,
            refused: (intent, code) => refusals.push({ intent, code })
        });
    };
    const phone = (): string => link.view().phone;
    const adapterWith = (desk = aDesk({ calls: [aCall()] })): FakeAdapter =>
        new FakeAdapter(channel, desk);

    beforeEach(() => {
        jest.useFakeTimers();
        channel = new FakeChannel();
        refusals = [];
    });

    afterEach(() => {
        link.close();
        jest.useRealTimers();
    });

    it('asks for everything and gets it', () => {
        const adapter = adapterWith();
        begin();
        expect(phone()).toBe('answering');
        expect(link.view().desk).toEqual(adapter.desk);
        expect(adapter.hellos).toBe(1);
    });

    it('tells each phase of a call, however fast they follow', () => {
        const adapter = adapterWith(aDesk({ calls: [aCall({ phase: 'choosing' })] }));
        const phases: (string | undefined)[] = [];
        link = new Link(channel, {
            changed: ({ desk }) => phases.push(desk?.calls[0]?.phase),
            refused: () => undefined
        });
        for (const phase of ['saving', 'saved'] as const)
            adapter.update({ calls: [aCall({ phase })] });
        adapter.update({ removed: ['call-1'] });
        jest.advanceTimersByTime(100);
        expect(phases).toEqual(['choosing', 'saving', 'saved', undefined]);
    });

    it('lets a Salesforce that answers at once do so before anything is told', () => {
        const adapter = adapterWith(aDesk({ calls: [aCall({ phase: 'choosing' })] }));
        const told: unknown[] = [];
        link = new Link(channel, {
            changed: ({ desk }) => told.push(desk),
            refused: () => undefined
        });
        jest.advanceTimersByTime(1_000);
        told.length = 0;
        adapter.update({ calls: [aCall({ phase: 'saving' })] });
        jest.advanceTimersByTime(23);
        expect(told).toEqual([]);
        jest.advanceTimersByTime(1);
        expect(told).toHaveLength(1);
        adapter.update({ calls: [aCall({ phase: 'saved' })] });
        jest.advanceTimersByTime(16);
        expect(told).toHaveLength(2);
    });

    it('finds a phone that starts after it', () => {
        begin();
        expect(phone()).toBe('connecting');
        jest.advanceTimersByTime(2_500);
        expect(phone()).toBe('notRunning');
        adapterWith();
        jest.advanceTimersByTime(2_500);
        expect(phone()).toBe('answering');
    });

    it('asks less and less often while nobody answers', () => {
        begin();
        jest.advanceTimersByTime(60_000);
        expect(channel.said.length).toBeGreaterThan(20);
        expect(channel.said.length).toBeLessThan(40);
    });

    it('asks anew when a revision was missed, once', () => {
        const adapter = adapterWith();
        begin();
        adapter.isDeaf = true;
        channel.isDead = true;
        adapter.update({ removed: ['call-1'] });
        channel.isDead = false;
        adapter.update({ calls: [aCall({ id: 'call-2' })] });
        adapter.update({ calls: [aCall({ id: 'call-3' })] });
        expect(adapter.hellos).toBe(2);
        expect(link.view().desk?.calls.map(({ id }) => id)).toEqual(['call-1']);
        adapter.isDeaf = false;
        jest.advanceTimersByTime(1_000);
        expect(link.view().desk?.calls.map(({ id }) => id)).toEqual(['call-2', 'call-3']);
    });

    it('repeats a wish with the same id until its receipt comes', () => {
        const adapter = adapterWith();
        begin();
        adapter.isDeaf = true;
        link.send(CHOICE);
        jest.advanceTimersByTime(1_500);
        expect(adapter.heard.length).toBeGreaterThanOrEqual(3);
        expect(new Set(adapter.heard.map(({ id }) => id)).size).toBe(1);
        adapter.isDeaf = false;
        jest.advanceTimersByTime(1_000);
        const heard = adapter.heard.length;
        jest.advanceTimersByTime(5_000);
        expect(adapter.heard).toHaveLength(heard);
        expect(link.view().pending).toEqual([]);
    });

    it('shows that a wish is on its way when it is not heard within a tenth of a second', () => {
        const told: number[] = [];
        const adapter = adapterWith();
        link = new Link(channel, {
            changed: ({ pending }) => told.push(pending.length),
            refused: () => undefined
        });
        jest.advanceTimersByTime(1_000);
        link.send(CHOICE);
        jest.advanceTimersByTime(250);
        expect(told).not.toContain(1);
        adapter.isDeaf = true;
        link.send(CHOICE);
        jest.advanceTimersByTime(99);
        expect(told).not.toContain(1);
        jest.advanceTimersByTime(1);
        expect(told.at(-1)).toBe(1);
    });

    it('takes a choice, and its being taken back, for one however often the key was pressed', () => {
        const adapter = adapterWith();
        begin();
        adapter.isDeaf = true;
        const undo: Intent = { type: 'undo', callId: 'call-1' };
        for (const wish of [CHOICE, CHOICE, undo, undo, CHOICE, CHOICE]) link.send(wish);
        expect(link.view().pending).toEqual([CHOICE, undo, CHOICE]);
    });

    it('says after two seconds that the phone does not answer, and keeps the wish', () => {
        const adapter = adapterWith();
        begin();
        adapter.isDeaf = true;
        link.send(CHOICE);
        jest.advanceTimersByTime(1_900);
        expect(phone()).toBe('answering');
        jest.advanceTimersByTime(600);
        expect(phone()).toBe('notAnswering');
        expect(link.view().pending).toEqual([CHOICE]);
        adapter.isDeaf = false;
        jest.advanceTimersByTime(500);
        expect(phone()).toBe('answering');
    });

    it('keeps a wish over a reload of the phone', () => {
        const adapter = adapterWith();
        begin();
        adapter.isDeaf = true;
        link.send(CHOICE);
        adapter.leave();
        expect(phone()).toBe('notRunning');
        expect(link.view().desk?.calls).toHaveLength(1);
        const next = adapterWith();
        jest.advanceTimersByTime(2_500);
        expect(phone()).toBe('answering');
        expect(next.intents).toEqual([CHOICE]);
        expect(link.view().pending).toEqual([]);
    });

    it('does not take the last words of a phone that has gone for a new one', () => {
        const adapter = adapterWith();
        begin();
        adapter.leave();
        adapter.update({ removed: ['call-1'] });
        expect(phone()).toBe('notRunning');
        expect(link.view().desk?.calls).toHaveLength(1);
    });

    it('sends only the newest notes of a call, and none after its choice', () => {
        const adapter = adapterWith();
        begin();
        adapter.isDeaf = true;
        link.send(draft('a'));
        link.send({ ...draft('other'), callId: 'call-2' } as Intent);
        link.send(draft('ab'));
        expect(link.view().pending).toHaveLength(2);
        link.send(CHOICE);
        expect(link.view().pending.map(({ type }) => type)).toEqual(['draft', 'choose']);
    });

    it('tells of a refusal', () => {
        const adapter = adapterWith();
        adapter.refusal = 'ActionTooLate';
        begin();
        link.send(CHOICE);
        expect(refusals).toEqual([{ intent: CHOICE, code: 'ActionTooLate' }]);
        expect(link.view().pending).toEqual([]);
    });

    it('says nothing more after its end', () => {
        begin();
        link.close();
        const said = channel.said.length;
        jest.advanceTimersByTime(10_000);
        expect(channel.said).toHaveLength(said);
    });
});
