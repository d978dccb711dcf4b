import { makeKeypad } from './keypad';
import { make, setText } from './make';
import type { FrameCall, FrameCallbacks, FrameContext } from './view';

interface Control {
    label: string;
    look?: string;
    isThere: (call: FrameCall) => boolean;
    press: (call: FrameCall, to: FrameCallbacks) => void;
    /** Of one that stays pressed while something is so. */
    isPressed?: (call: FrameCall) => boolean | null;
}

const rings = ({ phase, canHangUp }: FrameCall): boolean => phase === 'ringing' && canHangUp;

const CONTROLS: readonly Control[] = [
    {
        label: 'Hvs_Frame_Accept',
        look: 'main',
        isThere: rings,
        press: ({ id }, to) => to.accept(id)
    },
    {
        label: 'Hvs_Frame_Decline',
        look: 'hang-up',
        isThere: rings,
        press: ({ id }, to) => to.hangUp(id)
    },
    {
        label: 'Hvs_Frame_HangUp',
        look: 'hang-up',
        isThere: (call) => call.canHangUp && !rings(call),
        press: ({ id }, to) => to.hangUp(id)
    },
    {
        label: 'Hvs_Frame_End',
        isThere: ({ canEnd }) => canEnd,
        press: ({ id }, to) => to.end(id)
    },
    {
        label: 'Hvs_Frame_Mute',
        isThere: ({ muted }) => muted !== null,
        press: ({ id, muted }, to) => to.setMuted(id, !muted),
        isPressed: ({ muted }) => muted
    },
    {
        label: 'Hvs_Frame_Hold',
        isThere: ({ held }) => held !== null,
        press: ({ id, held }, to) => to.setHeld(id, !held),
        isPressed: ({ held }) => held
    }
];

/** What can be done with a call on the phone: as much as the phone can. */
export class HvsFrameControls extends HTMLElement {
    readonly #link = make('a', { class: 'main', target: '_blank', rel: 'noopener' });
    readonly #buttons = CONTROLS.map(({ look = '' }) =>
        make('button', { type: 'button', class: look })
    );
    readonly #keys = make('button', { type: 'button', 'aria-expanded': 'false' });
    readonly #all = [this.#link, ...this.#buttons, this.#keys];
    /** Made when it is first opened: most calls need none. */
    #keypad: HTMLElement | null = null;
    #call: FrameCall | null = null;
    #context: FrameContext | null = null;

    connect(context: FrameContext): void {
        this.#context = context;
        const { texts, callbacks } = context;
        CONTROLS.forEach(({ label, press }, index) => {
            const button = this.#buttons[index];
            button?.append(texts.say(label));
            button?.addEventListener('click', () => {
                if (this.#call) press(this.#call, callbacks);
            });
        });
        this.#keys.append(texts.say('Hvs_Frame_Keypad'));
        this.#keys.addEventListener('click', () =>
            this.#openKeypad(this.#keypad?.hidden !== false)
        );
        this.append(make('div', { class: 'actions' }, ...this.#all));
    }

    show(call: FrameCall, about: string): void {
        if (!this.#context) return;
        this.#call = call;
        this.#link.href = call.link ?? '';
        this.#link.hidden = call.link === null;
        setText(this.#link, this.#context.texts.say('Hvs_Frame_CallWith', this.#link.host));
        CONTROLS.forEach(({ isThere, isPressed }, index) => {
            const button = this.#buttons[index];
            if (!button) return;
            button.hidden = !isThere(call);
            if (isPressed) button.setAttribute('aria-pressed', String(isPressed(call)));
        });
        this.#keys.hidden = !call.keypad;
        if (!call.keypad) this.#openKeypad(false);
        // Several calls have buttons of one name each; the description tells them apart.
        for (const each of this.#all) each.setAttribute('aria-description', about);
        const isOver = call.phase === 'held' || call.phase === 'ended';
        this.hidden = isOver || this.#all.every((each) => each.hidden);
    }

    #openKeypad(open: boolean): void {
        const { texts, callbacks } = this.#context ?? {};
        if (open && !this.#keypad && texts) {
            this.#keypad = makeKeypad(texts.say('Hvs_Frame_Keypad'), (tone) => {
                if (this.#call) callbacks?.sendTone(this.#call.id, tone);
            });
            this.append(this.#keypad);
        }
        this.#keys.setAttribute('aria-expanded', String(open));
        if (!this.#keypad) return;
        this.#keypad.hidden = !open;
        if (open) this.#keypad.focus();
    }
}
