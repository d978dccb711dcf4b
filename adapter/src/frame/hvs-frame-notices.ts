import { make, setText } from './make';
import { numberText } from './numbers';
import type { FrameContext, FrameTrouble } from './view';

/** What the rep or admin should know, folded away until somebody wants it. */
export class HvsFrameNotices extends HTMLElement {
    readonly #summary = make('summary');
    readonly #list = make('ul');
    #context: FrameContext | null = null;

    connect(context: FrameContext): void {
        this.#context = context;
        this.append(make('details', {}, this.#summary, this.#list));
    }

    show(notices: readonly FrameTrouble[], locale: string): void {
        const texts = this.#context?.texts;
        if (!texts) return;
        this.hidden = notices.length === 0;
        setText(this.#summary, texts.say('Hvs_Frame_Notices', numberText(notices.length, locale)));
        const said = notices.map(({ code, detail }) => texts.say(`Hvs_Trouble_${code}`, detail));
        this.#list.replaceChildren(...said.map((text) => make('li', {}, text)));
    }
}
