import { PageClock, settled, SimulatedClock } from '../../test-doubles/simulated-clock';
import { inTime } from '../within';

const PATIENCE = 2_000;

interface Question {
    outcome: string;
    answer: () => void;
}

/** Asked in a tab; answered when told so. */
function ask(clock: PageClock): Question {
    const question: Question = { outcome: 'open', answer: () => undefined };
    const answered = new Promise<string>((resolve) => {
        question.answer = () => resolve('answered');
    });
    const tell = (outcome: string): void => {
        question.outcome = outcome;
    };
    inTime(clock, PATIENCE, answered).then(tell, (error: unknown) => tell(String(error)));
    return question;
}

describe('patience', () => {
    it('ends when nobody answers', async () => {
        const time = new SimulatedClock();
        const question = ask(new PageClock(time));
        await time.advance(PATIENCE - 1);
        expect(question.outcome).toBe('open');
        await time.advance(1);
        expect(question.outcome).toBe('Error: no answer');
        expect(time.timers).toBe(0);
    });

    it('does not end while the tab stands still: an answer from then may come after the timer', async () => {
        const time = new SimulatedClock();
        const tab = new PageClock(time);
        const question = ask(tab);
        tab.frozen = true;
        await time.advance(60_000);
        tab.wakeUp();
        await settled();
        expect(question.outcome).toBe('open');
        question.answer();
        await settled();
        expect(question.outcome).toBe('answered');
        expect(time.timers).toBe(0);
    });

    it('ends all the same for a tab that stands still again and again', async () => {
        const time = new SimulatedClock();
        const tab = new PageClock(time);
        const question = ask(tab);
        for (let times = 0; times < 3; times += 1) {
            tab.frozen = true;
            await time.advance(60_000);
            tab.wakeUp();
            await settled();
        }
        expect(question.outcome).toBe('Error: no answer');
    });
});
