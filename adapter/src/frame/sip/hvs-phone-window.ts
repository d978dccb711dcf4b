import type { LineState } from '../../ports/telephony';
import { make, setText } from '../make';
import { adoptStyles } from '../styles';
import type { Texts } from '../texts';

/** The phone in a window of its own: what it is for, how it stands, and what the phone puts there for itself. */
export class HvsPhoneWindow extends HTMLElement {
    readonly #text = make('p');
    readonly #troubleTitle = make('h2');
    readonly #troubleText = make('p');
    readonly #trouble = make(
        'div',
        { class: 'trouble', role: 'alert', hidden: '' },
        this.#troubleTitle,
        this.#troubleText
    );
    readonly #footer = make('footer');
    #texts: Texts | null = null;

    connect(texts: Texts): void {
        this.#texts = texts;
        this.lang = texts.say('Hvs_Frame_LanguageTag');
        this.#troubleTitle.textContent = texts.say('Hvs_Frame_Failed');
        setText(this.#text, texts.say('Hvs_Frame_SipWindowAlone'));
        const root = this.attachShadow({ mode: 'open' });
        adoptStyles(root);
        root.append(
            make('header', {}, make('h1', {}, texts.say('Hvs_Frame_Title'))),
            make('main', {}, this.#trouble, this.#text),
            this.#footer
        );
    }

    /** Whoever opened the window has answered. */
    take(phone: HTMLElement): void {
        setText(this.#text, this.#texts?.say('Hvs_Frame_SipWindowHere') ?? '');
        this.#footer.replaceChildren(phone);
    }

    show(line: LineState): void {
        this.#trouble.hidden = line.now !== 'failed';
        const text =
            line.now === 'failed' ? this.#texts?.say(`Hvs_Trouble_${line.code}`, line.detail) : '';
        setText(this.#troubleText, text ?? '');
    }
}
