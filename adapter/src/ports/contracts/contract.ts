/**
 * What every side of a port must do, as sentences that prove themselves. Plain functions without a test
 * runner, so that the very same code runs in jest against a fake and in a browser against the real thing.
 */
export interface ContractTest<Parts> {
    title: string;
    /** Rejects when the contract is broken. */
    run: (parts: Parts) => Promise<void>;
}

/** @throws Error when the two differ; order within arrays counts, order of members does not */
export function expectSame(actual: unknown, expected: unknown, what: string): void {
    const [is, should] = [canonical(actual), canonical(expected)];
    if (is !== should) throw new Error(`${what}: ${is} instead of ${should}`);
}

/**
 * Awaits the rejection and answers its name; in a browser a frame's errors are not instances of another
 * frame's classes. @throws Error when the promise is fulfilled
 */
export async function nameOfRejection(promise: Promise<unknown>, what: string): Promise<string> {
    const refused = await promise.then(
        () => null,
        (error: unknown) => ({ error })
    );
    if (refused === null) throw new Error(`${what}: was done instead of refused`);
    const { error } = refused;
    return typeof error === 'object' && error !== null && 'name' in error
        ? String(error.name)
        : String(error);
}

function canonical(value: unknown): string {
    return JSON.stringify(value, (_key, part: unknown) =>
        part !== null && typeof part === 'object' && !Array.isArray(part)
            ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
            : part
    );
}
