/** What a test or a person has broken, per method, and how long it stays broken. */
import type { Fault, LibraryFault } from '../contract';

interface Entry {
    fault: Fault;
    left: number;
}

/** Times of one call: when the org acts and when the adapter hears, in milliseconds. */
export interface Moments {
    commit: number | 'never';
    /** 'committed': as soon as the org has acted. */
    answer: number | 'never' | 'committed';
}

/** The default: the org acts at once and the answer follows. */
export const UNBROKEN: Moments = { commit: 0, answer: 'committed' };

export function momentsOf(fault: Fault): Moments {
    const commit = fault.commit ?? (fault.error ? 'never' : 0);
    return { commit, answer: fault.answer ?? (commit === 'never' ? 0 : 'committed') };
}

function checkNumbers(method: string, { commit, answer, times }: Fault): void {
    for (const [name, value] of Object.entries({ commit, answer, times })) {
        if (value === undefined || (value === 'never' && name !== 'times')) continue;
        if (typeof value !== 'number' || !(value >= 0)) {
            throw new Error(`The fault of ${method} has ${name} ${String(value)}.`);
        }
    }
}

/** What is thrown is never sent, so neither org nor host can have a part in it. */
const NOT_WITH_THROWS = ['commit', 'answer', 'error', 'twice', 'response'] as const;

function checkThrows(method: string, fault: Fault): void {
    const more = NOT_WITH_THROWS.find((name) => name in fault);
    if (fault.throws && more) {
        throw new Error(`The fault of ${method} throws: without a request it has no '${more}'.`);
    }
}

export class FaultBook {
    readonly #entries = new Map<string, Entry>();

    /** @throws Error if the fault asks for an answer that could not be true */
    set(method: string, fault: Fault): void {
        checkNumbers(method, fault);
        checkThrows(method, fault);
        const { commit, answer } = momentsOf(fault);
        const early =
            commit === 'never' ? answer !== 'never' : typeof answer === 'number' && answer < commit;
        if (early && !fault.error && !('response' in fault)) {
            throw new Error(
                `The fault of ${method} answers before or without a commit: say what with 'error' or 'response'.`
            );
        }
        this.#entries.set(method, { fault: { ...fault }, left: fault.times ?? Infinity });
    }

    clear(): void {
        this.#entries.clear();
    }

    /** What the client library has to do by itself. */
    get ofLibrary(): LibraryFault[] {
        return [...this.#entries].flatMap(([method, { fault, left }]) => {
            const { throws = null, twice } = fault;
            const callbackTwice = twice === 'callback';
            if (!throws && !callbackTwice) return [];
            return [{ method, throws, callbackTwice, left: Number.isFinite(left) ? left : null }];
        });
    }

    /** The fault of this call, counted as used; the first of the names that has one wins. */
    take(...names: string[]): Fault | null {
        for (const name of names) {
            const entry = this.#entries.get(name);
            if (!entry) continue;
            entry.left -= 1;
            if (entry.left <= 0) this.#entries.delete(name);
            return entry.fault;
        }
        return null;
    }
}
