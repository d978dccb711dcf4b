/**
 * How a hostile value is made: a valid one with some edits, or something else altogether. A recipe is plain
 * data, so that a failure can be printed, shrunk and cooked again.
 */
import { types } from 'node:util';
import fc from 'fast-check';
import { STRANGE, STRANGE_NAMES, type StrangeName } from './strange';

type Give = { strange: StrangeName } | { plain: unknown };

const EDITS = [
    'set',
    'drop',
    'rename',
    'swap',
    'repeat',
    'throwWhenRead',
    'changeWhenRead',
    'inherit',
    'wrap',
    'close',
    'bend'
] as const;

interface Edit {
    /** Which member, counted from the outside; taken modulo how many there are. */
    at: number;
    edit: (typeof EDITS)[number];
    other: number;
    give: Give;
}

export type Recipe = { valid: number; edits: Edit[] } | Give;

const PHONE_CHARACTERS = Array.from('0123456789+()-. ;,x#*pw/extＥ４٤');

const phoneText = fc
    .array(fc.constantFrom(...PHONE_CHARACTERS), { maxLength: 24 })
    .map((characters) => characters.join(''));

/** Of any code units, halves of characters among them. */
const anyText = fc
    .array(fc.nat(0xffff), { maxLength: 12 })
    .map((units) => String.fromCharCode(...units));

const plain = fc.oneof(
    { weight: 3, arbitrary: phoneText },
    { weight: 2, arbitrary: anyText },
    { weight: 2, arbitrary: fc.double() },
    { weight: 2, arbitrary: fc.integer() },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) }
);

const give: fc.Arbitrary<Give> = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...STRANGE_NAMES).map((strange) => ({ strange })) },
    { weight: 2, arbitrary: plain.map((value) => ({ plain: value })) }
);

const edit: fc.Arbitrary<Edit> = fc.record({
    at: fc.nat(2_000),
    edit: fc.constantFrom(...EDITS),
    other: fc.nat(2_000),
    give
});

/** Recipes upon so many valid values; unedited ones are among them. */
export function recipes(validCount: number): fc.Arbitrary<Recipe> {
    return fc.oneof(
        {
            weight: 9,
            arbitrary: fc.record({
                valid: fc.nat(validCount - 1),
                edits: fc.array(edit, { maxLength: 3 })
            })
        },
        { weight: 1, arbitrary: give }
    );
}

export function cook(recipe: Recipe, valid: readonly unknown[]): unknown {
    if (!('valid' in recipe)) return served(recipe);
    const box = { value: structuredClone(valid[recipe.valid]) };
    for (const each of recipe.edits) {
        try {
            apply(each, box);
        } catch {
            // What an earlier edit made untouchable stays as it is.
        }
    }
    return box.value;
}

function served(what: Give): unknown {
    return 'plain' in what ? structuredClone(what.plain) : STRANGE[what.strange]();
}

interface Place {
    holder: object;
    name: string;
}

/** Members down to this depth, and no more than so many, can be edited. */
const DEEPEST = 7;
const MOST_PLACES = 2_000;

/** All members of plain data; what an earlier edit made strange is not entered. */
function placesIn(box: object): Place[] {
    const places: Place[] = [];
    const enter = (holder: object, depth: number): void => {
        if (depth > DEEPEST) return;
        const members = Object.getOwnPropertyDescriptors(holder);
        for (const [name, member] of Object.entries(members)) {
            if (places.length >= MOST_PLACES) return;
            if (Array.isArray(holder) && name === 'length') continue;
            places.push({ holder, name });
            if ('value' in member && isPlain(member.value)) enter(member.value, depth + 1);
        }
    };
    enter(box, 0);
    return places;
}

function isPlain(value: unknown): value is object {
    if (typeof value !== 'object' || value === null || types.isProxy(value)) return false;
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === Object.prototype) return true;
    return Array.isArray(value) && value.length <= MOST_PLACES;
}

const put = ({ holder, name }: Place, descriptor: PropertyDescriptor): boolean =>
    Reflect.defineProperty(holder, name, {
        configurable: true,
        enumerable: true,
        ...descriptor
    });

function apply({ at, edit: what, other, give: given }: Edit, box: { value: unknown }): void {
    const places = placesIn(box);
    const place = places[at % places.length];
    const second = places[other % places.length];
    if (!place || !second) return;
    if (place.holder === box && (what === 'throwWhenRead' || what === 'changeWhenRead')) return;
    const read = ({ holder, name }: Place): unknown => {
        const descriptor = Reflect.getOwnPropertyDescriptor(holder, name);
        return descriptor && 'value' in descriptor ? descriptor.value : undefined;
    };
    const value = read(place);
    switch (what) {
        case 'set':
            put(place, { value: served(given), writable: true });
            return;
        case 'drop':
            if (place.holder !== box) Reflect.deleteProperty(place.holder, place.name);
            return;
        case 'rename': {
            if (place.holder === box) return;
            Reflect.deleteProperty(place.holder, place.name);
            const name = ['__proto__', 'constructor', 'extra', second.name][other % 4] ?? 'extra';
            put({ holder: place.holder, name }, { value, writable: true });
            return;
        }
        case 'swap': {
            const taken = read(second);
            put(place, { value: taken, writable: true });
            put(second, { value, writable: true });
            return;
        }
        case 'repeat': {
            const times = [2, 3, 50, 2_001][other % 4] ?? 2;
            const items: unknown[] = isPlain(value) && Array.isArray(value) ? value : [value];
            const list = Array.from({ length: times }, () => items).flat();
            put(place, { value: list.slice(0, 2_001), writable: true });
            return;
        }
        case 'throwWhenRead':
            put(place, {
                get: () => {
                    throw new Error('do not look');
                }
            });
            return;
        case 'changeWhenRead': {
            const answers = [value, served(given)];
            const seen = { times: 0 };
            put(place, { get: () => answers[seen.times++ % 2] });
            return;
        }
        case 'inherit':
            if (isPlain(value) && !Array.isArray(value))
                put(place, { value: Object.create(value) as object, writable: true });
            return;
        case 'wrap':
            put(place, { value: other % 2 ? [value] : { value }, writable: true });
            return;
        case 'close':
            put(place, { value: box.value, writable: true });
            return;
        case 'bend':
            put(place, { value: bent(value, other), writable: true });
    }
}

/** Almost the same. */
function bent(value: unknown, how: number): unknown {
    if (typeof value === 'string')
        return [value.toUpperCase(), `${value} `, value.slice(1), `\ud800${value}`, value + value][
            how % 5
        ];
    if (typeof value === 'number') return [value + 1, -value, value + 0.5, String(value)][how % 4];
    if (typeof value === 'boolean') return [!value, Number(value), String(value)][how % 3];
    if (value === null) return [undefined, '', 0][how % 3];
    return isPlain(value) ? [Object.keys(value)] : [value];
}
