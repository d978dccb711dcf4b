import fc from 'fast-check';

export interface Failure {
    seed: number;
    /** Where in the search it was found; with the seed it is found again at once. */
    path: string;
    /** The smallest input that fails, as its recipe. */
    input: string;
    why: string;
}

/** One place where something from outside comes in, and what must hold there. */
export interface Door {
    readonly name: string;
    /** Of all inputs, in parts. */
    readonly share: number;
    /** Tries about so many inputs; with a path, the one that it leads to. */
    search(seed: number, inputs: number, path?: string): Promise<Search>;
}

export interface Search {
    tried: number;
    /** How long it took. */
    seconds: number;
    failure: Failure | null;
}

/** So many scripts are made from one seed: few enough to tell where a search stands. */
const SCRIPTS_AT_ONCE = 500;

/**
 * `check` hands all inputs of a script to the door, throws when something does not hold, and answers how
 * many inputs there were.
 */
export function door<Script>(
    name: string,
    share: number,
    scripts: fc.Arbitrary<Script>,
    check: (script: Script) => number | Promise<number>
): Door {
    return {
        name,
        share,
        async search(seed, inputs, path) {
            const begin = performance.now();
            const count = { tried: 0 };
            const property = fc.asyncProperty(scripts, async (script) => {
                count.tried += await check(script);
            });
            for (let part = 0; ; part += 1) {
                const details = await fc.check(property, {
                    seed: seed + part,
                    numRuns: Math.min(inputs, SCRIPTS_AT_ONCE),
                    ...(path === undefined ? {} : { path })
                });
                const failure = details.failed ? failureIn(details) : null;
                if (failure || path !== undefined || count.tried >= inputs)
                    return {
                        tried: count.tried,
                        seconds: (performance.now() - begin) / 1_000,
                        failure
                    };
            }
        }
    };
}

/** What of the library's report says where it failed. */
type FailedRun = Pick<
    fc.RunDetails<unknown>,
    'seed' | 'counterexample' | 'counterexamplePath' | 'errorInstance'
>;

function failureIn({
    seed,
    counterexample,
    counterexamplePath,
    errorInstance
}: FailedRun): Failure {
    return {
        seed,
        path: counterexamplePath ?? '',
        input: fc.stringify(counterexample),
        why: wordsOf(errorInstance)
    };
}

function wordsOf(error: unknown): string {
    if (!(error instanceof Error)) return String(error);
    return error.name === 'Violation' ? error.message : (error.stack ?? error.message);
}
