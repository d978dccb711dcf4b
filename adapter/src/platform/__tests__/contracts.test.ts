/**
 * The contracts against the sides that need no browser, and against the fakes that other tests rely on;
 * e2e/contracts.spec.ts has the real ones.
 */
import 'fake-indexeddb/auto';
import { storeContract, type StoreParts } from '../../ports/contracts/store-contract';
import { tabsContract } from '../../ports/contracts/tabs-contract';
import { FakeBrowser } from '../../test-doubles/fake-browser';
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

function inFakeBrowser(): StoreParts {
    const browser = new FakeBrowser();
    return { open: async () => browser.tab().store };
}

describe.each([
    ['the store in memory', inMemory],
    ['the store in IndexedDB', inIndexedDb],
    ['the store of the fake browser', inFakeBrowser]
])('%s', (_name, parts) => {
    it.each(storeContract)('$title', async ({ run }) => {
        await expect(run(parts())).resolves.toBeUndefined();
    });
});

describe('the tabs of the fake browser', () => {
    it.each(tabsContract)('$title', async ({ run }) => {
        const browser = new FakeBrowser();
        const open = async () => {
            const { tabs } = browser.tab();
            return { tabs, die: async () => tabs.close() };
        };
        await expect(run({ open })).resolves.toBeUndefined();
    });
});
