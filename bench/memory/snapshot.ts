/** What a heap snapshot of V8 says: how many bytes the objects of each kind take, without what they refer to. */

/** By kind: the constructor's name of an object, else what V8 calls it. Bytes. */
export type Kinds = Record<string, number>;

/** The parts of V8's snapshot format that are read; numbers of all nodes lie in a row. */
interface Snapshot {
    snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
    nodes: number[];
    strings: string[];
}

/** What the browser keeps of answers from the network for whoever measures; a rep's browser does not. */
const OF_DEVTOOLS = 'blink::NetworkResourcesData';
/** Only these say of whom they are; the name of a string is the string. */
const NAMED = ['object', 'native'];

/** @param text as the browser sends it, JSON */
export function kindsIn(text: string): Kinds {
    const { snapshot, nodes, strings } = JSON.parse(text) as Snapshot;
    const { node_fields: fields, node_types: types } = snapshot.meta;
    const [typeAt, nameAt, sizeAt] = ['type', 'name', 'self_size'].map((field) =>
        fields.indexOf(field)
    ) as [number, number, number];
    const kinds: Kinds = {};
    for (let node = 0; node < nodes.length; node += fields.length) {
        const type = types[0][nodes[node + typeAt] ?? -1] ?? '?';
        const name = NAMED.includes(type) ? (strings[nodes[node + nameAt] ?? -1] ?? type) : type;
        const kind = name.replace(/<.*| \/ scope @.*/, '');
        if (kind.startsWith(OF_DEVTOOLS)) continue;
        kinds[kind] = (kinds[kind] ?? 0) + (nodes[node + sizeAt] ?? 0);
    }
    return kinds;
}

/** What grew most from one to the other, the most first. */
export function grown(
    before: Kinds,
    after: Kinds,
    most: number
): { kind: string; bytes: number }[] {
    return Object.entries(after)
        .map(([kind, bytes]) => ({ kind, bytes: bytes - (before[kind] ?? 0) }))
        .filter(({ bytes }) => bytes > 0)
        .sort((one, other) => other.bytes - one.bytes)
        .slice(0, most);
}
