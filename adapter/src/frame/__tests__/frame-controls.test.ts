/** @jest-environment jsdom */
import { READY, frame } from './frame-driver';

const TALKING = { phase: 'connected', connectedAt: 1_000_000 } as const;

describe('what can be done with a call', () => {
    it('is nothing more than the phone can', () => {
        const { show, textsOf, callNow } = frame();
        show({ ...READY, calls: [callNow()] });
        expect(textsOf('.calls button')).toEqual(['Hang up']);
        show({
            ...READY,
            calls: [callNow({ ...TALKING, muted: false, held: false, keypad: true })]
        });
        expect(textsOf('.calls button')).toEqual(['Hang up', 'Mute', 'Hold', 'Keypad']);
    });

    it('is to take it or not while it rings', () => {
        const { show, textsOf, button, callNow, done } = frame();
        show({ ...READY, calls: [callNow({ phase: 'ringing' })] });
        expect(textsOf('.calls button')).toEqual(['Accept', 'Decline']);
        button('Accept').click();
        button('Decline').click();
        expect(done).toEqual([
            ['accept', 'c1'],
            ['hangUp', 'c1']
        ]);
        show({ ...READY, calls: [callNow(TALKING)] });
        expect(textsOf('.calls button')).toEqual(['Hang up']);
    });

    it('is to say that it is over, where the phone cannot tell', () => {
        const { show, button, textsOf, callNow, done } = frame();
        show({ ...READY, calls: [callNow({ canHangUp: false, canEnd: true })] });
        expect(textsOf('.phase')).toEqual(['On your phone']);
        expect(textsOf('.unseen')).toEqual(['Ada Byron: On your phone']);
        button('Over').click();
        expect(done).toEqual([['end', 'c1']]);
    });

    it('is to place it by a press on a link, where only a press may', () => {
        const { show, all, textsOf, callNow } = frame();
        const link = 'https://phone.example.com:8443/call?to=+14155550101';
        show({ ...READY, calls: [callNow({ canHangUp: false, link })] });
        const [anchor] = all<HTMLAnchorElement>('a');
        expect(anchor?.href).toBe(link);
        expect(anchor?.target).toBe('_blank');
        expect(anchor?.rel).toBe('noopener');
        expect(textsOf('a')).toEqual(['Call with phone.example.com:8443']);
        show({ ...READY, calls: [callNow({ canHangUp: false })] });
        expect(all('a')).toEqual([]);
    });

    it('is to mute and to hold, as buttons that stay pressed', () => {
        const { show, button, callNow, done } = frame();
        const pressed = (): (string | null)[] =>
            ['Mute', 'Hold'].map((name) => button(name).getAttribute('aria-pressed'));
        show({ ...READY, calls: [callNow({ ...TALKING, muted: false, held: true })] });
        expect(pressed()).toEqual(['false', 'true']);
        button('Mute').click();
        button('Hold').click();
        expect(done).toEqual([
            ['setMuted', 'c1', true],
            ['setHeld', 'c1', false]
        ]);
        // Only the phone knows whether it is so.
        expect(pressed()).toEqual(['false', 'true']);
        show({ ...READY, calls: [callNow({ ...TALKING, muted: true, held: false })] });
        expect(pressed()).toEqual(['true', 'false']);
    });
});

describe('the keypad', () => {
    const talk = () => {
        const stage = frame();
        const call = stage.callNow({ ...TALKING, keypad: true });
        stage.show({ ...READY, calls: [call] });
        const type = (key: string, more: KeyboardEventInit = {}): void => {
            stage.root.activeElement?.dispatchEvent(
                new KeyboardEvent('keydown', { key, bubbles: true, ...more })
            );
        };
        return { ...stage, call, type };
    };
    const tonesOf = (done: unknown[][]): unknown[] => done.map(([, , tone]) => tone);

    it('opens and closes by its button, which says so', () => {
        const { all, button } = talk();
        expect(all('.keypad')).toEqual([]);
        expect(button('Keypad').getAttribute('aria-expanded')).toBe('false');
        button('Keypad').click();
        expect(all('.keypad')[0]?.getAttribute('aria-label')).toBe('Keypad');
        expect(all('.keypad button')).toHaveLength(12);
        expect(button('Keypad').getAttribute('aria-expanded')).toBe('true');
        button('Keypad').click();
        expect(all('.keypad')).toEqual([]);
    });

    it('sends what is pressed and shows it', () => {
        const { button, done, textsOf } = talk();
        button('Keypad').click();
        for (const key of ['4', '2', '#']) button(key).click();
        expect(done).toEqual([
            ['sendTone', 'c1', '4'],
            ['sendTone', 'c1', '2'],
            ['sendTone', 'c1', '#']
        ]);
        expect(textsOf('output')).toEqual(['42#']);
    });

    it('takes typed digits while it has the focus, and no shortcut or other key', () => {
        const { button, done, type } = talk();
        button('Keypad').click();
        for (const key of ['1', '*', 'a', 'Enter', 'Tab']) type(key);
        type('0', { ctrlKey: true });
        type('9', { repeat: true });
        expect(tonesOf(done)).toEqual(['1', '*']);
        button('5').focus();
        type('6');
        expect(tonesOf(done)).toEqual(['1', '*', '6']);
    });

    it('stays open while the call goes on, and closes with it', () => {
        const { show, all, call, button } = talk();
        button('Keypad').click();
        show({ ...READY, calls: [{ ...call, muted: true }] });
        expect(all('.keypad')).toHaveLength(1);
        show({ ...READY, calls: [{ ...call, phase: 'ended', endedAt: 5, keypad: false }] });
        expect(all('.keypad')).toEqual([]);
    });
});
