import { readFields, readListedDisposition, splitParts } from '../syntax';

describe('the little syntax', () => {
    test.each([
        ['a; b ;c', ['a', 'b', 'c']],
        ['a; "b; c"; d="e; f"', ['a', 'b; c', 'd=e; f']],
        ['"say ""no"""; b', ['say "no"', 'b']],
        ['5" pipe; b', ['5" pipe', 'b']],
        ['said "no"; b', ['said "no"', 'b']],
        ['a;;b;', ['a', '', 'b', '']],
        ['', ['']],
        ['"never closed; b', ['never closed; b']],
        [' " a " ; b', [' a ', 'b']],
        ['" a ', ['a']]
    ])('%p has the parts %p', (text, parts) => {
        expect(splitParts(text)).toEqual(parts);
    });

    it('has an end, however long and strange the text', () => {
        expect(splitParts('"'.repeat(100_001))).toEqual(['"'.repeat(50_000)]);
        expect(splitParts(';'.repeat(100_000))).toHaveLength(100_001);
    });
});

describe('a disposition in the list', () => {
    it('is a value and what is known about it', () => {
        const text = 'Left VM; outcome=Left Voicemail; connected=No; key=2; notes=required';
        expect(readListedDisposition(text)).toEqual({
            row: {
                value: 'Left VM',
                outcome: 'LeftVoicemail',
                connected: false,
                key: '2',
                notesRequired: true,
                followUp: null
            },
            complaints: []
        });
    });

    it.each([
        'Left VM, no answer',
        'Rückruf später',
        '折り返し電話',
        'لم يرد',
        '🎉 Demo booked 👩‍💻',
        'x'.repeat(255)
    ])('may be %s, as it is', (value) => {
        expect(readListedDisposition(value).row?.value).toBe(value);
    });

    it('may have quotes in it, and blanks around it, in quotes', () => {
        expect(readListedDisposition('said "no"; key=3').row?.value).toBe('said "no"');
        expect(readListedDisposition('"""No"" "; key=3').row?.value).toBe('"No" ');
    });

    it.each(['"  "; key=1', '; key=1', 'x'.repeat(256)])(
        'is none, and named, when it is %j',
        (text) => {
            const { row, complaints } = readListedDisposition(text);
            expect(row).toBeNull();
            expect(complaints).toEqual([text.slice(0, 40)]);
        }
    );

    test.each([
        ['1h', 'inAnHour'],
        ['tomorrow', 'tomorrow'],
        ['NextWeek', 'nextWeek'],
        ['none', null]
    ])('has a call back by default: %s', (word, followUp) => {
        const { row, complaints } = readListedDisposition(`Later; followUp=${word}`);
        expect([row?.followUp, complaints]).toEqual([followUp, []]);
    });

    it('may hold what looks like a part, in quotes', () => {
        expect(readListedDisposition('"A; key=1"; key=2').row).toMatchObject({
            value: 'A; key=1',
            key: '2'
        });
        expect(readListedDisposition('a = b').row?.value).toBe('a = b');
    });

    test.each([
        'outcome=Great',
        'outcome=constructor',
        'connected=maybe',
        'key=11',
        'key=a',
        'notes=',
        'followUp=2h',
        'followUp=',
        'colour=red',
        'nonsense'
    ])('keeps its value without the part %p, which is named', (part) => {
        const { row, complaints } = readListedDisposition(`Busy; ${part}`);
        expect(complaints).toEqual([part]);
        expect(row).toEqual({
            value: 'Busy',
            outcome: null,
            connected: null,
            key: null,
            notesRequired: false,
            followUp: null
        });
    });

    test.each(['; key=2', '""', 'x'.repeat(256)])('is none without a fitting value: %p', (text) => {
        const { row, complaints } = readListedDisposition(text);
        expect(row).toBeNull();
        expect(complaints).toHaveLength(1);
    });
});

describe('fixed fields', () => {
    it('are names with values', () => {
        expect(readFields(' Source__c = Phone ;Kind__c="a; b=c";')).toEqual({
            fields: { Source__c: 'Phone', Kind__c: 'a; b=c' },
            complaints: []
        });
    });

    test.each([
        'Source__c',
        'Source__c=',
        '1st__c=x',
        'So urce=x',
        'Id=00T1',
        'callobject=x',
        '=x'
    ])('are not %p, which is named', (part) => {
        expect(readFields(`Kind__c=a; ${part}`)).toEqual({
            fields: { Kind__c: 'a' },
            complaints: [part]
        });
    });
});
