/** Freezes what is handed over without a copy, so that whoever changes it later is found out. */
export function deepFrozen(value: unknown): void {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
    Object.freeze(value);
    for (const part of Object.values(value)) deepFrozen(part);
}
