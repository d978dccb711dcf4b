import { parseSettings } from '../parse';
import type { SettingRow } from '../setting-row';
import { SETTINGS } from '../table';

const ROWS: readonly SettingRow[] = SETTINGS;
const nameOf = (row: SettingRow): string => `/${row.section}/${row.name}`;

describe('the settings of the call center', () => {
    it('are all default when nothing is given, without a word', () => {
        const { settings, notices } = parseSettings({});
        expect(notices).toEqual([]);
        expect(settings).toMatchObject({
            defaultCountry: 'US',
            matchWindow: 30_000,
            keyHints: true,
            undoFor: 0,
            listed: [],
            answerWithin: 10_000,
            keepFor: 14 * 86_400_000,
            task: { subject: 'Call: {person}', status: 'Completed', priority: 'Normal', fixed: {} }
        });
    });

    test.each([undefined, null, 'text', 7, [], new Map()])('are all default for %p', (map) => {
        expect(parseSettings(map)).toEqual(parseSettings({}));
    });

    it('are read as written, trimmed, in any case of letters where none matters', () => {
        const { settings, notices } = parseSettings({
            '/hvsPhone/defaultCountry': ' jp ',
            '/hvsPhone/matchWindowSeconds': '45',
            '/hvsDispositions/keyHints': 'NO',
            '/hvsDispositions/undoSeconds': '5',
            '/hvsDispositions/value01': 'Left VM; outcome=Left Voicemail; key=1',
            '/hvsDispositions/value20': '"Yes; no"',
            '/hvsReliability/keepDays': '365',
            '/hvsTask/fields': 'Source__c=Phone; Kind__c="a; b"',
            '/hvsTask/dispositionField': 'Result__c',
            '/reqDialingOptions/reqOutsidePrefix': '9',
            '/reqGeneralInfo/reqAdapterUrl': 'https://not.ours',
            '/hvsPhone/provider/label': 'Phone'
        });
        expect(notices).toEqual([]);
        expect(settings).toMatchObject({
            defaultCountry: 'JP',
            matchWindow: 45_000,
            keyHints: false,
            undoFor: 5_000,
            keepFor: 365 * 86_400_000,
            task: { fixed: { Source__c: 'Phone', Kind__c: 'a; b' }, dispositionField: 'Result__c' },
            prefixes: { outside: '9' }
        });
        expect(settings.listed.map(({ value }) => value)).toEqual(['Left VM', 'Yes; no']);
    });

    test.each([
        ['/hvsPhone/provider', 'carrier pigeon'],
        ['/hvsPhone/defaultCountry', 'UK'],
        ['/hvsPhone/defaultCountry', 'Japan'],
        ['/hvsPhone/matchWindowSeconds', '0'],
        ['/hvsPhone/matchWindowSeconds', '601'],
        ['/hvsPhone/matchWindowSeconds', '1e2'],
        ['/hvsPhone/matchWindowSeconds', '-5'],
        ['/hvsPhone/matchWindowSeconds', '30 s'],
        ['/hvsReliability/answerSeconds', '0x10'],
        ['/hvsReliability/keepDays', '0'],
        ['/hvsReliability/keepDays', '366'],
        ['/hvsReliability/keepDays', '1.5'],
        ['/hvsDispositions/keyHints', 'true'],
        ['/hvsDispositions/value03', 'x'.repeat(256)],
        ['/hvsTask/recordTypeId', '0'.repeat(19)],
        ['/hvsTask/recordTypeId', '00Q5e0000000001AAA'],
        ['/hvsTask/recordTypeId', '012'],
        ['/hvsTask/dispositionField', 'CallObject'],
        ['/hvsTask/dispositionField', 'not a field'],
        ['/reqDialingOptions/reqOutsidePrefix', '12345678901']
    ])('%s falls back from %p to its default, and is named', (name, value) => {
        const { settings, notices } = parseSettings({ [name]: value });
        expect(settings).toEqual(parseSettings({}).settings);
        expect(notices).toHaveLength(1);
        expect(notices[0]?.code).toBe('SettingInvalid');
        expect(notices[0]?.detail).toContain(name);
    });

    it('survive any value of any type in any place, name it and keep the others', () => {
        const strange = [7, true, {}, [], () => undefined, Symbol('s'), 7n, NaN];
        for (const row of ROWS)
            for (const value of strange) {
                const given = { '/hvsPhone/defaultCountry': 'DE', [nameOf(row)]: value };
                const { settings, notices } = parseSettings(given);
                expect(notices.map(({ detail }) => detail)).toEqual([`${nameOf(row)} (text)`]);
                const country = nameOf(row) === '/hvsPhone/defaultCountry' ? 'US' : 'DE';
                expect(settings.defaultCountry).toBe(country);
            }
    });

    it('survive what throws when it is read, name it and keep the others', () => {
        const given = Object.defineProperty({ '/hvsTask/status': 'Done' }, '/hvsTask/priority', {
            get: () => {
                throw new Error('do not look');
            }
        });
        const { settings, notices } = parseSettings(given);
        expect(notices.map(({ detail }) => detail)).toEqual(['/hvsTask/priority (text)']);
        expect(settings.task).toMatchObject({ status: 'Done', priority: 'Normal' });
    });

    it('do not mind what else is there, however much', () => {
        const given = Object.fromEntries(
            Array.from({ length: 10_000 }, (_, index) => [`/other/${index}`, 'x'.repeat(1_000)])
        );
        expect(parseSettings({ ...given, ['__proto__']: { '/hvsTask/status': 'x' } })).toEqual(
            parseSettings({})
        );
    });

    it('with parts that are not understood keep the rest, and name the part', () => {
        const { settings, notices } = parseSettings({
            '/hvsDispositions/value01': 'Busy; colour=red; key=2',
            '/hvsTask/fields': 'Id=00T1; Source__c=Phone; callobject=x; =y; No value'
        });
        expect(settings.listed).toMatchObject([{ value: 'Busy', key: '2' }]);
        expect(settings.task.fixed).toEqual({ Source__c: 'Phone' });
        expect(notices.map(({ detail }) => detail)).toEqual([
            '/hvsDispositions/value01 (colour=red)',
            '/hvsTask/fields (Id=00T1)',
            '/hvsTask/fields (callobject=x)',
            '/hvsTask/fields (=y)',
            '/hvsTask/fields (No value)'
        ]);
    });

    it('list what is hidden by the same little syntax, and take favourites and progress for granted', () => {
        const { settings, notices } = parseSettings({
            '/hvsDispositions/hidden': 'Internal; "a; b" ;; Left VM, later'
        });
        expect(notices).toEqual([]);
        expect(settings.hidden).toEqual(['Internal', 'a; b', 'Left VM, later']);
        expect([settings.favourites, settings.simulatedProgress]).toEqual([true, true]);
        const off = { '/hvsDispositions/favourites': 'no', '/hvsPhone/simulatedProgress': 'No' };
        expect(parseSettings(off).settings).toMatchObject({
            favourites: false,
            simulatedProgress: false,
            hidden: []
        });
    });

    it('name a disposition that is listed twice, and keep the first', () => {
        const { settings, notices } = parseSettings({
            '/hvsDispositions/value01': 'Busy; key=5',
            '/hvsDispositions/value02': 'busy',
            '/hvsDispositions/value09': 'Busy; key=7'
        });
        expect(settings.listed.map(({ value, key }) => [value, key])).toEqual([
            ['Busy', '5'],
            ['busy', null]
        ]);
        expect(notices).toEqual([
            { code: 'SettingInvalid', detail: '/hvsDispositions/value09 (Busy)' }
        ]);
    });

    it('do not take what every object has for a setting', () => {
        const inherited = Object.create({ '/hvsPhone/defaultCountry': 'DE' }) as object;
        expect(parseSettings(inherited).settings.defaultCountry).toBe('US');
    });
});

describe('the table', () => {
    it('names each setting once', () => {
        expect(new Set(ROWS.map(nameOf)).size).toBe(ROWS.length);
    });

    it('has only defaults that pass their own rule', () => {
        const defaults = Object.fromEntries(ROWS.map((row) => [nameOf(row), row.default]));
        expect(parseSettings(defaults).notices).toEqual([]);
    });
});
