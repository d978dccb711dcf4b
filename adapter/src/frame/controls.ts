import { makeKeypad } from './keypad';
import { make, setText } from './make';
import type { FrameCall, FrameContext } from './view';

export interface Controls {
    readonly element: HTMLElement;
    /** `about` tells buttons of one name, of several calls, apart. */
    show(call: FrameCall, about: string): void;
}

/** What can be done with a call on the phone: as much as the phone can. */
export function makeControls({ texts, callbacks }: FrameContext): Controls {
    let shown: FrameCall | null = null;
    /** Made when it is first opened: most calls need none. */
    let keypad: HTMLElement | null = null;

    const button = (
        label: string,
        press: (call: FrameCall) => void,
        look = ''
    ): HTMLButtonElement => {
        const made = make('button', { type: 'button', class: look }, texts.say(label));
        made.addEventListener('click', () => shown && press(shown));
        return made;
    };
    const hangUp = ({ id }: FrameCall): void => callbacks.hangUp(id);
    const link = make('a', { class: 'main', target: '_blank', rel: 'noopener' });
    const accept = button('Hvs_Frame_Accept', ({ id }) => callbacks.accept(id), 'main');
    const decline = button('Hvs_Frame_Decline', hangUp, 'hang-up');
    const leave = button('Hvs_Frame_HangUp', hangUp, 'hang-up');
    const end = button('Hvs_Frame_End', ({ id }) => callbacks.end(id));
    const mute = button('Hvs_Frame_Mute', ({ id, muted }) => callbacks.setMuted(id, !muted));
    const hold = button('Hvs_Frame_Hold', ({ id, held }) => callbacks.setHeld(id, !held));
    const keys = button('Hvs_Frame_Keypad', () => open(keypad?.hidden !== false));
    const element = make(
        'div',
        {},
        make('div', { class: 'actions' }, link, accept, decline, leave, end, mute, hold, keys)
    );

    function open(isOpen: boolean): void {
        keys.setAttribute('aria-expanded', String(isOpen));
        if (isOpen && !keypad) {
            keypad = makeKeypad(
                texts.say('Hvs_Frame_Keypad'),
                (tone) => shown && callbacks.sendTone(shown.id, tone)
            );
            element.append(keypad);
        }
        if (!keypad) return;
        keypad.hidden = !isOpen;
        if (isOpen) keypad.focus();
    }
    open(false);

    return {
        element,
        show(call, about) {
            shown = call;
            const { phase, canHangUp, canEnd, muted, held, keypad: hasKeypad } = call;
            const rings = phase === 'ringing';
            link.href = call.link ?? '';
            setText(link, texts.say('Hvs_Frame_CallWith', link.host));
            mute.setAttribute('aria-pressed', String(muted));
            hold.setAttribute('aria-pressed', String(held));
            const offers: [HTMLElement, boolean][] = [
                [link, call.link !== null],
                [accept, canHangUp && rings],
                [decline, canHangUp && rings],
                [leave, canHangUp && !rings],
                [end, canEnd],
                [mute, muted !== null],
                [hold, held !== null],
                [keys, hasKeypad]
            ];
            for (const [each, isOffered] of offers) {
                each.hidden = !isOffered;
                each.setAttribute('aria-description', about);
            }
            if (!hasKeypad) open(false);
            element.hidden = offers.every(([, isOffered]) => !isOffered);
        }
    };
}
