/** What the contract does not say: when there is no store. */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { openIndexedDbStore } from '../indexed-db-store';
import { nameOf, type User } from '../user';

const someone = (): User => ({ organizationId: 'org', userId: crypto.randomUUID() });

it('opens nothing for a page that names no user', async () => {
    const nobody = { organizationId: 'org', userId: '' };
    await expect(openIndexedDbStore(nobody)).rejects.toThrow('names no user');
    await expect(openIndexedDbStore({ ...someone(), organizationId: '' })).rejects.toThrow();
});

it('is refused by a database of a newer version, and leaves it alone', async () => {
    const user = someone();
    const newer = await openDB(nameOf(user), 99, {
        upgrade: (database) => void database.createObjectStore('entries')
    });
    await newer.put('entries', 'theirs', 'key');
    await expect(openIndexedDbStore(user)).rejects.toMatchObject({ name: 'VersionError' });
    expect(await newer.get('entries', 'key')).toBe('theirs');
});

it('takes over what an older version of it kept, and its claim for nobody’s', async () => {
    const user = someone();
    const kept = { id: 'a', kind: 'call', version: 1, savedAt: 5, state: 'ended' } as const;
    const older = await openDB(nameOf(user), 1, {
        upgrade(database) {
            database.createObjectStore('entries', { keyPath: 'id' });
            database.createObjectStore('claim');
        }
    });
    await older.put('entries', kept);
    await older.put('claim', 'the token of a tab', 'token');
    older.close();
    const store = await openIndexedDbStore(user);
    expect(await store.load()).toEqual([kept]);
    await expect(store.commit([], ['a'])).rejects.toMatchObject({ name: 'StoreTaken' });
    await store.claim();
    await store.commit([], ['a']);
    expect(await store.load()).toEqual([]);
});

it('rejects where there is no IndexedDB', async () => {
    const { indexedDB: kept } = globalThis;
    Reflect.deleteProperty(globalThis, 'indexedDB');
    try {
        await expect(openIndexedDbStore(someone())).rejects.toThrow();
    } finally {
        globalThis.indexedDB = kept;
    }
});
