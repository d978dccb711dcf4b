import type { DispositionView } from 'c/hvsProtocol';
import { assembleDispositions, type ListedDisposition } from '../dispositions';
import {
    NO_PREFERENCES,
    personalDispositions,
    readStoredPreferences,
    withPin,
    withUsed,
    type Preferences
} from '../preferences';
import { DeskStory, VOICEMAIL } from './desk-story';

const ADA = '(415) 555-0101';

const row = (value: string, key: string | null = null): ListedDisposition => ({
    value,
    outcome: null,
    connected: null,
    key,
    notesRequired: false,
    followUp: null
});

const views = (rows: ListedDisposition[], preferences = NO_PREFERENCES): DispositionView[] =>
    personalDispositions(assembleDispositions(rows, []), preferences);

const keys = (rows: ListedDisposition[], preferences?: Preferences): (string | null)[] =>
    views(rows, preferences).map(({ key }) => key);

const likes = (part: Partial<Preferences>): Preferences => ({ ...NO_PREFERENCES, ...part });

describe('the digit keys', () => {
    const plain = (count: number): ListedDisposition[] =>
        Array.from({ length: count }, (_, index) => row(`v${index}`));

    it('go from 1 to 9, then 0, then none', () => {
        expect(keys(plain(12))).toEqual([
            ...['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'],
            null,
            null
        ]);
    });

    it('that are wanted are given, the others go around them', () => {
        expect(keys([row('a'), row('b', '1'), row('c')])).toEqual(['2', '1', '3']);
    });

    it('are each given once, to the first that wants it', () => {
        expect(keys([row('a', '5'), row('b', '5'), row('c')])).toEqual(['5', '1', '2']);
    });

    it("go to the rep's pins before the rest, so that the hundredth value can have one", () => {
        const given = keys([row('a', '1'), ...plain(100)], likes({ pinned: ['v99', 'v50'] }));
        expect([given[100], given[51], given[0], given[1]]).toEqual(['2', '3', '1', '4']);
    });

    it('do not move with what was used last, or with pins of values that are gone', () => {
        const used = likes({ recent: ['v11', 'v3'], pinned: ['gone'] });
        expect(keys(plain(12), used)).toEqual(keys(plain(12)));
    });
});

describe('what was used last', () => {
    it('is ranked from the last one, each value once, five at most', () => {
        const used = ['a', 'b', 'c', 'd', 'e', 'f', 'b'].reduce(withUsed, NO_PREFERENCES);
        expect(used.recent).toEqual(['b', 'f', 'e', 'd', 'c']);
    });

    it('is ranked without what is not offered any more', () => {
        const ranks = views([row('a'), row('b')], likes({ recent: ['gone', 'b'] }));
        expect(ranks.map(({ recent }) => recent)).toEqual([null, 0]);
    });

    it('is remembered when a choice is made, and not when it is refused', () => {
        const desk = new DeskStory();
        const call = desk.dials(ADA);
        desk.ends(call);
        desk.chooses(call, { disposition: 'Bought it all' });
        expect(desk.desk.preferences).toEqual(NO_PREFERENCES);
        desk.chooses(call);
        expect(desk.desk.preferences.recent).toEqual([VOICEMAIL.disposition]);
        expect(desk.turn?.changed).toContain('preferences');
        desk.chooses(call, { disposition: 'Unqualified' });
        expect(desk.desk.preferences.recent).toEqual([VOICEMAIL.disposition]);
    });
});

describe('a pin', () => {
    it('is set and taken out', () => {
        const pinned = withPin(withPin(NO_PREFERENCES, 'a', true), 'b', true);
        expect(pinned.pinned).toEqual(['a', 'b']);
        expect(withPin(withPin(pinned, 'a', true), 'b', false).pinned).toEqual(['a']);
        const shown = views([row('a'), row('b'), row('c')], pinned);
        expect(shown.map((each) => each.pinned)).toEqual([true, true, false]);
    });

    it('is taken for what is offered only', () => {
        const desk = new DeskStory();
        const refused = desk.wants({ type: 'pin', value: 'Bought it all', pinned: true });
        expect(refused).toBe('DispositionInvalid');
        expect(desk.wants({ type: 'pin', value: 'Unqualified', pinned: true })).toBeNull();
        expect(desk.desk.preferences.pinned).toEqual(['Unqualified']);
    });

    it('is refused, and nothing remembered, where the admin wants no favourites', () => {
        const desk = new DeskStory({ favourites: false });
        const refused = desk.wants({ type: 'pin', value: 'Unqualified', pinned: true });
        expect(refused).toBe('ActionTooLate');
        const call = desk.dials(ADA);
        desk.ends(call);
        desk.chooses(call);
        expect(desk.desk.preferences).toEqual(NO_PREFERENCES);
    });
});

describe('kept preferences', () => {
    it('are read back as they were', () => {
        const kept = likes({ pinned: ['a, "b"; c', 'لم يرد'], recent: ['x'.repeat(255)] });
        expect(readStoredPreferences(structuredClone(kept))).toEqual(kept);
    });

    it.each<[string, unknown]>([
        ['nothing', null],
        ['a list', []],
        ['without recents', { pinned: [] }],
        ['a number for a value', { pinned: [1], recent: [] }],
        ['a blank value', { pinned: [' '], recent: [] }],
        ['a value that no Task holds', { pinned: ['x'.repeat(256)], recent: [] }],
        ['a value twice', { pinned: [], recent: ['a', 'a'] }],
        ['too many recents', { pinned: [], recent: ['1', '2', '3', '4', '5', '6'] }]
    ])('are none if they are %s', (_what, state) => {
        expect(readStoredPreferences(state)).toBeNull();
    });

    it('hold nothing beside', () => {
        expect(readStoredPreferences({ pinned: [], recent: [], calls: 1 })).toEqual(NO_PREFERENCES);
    });
});
