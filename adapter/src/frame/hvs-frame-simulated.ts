import { make } from './make';
import { SIMULATED_OUTCOMES, type SimulatedOutcome } from '../settings/table';
import type { FrameContext } from './view';

const OUTCOME_LABELS: Record<SimulatedOutcome, string> = {
    random: 'Hvs_Frame_OutcomeRandom',
    answered: 'Hvs_Frame_OutcomeAnswered',
    noAnswer: 'Hvs_Frame_OutcomeNoAnswer',
    busy: 'Hvs_Frame_OutcomeBusy',
    voicemail: 'Hvs_Frame_OutcomeVoicemail'
};

/** Says that the phone is a pretend one, and lets the rep decide what it pretends. */
export class HvsFrameSimulated extends HTMLElement {
    readonly #select = make('select');
    readonly #controls = make('label');

    connect({ texts, callbacks }: FrameContext): void {
        this.#select.append(
            ...SIMULATED_OUTCOMES.map((outcome) =>
                make('option', { value: outcome }, texts.say(OUTCOME_LABELS[outcome]))
            )
        );
        this.#select.addEventListener('change', () => {
            const chosen = SIMULATED_OUTCOMES.find((outcome) => outcome === this.#select.value);
            if (chosen) callbacks.chooseOutcome(chosen);
        });
        this.#controls.append(make('span', {}, texts.say('Hvs_Frame_NextOutcome')), this.#select);
        this.append(
            make('p', { class: 'pretend' }, texts.say('Hvs_Frame_SimulatedPhone')),
            this.#controls
        );
    }

    show(outcome: SimulatedOutcome | null): void {
        this.#controls.hidden = outcome === null;
        if (outcome) this.#select.value = outcome;
    }
}
