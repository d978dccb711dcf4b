import { compareNumbers } from './phone-number';
import type { Work } from './work';

/** Works by what Salesforce calls them: a step that is started anew has the same id and number. */
export class Starts {
    readonly #keysOf = new Map<string, Set<string>>();

    put({ workId, key, phase }: Work): void {
        if (workId === null) return;
        const keys = this.#keysOf.get(workId) ?? new Set();
        if (phase === 'gone') keys.delete(key);
        else keys.add(key);
        if (keys.size > 0) this.#keysOf.set(workId, keys);
        else this.#keysOf.delete(workId);
    }

    /** All works of one id and number. */
    of(workId: string, to: Work['to'], works: ReadonlyMap<string, Work>): Work[] {
        return [...(this.#keysOf.get(workId) ?? [])]
            .map((key) => works.get(key))
            .filter((work): work is Work => work !== undefined)
            .filter(({ to: own }) => own.raw === to.raw || compareNumbers(own, to) === 'same');
    }

    clear(): void {
        this.#keysOf.clear();
    }
}
