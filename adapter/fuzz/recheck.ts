/**
 * What an accepted value must be, said once more and in another way than the guards say it: plain data, of
 * known members only, within bounds, and accepted again as it is.
 */
import { isDeepStrictEqual } from 'node:util';

export class Violation extends Error {
    override name = 'Violation';
}

export function demand(holds: boolean, what: string): asserts holds {
    if (!holds) throw new Violation(what);
}

/**
 * 'text', 'id', 'flag', 'time', 'count'; else words to choose from, `a|b`; a leading '?' for null as well. A
 * list holds the shape of its items, an object the shapes of its members; '?' among them for null as well.
 */
export type Shape = string | readonly [Shape] | { readonly [member: string]: Shape };

const LONGEST_TEXT = 32_000;

function fitsWord(value: unknown, shape: string): boolean {
    switch (shape) {
        case 'text':
            return typeof value === 'string' && value.length <= LONGEST_TEXT;
        case 'long':
            return typeof value === 'string' && value.length <= 500_000;
        case 'id':
            return typeof value === 'string' && /^[^]{1,255}$/.test(value);
        case 'flag':
            return value === true || value === false;
        case 'time':
            return (
                typeof value === 'number' && !Number.isNaN(new Date(value).getTime()) && value >= 0
            );
        case 'count':
            return Number.isSafeInteger(value) && Math.sign(value as number) >= 0;
        default:
            return typeof value === 'string' && shape.split('|').includes(value);
    }
}

/** Why the value is not of the shape, as the way to the first misfit; null when it is. */
export function misfit(value: unknown, shape: Shape, way = ''): string | null {
    if (typeof shape === 'string') {
        const optional = shape.startsWith('?');
        if (optional && value === null) return null;
        return fitsWord(value, optional ? shape.slice(1) : shape) ? null : way;
    }
    if (isListShape(shape)) {
        if (!Array.isArray(value) || Object.getPrototypeOf(value) !== Array.prototype) return way;
        if (value.length > 2_000 || Object.keys(value).length !== value.length) return way;
        for (const [index, item] of value.entries()) {
            const found = misfit(item, shape[0], `${way}[${index}]`);
            if (found !== null) return found;
        }
        return null;
    }
    if (value === null) return '?' in shape ? null : way;
    if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return way;
    const names = Object.keys(shape).filter((name) => name !== '?');
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
        if (!names.includes(name) || !('value' in descriptor)) return `${way}.${name}`;
    }
    if (Object.getOwnPropertySymbols(value).length > 0) return way;
    for (const name of names) {
        const inner = shape[name];
        if (inner === undefined || !Object.hasOwn(value, name)) return `${way}.${name}`;
        const found = misfit(Reflect.get(value, name), inner, `${way}.${name}`);
        if (found !== null) return found;
    }
    return null;
}

const isListShape = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);

export function demandShape(value: unknown, shape: Shape, what: string): void {
    const found = misfit(value, shape);
    demand(found === null, `${what} was accepted with a wrong '${found ?? ''}'`);
}

/** What was accepted, sent on as it is, is accepted again and is the same. */
export function demandStable<T>(
    accepted: T,
    read: (value: unknown) => T | null,
    what: string
): void {
    const copy: unknown = structuredClone(accepted);
    demand(isDeepStrictEqual(read(copy), accepted), `${what} is another when it is read again`);
}
