import { durationCode, durationText } from './duration';
import { makeControls, type Controls } from './controls';
import { HvsFrameHold } from './hvs-frame-hold';
import { make, setText } from './make';
import type { Texts } from './texts';
import type { FrameCall, FrameContext, FrameRecentCall } from './view';

const PHASE_LABELS = {
    held: 'Hvs_Frame_Held',
    ringing: 'Hvs_Frame_Ringing',
    dialling: 'Hvs_Frame_Dialling',
    connected: 'Hvs_Frame_Connected',
    ended: 'Hvs_Frame_Ended'
} as const;

/** How it stands; of a phone that tells no progress nobody knows whether it still dials. */
export function phaseLabel({ phase, canEnd }: FrameCall): string {
    return canEnd ? 'Hvs_Frame_OnYourPhone' : PHASE_LABELS[phase];
}

/** Who is on the other side, as far as anything is known. */
export function nameOf({ person, number }: FrameRecentCall | FrameCall, texts: Texts): string {
    return person ?? (number || texts.say('Hvs_Frame_Withheld'));
}

/** One call: who, number, how it stands, how long, and what can be done about it. */
export class HvsFrameCall extends HTMLElement {
    readonly #name = make('h2', { class: 'name', dir: 'auto' });
    readonly #number = make('bdi');
    readonly #phase = make('span', { class: 'phase' });
    readonly #timer = make('time', { class: 'timer', role: 'timer' });
    readonly #hold = new HvsFrameHold();
    #controls: Controls | null = null;
    #call: FrameCall | null = null;
    #locale = '';
    /** What the timer shows. */
    #drawn = '';
    #context: FrameContext | null = null;

    connect(context: FrameContext): void {
        this.#context = context;
        this.#timer.setAttribute('aria-label', context.texts.say('Hvs_Frame_Duration'));
        this.#hold.connect(context);
        this.#controls = makeControls(context);
        this.append(
            make('div', { class: 'who' }, this.#name, this.#timer),
            make('p', { class: 'about' }, this.#number, this.#phase),
            this.#hold,
            this.#controls.element
        );
    }

    show(call: FrameCall, locale: string): void {
        if (!this.#context) return;
        const { texts } = this.#context;
        this.#call = call;
        this.#locale = locale;
        const who = nameOf(call, texts);
        setText(this.#name, who);
        this.#name.title = who;
        setText(this.#number, call.number);
        this.#number.hidden = call.person === null;
        this.#phase.className = `phase ${call.phase}`;
        setText(this.#phase, texts.say(phaseLabel(call)));
        this.#timer.hidden = call.phase === 'held';
        this.#hold.show(call);
        this.#controls?.show(call, [call.person, call.number].filter(Boolean).join(', '));
        this.tick();
    }

    /** How long it has been ringing, then how long the conversation lasts. */
    tick(): void {
        if (!this.#call || !this.#context) return;
        const { startedAt, connectedAt, endedAt, phase } = this.#call;
        const from = phase === 'dialling' || phase === 'ringing' ? startedAt : connectedAt;
        const lasted = from === null ? 0 : (endedAt ?? this.#context.clock.now()) - from;
        // Most of many calls are over, and writing numbers in a locale is dear.
        const drawn = durationCode(lasted) + this.#locale;
        if (drawn === this.#drawn) return;
        this.#drawn = drawn;
        setText(this.#timer, durationText(lasted, this.#locale));
        this.#timer.setAttribute('datetime', durationCode(lasted));
    }
}
