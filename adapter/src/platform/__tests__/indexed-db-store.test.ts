/** What the contract does not say: how the database ends, or does not begin. */
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import type { StoredEntry } from '../../ports/store';
import { openIndexedDbStore } from '../indexed-db-store';
import { nameOf, type User } from '../user';

const ENTRY: StoredEntry = { id: 'a', kind: 'call', version: 1, savedAt: 5, state: 'dialling' };

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

it('makes way for whoever deletes the database, and refuses every call from then on', async () => {
    const user = someone();
    const store = await openIndexedDbStore(user);
    await store.claim();
    await deleteDB(nameOf(user));
    for (const call of [
        () => store.load(),
        () => store.load(['a']),
        () => store.claim(),
        () => store.commit([ENTRY], []),
        () => store.leave(ENTRY),
        () => store.clear()
    ])
        await expect(call()).rejects.toMatchObject({ name: 'InvalidStateError' });
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
