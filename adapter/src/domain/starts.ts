import { compareNumbers } from './phone-number';
import { takesCalls, type Work } from './work';

/** A start that is repeated within this time of the first is the same start, even if it is complete. */
export const REPEAT_WITHIN = 10_000;

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

    /**
     * The work of the same id and number that still takes calls, or any that was started so recently that
     * this can only be the same start again.
     */
    same(
        workId: string,
        to: Work['to'],
        at: number,
        works: ReadonlyMap<string, Work>
    ): Work | null {
        const recent = (work: Work): boolean => Math.abs(at - work.startedAt) < REPEAT_WITHIN;
        return this.of(workId, to, works).find((work) => takesCalls(work) || recent(work)) ?? null;
    }

    clear(): void {
        this.#keysOf.clear();
    }
}
