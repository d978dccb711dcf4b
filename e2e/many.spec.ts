/**
 * The risk: a rep with many values and many unfinished calls waits after each key. What it takes is printed;
 * `npm run bench` judges it.
 */
import { connect, crowdedOrg, hangUp, leaveToFinish, toFinish } from './support/crowd';
import { inWords, startWatch, untilDrawn, untilFocus } from './support/stopwatch';
import { expect, test } from './support/test';

const MANY = 200;
const ROUNDS = 7;

test.use({ orgChange: crowdedOrg(MANY) });

test(`${MANY} values and ${MANY} calls to finish leave the panel fluent`, async ({ rep }) => {
    test.slow();
    await leaveToFinish(rep, MANY);
    await expect(rep.picker.getByRole('option')).toHaveCount(MANY);
    await startWatch(rep.page);

    const hangUps: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
        await connect(rep, MANY + round);
        await hangUp(rep);
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
