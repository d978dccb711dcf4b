/**
 * What every `Tabs` must do: that only one tab dials rests on it. Nothing here waits for time. That
 * something has not happened is known from an answer which had to pass through the same queue.
 */
import type { TabMessage, Tabs } from '../tabs';
import { expectSame, type ContractTest } from './contract';

export interface OpenTab {
    tabs: Tabs;
    /** The tab is gone without a word, as after a crash. */
    die(): Promise<void>;
}

export interface TabsParts {
    /** Opens one more tab of the same user; in each test none is open at first. */
    open: () => Promise<OpenTab>;
}

/** A tab that notes what happens to it. */
interface WatchedTab extends OpenTab {
    losses: number;
    heard: unknown[];
    /** Asks for the phone and notes when it comes. */
    queue: () => Promise<void>;
    got: boolean;
    /** Settles when it is so, now or after something more has happened to the tab. */
    until: (isSo: () => boolean) => Promise<void>;
}

async function watched({ open }: TabsParts): Promise<WatchedTab> {
    const opened = await open();
    const watchers = new Set<() => void>();
    const happened = (): void => watchers.forEach((watch) => watch());
    const tab: WatchedTab = {
        ...opened,
        losses: 0,
        heard: [],
        got: false,
        queue: () =>
            opened.tabs.own().then(() => {
                tab.got = true;
            }),
        until: (isSo) =>
            new Promise((resolve) => {
                const watch = (): void => {
                    if (isSo()) resolve();
                };
                watchers.add(watch);
                watch();
            })
    };
    opened.tabs.onLost(() => {
        tab.losses += 1;
        happened();
    });
    opened.tabs.hear((message) => {
        tab.heard.push(message);
        happened();
    });
    return tab;
}

async function expectOwner(owner: WatchedTab, ...others: readonly WatchedTab[]): Promise<void> {
    expectSame(await owner.tabs.owns(), true, 'the owner has the phone');
    for (const other of others)
        expectSame(await other.tabs.owns(), false, 'another tab has the phone');
}

const received = (id: string): TabMessage => ({ type: 'received', id });

const heard = (tab: WatchedTab, count: number): Promise<void> =>
    tab.until(() => tab.heard.length >= count);

export const tabsContract: readonly ContractTest<TabsParts>[] = [
    {
        title: 'the first tab that asks has the phone',
        async run(parts) {
            const tab = await watched(parts);
            expectSame(await tab.tabs.owns(), false, 'it has the phone before it asked');
            await tab.tabs.own();
            await expectOwner(tab);
        }
    },
    {
        title: 'asking again while it has the phone changes nothing',
        async run(parts) {
            const tab = await watched(parts);
            await Promise.all([tab.tabs.own(), tab.tabs.own()]);
            await tab.tabs.own();
            await expectOwner(tab);
            expectSame(tab.losses, 0, 'losses');
        }
    },
    {
        title: 'a second tab waits while the first has the phone, and gets it when the first closes',
        async run(parts) {
            const [first, second] = [await watched(parts), await watched(parts)];
            await first.tabs.own();
            const queued = second.queue();
            await expectOwner(first, second);
            expectSame(second.got, false, 'the second tab got it');
            first.tabs.close();
            await queued;
            await expectOwner(second, first);
            expectSame([first.losses, second.losses], [0, 0], 'losses');
        }
    },
    {
        title: 'when the tab with the phone dies, one of those that wait gets it',
        async run(parts) {
            const first = await watched(parts);
            await first.tabs.own();
            const [second, third] = [await watched(parts), await watched(parts)];
            const queued = [second.queue(), third.queue()];
            await expectOwner(first, second, third);
            await first.die();
            await Promise.race(queued);
            const [next, last] = second.got ? [second, third] : [third, second];
            await expectOwner(next, last);
            expectSame(last.got, false, 'both got it');
            await next.die();
            await Promise.all(queued);
            await expectOwner(last);
        }
    },
    {
        title: 'a tab takes the phone from the one that has it, which is told once',
        async run(parts) {
            const [first, second] = [await watched(parts), await watched(parts)];
            await first.tabs.own();
            await second.tabs.take();
            await expectOwner(second, first);
            await first.until(() => first.losses > 0);
            await expectOwner(second, first);
            expectSame([first.losses, second.losses], [1, 0], 'losses');
        }
    },
    {
        title: 'a tab that lost the phone can wait for it and lose it again',
        async run(parts) {
            const [first, second] = [await watched(parts), await watched(parts)];
            await first.tabs.own();
            await second.tabs.take();
            const queued = first.queue();
            await expectOwner(second, first);
            expectSame(first.got, false, 'it got it while the other had it');
            await second.die();
            await queued;
            await expectOwner(first);
            const third = await watched(parts);
            await third.tabs.take();
            await expectOwner(third, first);
            await first.tabs.take();
            await expectOwner(first, third);
        }
    },
    {
        title: 'a tab takes a phone that nobody has',
        async run(parts) {
            const [first, second] = [await watched(parts), await watched(parts)];
            await first.tabs.take();
            await expectOwner(first, second);
        }
    },
    {
        title: 'a tab that takes what it has loses nothing',
        async run(parts) {
            const [first, second] = [await watched(parts), await watched(parts)];
            await first.tabs.own();
            const queued = second.queue();
            await Promise.all([first.tabs.take(), first.tabs.take()]);
            await first.tabs.take();
            await expectOwner(first, second);
            expectSame([first.losses, second.got], [0, false], 'losses, and the second got it');
            await first.die();
            await queued;
            await expectOwner(second);
        }
    },
    {
        title: 'a tab that waits and then takes has what it waited for',
        async run(parts) {
            const [first, second] = [await watched(parts), await watched(parts)];
            await first.tabs.own();
            const queued = second.queue();
            await second.tabs.take();
            await queued;
            await expectOwner(second, first);
            second.tabs.close();
            await first.tabs.own();
            await expectOwner(first, second);
            expectSame(second.losses, 0, 'losses of the tab that closed');
        }
    },
    {
        title: 'a tab that waited, took and lost has to ask again',
        async run(parts) {
            const [first, second] = [await watched(parts), await watched(parts)];
            await first.tabs.own();
            const queued = second.queue();
            await second.tabs.take();
            await queued;
            await first.tabs.take();
            await second.until(() => second.losses > 0);
            first.tabs.close();
            const third = await watched(parts);
            await third.tabs.own();
            await expectOwner(third, second, first);
        }
    },
    {
        title: 'a tab that closes while it takes does not keep the phone',
        async run(parts) {
            const [first, second] = [await watched(parts), await watched(parts)];
            await first.tabs.own();
            void second.tabs.take();
            second.tabs.close();
            first.tabs.close();
            const third = await watched(parts);
            await third.tabs.own();
            await expectOwner(third, second, first);
        }
    },
    {
        title: 'a tab that closes while it waits never gets the phone',
        async run(parts) {
            const first = await watched(parts);
            await first.tabs.own();
            const [second, third] = [await watched(parts), await watched(parts)];
            void second.queue();
            const queued = third.queue();
            await expectOwner(first, second, third);
            second.tabs.close();
            first.tabs.close();
            await queued;
            await expectOwner(third, second, first);
            expectSame(second.got, false, 'the closed tab got it');
        }
    },
    {
        title: 'what a tab tells is heard by all others in its order, and not by itself',
        async run(parts) {
            const tabs = [
                await watched(parts),
                await watched(parts),
                await watched(parts)
            ] as const;
            const [teller, second, third] = tabs;
            const told: TabMessage[] = [
                { type: 'changed', ids: ['a', 'b'] },
                { type: 'letter', letter: { id: 'l', state: [1, null] } },
                { type: 'changed', ids: null }
            ];
            for (const message of told) teller.tabs.tell(message);
            await Promise.all([heard(second, 3), heard(third, 3)]);
            second.tabs.tell(received('l'));
            await Promise.all([heard(teller, 1), heard(third, 4)]);
            expectSame(teller.heard, [received('l')], 'heard by the teller');
            expectSame(second.heard, told, 'heard by the second');
            expectSame(third.heard, [...told, received('l')], 'heard by the third');
        }
    },
    {
        title: 'a closed tab hears nothing, and what it tells is heard by nobody',
        async run(parts) {
            const tabs = [
                await watched(parts),
                await watched(parts),
                await watched(parts)
            ] as const;
            const [closed, teller, listener] = tabs;
            closed.tabs.close();
            closed.tabs.tell(received('from the closed'));
            teller.tabs.tell(received('to all'));
            await heard(listener, 1);
            expectSame(
                [closed.heard, teller.heard],
                [[], []],
                'heard by the closed and the teller'
            );
            expectSame(listener.heard, [received('to all')], 'heard');
        }
    }
];
