/**
 * The risk: a rep with many values and many unfinished calls waits after each key. What it takes is printed;
 * `npm run bench` judges it.
 */
import type { OrgChange } from '../simulator/contract';
import type { Rep } from './support/rep';
import { inWords, startWatch, untilDrawn, untilFocus } from './support/stopwatch';
import { expect, test } from './support/test';

const MANY = 200;
const ROUNDS = 7;
/** Codes of areas; each has a hundred numbers that no subscriber has. */
const AREAS = ['212', '303', '415'];

const OUTCOMES = ['CallBackLater', 'LeftVoicemail', 'MeaningfulConnect', 'NotInterested', null];

const orgChange: OrgChange = {
    callDispositions: Array.from({ length: MANY }, (_, index) => ({
        value: `Value ${index + 1} of the day`,
        outcome: OUTCOMES[index % OUTCOMES.length] ?? null
    })),
    callCenter: { '/hvsPhone/doNotCall': 'no', '/hvsPhone/simulatedProgress': 'no' }
};

const numberOf = (index: number): string =>
    `(${AREAS[Math.floor(index / 100)] ?? ''}) 555-01${String(index % 100).padStart(2, '0')}`;

/** Reports clicks on the numbers from one to before another, all at once. */
async function dial(rep: Rep, from: number, to = from + 1): Promise<void> {
    const numbers = Array.from({ length: to - from }, (_, index) => numberOf(from + index));
    await rep.page.evaluate((each) => {
        for (const number of each)
            window.simulator.clickToDial({ number, recordId: '', recordName: '' });
    }, numbers);
}

const toFinish = (rep: Rep, count: number) =>
    expect(rep.panel.getByRole('heading', { name: `Calls to finish (${count})` })).toBeVisible({
        timeout: 120_000
    });

test.use({ orgChange });

test(`${MANY} values and ${MANY} calls to finish leave the panel fluent`, async ({ rep }) => {
    test.slow();
    // Who types elsewhere is not led from one call to the next.
    await rep.page.evaluate(() => {
        const elsewhere = document.body.appendChild(document.createElement('input'));
        elsewhere.focus();
    });
    await dial(rep, 0, MANY);
    await toFinish(rep, MANY);
    await rep.page.evaluate(() =>
        window.simulator.org.change({
            callCenter: {
                '/hvsPhone/simulatedProgress': 'yes',
                '/hvsPhone/simulatedOutcome': 'answered'
            }
        })
    );
    await rep.page.reload();
    await rep.ready();
    await rep.openPanel();
    await toFinish(rep, MANY);
    await expect(rep.picker.getByRole('option')).toHaveCount(MANY);
    await startWatch(rep.page);

    const hangUps: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
        await dial(rep, MANY + round);
        const hangUp = rep.panel.getByRole('button', { name: 'Hang up' });
        await expect(rep.panel.getByText('Connected').first()).toBeVisible();
        await hangUp.press('Enter');
        hangUps.push(await untilFocus(rep.page));
        await toFinish(rep, MANY + round + 1);
    }

    const keys: number[] = [];
    const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];
    await expect(async () => {
        await rep.page.keyboard.press('1');
        await expect(rep.picker.getByRole('option', { selected: true })).toHaveCount(1, {
            timeout: 100
        });
    }).toPass();
    for (const digit of [...digits, 'ArrowDown', 'ArrowDown', 'End', 'Home']) {
        await rep.page.keyboard.press(digit);
        keys.push(await untilDrawn(rep.page));
    }

    const letters: number[] = [];
    for (const letter of 'value 17') {
        await rep.page.keyboard.press(letter === ' ' ? 'Space' : letter);
        letters.push(await untilDrawn(rep.page));
    }
    await expect(rep.picker.getByRole('option').first()).toContainText('17');

    console.log(inWords('hang-up to a focused picker', hangUps));
    console.log(inWords('a key to its effect', keys));
    console.log(inWords('a letter to what it finds', letters));
});
