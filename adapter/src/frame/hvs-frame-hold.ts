import { make, setText } from './make';
import type { FrameCall, FrameContext } from './view';
import type { HoldReason } from 'c/hvsProtocol';

const REASONS: Record<HoldReason, string> = {
    doNotCall: 'Hvs_Frame_HeldDoNotCall',
    unknownPerson: 'Hvs_Frame_HeldUnknown',
    outsideHours: 'Hvs_Frame_HeldHours'
};

/**
 * The question before a call is dialled. Only this frame can answer it: what arrives on the message channel
 * may come from any component, and must not dial.
 */
export class HvsFrameHold extends HTMLElement {
    readonly #reasons = make('p', { class: 'reasons' });
    readonly #call = make('button', { type: 'button' });
    readonly #leave = make('button', { type: 'button' });
    readonly #actions = make('div', { class: 'actions' }, this.#leave, this.#call);
    #shown: FrameCall | null = null;
    #context: FrameContext | null = null;

    connect(context: FrameContext): void {
        this.#context = context;
        const { texts } = context;
        this.setAttribute('role', 'group');
        this.tabIndex = -1;
        this.#call.textContent = texts.say('Hvs_Frame_CallAnyway');
        this.#leave.textContent = texts.say('Hvs_Frame_DoNotCall');
        this.#call.addEventListener('click', () => this.#answer(true));
        this.#leave.addEventListener('click', () => this.#answer(false));
        this.append(this.#reasons, this.#actions);
    }

    /** What the rep is asked, as a screen reader says it. */
    static words({ heldFor }: FrameCall, { texts }: FrameContext): string {
        return heldFor.map((reason) => texts.say(REASONS[reason])).join(' ');
    }

    show(call: FrameCall): void {
        if (!this.#context) return;
        const asksNow = call.mayAnswer && !this.#shown?.mayAnswer;
        this.#shown = call;
        this.hidden = call.phase !== 'held';
        this.#actions.hidden = !call.mayAnswer;
        const words = HvsFrameHold.words(call, this.#context);
        setText(this.#reasons, words || this.#context.texts.say('Hvs_Frame_HeldAsking'));
        this.setAttribute('aria-label', words);
        const about = [call.person, call.number].filter(Boolean).join(', ');
        this.#call.setAttribute('aria-description', about);
        this.#leave.setAttribute('aria-description', about);
        if (!asksNow) return;
        this.scrollIntoView({ block: 'nearest' });
        this.#takeFocus();
    }

    /**
     * Only from elsewhere in this frame, and from no field: whether somebody types in the page around it cannot be
     * seen from here.
     * The question itself gets it and no button, so that no key which was meant for something else answers.
     */
    #takeFocus(): void {
        const root = this.getRootNode();
        const { activeElement } = root instanceof ShadowRoot ? root : this.ownerDocument;
        const isField = (activeElement ?? this.ownerDocument.activeElement)?.matches(
            'select, input'
        );
        if (this.ownerDocument.hasFocus() && !isField) this.focus();
    }

    #answer(dial: boolean): void {
        if (!this.#context || !this.#shown?.mayAnswer) return;
        this.#context.callbacks.answerHold(this.#shown.id, dial);
    }
}
