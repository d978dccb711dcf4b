import type { Ids } from '../ports/ids';

/** 'id-1', 'id-2' … */
export function createCountingIds(prefix = 'id'): Ids {
    let count = 0;
    return {
        next() {
            count += 1;
            return `${prefix}-${count}`;
        }
    };
}
