import { durationCode, durationText } from './duration';
import { HvsFrameHold } from './hvs-frame-hold';
import { make, setText } from './make';
import type { FrameCall, FrameContext } from './view';

export const PHASE_LABELS = {
    held: 'Hvs_Frame_Held',
    dialling: 'Hvs_Frame_Dialling',
    connected: 'Hvs_Frame_Connected',
    ended: 'Hvs_Frame_Ended'
} as const;

/** One call: who, number, how it stands, how long, and what can be done about it. */
export class HvsFrameCall extends HTMLElement {
    readonly #name = make('h2', { class: 'name', dir: 'auto' });
    readonly #number = make('bdi');
    readonly #phase = make('span', { class: 'phase' });
    readonly #timer = make('time', { class: 'timer', role: 'timer' });
    readonly #hold = new HvsFrameHold();
    readonly #hangUp = make('button', { type: 'button', class: 'hang-up' });
    readonly #otherSide = make('button', { type: 'button' });
    readonly #actions = make('div', { class: 'actions' }, this.#hangUp, this.#otherSide);
    #call: FrameCall | null = null;
    #locale = '';
    /** What the timer shows. */
    #drawn = '';
    #context: FrameContext | null = null;

    connect(context: FrameContext): void {
        this.#context = context;
        const { texts, callbacks } = context;
        this.#timer.setAttribute('aria-label', texts.say('Hvs_Frame_Duration'));
        this.#hangUp.textContent = texts.say('Hvs_Frame_HangUp');
        this.#otherSide.textContent = texts.say('Hvs_Frame_OtherSideHangsUp');
        this.#hangUp.addEventListener('click', () => {
            if (this.#call) callbacks.hangUp(this.#call.id);
        });
        this.#otherSide.addEventListener('click', () => {
            if (this.#call) callbacks.hangUpByOtherSide(this.#call.id);
        });
        this.#hold.connect(context);
        this.append(
            make('div', { class: 'who' }, this.#name, this.#timer),
            make('p', { class: 'about' }, this.#number, this.#phase),
            this.#hold,
            this.#actions
        );
    }

    show(call: FrameCall, simulated: boolean, locale: string): void {
        this.#call = call;
        this.#locale = locale;
        setText(this.#name, call.person ?? call.number);
        this.#name.title = call.person ?? call.number;
        setText(this.#number, call.number);
        this.#number.hidden = call.person === null;
        this.#phase.className = `phase ${call.phase}`;
        setText(this.#phase, this.#context?.texts.say(PHASE_LABELS[call.phase]) ?? '');
        // Several calls have buttons of one name each; the description tells them apart.
        const about = [call.person, call.number].filter(Boolean).join(', ');
        this.#hangUp.setAttribute('aria-description', about);
        this.#otherSide.setAttribute('aria-description', about);
        const isOnThePhone = call.phase === 'dialling' || call.phase === 'connected';
        this.#hangUp.hidden = !isOnThePhone || !call.canHangUp;
        this.#otherSide.hidden = !isOnThePhone || !simulated;
        this.#timer.hidden = call.phase === 'held';
        this.#hold.show(call);
        this.#actions.hidden = this.#hangUp.hidden && this.#otherSide.hidden;
        this.tick();
    }

    /** How long it has been ringing, then how long the conversation lasts. */
    tick(): void {
        if (!this.#call || !this.#context) return;
        const { startedAt, connectedAt, endedAt, phase } = this.#call;
        const from = phase === 'dialling' ? startedAt : connectedAt;
        const lasted = from === null ? 0 : (endedAt ?? this.#context.clock.now()) - from;
        // Most of many calls are over, and writing numbers in a locale is dear.
        const drawn = durationCode(lasted) + this.#locale;
        if (drawn === this.#drawn) return;
        this.#drawn = drawn;
        setText(this.#timer, durationText(lasted, this.#locale));
        this.#timer.setAttribute('datetime', durationCode(lasted));
    }
}
