import { makeDial, type Dial } from './dial';
import { HvsFrameCall, nameOf, phaseLabel } from './hvs-frame-call';
import { HvsFrameHold } from './hvs-frame-hold';
import { HvsFrameNotices } from './hvs-frame-notices';
import { make, makeIcon, setText } from './make';
import { adoptStyles } from './styles';
import type { FrameCall, FrameContext, FrameView } from './view';

const HANDSET =
    'M5 3h4l2 5-3 2a12 12 0 0 0 6 6l2-3 5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z';

const LINES = {
    starting: 'Hvs_Frame_Starting',
    signIn: 'Hvs_Frame_SignIn',
    ready: 'Hvs_Frame_Ready',
    failed: 'Hvs_Frame_Failed',
    elsewhere: 'Hvs_Frame_Elsewhere'
} as const satisfies Record<FrameView['line'], string>;

/** Twice a second, so that no second of a timer is skipped. */
const TICK = 500;

/**
 * The softphone: the state of the line, the calls, numbers to call, and what the phone shows of itself. Holds
 * no state of its own beyond what it was last shown.
 */
export class HvsFrame extends HTMLElement {
    readonly #line = make('p', { class: 'line', role: 'status' });
    readonly #announcement = make('p', { class: 'unseen', role: 'status' });
    readonly #troubleTitle = make('h2');
    readonly #troubleText = make('p');
    readonly #trouble = make('div', { class: 'trouble', role: 'alert', hidden: '' });
    readonly #empty = make('p', { class: 'empty' });
    readonly #calls = make('ul', { class: 'calls' });
    readonly #notices = new HvsFrameNotices();
    readonly #footer = make('footer');
    readonly #elements = new Map<string, HvsFrameCall>();
    /** What was said last of each call. */
    #words = new Map<string, string>();
    #dial: Dial | null = null;
    #context: FrameContext | null = null;
    #stopTicking: () => void = () => {};

    connect(context: FrameContext): void {
        this.#context = context;
        const { texts } = context;
        const title = texts.say('Hvs_Frame_Title');
        this.lang = texts.say('Hvs_Frame_LanguageTag');
        this.#troubleTitle.textContent = texts.say(LINES.failed);
        this.#trouble.append(this.#troubleTitle, this.#troubleText);
        this.#calls.setAttribute('aria-label', texts.say('Hvs_Frame_Calls'));
        this.#notices.connect(context);
        this.#dial = makeDial(context);
        const root = this.attachShadow({ mode: 'open' });
        adoptStyles(root);
        // Named, since the page around the frame has a banner and a main part of its own.
        const named = { 'aria-label': title };
        root.append(
            make('header', named, makeIcon(HANDSET), make('h1', {}, title), this.#line),
            make(
                'main',
                named,
                this.#trouble,
                this.#calls,
                this.#empty,
                this.#dial.element,
                this.#notices,
                this.#announcement
            ),
            this.#footer
        );
    }

    show(view: FrameView): void {
        const { texts } = this.#contextOrThrow();
        // A failure is said once, by the alert.
        this.#line.hidden = view.line === 'failed';
        this.#line.className = `line ${view.line}`;
        setText(this.#line, texts.say(LINES[view.line]));
        this.#trouble.hidden = view.line !== 'failed';
        const { trouble } = view;
        setText(
            this.#troubleText,
            trouble ? texts.say(`Hvs_Trouble_${trouble.code}`, trouble.detail) : ''
        );
        this.#showCalls(view);
        const elsewhere = view.line === 'elsewhere';
        setText(this.#empty, texts.say(elsewhere ? 'Hvs_Frame_ElsewhereHint' : 'Hvs_Frame_NoCall'));
        this.#empty.hidden = !elsewhere && (view.line !== 'ready' || view.calls.length > 0);
        this.#notices.show(view.notices, view.locale);
        this.#dial?.show(view);
        this.#footer.hidden = elsewhere || view.phone === null;
        if (view.phone !== this.#footer.firstChild) {
            this.#footer.replaceChildren(...(view.phone ? [view.phone] : []));
        }
    }

    disconnectedCallback(): void {
        this.#stopTicking();
    }

    #contextOrThrow(): FrameContext {
        if (!this.#context) throw new Error('show() was called before connect()');
        return this.#context;
    }

    /** Keeps the element of a call as long as the call is shown, and the focus with it. */
    #showCalls({ calls, locale }: FrameView): void {
        const shown = new Set(calls.map((call) => call.id));
        for (const [id, element] of this.#elements) {
            if (shown.has(id)) continue;
            element.parentElement?.remove();
            this.#elements.delete(id);
        }
        for (const call of calls) this.#elementOf(call).show(call, locale);
        this.#calls.hidden = calls.length === 0;
        this.#announce(calls);
        const goesOn = calls.some(({ phase }) => phase !== 'held' && phase !== 'ended');
        this.#footer.classList.toggle('in-call', goesOn);
        this.#tickWhile(goesOn);
    }

    #elementOf(call: FrameCall): HvsFrameCall {
        const known = this.#elements.get(call.id);
        if (known) return known;
        const element = new HvsFrameCall();
        element.connect(this.#contextOrThrow());
        this.#elements.set(call.id, element);
        this.#calls.append(make('li', {}, element));
        return element;
    }

    #announce(calls: readonly FrameCall[]): void {
        const context = this.#contextOrThrow();
        const { texts } = context;
        const wordsOf = (call: FrameCall): string =>
            [texts.say(phaseLabel(call)), HvsFrameHold.words(call, context)].join(' ').trim();
        const words = new Map(calls.map((call) => [call.id, wordsOf(call)]));
        const changed = calls.filter(({ id }) => this.#words.get(id) !== words.get(id));
        this.#words = words;
        const said = changed.map((call) =>
            texts.say('Hvs_Frame_Announcement', nameOf(call, texts), words.get(call.id) ?? '')
        );
        // Somebody who calls does not wait.
        const rings = calls.some(({ phase }) => phase === 'ringing');
        this.#announcement.setAttribute('aria-live', rings ? 'assertive' : 'polite');
        if (said.length > 0 || calls.length === 0) setText(this.#announcement, said.join('; '));
    }

    #tickWhile(needed: boolean): void {
        this.#stopTicking();
        this.#stopTicking = () => {};
        if (!needed) return;
        this.#stopTicking = this.#contextOrThrow().clock.after(TICK, () => {
            for (const element of this.#elements.values()) element.tick();
            this.#tickWhile(needed);
        });
    }
}
