import { make } from './make';
import { SIMULATED_OUTCOMES, type SimulatedOutcome } from '../settings/phone-choices';
import type { Texts } from './texts';

const OUTCOME_LABELS: Record<SimulatedOutcome, string> = {
    random: 'Hvs_Frame_OutcomeRandom',
    answered: 'Hvs_Frame_OutcomeAnswered',
    noAnswer: 'Hvs_Frame_OutcomeNoAnswer',
    busy: 'Hvs_Frame_OutcomeBusy',
    voicemail: 'Hvs_Frame_OutcomeVoicemail'
};

export interface SimulatedControls {
    texts: Texts;
    /** Of the next call; null when nothing can be pretended. */
    outcome: SimulatedOutcome | null;
    chooseOutcome: (outcome: SimulatedOutcome) => void;
    /** Of the newest call. */
    hangUpByOtherSide: () => void;
}

/** Says that the phone is a pretend one, and lets the rep decide what it pretends. */
export class HvsFrameSimulated extends HTMLElement {
    connect({ texts, outcome, chooseOutcome, hangUpByOtherSide }: SimulatedControls): void {
        this.append(make('p', { class: 'pretend' }, texts.say('Hvs_Frame_SimulatedPhone')));
        if (outcome === null) return;
        const select = make(
            'select',
            {},
            ...SIMULATED_OUTCOMES.map((each) =>
                make('option', { value: each }, texts.say(OUTCOME_LABELS[each]))
            )
        );
        select.value = outcome;
        select.addEventListener('change', () => {
            const chosen = SIMULATED_OUTCOMES.find((each) => each === select.value);
            if (chosen) chooseOutcome(chosen);
        });
        const otherSide = make(
            'button',
            { type: 'button', class: 'in-call' },
            texts.say('Hvs_Frame_OtherSideHangsUp')
        );
        otherSide.addEventListener('click', hangUpByOtherSide);
        const label = make('span', {}, texts.say('Hvs_Frame_NextOutcome'));
        this.append(make('label', {}, label, select), otherSide);
    }
}
