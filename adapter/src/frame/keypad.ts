import { TONES, type Tone } from '../ports/telephony';
import { make } from './make';

/** The keys of a phone, to press or, while the focus is here, to type; and what was sent so far. */
export function makeKeypad(label: string, send: (tone: Tone) => void): HTMLElement {
    const sent = make('output', { 'aria-atomic': 'false', dir: 'ltr' });
    const press = (tone: Tone): void => {
        sent.append(tone);
        send(tone);
    };
    const keys = TONES.map((tone) => {
        const key = make('button', { type: 'button' }, tone);
        key.addEventListener('click', () => press(tone));
        return key;
    });
    const keypad = make(
        'div',
        { class: 'keypad', role: 'group', 'aria-label': label, tabindex: '-1', dir: 'ltr' },
        sent,
        ...keys
    );
    keypad.addEventListener('keydown', ({ key, repeat, ctrlKey, altKey, metaKey }) => {
        const tone = TONES.find((each) => each === key);
        if (tone && !repeat && !ctrlKey && !altKey && !metaKey) press(tone);
    });
    return keypad;
}
