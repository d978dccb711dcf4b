import { make, setText } from '../make';
import { makeDeviceChoice, type DeviceChoice } from './device-choice';
import { makeSignInForm, type SignInForm } from './sign-in-form';
import { adoptSipStyles } from './styles';
import type { SipContext, SipView } from './view';

/** In the light tree of the frame, where every password manager looks. */
const SLOT = 'hvs-sip-sign-in';

interface Parts {
    signIn: SignInForm;
    microphone: DeviceChoice;
    speaker: DeviceChoice;
}

/** Signing in and out, the devices, and what to do about the phone's troubles; the frame says what they are. */
export class HvsFrameSip extends HTMLElement {
    readonly #place = make('slot', { name: SLOT });
    readonly #user = make('span', { dir: 'auto' });
    readonly #signOut = make('button', { type: 'button' });
    readonly #account = make(
        'div',
        { class: 'hvs-sip-row', hidden: '' },
        this.#user,
        this.#signOut
    );
    readonly #unheard = make('div', { role: 'alert', hidden: '' });
    readonly #soundText = make('p');
    readonly #hear = make('button', { type: 'button' });
    readonly #sound = make('div', { role: 'alert', hidden: '' }, this.#soundText, this.#hear);
    readonly #again = make('button', { type: 'button', hidden: '' });
    readonly #server = make('a', { target: '_blank', rel: 'noopener noreferrer', hidden: '' });
    readonly #windowText = make('p', { hidden: '' });
    readonly #window = make('button', { type: 'button', hidden: '' });
    readonly #devices = make('details', { hidden: '' });
    readonly #box = make('div', { class: 'hvs-sip' });
    #context: SipContext | null = null;
    #parts: Parts | null = null;

    connect(context: SipContext): void {
        this.#context = context;
        const { texts, callbacks, serverPage } = context;
        const press = (button: HTMLElement, label: string, run: () => void): void => {
            button.textContent = texts.say(label);
            button.addEventListener('click', run);
        };
        const parts: Parts = {
            signIn: makeSignInForm(context),
            microphone: makeDeviceChoice(context, 'Hvs_Frame_SipMicrophone', (id) =>
                callbacks.chooseMicrophone(id)
            ),
            speaker: makeDeviceChoice(context, 'Hvs_Frame_SipSpeaker', (id) =>
                callbacks.chooseSpeaker(id)
            )
        };
        this.#parts = parts;
        press(this.#signOut, 'Hvs_Frame_SipSignOut', () => callbacks.signOut());
        press(this.#again, 'Hvs_Frame_SipAgain', () => callbacks.tryAgain());
        press(this.#hear, 'Hvs_Frame_SipHear', () => callbacks.unblockSound());
        press(this.#window, 'Hvs_Frame_SipOpenWindow', () => callbacks.openWindow());
        this.#soundText.textContent = texts.say('Hvs_Trouble_AudioBlocked', '');
        this.#windowText.textContent = texts.say('Hvs_Frame_SipWindow');
        this.#server.textContent = texts.say('Hvs_Frame_SipOpenServer', serverPage);
        this.#server.href = serverPage;
        this.#devices.append(
            make('summary', {}, texts.say('Hvs_Frame_SipDevices')),
            parts.microphone.label,
            parts.speaker.label
        );
        this.#box.append(
            this.#unheard,
            this.#sound,
            this.#windowText,
            this.#window,
            this.#again,
            this.#server,
            this.#account,
            this.#devices
        );
        this.append(this.#place, this.#box);
    }

    connectedCallback(): void {
        const root = this.getRootNode();
        const form = this.#parts?.signIn.form;
        if (!form || !(root instanceof Document || root instanceof ShadowRoot)) return;
        adoptSipStyles(root);
        adoptSipStyles(this.ownerDocument);
        if (root instanceof Document) return this.#place.replaceWith(form);
        form.slot = SLOT;
        root.host.append(form);
    }

    disconnectedCallback(): void {
        this.#parts?.signIn.form.remove();
    }

    show(view: SipView): void {
        if (!this.#context || !this.#parts) throw new Error('show() was called before connect()');
        const { texts } = this.#context;
        const { signIn, microphone, speaker } = this.#parts;
        const { line, user } = view;
        const trouble = line.now === 'failed' ? line.code : null;
        const isHere = view.window !== 'open';
        const mayTry =
            trouble === 'PhoneServerUnreachable' || (trouble ?? '').startsWith('Microphone');
        signIn.show(
            isHere && user === null && (line.now === 'signIn' || trouble === 'SignInRefused')
        );
        setText(this.#user, user === null ? '' : texts.say('Hvs_Frame_SipSignedIn', user));
        this.#account.hidden = user === null;
        // They stand below the call, where a small window does not reach.
        const silent = view.microphoneTrouble;
        const news = [
            ...(silent && this.#unheard.hidden ? [this.#unheard] : []),
            ...(view.isSoundBlocked && this.#sound.hidden ? [this.#sound] : [])
        ];
        setText(
            this.#unheard,
            silent ? texts.say(`Hvs_Trouble_${silent.code}`, silent.detail) : ''
        );
        this.#unheard.hidden = silent === null;
        this.#sound.hidden = !view.isSoundBlocked;
        this.#again.hidden = !isHere || !mayTry;
        this.#server.hidden = trouble !== 'PhoneServerUnreachable';
        this.#window.hidden = view.window === 'none';
        this.#windowText.hidden = isHere;
        microphone.show(view.microphones, view.microphone);
        speaker.show(view.speakers, view.speaker);
        this.#devices.hidden = user === null || view.microphones.length === 0;
        // An empty box would be a line across the frame.
        const inside = [...this.#box.children];
        this.#box.hidden = inside.every((each) => each instanceof HTMLElement && each.hidden);
        news.at(-1)?.scrollIntoView({ block: 'nearest' });
    }
}
