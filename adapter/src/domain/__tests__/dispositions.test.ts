import { assembleDispositions, type Disposition, type ListedDisposition } from '../dispositions';
import type { OrgDisposition } from '../org';

const listed = (value: string, change: Partial<ListedDisposition> = {}): ListedDisposition => ({
    value,
    outcome: null,
    connected: null,
    key: null,
    notesRequired: false,
    followUp: null,
    ...change
});

const ORG: OrgDisposition[] = [
    { value: 'No answer', outcome: 'CallBackLater' },
    { value: 'Left VM ', outcome: 'LeftVoicemail' },
    { value: 'Great talk', outcome: 'MeaningfulConnect' },
    { value: 'Other', outcome: null }
];

describe('where dispositions come from', () => {
    it("is the admin's list, if there is one", () => {
        const rows = assembleDispositions([listed('Great talk'), listed('Wrong number')], ORG);
        expect(rows.map(({ value }) => value)).toEqual(['Great talk', 'Wrong number']);
    });

    it("is else the org's call results, verbatim to the last blank", () => {
        const rows = assembleDispositions([], ORG);
        expect(rows.map(({ value }) => value)).toEqual([
            'No answer',
            'Left VM ',
            'Great talk',
            'Other'
        ]);
    });

    it('is else the five outcomes in the words of Sales Engagement', () => {
        const rows = assembleDispositions([], []);
        expect(new Set(rows.map(({ value, outcome }) => `${outcome ?? ''}: ${value}`))).toEqual(
            new Set([
                'LeftVoicemail: Left Voicemail',
                'CallBackLater: Call Back Later',
                'MeaningfulConnect: Meaningful Connect',
                'NotInterested: Not Interested',
                'Unqualified: Unqualified'
            ])
        );
    });
});

describe('a disposition', () => {
    it("takes its outcome from the org's row of the same value unless the list says otherwise", () => {
        const [fromOrg, own] = assembleDispositions(
            [listed('Great talk'), listed('No answer', { outcome: 'Unqualified' })],
            ORG
        );
        expect(fromOrg?.outcome).toBe('MeaningfulConnect');
        expect(own?.outcome).toBe('Unqualified');
    });

    it('is marked when the org has no row of exactly its value: no branch will follow', () => {
        const rows = assembleDispositions([listed('Great talk'), listed('great talk')], ORG);
        expect(rows.map(({ mapped }) => mapped)).toEqual([true, false]);
        expect(assembleDispositions([listed('Anything')], [])[0]?.mapped).toBe(true);
    });

    it('says whether somebody was reached: by the list, else by its outcome, else not', () => {
        const connected = (row: ListedDisposition): boolean | undefined =>
            assembleDispositions([row], [])[0]?.connected;
        expect(connected(listed('a', { outcome: 'LeftVoicemail' }))).toBe(false);
        expect(connected(listed('a', { outcome: 'NotInterested' }))).toBe(true);
        expect(connected(listed('a', { outcome: 'NotInterested', connected: false }))).toBe(false);
        expect(connected(listed('a', { outcome: 'LeftVoicemail', connected: true }))).toBe(true);
        expect(connected(listed('a'))).toBe(false);
    });

    it('is offered once, as it was listed first', () => {
        const again = listed('a', { key: '7' });
        const rows = assembleDispositions([listed('a', { key: '5' }), listed('b'), again], []);
        expect(rows.map(({ value, wanted }) => [value, wanted])).toEqual([
            ['a', '5'],
            ['b', null]
        ]);
    });

    it('is another one with another case or other blanks around it: nobody knows how Salesforce compares', () => {
        const values = ['Busy', 'busy', 'Busy '];
        const org = values.map((value) => ({ value, outcome: null }));
        expect(assembleDispositions([], org).map(({ value }) => value)).toEqual(values);
    });

    it('is not offered if it is blank, or longer than a Task can hold', () => {
        const values = ['', '   ', '\u00a0\t', 'x'.repeat(256), 'x'.repeat(255)];
        const org = values.map((value) => ({ value, outcome: null }));
        expect(assembleDispositions([], org).map(({ value }) => value)).toEqual(['x'.repeat(255)]);
        expect(assembleDispositions([], org.slice(0, 4))).toHaveLength(5);
    });

    it('is not offered if the admin hides it, listed or mapped', () => {
        const values = (rows: Disposition[]): string[] => rows.map(({ value }) => value);
        expect(values(assembleDispositions([], ORG, ['Other', 'No answer']))).toEqual([
            'Left VM ',
            'Great talk'
        ]);
        expect(values(assembleDispositions([listed('a'), listed('b')], ORG, ['b']))).toEqual(['a']);
    });

    it('is never the last one hidden: a call must be finished somehow', () => {
        expect(assembleDispositions([listed('a')], [], ['a'])).toHaveLength(1);
    });

    it('needs notes where the list says so', () => {
        const rows = assembleDispositions([listed('a', { notesRequired: true }), listed('b')], []);
        expect(rows.map(({ notes }) => notes)).toEqual(['required', 'optional']);
    });
});
