import type { Ids } from '../ports/ids';

export function createRandomIds(): Ids {
    return { next: () => crypto.randomUUID() };
}
