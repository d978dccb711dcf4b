import type { StoredEntry } from '../../ports/store';
import { readStoredEntry, readStoredLetter, type StoredLetter } from '../stored-entry';

const NOW = Date.UTC(2026, 0, 5, 17);
const entry: StoredEntry = { id: 'a', kind: 'call', version: 1, savedAt: NOW, state: { any: 1 } };
const letter: StoredLetter = { input: 'WorkStarted', payload: { workId: '8HF1' }, at: NOW };

describe('the envelope of what was kept', () => {
    test.each<StoredEntry['kind']>(['call', 'work', 'letter', 'alive', 'expired'])(
        'is read back around a %s, whose state is for others to judge',
        (kind) => {
            for (const state of [undefined, null, 'text', { phase: 'none' }]) {
                const kept = { ...entry, kind, state };
                expect(readStoredEntry({ ...kept, extra: 1 })).toEqual(kept);
            }
        }
    );

    it('may be of any version: whose state can be read is for the journal to know', () => {
        expect(readStoredEntry({ ...entry, version: 999 })?.version).toBe(999);
    });

    test.each<[string, unknown]>([
        ['nothing', undefined],
        ['a text', 'entry'],
        ['a list', [entry]],
        ['without an id', { ...entry, id: '' }],
        ['with an id without end', { ...entry, id: 'x'.repeat(256) }],
        ['with an id that is a number', { ...entry, id: 1 }],
        ['of no known kind', { ...entry, kind: 'note' }],
        ['of what every object has', { ...entry, kind: 'constructor' }],
        ['without a version', { id: 'a', kind: 'call', savedAt: NOW, state: {} }],
        ['of half a version', { ...entry, version: 1.5 }],
        ['of a version that is a text', { ...entry, version: '1' }],
        ['saved at no time', { ...entry, savedAt: NaN }],
        ['saved after all times', { ...entry, savedAt: Infinity }]
    ])('is not read if it is %s', (_what, value) => {
        expect(readStoredEntry(value)).toBeNull();
    });
});

describe('a kept letter', () => {
    it('is read back around a payload that is for the desk to judge', () => {
        for (const input of ['WorkStarted', 'ClickedToDial'])
            for (const payload of [undefined, 7, letter.payload])
                expect(readStoredLetter({ ...letter, input, payload, extra: 1 })).toEqual({
                    ...letter,
                    input,
                    payload
                });
    });

    test.each<[string, unknown]>([
        ['nothing', null],
        ['of an intent', { ...letter, input: 'Intent' }],
        ['of no input', { payload: {}, at: NOW }],
        ['of no time', { ...letter, at: 'yesterday' }],
        ['of a time before all times', { ...letter, at: -1 }]
    ])('is not read if it is %s', (_what, state) => {
        expect(readStoredLetter(state)).toBeNull();
    });
});
