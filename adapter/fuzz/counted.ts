import { demand } from './recheck';

interface Count {
    reads: number;
}

/** No door looks deeper than this. */
const DEEPEST = 8;

/** Its own and those that it inherits from other values, as far as a door would look. */
function membersOf(value: object): PropertyDescriptor[] {
    const members: PropertyDescriptor[] = [];
    let heir: object | null = value;
    for (let above = 0; heir && above < DEEPEST && heir !== Object.prototype; above += 1) {
        members.push(...Object.values(Object.getOwnPropertyDescriptors(heir)));
        heir = Object.getPrototypeOf(heir) as object | null;
    }
    return members;
}

/**
 * How many members a value holds, seen from outside without asking it, at most so many. What is in two places
 * counts twice: it is read twice.
 */
function sizeOf(value: unknown, most: number): number {
    const waiting: [unknown, number][] = [[value, 0]];
    let size = 0;
    for (let next = waiting.pop(); next && size < most; next = waiting.pop()) {
        const [inner, depth] = next;
        if (typeof inner !== 'object' || inner === null || depth > DEEPEST) continue;
        try {
            for (const descriptor of membersOf(inner)) {
                size += 1;
                if ('value' in descriptor) waiting.push([descriptor.value, depth + 1]);
            }
        } catch {
            // It does not want to be asked; then it is not entered either.
        }
    }
    return size;
}

function watch(value: unknown, count: Count, known: Map<object, object>): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const before = known.get(value);
    if (before) return before;
    const look = <A extends unknown[], R>(answer: (...args: A) => R): ((...args: A) => R) => {
        return (...args) => {
            count.reads += 1;
            return answer(...args);
        };
    };
    const proxy = new Proxy(value, {
        get: look((target, name) => {
            const inner: unknown = Reflect.get(target, name);
            const own = Reflect.getOwnPropertyDescriptor(target, name);
            return own?.configurable === false ? inner : watch(inner, count, known);
        }),
        has: look((target, name) => Reflect.has(target, name)),
        ownKeys: look((target) => Reflect.ownKeys(target)),
        getOwnPropertyDescriptor: look((target, name) =>
            Reflect.getOwnPropertyDescriptor(target, name)
        )
    });
    known.set(value, proxy);
    return proxy;
}

/** Reads for each member, and for the first look at a value. */
const READS_PER_MEMBER = 8;
const READS_TO_BEGIN = 200;

/** Lets a door read a value and demands that it asked no more often than the value's size explains. */
export function counted<T>(value: unknown, door: (value: unknown) => T): T {
    const count: Count = { reads: 0 };
    const most = READS_TO_BEGIN + READS_PER_MEMBER * sizeOf(value, 100_000);
    const result = door(watch(value, count, new Map()));
    demand(count.reads <= most, `a value was asked ${count.reads} times, more than ${most}`);
    return result;
}
