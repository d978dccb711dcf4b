/** @jest-environment jsdom */
import type { SimulatedOutcome } from '../../settings/phone-choices';
import { HvsFrameSimulated } from '../hvs-frame-simulated';
import { READY, TEXTS, frame } from './frame-driver';

function simulated(outcome: SimulatedOutcome | null) {
    const stage = frame();
    const phone = new HvsFrameSimulated();
    phone.connect({
        texts: TEXTS,
        outcome,
        chooseOutcome: (chosen) => stage.done.push(['outcome', chosen]),
        hangUpByOtherSide: () => stage.done.push(['otherSide'])
    });
    stage.show({ ...READY, phone });
    return { ...stage, phone };
}

describe('the simulated phone', () => {
    it('says that it is one, and lets the rep choose how the next call ends', () => {
        const { done, all, textsOf } = simulated('answered');
        const [select] = all<HTMLSelectElement>('select');
        if (!select) throw new Error('no select');
        expect(textsOf('.pretend')).toEqual(['Simulated phone']);
        expect(select.labels[0]?.textContent).toContain('The next call ends as');
        expect(select.value).toBe('answered');
        select.value = 'busy';
        select.dispatchEvent(new Event('change'));
        expect(done).toEqual([['outcome', 'busy']]);
    });

    it('has nothing to pretend when it tells no progress', () => {
        const { all, textsOf } = simulated(null);
        expect(textsOf('.pretend')).toEqual(['Simulated phone']);
        expect(all('footer select, footer button')).toEqual([]);
    });

    it('lets the other side hang up, which the frame shows during a call', () => {
        const { show, phone, root, done, button, callNow } = simulated('random');
        const isDuringCall = (): boolean | undefined =>
            root.querySelector('footer')?.classList.contains('in-call');
        expect(isDuringCall()).toBe(false);
        show({ ...READY, phone, calls: [callNow()] });
        expect(isDuringCall()).toBe(true);
        button('The other side hangs up now').click();
        expect(done).toEqual([['otherSide']]);
    });
});
