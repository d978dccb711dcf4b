/** @jest-environment jsdom */
import { READY, frame } from './frame-driver';
import type { FrameRecentCall } from '../view';

const ADA: FrameRecentCall = {
    id: 'r1',
    number: '(415) 555-0101',
    person: 'Ada Byron',
    direction: 'outbound',
    startedAt: Date.UTC(2026, 4, 4, 16, 5)
};
const UNKNOWN: FrameRecentCall = { ...ADA, id: 'r2', person: null, direction: 'missed' };

function ready(recent: FrameRecentCall[] = []) {
    const stage = frame();
    stage.show({ ...READY, recent });
    const [box] = stage.all<HTMLInputElement>('input');
    if (!box) throw new Error('no box');
    /** As Enter in the box does. */
    const enter = (number: string): void => {
        box.value = number;
        box.form?.requestSubmit();
    };
    return { ...stage, box, enter };
}

describe('a number by hand', () => {
    it('has a box with a name, for telephone numbers', () => {
        const { box } = ready();
        expect(box.type).toBe('tel');
        expect(box.labels?.[0]?.textContent).toBe('Number to call');
    });

    it.each(['(415) 555-0101', '+49 30 1234-56', '0041 44 668 18 00', '  911 '])(
        'is dialled as it was typed or pasted: %s',
        (number) => {
            const { enter, box, done } = ready();
            enter(number);
            expect(done).toEqual([['dial', number.trim()]]);
            expect(box.value).toBe('');
        }
    );

    it('is dialled by the button too', () => {
        const { box, button, done } = ready();
        box.value = '911';
        button('Call').click();
        expect(done).toEqual([['dial', '911']]);
    });

    it('is not dialled when there is none', () => {
        const { enter, done } = ready();
        enter('');
        enter('   ');
        expect(done).toEqual([]);
    });

    it('stays in the box while other things change', () => {
        const { show, box, root, callNow } = ready();
        box.focus();
        box.value = '41';
        show({ ...READY, calls: [callNow()], recent: [ADA] });
        expect([box.value, root.activeElement]).toEqual(['41', box]);
    });

    it.each(['starting', 'signIn', 'failed', 'elsewhere'] as const)(
        'cannot be dialled while the line is %s',
        (line) => {
            const { show, all } = ready([ADA]);
            show({ ...READY, line, recent: [ADA] });
            expect(all('input, button')).toEqual([]);
        }
    );
});

describe('the recent calls', () => {
    it('are not there before the first', () => {
        expect(ready().textsOf('h2')).toEqual([]);
    });

    it('say who, in which direction and when, as the user writes it', () => {
        const { show, textsOf } = ready([ADA, UNKNOWN]);
        expect(textsOf('h2')).toEqual(['Recent calls']);
        expect(textsOf('section .name')).toEqual(['Ada Byron', '(415) 555-0101']);
        expect(textsOf('section .about > span')).toEqual(['Outgoing', 'Missed']);
        expect(textsOf('section time')[0]).toMatch(/^May 4, 4:05\sPM$/);
        show({ ...READY, locale: 'de-DE', timeZone: 'Asia/Tokyo', recent: [ADA] });
        expect(textsOf('section time')).toEqual(['5. Mai, 1:05']);
    });

    it('are called again by a button each, which says whom', () => {
        const { button, done } = ready([ADA, UNKNOWN]);
        button('Call', 2).click();
        button('Call', 1).click();
        expect(done).toEqual([
            ['dial', '(415) 555-0101'],
            ['dial', '(415) 555-0101']
        ]);
        expect(button('Call', 1).getAttribute('aria-description')).toBe('Ada Byron');
    });

    it('with a withheld number can only be looked at', () => {
        const { textsOf } = ready([{ ...UNKNOWN, number: '' }]);
        expect(textsOf('section .name')).toEqual(['Number withheld']);
        expect(textsOf('section button')).toEqual([]);
    });

    it('keep their order, and the focus where it is, when there is a new one', () => {
        const { show, button, root, textsOf } = ready([ADA]);
        button('Call', 1).focus();
        const focused = root.activeElement;
        show({ ...READY, recent: [UNKNOWN, ADA, { ...ADA, id: 'r3', person: 'Alan' }] });
        expect(textsOf('section .name')).toEqual(['(415) 555-0101', 'Ada Byron', 'Alan']);
        expect(root.activeElement).toBe(focused);
        show({ ...READY, recent: [{ ...UNKNOWN, person: 'Eve', direction: 'inbound' }] });
        expect(textsOf('section .name')).toEqual(['Eve']);
        expect(textsOf('section .about > span')).toEqual(['Incoming']);
    });
});
