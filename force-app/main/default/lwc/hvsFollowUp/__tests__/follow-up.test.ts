import { createElement } from 'lwc';
import HvsFollowUp from 'c/hvsFollowUp';
import { aDesk } from '../../../../../test/fakes/desk';
import { settled } from '../../../../../test/fakes/deep';

/** Saturday noon in Los Angeles; in the night the clock is put back. */
const NOW = Date.UTC(2026, 9, 31, 19);
const ZONE = 'America/Los_Angeles';

type Part = HTMLElement & HvsFollowUp;
type Field = HTMLElement & { type: string; value: string };

describe('the time of a call back', () => {
    let part: Part;

    const show = async (): Promise<void> => {
        part = createElement('c-hvs-follow-up', { is: HvsFollowUp }) as Part;
        part.settings = { ...aDesk().settings, timeZone: ZONE };
        part.addEventListener('followupchange', (event) => {
            part.at = (event as CustomEvent<number | null>).detail;
        });
        document.body.append(part);
        await settled();
    };
    const all = <T extends HTMLElement>(selector: string): T[] => [
        ...part.shadowRoot!.querySelectorAll<T>(selector)
    ];
    const press = async (label: string): Promise<void> => {
        const buttons = all<HTMLElement & { label: string }>('lightning-button');
        buttons.find((button) => button.label === label)!.click();
        await settled();
    };
    const write = async (type: string, value: string | null): Promise<void> => {
        const field = all<Field>('lightning-input').find((each) => each.type === type)!;
        field.dispatchEvent(new CustomEvent('change', { detail: { value } }));
        await settled();
    };
    const inZone = (): string =>
        part.at === null ? '' : new Date(part.at).toLocaleString('sv-SE', { timeZone: ZONE });

    beforeEach(async () => {
        jest.useFakeTimers({ now: NOW, doNotFake: ['queueMicrotask', 'nextTick'] });
        await show();
    });

    afterEach(() => {
        part.remove();
        jest.useRealTimers();
    });

    it('is one press away, at nine where the user is, over a change of the clock', async () => {
        await press('Tomorrow, 9:00 AM');
        expect(inZone()).toBe('2026-11-01 09:00:00');
        await press('Next Monday, 9:00 AM');
        expect(inZone()).toBe('2026-11-02 09:00:00');
        await press('In an hour');
        expect(inZone()).toBe('2026-10-31 13:00:00');
        await press('No call back');
        expect(part.at).toBeNull();
    });

    it.each<[string, [type: string, value: string | null][], string]>([
        ['a date alone is nine in the morning', [['date', '2026-11-03']], '2026-11-03 09:00:00'],
        ['a time alone is the next one', [['time', '16:30:00.000']], '2026-10-31 16:30:00'],
        [
            'a time that has passed is of tomorrow',
            [['time', '08:15:00.000']],
            '2026-11-01 08:15:00'
        ],
        [
            'both are what the wall says',
            [
                ['date', '2026-12-24'],
                ['time', '16:30:00.000']
            ],
            '2026-12-24 16:30:00'
        ],
        [
            'an empty time changes nothing',
            [
                ['date', '2026-12-24'],
                ['time', null]
            ],
            '2026-12-24 09:00:00'
        ],
        [
            'a date that is taken out is no call back',
            [
                ['date', '2026-12-24'],
                ['date', null]
            ],
            ''
        ]
    ])('can be written: %s', async (_what, writings, expected) => {
        await press('Another time');
        for (const field of all<Field & { checkValidity: () => boolean }>('lightning-input'))
            field.checkValidity = () => true;
        for (const [type, value] of writings) await write(type, value);
        expect(inZone()).toBe(expected);
        const [date] = all<Field>('lightning-input');
        expect(date?.value).toBe(expected.slice(0, 10));
    });
});
