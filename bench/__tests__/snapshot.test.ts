/** The risk: bytes counted for the wrong kind of object, so that what grows is not found. */
import { grown, kindsIn } from '../memory/snapshot';

/** As V8 writes it: the nodes' numbers in a row, a name as the place of its string. */
const TEXT = JSON.stringify({
    snapshot: {
        meta: {
            node_fields: ['type', 'name', 'id', 'self_size'],
            node_types: [['object', 'string', 'native'], 'string', 'number', 'number']
        }
    },
    strings: ['Call', 'a name', 'blink::Vector<int>', 'blink::NetworkResourcesData::ResourceData'],
    nodes: [0, 0, 1, 40, 0, 0, 2, 60, 1, 1, 3, 16, 2, 2, 4, 8, 2, 3, 5, 9_000]
});

it('adds up what the objects of a kind take, without what only devtools keep', () => {
    expect(kindsIn(TEXT)).toEqual({ Call: 100, string: 16, 'blink::Vector': 8 });
});

it('names what grew most first, and nothing that did not', () => {
    expect(grown({ Call: 100, string: 16 }, { Call: 130, string: 16, Map: 50 }, 5)).toEqual([
        { kind: 'Map', bytes: 50 },
        { kind: 'Call', bytes: 30 }
    ]);
});
