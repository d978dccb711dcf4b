/** The store contract against the sides that need no browser; e2e/contracts.spec.ts has the real one. */
import 'fake-indexeddb/auto';
import { storeContract, type StoreParts } from '../../ports/contracts/store-contract';
import { openIndexedDbStore } from '../indexed-db-store';
import { createMemoryStore, type Shelf } from '../memory-store';

function inMemory(): StoreParts {
    const shelf: Shelf = { entries: new Map(), claimedBy: null };
    return { open: async () => createMemoryStore(shelf) };
}

function inIndexedDb(): StoreParts {
    const user = { organizationId: 'org', userId: crypto.randomUUID() };
    return { open: () => openIndexedDbStore(user) };
}

describe.each([
    ['the store in memory', inMemory],
    ['the store in IndexedDB', inIndexedDb]
])('%s', (_name, parts) => {
    it.each(storeContract)('$title', async ({ run }) => {
        await expect(run(parts())).resolves.toBeUndefined();
    });
});
