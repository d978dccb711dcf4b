/**
 * The journal in IndexedDB: a database for each user, in it an entry for each id, and the claim: a token of
 * the tab that may write. There is room for one token, so whoever writes its own over that of another tab is
 * refused by the database itself, and with it all that its transaction was to change. Transactions that write
 * take turns in all tabs of the browser.
 *
 * The requests of a transaction are made all at once and nothing waits between them, so a value is kept as it
 * was when the commit was asked for. The first that fails undoes them all. What has settled survives the death
 * of the browser, and with `strict` that of the machine: docs/decisions/0006-storage.md.
 */
import { openDB, type DBSchema } from 'idb';
import { LETTER, StoreTaken, type Store, type StoredEntry } from '../ports/store';
import { nameOf, type User } from './user';

interface Schema extends DBSchema {
    entries: { key: string; value: StoredEntry };
    claim: { key: string; value: Claim; indexes: { room: Claim['room'] } };
}

interface Claim {
    token: string;
    /** The same in each, and to be found once only. */
    room: 'only';
}

const VERSION = 2;

const claimOf = (token: string): Claim => ({ token, room: 'only' });

/** The database refused a value for one that is there. */
const isTwice = (error: unknown): boolean => (error as Error).name === 'ConstraintError';

interface Transaction {
    done: Promise<void>;
    abort(): void;
    commit(): void;
}

/** Settles when the transaction is over: with the answers, or with nothing changed. */
async function through<T>(transaction: Transaction, requests: Iterable<Promise<T>>): Promise<T[]> {
    const asked: Promise<T>[] = [];
    try {
        for (const request of requests) asked.push(request);
        // Not once the answers are there: that would be one more way to the database and back.
        transaction.commit();
        const answers = await Promise.all(asked);
        await transaction.done;
        return answers;
    } catch (error) {
        try {
            transaction.abort();
        } catch {
            // The failure itself has ended it.
        }
        await Promise.allSettled([...asked, transaction.done]);
        throw error;
    }
}

/**
 * Rejects where the browser has no IndexedDB or refuses it, and when the database is of a newer version. May
 * never settle while another tab keeps an older one open: the deadline is the caller's. When the browser
 * closes the connection, as it does when the site's data is deleted, every later call rejects.
 */
export async function openIndexedDbStore(user: User): Promise<Store> {
    const underWay = new Set<(error: unknown) => void>();

    /** A transaction that was told to commit never ends in Chromium when its connection is closed meanwhile. */
    function refuseAll(): void {
        const closed = new DOMException('The connection was closed.', 'AbortError');
        for (const refuse of underWay) refuse(closed);
    }

    const ended = <T>(transaction: Transaction, requests: Iterable<Promise<T>>): Promise<T[]> =>
        new Promise((settle, refuse) => {
            underWay.add(refuse);
            through(transaction, requests)
                .then(settle, refuse)
                .finally(() => underWay.delete(refuse));
        });

    const database = await openDB<Schema>(nameOf(user), VERSION, {
        upgrade(old, version) {
            if (version === 0) old.createObjectStore('entries', { keyPath: 'id' });
            else old.deleteObjectStore('claim');
            const claim = old.createObjectStore('claim', { keyPath: 'token' });
            claim.createIndex('room', 'room', { unique: true });
        },
        // Whoever deletes or upgrades the database must not wait for this tab.
        blocking() {
            database.close();
            refuseAll();
        },
        terminated: refuseAll
    });
    let claimed: string | null = null;

    async function read(ids?: readonly string[]): Promise<unknown[]> {
        const transaction = database.transaction('entries');
        const { store } = transaction;
        if (!ids) return (await ended(transaction, [store.getAll()])).flat();
        const found = await ended(
            transaction,
            ids.map((id) => store.get(id))
        );
        return found.filter((entry) => entry !== undefined);
    }

    /** One value that the browser cannot read any more must not hide the others: it is only its id. */
    async function readEach(ids?: readonly string[]): Promise<unknown[]> {
        const transaction = database.transaction('entries');
        const keys = (await ended(transaction, [transaction.store.getAllKeys()])).flat();
        const wanted = keys.filter((id) => !ids || ids.includes(id));
        const found = await Promise.all(wanted.map((id) => read([id]).catch(() => ({ id }))));
        return found.flat();
    }

    const begin = () =>
        database.transaction(['entries', 'claim'], 'readwrite', { durability: 'strict' });
    type Writing = ReturnType<typeof begin>;

    async function write(
        requests: (transaction: Writing) => Iterable<Promise<unknown>>
    ): Promise<void> {
        const transaction = begin();
        await ended(transaction, requests(transaction));
    }

    /** Fails, and its transaction with it, unless the claim is this tab's. */
    function confirmClaim(transaction: Writing): Promise<unknown> {
        if (claimed === null) throw new StoreTaken();
        return transaction
            .objectStore('claim')
            .put(claimOf(claimed))
            .catch((error: unknown) => {
                throw isTwice(error) ? new StoreTaken() : error;
            });
    }

    return {
        load: (ids) => read(ids).catch(() => readEach(ids)),
        async letters() {
            const transaction = database.transaction('entries');
            const all = IDBKeyRange.bound(LETTER, `${LETTER}\uffff`);
            return (await ended(transaction, [transaction.store.getAll(all)])).flat();
        },
        async claim() {
            const token = crypto.randomUUID();
            await write(function* (transaction) {
                const claim = transaction.objectStore('claim');
                yield claim.clear();
                yield claim.put(claimOf(token));
            });
            claimed = token;
        },
        commit: (put, remove) =>
            write(function* (transaction) {
                yield confirmClaim(transaction);
                const entries = transaction.objectStore('entries');
                for (const id of remove) yield entries.delete(id);
                for (const entry of put) yield entries.put(entry);
            }),
        leave: (letter) =>
            write((transaction) => [transaction.objectStore('entries').add(letter)]).catch(
                (error: unknown) => {
                    // It is there already.
                    if (!isTwice(error)) throw error;
                }
            ),
        clear: () =>
            write(function* (transaction) {
                yield confirmClaim(transaction);
                yield transaction.objectStore('entries').clear();
            })
    };
}
