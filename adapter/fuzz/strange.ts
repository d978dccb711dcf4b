/**
 * Values that nobody should send and everybody can, by name: a name can be printed, shrunk and built again,
 * a proxy that throws cannot.
 */
const thrower = (): never => {
    throw new Error('do not look');
};

function deep(levels: number): object {
    let inner: object = {};
    for (let level = 0; level < levels; level += 1) inner = { inner, attributes: inner };
    return inner;
}

function cyclic(): object {
    const circle: Record<string, unknown> = { type: 'choose', kind: 'intent' };
    for (const name of ['self', 'intent', 'attributes', 'choice', 'state', 'desk', 'number'])
        circle[name] = circle;
    return circle;
}

function loop(): unknown[] {
    const list: unknown[] = [];
    list.push(list);
    return list;
}

function revoked(target: object): object {
    const { proxy, revoke } = Proxy.revocable(target, {});
    revoke();
    return proxy;
}

/** Answers itself to every question. */
function echo(target: object): object {
    const self: object = new Proxy(target, { get: () => self, has: () => true });
    return self;
}

export const STRANGE = {
    undefined: () => undefined,
    null: () => null,
    true: () => true,
    false: () => false,
    zero: () => 0,
    'minus zero': () => -0,
    'minus one': () => -1,
    half: () => 0.5,
    NaN: () => NaN,
    Infinity: () => Infinity,
    '-Infinity': () => -Infinity,
    'largest count': () => Number.MAX_SAFE_INTEGER,
    'beyond counting': () => 2 ** 53,
    'last moment': () => 8.64e15,
    'after the last moment': () => 8.64e15 + 1,
    'largest number': () => Number.MAX_VALUE,
    'smallest number': () => 5e-324,
    bigint: () => 7n,
    symbol: () => Symbol('s'),
    function: () => () => 'called',
    'boxed text': () => Object('text') as object,
    'boxed number': () => Object(1) as object,
    'boxed flag': () => Object(true) as object,
    date: () => new Date(0),
    'no date': () => new Date(NaN),
    expression: () => /x/g,
    error: () => new Error('x'),
    map: () => new Map([['type', 'choose']]),
    set: () => new Set(['type']),
    bytes: () => new Uint8Array(8),
    promise: () => Promise.resolve('x'),
    'empty object': () => ({}),
    'empty list': () => [],
    'bare object': () => Object.create(null) as object,
    'list of nothing': () => new Array<unknown>(4_294_967_295),
    'list of a little less': () => new Array<unknown>(4_000_000_000),
    'long list': () => new Array<unknown>(2_001).fill('x'),
    'list in a list in a list': () => loop(),
    'list that claims to be endless': () =>
        new Proxy([], { get: (_target, name) => (name === 'length' ? 1e15 : 'x') }),
    'deep object': () => deep(3_000),
    circle: () => cyclic(),
    'proxy that throws': () => new Proxy({}, { get: thrower, has: thrower, ownKeys: thrower }),
    'proxy that throws at all': () =>
        new Proxy(
            {},
            {
                get: thrower,
                has: thrower,
                ownKeys: thrower,
                getPrototypeOf: thrower,
                getOwnPropertyDescriptor: thrower
            }
        ),
    'list proxy that throws': () => new Proxy([], { get: thrower }),
    'proxy that echoes': () => echo({}),
    'list proxy that echoes': () => echo([]),
    'revoked object': () => revoked({}),
    'revoked list': () => revoked([]),
    'accessor that throws': () =>
        Object.defineProperty({}, 'type', { get: thrower, enumerable: true }),
    'text that throws': () => ({ toString: thrower, valueOf: thrower, toJSON: thrower }),
    'empty text': () => '',
    blank: () => ' \t\n\u00a0\u2003\ufeff',
    'null byte': () => 'a\0b',
    'half a character': () => '\ud83d',
    'other half of a character': () => 'x\udc00y',
    'from right to left': () => '\u202eabc\u2066',
    markup: () => '<img src=x onerror="document.title=1"><script>1</script>',
    placeholder: () => '{person} {0} ${1} %s',
    'name of the prototype': () => '__proto__',
    'name of what every object has': () => 'constructor',
    toString: () => 'toString',
    'own direction': () => 'toAdapter',
    'other direction': () => 'toPanel',
    'a phone number': () => '+1 (415) 555-0101',
    'a number of letters': () => '1-800-FLOWERS ext. 12 #3,,4;5',
    'a number of other digits': () =>
        '\u0664\u0661\u0665\uff15\uff15\uff15\u06f0\u06f1\u06f0\u06f1',
    'a number without end': () => `+1${'4155550101'.repeat(60)}`,
    'text of 255': () => 'x'.repeat(255),
    'text of 256': () => 'x'.repeat(256),
    'text of 1,000': () => 'é'.repeat(1_000),
    'text of 1,001': () => 'é'.repeat(1_001),
    'text of 32,000': () => '\ud83d\ude00'.repeat(16_000),
    'text of 32,001': () => 'x'.repeat(32_001),
    'text of a million': () => '<b>'.repeat(333_334)
} satisfies Record<string, () => unknown>;

export type StrangeName = keyof typeof STRANGE;

export const STRANGE_NAMES = Object.keys(STRANGE) as StrangeName[];
