import type { AdapterMessage } from 'c/hvsProtocol';
import { createBrowserClock } from '../clock';
import { createRandomIds } from '../ids';
import { createMemoryStore } from '../memory-store';
import { createMessageChannel } from '../message-channel';
import { createOpenCtiClient } from '../open-cti/client';
import { createRingLog } from '../ring-log';
import { createSingleTab } from '../single-tab';
import { createControlledClock } from '../../ports/__tests__/controlled-clock';
import { createFakeLibrary } from './fake-library';

const GOODBYE: AdapterMessage = { version: 1, direction: 'toPanel', id: 'm1', kind: 'goodbye' };

describe('the message channel', () => {
    function channel(apiVersion = 57) {
        const fake = createFakeLibrary({ apiVersion });
        const log = createRingLog(createControlledClock());
        const client = createOpenCtiClient(fake.library, () => {});
        return { fake, log, channel: createMessageChannel(client, log) };
    }

    it('hears what components publish on HvsWork__c, unchecked', async () => {
        const { fake, channel: toPanel } = channel();
        const heard: unknown[] = [];
        await toPanel.open((message) => heard.push(message));
        fake.emitMessage('HvsWork__c', 'anything');
        expect(heard).toEqual(['anything']);
    });

    it('publishes there', async () => {
        const { fake, channel: toPanel } = channel();
        toPanel.send(GOODBYE);
        expect(fake.requests).toEqual([
            { method: 'publish', args: { channelName: 'HvsWork__c', message: GOODBYE } }
        ]);
    });

    it('says that it is unavailable in an older library', async () => {
        const { channel: toPanel } = channel(46);
        await expect(toPanel.open(() => {})).rejects.toMatchObject({ code: 'ChannelUnavailable' });
    });

    it('says what the host said when it refuses', async () => {
        const { fake, channel: toPanel } = channel();
        fake.fail('subscribe', { refuses: [{ code: 'X', description: 'No such channel' }] });
        await expect(toPanel.open(() => {})).rejects.toMatchObject({
            code: 'ChannelUnavailable',
            detail: 'No such channel'
        });
    });

    it('survives and logs a message that could not be sent', async () => {
        const { fake, log, channel: toPanel } = channel();
        fake.fail('publish', { throws: 'DataCloneError' });
        toPanel.send(GOODBYE);
        await new Promise(setImmediate);
        expect(log.entries()).toMatchObject([{ event: 'messageNotSent' }]);
    });
});

describe('the browser’s clock', () => {
    beforeEach(() => {
        jest.useFakeTimers();
    });
    afterEach(() => {
        jest.useRealTimers();
    });

    it('runs after the delay, once', () => {
        const ran: number[] = [];
        const clock = createBrowserClock();
        clock.after(50, () => ran.push(clock.now()));
        const started = clock.now();
        jest.advanceTimersByTime(1_000);
        expect(ran).toEqual([started + 50]);
    });

    it('does not run what was cancelled', () => {
        const ran: string[] = [];
        const cancel = createBrowserClock().after(50, () => ran.push('ran'));
        cancel();
        jest.advanceTimersByTime(1_000);
        expect(ran).toEqual([]);
    });

    it('waits for 60 days, longer than a timer of the browser can', () => {
        const days = 24 * 3_600_000;
        const ran: string[] = [];
        createBrowserClock().after(60 * days, () => ran.push('ran'));
        jest.advanceTimersByTime(59 * days);
        expect(ran).toEqual([]);
        jest.advanceTimersByTime(days);
        expect(ran).toEqual(['ran']);
    });

    it('cancels a long wait at any time', () => {
        const days = 24 * 3_600_000;
        const ran: string[] = [];
        const cancel = createBrowserClock().after(60 * days, () => ran.push('ran'));
        jest.advanceTimersByTime(30 * days);
        cancel();
        jest.advanceTimersByTime(60 * days);
        expect(ran).toEqual([]);
    });
});

describe('the store in memory', () => {
    const entry = { id: 'call-1', version: 1, savedAt: 5, state: { phase: 'dialling' } };

    it('reads back what was committed, not what became of it', async () => {
        const store = createMemoryStore();
        const state = { phase: 'dialling' };
        await store.commit([{ ...entry, state }], []);
        state.phase = 'ended';
        expect(await store.load()).toEqual([entry]);
    });

    it('commits all or nothing', async () => {
        const store = createMemoryStore();
        await store.commit([entry], []);
        const unkeepable = { ...entry, id: 'call-2', state: () => {} };
        await expect(store.commit([unkeepable], ['call-1'])).rejects.toThrow();
        expect(await store.load()).toEqual([entry]);
    });

    it('removes and forgets', async () => {
        const store = createMemoryStore();
        await store.commit([entry, { ...entry, id: 'call-2' }], []);
        await store.commit([], ['call-1']);
        expect((await store.load()).map(({ id }) => id)).toEqual(['call-2']);
        await store.clear();
        expect(await store.load()).toEqual([]);
    });
});

it('the log keeps the newest entries with their time', () => {
    const clock = createControlledClock(0);
    const log = createRingLog(clock, 2);
    for (const event of ['one', 'two', 'three']) {
        log.write('info', event);
        clock.advance(10);
    }
    expect(log.entries().map(({ at, event }) => [at, event])).toEqual([
        [10, 'two'],
        [20, 'three']
    ]);
});

it('ids do not repeat', () => {
    const ids = createRandomIds();
    expect(new Set(Array.from({ length: 1_000 }, () => ids.next())).size).toBe(1_000);
});

it('a single tab owns the phone at once and for good', async () => {
    const tabs = createSingleTab();
    await tabs.own();
    expect(tabs.isOwner()).toBe(true);
});
