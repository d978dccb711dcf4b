/** What every `Store` must do: the journal's promises rest on it. */
import { LETTER, type Store, type StoredEntry } from '../store';
import { expectSame, nameOfRejection, type ContractTest } from './contract';

export interface StoreParts {
    /** Opens the storage of one user in one more tab; in each test it begins empty. */
    open: () => Promise<Store>;
}

const entry = (id: string, state: unknown = { phase: 'dialling' }): StoredEntry => ({
    id,
    kind: 'call',
    version: 1,
    savedAt: 5,
    state
});

const letter = (id: string): StoredEntry => ({ ...entry(id), kind: 'letter' });

/** No store can keep a function. */
const unkeepable = (id: string): StoredEntry => entry(id, { phase: () => 'dialling' });

const sorted = (entries: readonly unknown[]): unknown[] =>
    [...entries].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

async function expectKept(
    store: Store,
    expected: readonly StoredEntry[],
    ids?: readonly string[]
): Promise<void> {
    expectSame(sorted(await store.load(ids)), sorted(expected), 'what is kept');
}

async function expectTaken(promise: Promise<unknown>): Promise<void> {
    expectSame(await nameOfRejection(promise, 'a change'), 'StoreTaken', 'the error');
}

async function owner({ open }: StoreParts): Promise<Store> {
    const store = await open();
    await store.claim();
    return store;
}

export const storeContract: readonly ContractTest<StoreParts>[] = [
    {
        title: 'a store that nobody has used is empty',
        async run({ open }) {
            await expectKept(await open(), []);
        }
    },
    {
        title: 'what is committed is read back as it was when it was committed',
        async run(parts) {
            const store = await owner(parts);
            const state = { phase: 'dialling', notes: ['one'] };
            const done = store.commit([entry('a', state)], []);
            state.phase = 'ended';
            state.notes.push('two');
            await done;
            await expectKept(store, [entry('a', { phase: 'dialling', notes: ['one'] })]);
        }
    },
    {
        title: 'what is read back is the reader’s own',
        async run(parts) {
            const store = await owner(parts);
            await store.commit([entry('a')], []);
            const [read] = (await store.load()) as StoredEntry[];
            if (read) read.version = 99;
            await expectKept(store, [entry('a')]);
        }
    },
    {
        title: 'a commit replaces entries, adds entries and removes entries',
        async run(parts) {
            const store = await owner(parts);
            await store.commit([entry('a'), entry('b')], []);
            await store.commit([entry('a', 'newer'), entry('c')], ['b', 'never there']);
            await expectKept(store, [entry('a', 'newer'), entry('c')]);
        }
    },
    {
        title: 'what a commit both removes and puts is kept',
        async run(parts) {
            const store = await owner(parts);
            await store.commit([entry('a')], ['a']);
            await expectKept(store, [entry('a')]);
        }
    },
    {
        title: 'entries are found by their ids, and a missing one is left out',
        async run(parts) {
            const store = await owner(parts);
            await store.commit([entry('a'), entry('b'), entry('c')], []);
            await expectKept(store, [entry('a'), entry('c')], ['c', 'missing', 'a']);
            await expectKept(store, [], []);
        }
    },
    {
        title: 'an id may be any word, also one that objects inherit',
        async run(parts) {
            const store = await owner(parts);
            const odd = ['__proto__', 'constructor', 'é\u{1f4de}'].map((id) => entry(id));
            await expectKept(store, [], ['constructor']);
            await store.commit(odd, []);
            await expectKept(store, odd);
        }
    },
    {
        title: 'a commit with an entry that cannot be kept changes nothing, wherever the entry stands',
        async run(parts) {
            const store = await owner(parts);
            await store.commit([entry('a')], []);
            for (const put of [
                [unkeepable('b'), entry('c')],
                [entry('c'), entry('a', 'newer'), unkeepable('b')]
            ]) {
                const error = await nameOfRejection(store.commit(put, ['a']), 'the commit');
                if (error === 'StoreTaken') throw new Error('it says that the store is taken');
                await expectKept(store, [entry('a')]);
            }
            await store.commit([entry('d')], []);
            await expectKept(store, [entry('a'), entry('d')]);
        }
    },
    {
        title: 'commits count in the order in which they were asked for',
        async run(parts) {
            const store = await owner(parts);
            const commits = [];
            for (let turn = 0; turn < 25; turn += 1)
                commits.push(store.commit([entry('a', turn)], turn === 10 ? ['b'] : []));
            commits.push(store.commit([entry('b')], []));
            await Promise.all(commits);
            await expectKept(store, [entry('a', 24), entry('b')]);
        }
    },
    {
        title: 'all tabs see the same entries',
        async run(parts) {
            const [store, other] = [await owner(parts), await parts.open()];
            await store.commit([entry('a')], []);
            await expectKept(other, [entry('a')]);
            await expectKept(await parts.open(), [entry('a')]);
        }
    },
    {
        title: 'a tab that has not claimed may change nothing',
        async run(parts) {
            const store = await parts.open();
            await expectTaken(store.commit([entry('a')], []));
            await owner(parts);
            await expectTaken(store.commit([entry('a')], []));
            await expectTaken(store.clear());
            await expectKept(store, []);
        }
    },
    {
        title: 'a tab whose claim was taken may change nothing until it claims again',
        async run(parts) {
            const first = await owner(parts);
            await first.commit([entry('a')], []);
            const second = await owner(parts);
            await expectTaken(first.commit([entry('a', 'newer'), entry('b')], ['a']));
            await expectTaken(first.clear());
            await second.commit([entry('c')], []);
            await expectKept(first, [entry('a'), entry('c')]);
            await first.claim();
            await expectTaken(second.commit([entry('d')], []));
            await first.commit([entry('b')], ['c']);
            await expectKept(second, [entry('a'), entry('b')]);
        }
    },
    {
        title: 'claiming twice does no harm',
        async run(parts) {
            const store = await owner(parts);
            await store.claim();
            await store.commit([entry('a')], []);
            await expectKept(store, [entry('a')]);
        }
    },
    {
        title: 'a commit that meets a claim of another tab is kept as a whole or refused as a whole',
        async run(parts) {
            const first = await owner(parts);
            const second = await parts.open();
            await first.commit([entry('old')], []);
            const commits = ['a', 'b', 'c', 'd'].map((id) =>
                first.commit([entry(id), entry(`${id} too`)], id === 'a' ? ['old'] : [])
            );
            const claimed = second.claim();
            commits.push(first.commit([entry('e'), entry('e too')], []));
            const outcomes = await Promise.allSettled(commits);
            await claimed;
            const kept = outcomes.flatMap(({ status }, turn) => {
                const id = 'abcde'.charAt(turn);
                return status === 'fulfilled' ? [entry(id), entry(`${id} too`)] : [];
            });
            if (outcomes[0]?.status === 'rejected') kept.push(entry('old'));
            await expectKept(second, kept);
            await expectTaken(first.commit([entry('late')], []));
        }
    },
    {
        title: 'a letter is left by a tab that may not commit, and removed by the one that may',
        async run(parts) {
            const [store, follower] = [await owner(parts), await parts.open()];
            await follower.leave(letter('l'));
            await expectKept(store, [letter('l')], ['l']);
            await store.commit([entry('a')], ['l']);
            await expectKept(follower, [entry('a')]);
        }
    },
    {
        title: 'a letter can be left before any tab has claimed, and takes no claim away',
        async run(parts) {
            const follower = await parts.open();
            await follower.leave(letter('one'));
            const store = await owner(parts);
            await follower.leave(letter('two'));
            await store.commit([entry('a')], []);
            await expectTaken(follower.commit([], ['one']));
            await expectKept(store, [entry('a'), letter('one'), letter('two')]);
        }
    },
    {
        title: 'a letter is kept as it was when it was left, and changes nothing that is there',
        async run(parts) {
            const [store, follower] = [await owner(parts), await parts.open()];
            await store.commit([entry('a')], []);
            const state = { number: '1' };
            const left = follower.leave({ ...letter('l'), state });
            state.number = '2';
            await left;
            await follower.leave({ ...letter('l'), state });
            await follower.leave(letter('a'));
            await expectKept(store, [entry('a'), { ...letter('l'), state: { number: '1' } }]);
        }
    },
    {
        title: 'letters are found by how their ids begin, and nothing else is',
        async run(parts) {
            const [store, follower] = [await owner(parts), await parts.open()];
            const letters = [letter(`${LETTER}1`), letter(`${LETTER}é-\u{1f4de}`), letter(LETTER)];
            await store.commit(
                ['a', 'letter', 'letter/', 'Letter.1', 'z'].map((id) => entry(id)),
                []
            );
            expectSame(await follower.letters(), [], 'letters before any was left');
            for (const left of letters) await follower.leave(left);
            expectSame(sorted(await store.letters()), sorted(letters), 'letters');
        }
    },
    {
        title: 'a letter that cannot be kept is refused',
        async run(parts) {
            const store = await parts.open();
            await nameOfRejection(store.leave(unkeepable('l')), 'the letter');
            await expectKept(store, []);
        }
    },
    {
        title: 'forgetting leaves nothing for any tab, and the claim where it was',
        async run(parts) {
            const [store, follower] = [await owner(parts), await parts.open()];
            await store.commit([entry('a'), entry('b')], []);
            await follower.leave(letter('l'));
            await store.clear();
            await expectKept(follower, []);
            await expectTaken(follower.commit([entry('c')], []));
            await store.commit([entry('d')], []);
            await expectKept(follower, [entry('d')]);
        }
    }
];
